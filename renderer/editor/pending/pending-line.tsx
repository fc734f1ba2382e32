/** The line under the paper: how much is left to look at, and what is to be seen where the caret stands. */
import { memo } from 'react';
import { Button } from 'antd';
import type { Pending } from './pending.ts';
import { PendingMark } from './pending-mark.tsx';
import { keyName } from '../../ui/bindings.ts';

const CHECKED_WORDS: Readonly<Record<Pending['kind'], string>> = {
  doubt: '确认无误',
  carried: '已核对',
  open: '仍是',
};

/** Enough of a claim to know it again. */
const SHORT = 12;

function shortened(words: string): string {
  return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}

interface Props {
  readonly pending: readonly Pending[];
  /** The one at the caret or in the chosen cell. */
  readonly current: Pending | undefined;
  readonly onNext: () => void;
  readonly onCheck: (item: Pending) => void;
}

export const PendingLine = memo(function PendingLine({ pending, current, onNext, onCheck }: Props) {
  if (pending.length === 0) return null;
  const doubts = pending.filter(({ kind }) => kind === 'doubt').length;
  const open = pending.filter(({ kind }) => kind === 'open').length;
  const carried = pending.length - doubts - open;
  return (
    <section className="pending-line" aria-label="待核对">
      <p role="status">
        {current ? (
          <>
            <PendingMark kind={current.kind} />
            <span className="pending-where">{current.where}</span>
            <span className="pending-message" title={current.message}>
              {current.message}
            </span>
          </>
        ) : (
          <>
            {doubts > 0 && (
              <span>
                <PendingMark kind="doubt" /> {doubts} 处
              </span>
            )}
            {open > 0 && (
              <span>
                <PendingMark kind="open" />
                ，还有 {open} 个
              </span>
            )}
            {carried > 0 && (
              <span>
                <PendingMark kind="carried" />
                ，待核对 {carried} 处
              </span>
            )}
          </>
        )}
      </p>
      {current && <span className="pending-left">待核对 {pending.length} 处</span>}
      {current && (
        <Button size="small" title={keyName('Ctrl+Enter')} onClick={() => onCheck(current)}>
          {CHECKED_WORDS[current.kind]}
          {current.mark ? `“${shortened(current.mark.text)}”` : ''}
        </Button>
      )}
      <Button size="small" type="text" onClick={onNext}>
        下一处待核对
      </Button>
    </section>
  );
});
