/**
 * What each part of the paper is drawn from. A part whose words, figures and remarks have not changed keeps the very
 * object it was drawn from, so that typing in one part leaves the others as they stand.
 */
import type { DecidedFinding, SortedFindings } from '../../../shared/findings/decisions.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { type FigureId, FIGURES, formFigures } from '../../../shared/forms/figures.ts';
import { isSame } from '../../../shared/report/is-same.ts';
import { tableLayouts } from '../../../shared/report/layout.ts';
import { richTextOf } from '../../../shared/report/report.ts';
import type { Place, Report } from '../../../shared/report/schema.ts';
import { keepWith } from '../../../shared/text/remember.ts';
import { resolveText } from '../../../shared/template/placeholders.ts';
import { isBlankReminder, type FindingItem } from '../findings/findings-view.ts';
import { keepSame, keepValue } from '../../session/keep-unchanged.ts';
import { isChecked } from '../../session/live-check.ts';
import { partOf, type PartKey } from '../parts/parts.ts';
import type { Pending } from '../pending/pending.ts';
import { progressOf, type PartProgress } from './progress.ts';

export interface PartData {
  readonly key: PartKey;
  readonly progress: PartProgress;
  /** The report as far as this part shows it: what other parts say in it may be of an earlier moment. */
  readonly report: Report;
  /** Open findings about this part. */
  readonly findings: readonly Finding[];
  /** Open findings that mark a cell of its table, wherever they belong. */
  readonly cellFindings: readonly Finding[];
  /** Findings about this part that somebody has confirmed. */
  readonly confirmed: readonly DecidedFinding[];
  /** What waits for a look in this part. */
  readonly pending: readonly Pending[];
}

interface Given {
  readonly report: Report;
  readonly findings: SortedFindings;
  readonly items: readonly FindingItem[];
  readonly pending: readonly Pending[];
}

/** Makes the data of every part, in order, and remembers it for the next time. */
export function createPartData(): (given: Given) => readonly PartData[] {
  let before: ReadonlyMap<PartKey, PartData> = new Map();
  return ({ report, findings, items, pending }) => {
    const open = byPart(findings.open, ({ place }) => place);
    const confirmed = byPart(
      findings.decided.filter(({ decision }) => decision.verdict === 'confirmed'),
      ({ finding }) => finding.place,
    );
    const waiting = byPart(pending, ({ place }) => place);
    const parts = progressOf(report, isChecked(findings) ? items : null, pending).map((progress) => {
      const { key, section } = progress;
      const known = before.get(key);
      const data: PartData = {
        key,
        progress: keepValue(known?.progress ?? progress, progress),
        report: known && isSameIn(progress, known.report, report) ? known.report : report,
        findings: keepList(known?.findings, open.get(key) ?? []),
        cellFindings: keepList(
          known?.cellFindings,
          progress.figures && section !== null
            ? findings.open.filter((finding) => markedTables(finding).has(section))
            : [],
        ),
        confirmed: keepList(known?.confirmed, confirmed.get(key) ?? []),
        pending: keepList(known?.pending, waiting.get(key) ?? []),
      };
      return known && FIELDS.every((field) => data[field] === known[field]) ? known : data;
    });
    before = new Map(parts.map((part) => [part.key, part]));
    return parts;
  };
}

/** Items by the part that their places belong to. */
function byPart<T>(list: readonly T[], placeOf: (item: T) => Place): ReadonlyMap<PartKey, readonly T[]> {
  const groups = new Map<PartKey, T[]>();
  for (const item of list) {
    const key = partOf(placeOf(item));
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const FIELDS = ['progress', 'report', 'findings', 'cellFindings', 'confirmed', 'pending'] as const;

/** The list of before where its items are the same objects, or say the same. */
function keepList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  if (before?.length === now.length && before.every((item, index) => item === now[index])) return before;
  return before ? keepSame(before, now, idOf) : now;
}

function idOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  if ('id' in item) return String(item.id);
  return 'finding' in item ? idOf(item.finding) : '';
}

/** The sections in whose tables a finding marks a cell; it is the same finding for as long as it says the same. */
const markedTables = keepWith((finding: Finding): ReadonlySet<number> => {
  const places = isBlankReminder(finding) ? [] : [finding.place, ...finding.figures];
  return new Set(places.flatMap((id) => FIGURES.get(id)?.section ?? []));
});

/** Does the part read the same in both reports, with placeholders filled in? */
function isSameIn({ key, section, figures }: PartProgress, one: Report, other: Report): boolean {
  if (one === other) return true;
  if (one.form !== other.form || one.year !== other.year || one.agency !== other.agency) return false;
  const [left, right] = [textOf(one, key, section), textOf(other, key, section)];
  const sameText =
    left.length === right.length &&
    left.every((text, index) => text === right[index] && isResolvedSame(text, one, other));
  return sameText && isSameBesides(key, one, other) && (figures === null || isSameTable(key, one, other));
}

/** Have the texts the same looks, tables and pictures? */
function isSameBesides(key: PartKey, one: Report, other: Report): boolean {
  if (one.looks === other.looks && one.additions === other.additions) return true;
  const [{ paragraphs: _one, ...left }, { paragraphs: _other, ...right }] = [
    richTextOf(one, key),
    richTextOf(other, key),
  ];
  return isSame(left, right);
}

/** Heading and paragraphs of a section, or the lines of another part. */
function textOf(report: Report, key: PartKey, section: number | null): readonly string[] {
  if (key === 'cover') return report.titleLines;
  if (key === 'preamble') return report.preamble;
  if (key === 'signature') return report.signature;
  const own = report.sections[(section ?? 1) - 1];
  return own ? [own.heading, ...own.paragraphs] : [];
}

function isResolvedSame(text: string, one: Report, other: Report): boolean {
  return !/[{｛]/.test(text) || resolveText(text, one) === resolveText(text, other);
}

function isSameTable(key: PartKey, one: Report, other: Report): boolean {
  // Typing text leaves all three as they are.
  const isUntouched =
    one.figures === other.figures && one.unreadable === other.unreadable && one.written === other.written;
  if (isUntouched && one.origins === other.origins && one.notes === other.notes) return true;
  const isSameFigure = (id: FigureId) =>
    one.origins[id] === other.origins[id] &&
    (isUntouched ||
      (one.figures[id] === other.figures[id] &&
        one.unreadable[id] === other.unreadable[id] &&
        one.written[id] === other.written[id]));
  return (
    (figuresByPart(formFigures(one.form)).get(key) ?? []).every(isSameFigure) &&
    // They name the same figures.
    tableLayouts(one) === tableLayouts(other) &&
    (one.notes === other.notes || isSameNotes(key, one, other))
  );
}

const figuresByPart = keepWith((ids: readonly FigureId[]) => byPart(ids, (id) => id));

function isSameNotes(key: PartKey, one: Report, other: Report): boolean {
  const notes = ({ notes: all }: Report) => all.filter(({ place }) => partOf(place) === key);
  const [left, right] = [notes(one), notes(other)];
  return left.length === right.length && left.every((note, index) => note === right[index]);
}
