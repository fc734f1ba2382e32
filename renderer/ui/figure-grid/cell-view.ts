/** What one cell of the grid shows: its text, its state and everything that there is to say about it. */
import { type FigureId, FIGURES } from '../../../shared/forms/figures.ts';
import { writeFigure, type FigureState } from '../../../shared/report/reading.ts';
import { figureOf } from '../../../shared/report/report.ts';
import { isSame } from '../../../shared/report/is-same.ts';
import type { Note, Place, Report } from '../../../shared/report/schema.ts';
import type { RunningTotal } from '../../../shared/report/totals.ts';
import { keepWith } from '../../../shared/text/remember.ts';
import type { Finding, Level } from '../../../shared/findings/finding.ts';

export interface CellView {
  readonly text: string;
  readonly state: FigureState;
  readonly doubtful: boolean;
  /** Worst level of the findings that meet the cell. */
  readonly level: Level | null;
  /** True when a finding is about this very cell, not only about a sum that it takes part in. */
  readonly meant: boolean;
  readonly carried: boolean;
  /** Somebody has confirmed a finding about this cell, and nothing is open about it. */
  readonly confirmed: boolean;
  /** Ids of the findings that meet the cell: what they say is said once a table, however many cells it is about. */
  readonly findings: readonly string[];
  /** Doubts, what was confirmed, origin and running sum, one line each; empty where there is nothing to say. */
  readonly remark: string;
  /** What the parts of a blank total come to so far; empty where there is nothing to tell. */
  readonly running: string;
  /** The older report's entry, e.g. `去年：7`; empty where there is none. */
  readonly last: string;
}

export const LEVEL_WORDS: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };
const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];

/** Findings by the figures that they mark; hints mark only the cell that they are about. */
export function findingsByFigure(findings: readonly Finding[]): ReadonlyMap<FigureId, readonly Finding[]> {
  const all = new Map<FigureId, Finding[]>();
  for (const finding of findings) {
    for (const id of markedBy(finding)) {
      const own = all.get(id);
      if (own) own.push(finding);
      else all.set(id, [finding]);
    }
  }
  return all;
}

/** A finding is the same object for as long as it says the same. */
const markedBy = keepWith(({ level, figures, place }: Finding): readonly FigureId[] =>
  [...new Set(level === 'hint' ? [place] : [...figures, place])].filter((id) => FIGURES.has(id)),
);

/** What cells are drawn from. */
export interface CellsGiven {
  readonly report: Report;
  /** By the figures that they mark. */
  readonly findings: ReadonlyMap<FigureId, readonly Finding[]>;
  readonly confirmed: ReadonlyMap<FigureId, string> | undefined;
  readonly last: Report | null;
  /** What the older report is called. */
  readonly lastName: string;
  /** Left out, the figures in doubt are taken from the report's notes. */
  readonly doubtful: ReadonlySet<FigureId> | undefined;
  readonly running: ReadonlyMap<FigureId, RunningTotal> | null;
}

/**
 * The views of figures, again and again while they are typed: a cell that shows the same as before keeps the very
 * object that it was drawn from, and so does a table of which no cell shows anything else.
 */
export function createCellViews(): (
  ids: readonly FigureId[],
  given: CellsGiven,
) => ReadonlyMap<FigureId, CellView> {
  let before: ReadonlyMap<FigureId, CellView> = new Map();
  let drawnFrom: Drawn | null = null;
  return (ids, given) => {
    const notes =
      drawnFrom?.report.notes === given.report.notes ? drawnFrom.notes : notesByPlace(given.report);
    const drawn = { ...given, notes };
    const views = new Map<FigureId, CellView>();
    for (const id of ids) {
      const known = before.get(id);
      const isKnown = known && drawnFrom && isSameCell(id, drawnFrom, drawn);
      const now = isKnown ? known : cellView(id, drawn);
      views.set(id, known && isSame(known, now) ? known : now);
    }
    drawnFrom = drawn;
    const isKept = views.size === before.size && ids.every((id) => views.get(id) === before.get(id));
    if (!isKept) before = views;
    return before;
  };
}

interface Drawn extends CellsGiven {
  readonly notes: ReadonlyMap<Place, readonly Note[]>;
}

