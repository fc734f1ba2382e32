/** How large the pages are shown: as wide as their place, or whole. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import { SHEET } from '../paper/sheet.ts';

export type Zoom = 'width' | 'page';

/** Around the pages, in pixels. */
const ROOM = 48;
const SMALLEST = 0.2;
/** As on paper. */
const LARGEST = 1;

/** The scale that fits pages into the element of `box`, which may change its size. */
export function useScale(box: RefObject<HTMLElement | null>, zoom: Zoom): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const fit = () => {
      const wide = (element.clientWidth - ROOM) / SHEET.width;
      const high = (element.clientHeight - ROOM) / SHEET.height;
      setScale(Math.min(LARGEST, Math.max(SMALLEST, zoom === 'width' ? wide : Math.min(wide, high))));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, zoom]);
  return scale;
}
