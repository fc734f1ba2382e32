/** Undo and redo over whole reports. Reports share what they have in common, so a long history costs little. */
import { formFigures } from '../forms/figures.ts';
import { isSame } from './is-same.ts';
import { richTextOf } from './report.ts';
import type { Place, Report } from './schema.ts';

export interface History<T extends Report = Report> {
  readonly present: T;
  /** Earlier and undone reports; the nearest is last. */
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** Names the place that the last change was made at; null when the next change starts a step of its own. */
  readonly group: string | null;
  /** When the last change was made, milliseconds. */
  readonly at: number;
}

/** A pause of this length while typing starts a new step. */
export const PAUSE_MS = 1500;
const MOST_STEPS = 500;

export function startHistory<T extends Report>(report: T): History<T> {
  return { present: report, past: [], future: [], group: null, at: 0 };
}

/** Takes over a change made at `now`; changes of one `group` in quick succession are one step. */
export function record<T extends Report>(
  history: History<T>,
  report: T,
  group: string | null,
  now: number,
): History<T> {
  if (report === history.present) return history;
  const joins =
    group !== null && group === history.group && now - history.at < PAUSE_MS && history.past.length > 0;
  return {
    present: report,
    past: joins ? history.past : [...history.past, history.present].slice(-MOST_STEPS),
    future: [],
    group,
    at: now,
  };
}

/** One step back; the same history where there is none. */
export function undo<T extends Report>(history: History<T>): History<T> {
  const report = history.past.at(-1);
  if (!report) return history;
  return {
    present: report,
    past: history.past.slice(0, -1),
    future: [...history.future, history.present],
    group: null,
    at: 0,
  };
}

/** Takes the last undo back. */
export function redo<T extends Report>(history: History<T>): History<T> {
  const report = history.future.at(-1);
  if (!report) return history;
  return {
    present: report,
    past: [...history.past, history.present],
    future: history.future.slice(0, -1),
    group: null,
    at: 0,
  };
}

/** The first place where two reports say something different, to bring an undone change into view. */
export function firstDifference(one: Report, other: Report): Place | null {
  if (!sameTexts(one.titleLines, other.titleLines)) return 'title';
  if (!sameTexts(one.preamble, other.preamble)) return 'preamble';
  const figure = formFigures(one.form).find(
    (id) =>
      one.figures[id] !== other.figures[id] ||
      one.unreadable[id] !== other.unreadable[id] ||
      one.written[id] !== other.written[id],
  );
  const section = one.sections.find((mine, index) => {
    const theirs = other.sections[index];
    return mine.heading !== theirs?.heading || !sameTexts(mine.paragraphs, theirs.paragraphs);
  });
  if (figure !== undefined) return figure;
  if (section) return `section:${section.no}`;
  const part = ['preamble', ...one.sections.map(({ no }) => `section:${no}`)].find(
    (place) => !isSame(richTextOf(one, place), richTextOf(other, place)),
  );
  if (part !== undefined) return part;
  if (!sameTexts(one.signature, other.signature)) return 'signature';
  // Places ticked off, or not any more.
  const only = (mine: Report, theirs: Report) => mine.notes.find((note) => !theirs.notes.includes(note));
  return (only(other, one) ?? only(one, other))?.place ?? null;
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
