/** 已确认、已忽略: what was decided, why and when, with the way to take it back. */
import { memo, useMemo } from 'react';
import type { DecidedFinding } from '../../../shared/findings/decisions.ts';
import type { FindingActions } from './finding-actions.ts';
import { partOf } from '../parts/parts.ts';
import { selectLocked, useSession } from '../../session/session.ts';

interface Props {
  readonly decided: readonly DecidedFinding[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly actions: FindingActions;
}

/** What was decided in one go about one part is one line: the blank cells of a table, say. */
function linesOf(decided: readonly DecidedFinding[]): readonly (readonly DecidedFinding[])[] {
  const lines = new Map<string, DecidedFinding[]>();
  for (const one of decided) {
    const { rule, decidedAt, verdict } = one.decision;
    const key = [rule, decidedAt, verdict, partOf(one.finding.place)].join('|');
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  return [...lines.values()];
}

const TIME = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

function when(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? '' : TIME.format(time);
}

export const DecidedList = memo(function DecidedList({ decided, open, onOpen, actions }: Props) {
  const lines = useMemo(() => linesOf(decided), [decided]);
  if (lines.length === 0) return null;
  const confirmed = lines.filter(([one]) => one?.decision.verdict === 'confirmed').length;
  const ignored = lines.length - confirmed;
  const title = [confirmed > 0 ? `已确认 ${confirmed}` : '', ignored > 0 ? `已忽略 ${ignored}` : '']
    .filter((words) => words !== '')
    .join('，');
  return (
    <section className="decided" aria-label="已确认和已忽略">
      <h2>
        <button type="button" className="decided-toggle" aria-expanded={open} onClick={() => onOpen(!open)}>
          <span aria-hidden>{open ? '▾' : '▸'}</span> {title}
        </button>
      </h2>
      {open && (
        <ul>
          {lines.map((line) => (
            <DecidedLine key={line[0]?.finding.id} line={line} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  );
});

interface LineProps {
  readonly line: readonly DecidedFinding[];
  readonly actions: FindingActions;
}

function DecidedLine({ line, actions }: LineProps) {
  const isLocked = useSession(selectLocked);
  const [one] = line;
  if (!one) return null;
  const { finding, decision } = one;
  const isConfirmed = decision.verdict === 'confirmed';
  return (
    <li className="decided-line">
      <p className="finding-message">
        <span className={`decided-mark is-${decision.verdict}`}>
          <span aria-hidden>{isConfirmed ? '✓' : '－'}</span> {isConfirmed ? '已确认' : '已忽略'}
        </span>{' '}
        {line.length > 1 ? `${line.length} 处：` : ''}
        {finding.message}
      </p>
      <p className="decided-reason">
        {decision.reason !== '' && <>理由：{decision.reason}　</>}
        <time dateTime={decision.decidedAt}>{when(decision.decidedAt)}</time>
      </p>
      <p className="finding-actions">
        <button type="button" className="finding-action" onClick={() => actions.look(one)}>
          定位
        </button>
        {!isLocked && (
          <button
            type="button"
            className="finding-action"
            title="撤回后重新列为未处理"
            onClick={() => actions.reopen(line)}
          >
            撤回
          </button>
        )}
      </p>
    </li>
  );
}
