/**
 * Two independent readings of one file held against each other. The first is the report; the second comes from
 * another program that took the same file apart. It never changes a figure: where the two differ, a person looks.
 */
import { FIGURES, figureDefinition, type FigureId } from '../forms/figures.ts';
import { figuresAt } from '../report/place-name.ts';
import { readFigure, type FigureReading } from '../report/reading.ts';
import { figureOf } from '../report/report.ts';
import type { Note, Report } from '../report/schema.ts';
import { withoutUnseen } from '../text/fold.ts';

/** Text of every cell that the second reading vouches for, by figure. */
export type SecondReading = Readonly<Record<FigureId, string>>;

/** Code of the doubt about a figure that the two readings read differently. */
export const SECOND_READING = 'second-reading';

/** Code of the remark that there was no second reading of a file that should have one. */
const READ_ONCE = 'read-once';

/** Does a note with this code come from the second reading? */
export function isOfSecondReading(code: string): boolean {
  return code === SECOND_READING || code === READ_ONCE;
}

/** Formats that a second reader knows: those of Word and WPS. */
const READ_TWICE: ReadonlySet<string> = new Set(['docx', 'doc', 'wps']);

export function isReadTwice(format: string): boolean {
  return READ_TWICE.has(format);
}

/** What is said where the second reader could not read the file: nothing about the figures. */
export const READ_ONCE_REMARK: Note = {
  code: READ_ONCE,
  place: 'report',
  message: '这份文件只用一种读法读过，没能用另一种读法核对数字；读取结果不受影响。',
  doubt: false,
};

/** Doubts about what stands in a cell, as against those about which cell belongs to a figure. */
const ABOUT_CONTENT: ReadonlySet<string> = new Set(['blank-figure', 'mark-figure', 'unreadable-figure']);

/**
 * What a report read in another way says about its figures. A figure whose place in its table was not beyond doubt
 * is left out: a witness speaks of what it has seen, or not at all.
 */
export function secondReadingOf(report: Report): SecondReading {
  const doubtful = new Set(
    report.notes
      .filter(({ doubt, code }) => doubt && !ABOUT_CONTENT.has(code))
      .flatMap(({ place }) => figuresAt(place, report)),
  );
  return Object.fromEntries(
    Object.keys(report.figures)
      .filter((id) => id in report.origins && !doubtful.has(id))
      .map((id) => [id, figureOf(report, id).raw]),
  );
}

/** The doubts about the figures of `report` that `second` reads differently, in the order of the form. */
export function differingFigures(report: Report, second: SecondReading): Note[] {
  const leftOut = report.notes.some(({ code }) => code === HIDDEN_TEXT);
  return [...FIGURES.keys()].flatMap((id): Note[] => {
    const other = second[id];
    // A figure whose cell was not found is in doubt already.
    if (other === undefined || !(id in report.figures) || !(id in report.origins)) return [];
    const own = figureOf(report, id);
    const seen = readFigure(other, figureDefinition(id).kind);
    if (isSame(own, seen) || (leftOut && isPartOf(visible(own.raw), visible(seen.raw)))) return [];
    const message = `另一种读法读到${shown(seen)}，这里读到${shown(own)}，请对照原文。`;
    const origin = report.origins[id];
    return [{ code: SECOND_READING, place: id, message, doubt: true, ...(origin && { origin }) }];
  });
}

/** The same number, however it is written, or the same words. */
function isSame(one: FigureReading, other: FigureReading): boolean {
  if (one.value !== null && other.value !== null) return one.value === other.value;
  return visible(one.raw) === visible(other.raw);
}

/** Code of the remark that our reader has left out text that nobody sees; the second reader may see it. */
const HIDDEN_TEXT = 'hidden';

/** Is `part` what is left of `whole` when some of its letters are left out? */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** Signs without a width are no difference that anybody could see. */
function visible(text: string): string {
  return withoutUnseen(text).replace(/\s+/gu, '');
}

const LONGEST_QUOTE = 40;

function shown({ state, raw }: FigureReading): string {
  if (state === 'blank') return '空白';
  const text = raw.replace(/\s+/gu, ' ');
  return state === 'number' || state === 'zero'
    ? ` ${text}`
    : `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;
}
