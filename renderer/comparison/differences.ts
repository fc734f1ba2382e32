/** F8 and Shift+F8: from one difference on the page to the next. */
import { useState, type RefObject } from 'react';
import { useShortcut } from '../ui/shortcuts.ts';

/** Attribute of everything that the keys stop at. */
const STOP = '[data-difference]';

export interface Differences {
  /** Number of the difference the keys stand at, from 1; 0 before the first. */
  readonly at: number;
  readonly next: () => void;
  readonly previous: () => void;
}

/** Walks through the elements marked `data-difference` inside `container`, in reading order, round and round. */
export function useDifferences(container: RefObject<HTMLElement | null>): Differences {
  const [at, setAt] = useState(0);
  const move = (step: 1 | -1) => {
    const stops = [...(container.current?.querySelectorAll<HTMLElement>(STOP) ?? [])];
    if (stops.length === 0) return;
    // The place may have been chosen with the mouse meanwhile, and the list may have become shorter.
    const here = stops.findIndex((stop) => stop.contains(document.activeElement));
    const start = here >= 0 ? here : Math.min(at, stops.length) - 1;
    const to = start < 0 && step < 0 ? stops.length - 1 : (start + step + stops.length) % stops.length;
    const stop = stops[to];
    stop?.focus({ preventScroll: true });
    stop?.scrollIntoView({ block: 'center' });
    setAt(to + 1);
  };
  const next = () => move(1);
  const previous = () => move(-1);
  useShortcut('F8', next);
  useShortcut('Shift+F8', previous);
  return { at, next, previous };
}
