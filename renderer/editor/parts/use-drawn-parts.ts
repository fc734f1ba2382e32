/** A report that is opened is drawn as far as the window shows it, then part by part when nobody types or points. */
import { startTransition, useLayoutEffect, useState, type RefObject } from 'react';
import { whenIdle } from '../../ui/after-paint.ts';

/** Title, foreword and the first section: where they are short, the window shows more. */
const FIRST = 3;

interface Drawing {
  /** How many parts there are. */
  readonly count: number;
  /** Are all of them to be drawn from the beginning? */
  readonly isWhole: boolean;
  /** Shows the sheet and scrolls it. */
  readonly box: RefObject<HTMLElement | null>;
  /** Holds the parts. */
  readonly sheet: RefObject<HTMLElement | null>;
  /** Of the sheet; null while it is not there yet. */
  readonly scale: number | null;
}

/** How many parts, from the first on, are to be drawn. */
export function useDrawnParts({ count, isWhole, box, sheet, scale }: Drawing): number {
  const [drawn, setDrawn] = useState(isWhole ? count : FIRST);
  useLayoutEffect(() => {
    if (drawn >= count || scale === null) return;
    const drawNext = () => setDrawn(drawn + 1);
    // What the window shows is there at once.
    if (hasRoom(box.current, sheet.current)) return drawNext();
    const next = whenIdle(() => startTransition(drawNext));
    next.request();
    return next.cancel;
  }, [drawn, count, scale, box, sheet]);
  return drawn;
}

/** Does the sheet end where the box still shows something? */
function hasRoom(box: HTMLElement | null, sheet: HTMLElement | null): boolean {
  return (
    box !== null &&
    sheet !== null &&
    sheet.getBoundingClientRect().bottom < box.getBoundingClientRect().bottom
  );
}
