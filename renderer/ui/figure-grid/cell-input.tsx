/** The entry of a cell while it is typed, and what there is to say about it at once. */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import { entryHint } from '../../../shared/report/entry.ts';
import { LastBelow } from './last-below.tsx';

interface Props {
  readonly figure: FigureId;
  readonly label: string;
  /** Text that editing starts with. */
  readonly initial: string;
  /** What to say below an entry about last year's; null where there is no older report. */
  readonly lastWords: ((entry: string) => string) | null;
}

export function CellInput({ figure, label, initial, lastWords }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [text, setText] = useState(initial);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);
  const hint = entryHint(figure, text);
  return (
    <>
      <input
        ref={input}
        className="figure-input"
        aria-label={label}
        aria-invalid={hint?.kind === 'wrong'}
        aria-describedby={hint ? id : undefined}
        defaultValue={initial}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <span className="entry-hint-place" aria-live="polite">
        {hint && (
          <span id={id} className={`entry-hint is-${hint.kind}`}>
            {hint.text}
          </span>
        )}
      </span>
      {!hint && lastWords && <LastBelow words={lastWords(text)} />}
    </>
  );
}
