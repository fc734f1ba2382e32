/** A report that is opened is drawn as far as a window shows it, then part by part when nobody types or points. */
import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../../ui/after-paint.ts';
import { PARTS } from './parts.ts';

/** Title, foreword, the first section and the first table: more than the tallest window shows of the paper. */
const FIRST = 4;

/** How many parts, from the first on, are to be drawn; all of them from the beginning where `isWhole`. */
export function useDrawnParts(isWhole: boolean): number {
  const [drawn, setDrawn] = useState(isWhole ? PARTS.length : FIRST);
  useEffect(() => {
    if (drawn >= PARTS.length) return;
    const next = whenIdle(() => startTransition(() => setDrawn(drawn + 1)));
    next.request();
    return next.cancel;
  }, [drawn]);
  return drawn;
}
