/** What is drawn over the text of one part: findings, what was confirmed, and what waits for a look. */
import type { DecidedFinding } from '../../../shared/findings/decisions.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { readCellPlace } from '../../../shared/report/besides-texts.ts';
import type { Place } from '../../../shared/report/schema.ts';
import { LEVEL_WORDS } from '../../ui/figure-grid/cell-view.ts';
import {
  NO_TABLE_MARKS,
  type CellMark,
  type TableMarks,
} from '../../ui/placeholder-text/besides/cell-marks.ts';
import type { TextMark } from '../../ui/placeholder-text/text-marks.ts';
import type { FindingItem } from './findings-view.ts';
import type { Pending } from '../pending/pending.ts';

/** Index from 0 of the paragraph that a place names; `all` for a title or a signature, null for other places. */
function paragraphAt(place: Place): number | 'all' | null {
  if (place === 'title' || place === 'signature') return 'all';
  const paragraph = /\/paragraph:(\d+)$/.exec(place)?.[1];
  return paragraph === undefined ? null : Number(paragraph) - 1;
}

/** The mark on its paragraph; on every line where the lines are meant together. */
function markAt(place: Place, count: number, mark: Omit<TextMark, 'paragraph'>): TextMark[] {
  const paragraph = paragraphAt(place);
  if (paragraph === null) return [];
  if (paragraph !== 'all') return [{ ...mark, paragraph }];
  return Array.from({ length: count }, (_, index) => ({ ...mark, paragraph: index, start: null }));
}

/** Marks of open findings; the one at hand stands out. `count` is the number of paragraphs. */
export function findingMarks(
  findings: readonly Finding[],
  count: number,
  current: FindingItem | undefined,
): readonly TextMark[] {
  return findings.flatMap((finding) => {
    const { id, place, quote, start, level } = finding;
    return markAt(place, count, {
      quote,
      start,
      level,
      message: `${LEVEL_WORDS[level]}：${finding.message}`,
      current: current?.decidable.some((one) => one.id === id) ?? false,
    });
  });
}

/** Marks of cells of own tables: open findings, and over none of them what was confirmed. */
export function tableMarks(
  findings: readonly Finding[],
  confirmed: readonly DecidedFinding[],
  current: FindingItem | undefined,
): TableMarks {
  const marks = new Map<number, Map<string, CellMark>>();
  const put = (place: Place, mark: CellMark) => {
    const cell = readCellPlace(place);
    if (!cell) return;
    const own = marks.get(cell.table) ?? new Map<string, CellMark>();
    const key = `${cell.row}:${cell.column}`;
    const before = own.get(key);
    const message = before ? `${before.message}\n${mark.message}` : mark.message;
    marks.set(
      cell.table,
      own.set(key, { ...(before ?? mark), message, current: mark.current || (before?.current ?? false) }),
    );
  };
  for (const { id, place, level, message } of findings) {
    const isCurrent = current?.decidable.some((one) => one.id === id) ?? false;
    put(place, { level, message: `${LEVEL_WORDS[level]}：${message}`, current: isCurrent });
  }
  for (const { finding, decision } of confirmed) {
    put(finding.place, { level: 'confirmed', message: confirmedWords(decision.reason), current: false });
  }
  return marks.size === 0 ? NO_TABLE_MARKS : marks;
}

/** Quiet marks of what somebody has confirmed. */
export function confirmedMarks(confirmed: readonly DecidedFinding[], count: number): readonly TextMark[] {
  return confirmed.flatMap(({ finding, decision }) =>
    markAt(finding.place, count, {
      quote: finding.quote,
      start: finding.start,
      level: 'confirmed',
      message: confirmedWords(decision.reason),
    }),
  );
}

/** What is said about a place that somebody has confirmed. */
export function confirmedWords(reason: string): string {
  return reason === '' ? '已确认无误' : `已确认无误：${reason}`;
}

/** Marks beside the paragraphs that wait for a look; title and signature wait as a whole. */
export function lookMarks(pending: readonly Pending[], count: number): readonly TextMark[] {
  // Numbers of last year are pieces of their own and show it themselves.
  return pending.flatMap(({ place, kind, message }) =>
    kind === 'open' ? [] : markAt(place, count, { quote: null, start: null, level: kind, message }),
  );
}
