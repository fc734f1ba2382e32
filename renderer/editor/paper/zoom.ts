/** How large the paper is shown: as wide as its place, or a size of one's own; remembered on this machine. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { create } from 'zustand';
import { preference, setPreference, whenPreferences } from '../../ui/preferences.ts';

export const ZOOMS = ['fit', 0.75, 1, 1.25, 1.5, 2] as const;
export type Zoom = (typeof ZOOMS)[number];

const KEY = 'editor.zoom';
/** The paper, A4 at 96 dots an inch, and the room at its sides. */
const PAPER_WIDTH = 794;
const ROOM = 32;
/** The paper without its margins, see `.paper`: table three needs as much. */
const LEAST_WIDTH = 640;
/** Fitting makes the text no larger than the page of the Word file, and the margins go before it becomes small. */
const LARGEST = 1;
const WITH_MARGINS = 0.9;
/** Smaller is not legible even in an enlarged window; what is left over is scrolled to. */
const SMALLEST = 0.5;

function stored(): Zoom {
  const kept = preference(KEY);
  return ZOOMS.find((zoom) => zoom === kept) ?? 'fit';
}

export const useZoom = create<{ readonly zoom: Zoom; readonly setZoom: (zoom: Zoom) => void }>()((set) => ({
  zoom: stored(),
  setZoom: (zoom) => {
    set({ zoom });
    setPreference(KEY, zoom);
  },
}));

whenPreferences(() => useZoom.setState({ zoom: stored() }));

/** The scale at which a paper as wide as `width` pixels allow is shown. */
export function fittingScale(width: number): number {
  const withMargins = (width - ROOM) / PAPER_WIDTH;
  const withoutMargins = Math.min(WITH_MARGINS, width / LEAST_WIDTH);
  return Math.min(LARGEST, Math.max(withMargins, withoutMargins, SMALLEST));
}

/**
 * The scale of the paper in the element of `box`, which may change its size; null until it has been measured, so that
 * nothing is laid out in a scale that is not its own.
 *
 * @param beforeChange is called while the paper still has the scale that it may be about to lose
 */
export function usePaperScale(box: RefObject<HTMLElement | null>, beforeChange: () => void): number | null {
  const zoom = useZoom((state) => state.zoom);
  const [fitting, setFitting] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || zoom !== 'fit') return;
    const fit = () => {
      beforeChange();
      setFitting(fittingScale(element.clientWidth));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, zoom, beforeChange]);
  useEffect(() => useZoom.subscribe(beforeChange), [beforeChange]);
  return zoom === 'fit' ? fitting : zoom;
}