/** Is all that the cell is drawn from the same? A key asks this of every cell and changes it for a few. */
function isSameCell(id: FigureId, one: Drawn, other: Drawn): boolean {
  const { report: left } = one;
  const { report: right } = other;
  return (
    one.last === other.last &&
    one.lastName === other.lastName &&
    left.figures[id] === right.figures[id] &&
    left.unreadable[id] === right.unreadable[id] &&
    left.written[id] === right.written[id] &&
    left.origins[id] === right.origins[id] &&
    one.doubtful?.has(id) === other.doubtful?.has(id) &&
    areSame(one.findings.get(id), other.findings.get(id), isSameMark) &&
    areSame(one.notes.get(id), other.notes.get(id), Object.is) &&
    isSame(one.running?.get(id), other.running?.get(id)) &&
    one.confirmed?.get(id) === other.confirmed?.get(id)
  );
}

function areSame<T>(
  one: readonly T[] | undefined,
  other: readonly T[] | undefined,
  isSameItem: (one: T, other: T | undefined) => boolean,
): boolean {
  if (one === other) return true;
  if (one?.length !== other?.length) return false;
  // Asked of every cell with every key: nothing is made for it, not even a function.
  for (const [index, item] of (one ?? []).entries()) if (!isSameItem(item, other?.[index])) return false;
  return true;
}

/** Do two findings mark their cells the same way? What they say may differ. */
function isSameMark(one: Finding, other: Finding | undefined): boolean {
  if (one === other) return true;
  return one.id === other?.id && one.level === other.level && figureOfFinding(one) === figureOfFinding(other);
}

function notesByPlace({ notes }: Report): ReadonlyMap<Place, readonly Note[]> {
  const byPlace = new Map<Place, Note[]>();
  for (const note of notes) {
    const own = byPlace.get(note.place);
    if (own) own.push(note);
    else byPlace.set(note.place, [note]);
  }
  return byPlace;
}

function cellView(id: FigureId, given: Drawn): CellView {
  const { report } = given;
  const notes = given.notes.get(id) ?? [];
  const { state, raw } = figureOf(report, id);
  const findings = given.findings.get(id) ?? [];
  const origin = report.origins[id];
  const carried = origin?.kind === 'carried' ? origin : null;
  const running = given.running?.get(id);
  const confirmed = given.confirmed?.get(id);
  const meant = findings.some((finding) => figureOfFinding(finding) === id);
  const remark = [
    ...notes.map((note) => (note.doubt ? `存疑：${note.message}` : note.message)),
    ...(confirmed === undefined ? [] : [confirmed]),
    ...(carried ? [carriedRemark(carried)] : []),
    ...(running ? [runningRemark(running)] : []),
  ];
  return {
    text: raw,
    state,
    doubtful: given.doubtful?.has(id) ?? notes.some((note) => note.doubt),
    level: LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? null,
    meant,
    carried: carried !== null,
    confirmed: confirmed !== undefined && !meant,
    findings: findings.map((finding) => finding.id),
    remark: [...new Set(remark)].join('\n'),
    running: running ? writeFigure(running.value) : '',
    last: given.last ? lastRemark(id, given.last, given.lastName) : '',
  };
}

/** What a finding says about each cell that it marks. */
export function findingWords({ level, message }: Finding): string {
  return `${LEVEL_WORDS[level]}：${message}`;
}

/** All that there is to say about a cell, each once: what `findings`, those that meet it, say, and its own remark. */
export function cellWords({ remark }: CellView, findings: readonly Finding[]): string {
  const lines = [...findings.map(findingWords), ...(remark === '' ? [] : [remark])];
  return [...new Set(lines)].join('\n');
}

/**
 * The one figure that a finding is about: the cell that its repair changes, the cell that is its place, else the
 * last of those that take part, which is the total. Null for a finding about text.
 */
export function figureOfFinding(finding: Finding): FigureId | null {
  const fixed = finding.fix?.edits.find((edit) => edit.kind === 'figure');
  if (fixed) return fixed.figure;
  return FIGURES.has(finding.place) ? finding.place : (finding.figures.at(-1) ?? null);
}

function carriedRemark(origin: { year: number | null; figure: string }): string {
  const year = origin.year === null ? '去年' : `${origin.year}年`;
  return `由${year}年报带入：${FIGURES.get(origin.figure)?.label ?? origin.figure}`;
}

function runningRemark({ value, open }: RunningTotal): string {
  const sum = `分项之和 ${writeFigure(value)}`;
  return open === 0 ? `${sum}，还没有填入。` : `已填的${sum}，还有 ${open} 格没有填。`;
}

function lastRemark(id: FigureId, last: Report, lastName: string): string {
  if (!(id in last.figures)) return '';
  const { raw } = figureOf(last, id);
  return `${lastName}：${raw === '' ? '空白' : raw}`;
}

/** An input has one line and would join two numbers into one; a bar keeps them apart. */
export function editable(raw: string): string {
  return raw.replace(/\s*[\n\r]+\s*/g, ' | ');
}
