/** The scrolling sheet; it knows which part is at the top of the view or has the keyboard. */
import { useCallback, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { PartKey } from '../parts/parts.ts';
import { useDrawnParts } from '../parts/use-drawn-parts.ts';
import { keepPlace, seenIn, type Seen } from './keep-place.ts';
import { PageHints } from './page-hints.tsx';
import { usePaperScale } from './zoom.ts';

interface PaperProps {
  readonly onPart: (part: PartKey) => void;
  /** The keyboard is neither in a text nor on a figure any more. */
  readonly onLeft: () => void;
  /** Are all parts to be drawn from the beginning? */
  readonly isWhole: boolean;
  /** The parts of the report. */
  readonly children: readonly ReactNode[];
}

export function Paper({ onPart, onLeft, isWhole, children }: PaperProps) {
  const frame = useRef(0);
  const box = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const seen = useRef<Seen | null>(null);
  const noteSeen = useCallback(() => {
    seen.current = seenIn(box.current, sheet.current);
  }, []);
  const scale = usePaperScale(box, noteSeen);
  useLayoutEffect(() => keepPlace(box.current, seen.current), [scale]);
  const drawn = useDrawnParts({ count: children.length, isWhole, box, sheet, scale });
  return (
    <div
      ref={box}
      className="paper-scroll"
      data-scroll="editor"
      onScroll={(event) => {
        const box = event.currentTarget;
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => {
          const part = partAtTop(box);
          if (part !== null) onPart(part);
        });
      }}
      onFocus={(event) => {
        const part = event.target.closest<HTMLElement>('[data-part]')?.dataset['part'];
        if (part !== undefined) onPart(part);
        if (!event.target.closest('[data-figure], .placeholder-text')) onLeft();
      }}
    >
      {scale !== null && (
        <article ref={sheet} className="paper" aria-label="年报" style={{ zoom: scale }}>
          {children.slice(0, drawn)}
          <PageHints paper={sheet} />
        </article>
      )}
    </div>
  );
}

/** The part that reaches into the upper third of the view; the one with the keyboard while it is in view. */
function partAtTop(box: HTMLElement): PartKey | null {
  const { top, bottom } = box.getBoundingClientRect();
  const focused = document.activeElement?.closest<HTMLElement>('[data-part]');
  const active = document.activeElement?.getBoundingClientRect();
  if (focused && active && active.bottom > top && active.top < bottom) return focused.dataset['part'] ?? null;
  const line = top + (bottom - top) / 3;
  const parts = [...box.querySelectorAll<HTMLElement>('[data-part]')];
  return parts.findLast((part) => part.getBoundingClientRect().top <= line)?.dataset['part'] ?? null;
}
