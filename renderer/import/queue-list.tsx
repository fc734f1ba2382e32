/**
 * The queue: one line for each file, with whose report it is and what has become of it; what needs a look can be shown
 * alone. There may be thousands: what a line says is found once, and lines out of sight are not drawn.
 */
import { memo, useEffect, useMemo, useRef } from 'react';
import type { LibraryRow } from '../../shared/contract.ts';
import { problemWord } from '../../shared/problem.ts';
import { assertNever, readingSummary } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { doubtsOf } from '../../shared/report/doubts.ts';
import { duplicatesOf, reviewOf, type ImportItem, type ImportState } from '../intake/queue.ts';

const doubtCounts = new WeakMap<Report, number>();

/** A report is never changed in place, so its doubts are counted once. */
function doubtCount(report: Report): number {
  const count = doubtCounts.get(report) ?? doubtsOf(report).length;
  doubtCounts.set(report, count);
  return count;
}

interface Line {
  readonly shape: string;
  readonly words: string;
  readonly tone: 'quiet' | 'good' | 'warning' | 'error';
}

function lineOf(state: ImportState, isThere: boolean): Line {
  switch (state.kind) {
    case 'waiting':
      return { shape: '…', words: '等待读取', tone: 'quiet' };
    case 'reading':
      return { shape: '…', words: '正在读取', tone: 'quiet' };
    case 'skipped':
      return { shape: '–', words: '已跳过', tone: 'quiet' };
    case 'failed':
      return { shape: '✕', words: problemWord(state.problem), tone: 'error' };
    case 'saving':
      return { shape: '…', words: '正在保存', tone: 'quiet' };
    case 'saved':
      return { shape: '✓', words: '已保存', tone: 'good' };
    case 'review': {
      const { report } = state.review;
      const doubts = doubtCount(report);
      const { read, total } = readingSummary(report);
      const words = [
        `${read}/${total}`,
        ...(doubts > 0 ? [`存疑 ${doubts}`] : []),
        ...(isThere ? ['资料库已有'] : []),
      ];
      if (doubts > 0) return { shape: '◆', words: words.join('，'), tone: 'warning' };
      if (isThere) return { shape: '＝', words: words.join('，'), tone: 'warning' };
      return { shape: '○', words: [...words, '待保存'].join('，'), tone: 'good' };
    }
    default:
      return assertNever(state);
  }
}

/** Which files the list shows. */
export type QueueFilter = 'all' | 'doubtful' | 'there' | 'failed';

const FILTERS: readonly { readonly filter: QueueFilter; readonly name: string }[] = [
  { filter: 'all', name: '全部' },
  { filter: 'doubtful', name: '存疑' },
  { filter: 'there', name: '已有' },
  { filter: 'failed', name: '读不了' },
];

function belongsTo(filter: QueueFilter, { state }: ImportItem, rows: readonly LibraryRow[]): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'failed':
      return state.kind === 'failed';
    case 'doubtful':
      return state.kind === 'review' && doubtCount(state.review.report) > 0;
    case 'there':
      return isThere(state, rows);
  }
}

/** Does the report wait to be saved, and is it in the library already? */
function isThere(state: ImportState, rows: readonly LibraryRow[]): boolean {
  return state.kind === 'review' && duplicatesOf(state.review, rows).length > 0;
}

interface Props {
  readonly items: readonly ImportItem[];
  /** What the library holds, as far as is known. */
  readonly rows: readonly LibraryRow[];
  readonly selected: number | null;
  readonly filter: QueueFilter;
  /** Files of dropped folders that no report can be in, and which are not in the list. */
  readonly passedOver: number;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onSelect: (id: number) => void;
}

export function QueueList({ items, rows, selected, filter, passedOver, onFilter, onSelect }: Props) {
  const filters = useMemo(
    () =>
      FILTERS.map((one) => ({
        ...one,
        members: items.filter((item) => belongsTo(one.filter, item, rows)),
      })),
    [items, rows],
  );
  // A filter that nothing is left of gives way to the whole list.
  const shown = filters.find((one) => one.filter === filter && one.members.length > 0) ?? filters[0];
  const useful = filters.filter((one) => one.filter === 'all' || one.members.length > 0);
  return (
    <nav className="import-queue" aria-label="拖入的文件" data-scroll="import-queue">
      {useful.length > 1 && (
        <div className="import-queue-filters" role="group" aria-label="只看">
          {useful.map((one) => (
            <button
              key={one.filter}
              type="button"
              aria-pressed={one.filter === shown?.filter}
              onClick={() => onFilter(one.filter)}
            >
              {one.name} {one.members.length}
            </button>
          ))}
        </div>
      )}
      <ul>
        {shown?.members.map((item) => (
          <QueueLine
            key={item.id}
            item={item}
            isThere={isThere(item.state, rows)}
            isSelected={item.id === selected}
            onSelect={onSelect}
          />
        ))}
      </ul>
      {passedOver > 0 && (
        <p className="import-queue-foot">文件夹里另有 {passedOver} 个文件不是文档，没有列入。</p>
      )}
    </nav>
  );
}

interface QueueLineProps extends Pick<Props, 'onSelect'> {
  readonly item: ImportItem;
  readonly isThere: boolean;
  readonly isSelected: boolean;
}

/** Whose report it is, and of which year; null until it has been read. */
function subjectOf(item: ImportItem): string | null {
  const report = reviewOf(item)?.report;
  if (!report) return null;
  const year = report.year === null ? '年度不明' : `${report.year}年`;
  return `${report.agency ?? '机关不明'} ${year}`;
}

const QueueLine = memo(function QueueLine({ item, isThere, isSelected, onSelect }: QueueLineProps) {
  const line = lineOf(item.state, isThere);
  const subject = subjectOf(item);
  const element = useRef<HTMLLIElement>(null);
  // What comes to the front by itself is found in the list, also in a list that has just been narrowed.
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li ref={element}>
      <button type="button" title={item.name} aria-current={isSelected} onClick={() => onSelect(item.id)}>
        {subject !== null && <strong className="import-queue-name">{subject}</strong>}
        <span className={subject === null ? 'import-queue-name' : 'import-queue-name is-file'}>
          {item.name}
        </span>
        <span className={`import-queue-state is-${line.tone}`}>
          <span aria-hidden>{line.shape}</span> {line.words}
        </span>
      </button>
    </li>
  );
});
