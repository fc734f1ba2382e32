/** The lists of 检查 besides the findings: what is in doubt, and what was taken over from last year. */
import { memo } from 'react';
import { carriedGroups, type Pending } from './pending.ts';
import { PendingMark } from './pending-mark.tsx';
import './pending.css';

interface Props {
  readonly pending: readonly Pending[];
  /** The one that is looked at. */
  readonly current: Pending | undefined;
  readonly onGo: (item: Pending) => void;
  /** Takes places off the list; `what` says them in words. */
  readonly onCheck: (items: readonly Pending[], what: string) => void;
}

export const DoubtList = memo(function DoubtList({ pending, current, onGo, onCheck }: Props) {
  const doubts = pending.filter(({ kind }) => kind === 'doubt');
  if (doubts.length === 0) return null;
  return (
    <section className="pending" aria-label="存疑">
      <h2>
        <PendingMark kind="doubt" /> {doubts.length} 处
      </h2>
      <ul>
        {doubts.map((item) => (
          <li
            key={item.id}
            className={`finding is-warning${item === current ? ' is-current' : ''}`}
            aria-current={item === current || undefined}
          >
            <p className="finding-message">
              {item.where}：{item.message}
            </p>
            <p className="finding-actions">
              <button type="button" className="finding-action" onClick={() => onGo(item)}>
                定位
              </button>
              <button type="button" className="finding-action" onClick={() => onCheck([item], item.where)}>
                确认无误
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
});

export const CarriedList = memo(function CarriedList({ pending, current, onGo, onCheck }: Props) {
  const groups = carriedGroups(pending);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (count === 0) return null;
  const open = pending.filter(({ kind }) => kind === 'open').length;
  return (
    <section className="pending carried" aria-label="沿用去年">
      <h2>
        <PendingMark kind="carried" />
        ，待核对 {count} 处{open > 0 && `，其中去年的数字和说法 ${open} 处`}
      </h2>
      <ul>
        {groups.map(({ title, what, items }) => {
          const [first] = items;
          // Numbers and claims are looked at one by one.
          const together = items.filter(({ kind }) => kind !== 'open');
          const at = items.findIndex((item) => item === current);
          const next = items[(at + 1) % items.length] ?? first;
          return (
            <li key={first?.id} className={`carried-group${at >= 0 ? ' is-current' : ''}`}>
              <p>{title}</p>
              <p className="finding-actions">
                {first?.place !== 'report' && (
                  <button
                    type="button"
                    className="finding-action"
                    aria-label={`定位：${title}`}
                    onClick={() => next && onGo(next)}
                  >
                    定位
                  </button>
                )}
                {together.length > 0 && (
                  <button
                    type="button"
                    className="finding-action"
                    aria-label={`已核对：${title}`}
                    onClick={() => onCheck(together, what)}
                  >
                    已核对
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
