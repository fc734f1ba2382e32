/** Reading and changing one report: small pure functions over the `Report` value. */
import { figureDefinition, type FigureId, formFigures } from '../forms/figures.ts';
import { besidesTextAt, withBesidesText } from './besides-texts.ts';
import { followParagraphs } from './follow-paragraphs.ts';
import type { FormId } from '../forms/form.ts';
import { additionsIn, withAdditions, type PartAdditions } from '../rich/additions.ts';
import { followLooks, tidyLooks } from '../rich/looks.ts';
import type { Look } from '../rich/schema.ts';
import { SECTION_NUMERALS, SECTION_TITLES } from '../forms/sections.ts';
import { readFigure, writeFigure, type FigureReading } from './reading.ts';
import { CARRIED_TEXT, CONFIRMED, KEPT_TEXT } from './note-codes.ts';
import type { Decision, Note, Place, Report } from './schema.ts';

/** A report with all figures of `form` blank, official headings and no text. */
export function emptyReport(form: FormId): Report {
  const ids = formFigures(form);
  return {
    agency: null,
    year: null,
    form,
    titleLines: [],
    preamble: [],
    sections: SECTION_TITLES.map((_, index) => ({
      no: index + 1,
      heading: officialHeading(index + 1),
      paragraphs: [],
    })),
    signature: [],
    figures: Object.fromEntries(ids.map((id) => [id, null])),
    unreadable: Object.fromEntries(ids.map((id) => [id, ''])),
    written: {},
    notes: [],
    origins: {},
    source: null,
  };
}

/** Official heading of section `no` (1…6), e.g. `一、总体情况`. */
export function officialHeading(no: number): string {
  return `${SECTION_NUMERALS[no - 1] ?? ''}、${SECTION_TITLES[no - 1] ?? ''}`;
}

/** The state, value and raw text of one figure; a figure that the report does not name is blank. */
export function figureOf(
  report: Pick<Report, 'figures' | 'unreadable' | 'written'>,
  id: FigureId,
): FigureReading {
  const value = report.figures[id];
  if (value === null || value === undefined) {
    return readFigure(report.unreadable[id] ?? '', figureDefinition(id).kind);
  }
  return { state: value === 0 ? 'zero' : 'number', value, raw: report.written[id] ?? writeFigure(value) };
}

/** The text of a part with all that belongs to it, as a text editor hands it over. */
export interface RichText {
  readonly paragraphs: readonly string[];
  /** Of each paragraph. */
  readonly looks: readonly (readonly Look[])[];
  readonly additions: PartAdditions;
}

/** The text of `part` (`preamble`, `section:n`) with its looks and additions. */
export function richTextOf(report: Report, part: Place): RichText {
  const section = Number(/^section:(\d)$/u.exec(part)?.[1] ?? 0);
  const paragraphs = section === 0 ? report.preamble : (report.sections[section - 1]?.paragraphs ?? []);
  return {
    paragraphs,
    looks: paragraphs.map((_, index) => report.looks?.[`${part}/paragraph:${index + 1}`] ?? []),
    additions: additionsIn(report.additions, part),
  };
}

/** One change a person or a fix makes; values, so that they can be stored, undone and sent. */
export type Edit =
  | { readonly kind: 'figure'; readonly figure: FigureId; readonly text: string }
  | { readonly kind: 'text'; readonly place: Place; readonly text: string }
  /** `start`: where in the stored paragraph the words meant stand; their first occurrence where it is left out. */
  | {
      readonly kind: 'replace';
      readonly place: Place;
      readonly found: string;
      readonly text: string;
      readonly start?: number;
    }
  | { readonly kind: 'titleLines'; readonly lines: readonly string[] }
  | { readonly kind: 'preamble'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'heading'; readonly section: number; readonly text: string }
  | { readonly kind: 'section'; readonly section: number; readonly paragraphs: readonly string[] }
  /** The text of `preamble` or `section:n` with its looks and additions, which the two above let follow. */
  | { readonly kind: 'rich'; readonly part: Place; readonly text: RichText }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  /** Something to look at; an earlier note of the same code at its place is replaced. */
  | { readonly kind: 'note'; readonly note: Note }
  /** Somebody has looked at the note `code` of a place and finds the place right as it stands. */
  | { readonly kind: 'checked'; readonly place: Place; readonly code: string }
  /** Somebody has decided about a finding; an earlier decision about the same is replaced. */
  | { readonly kind: 'decide'; readonly decision: Decision }
  /** A decision is taken back. */
  | { readonly kind: 'reopen'; readonly basis: string };

/** Applies edits in order and returns a new report; parts that do not change keep their identity. */
export function applyEdits(report: Report, edits: readonly Edit[]): Report {
  return edits.reduce(applyEdit, report);
}

function applyEdit(report: Report, edit: Edit): Report {
  switch (edit.kind) {
    case 'figure':
      return setFigure(report, edit.figure, edit.text);
    case 'titleLines':
      return { ...withoutNotes(report, 'title'), titleLines: [...edit.lines] };
    case 'preamble':
      return {
        ...report,
        ...followParagraphs(report, 'preamble', report.preamble, edit.paragraphs),
        preamble: [...edit.paragraphs],
      };
    case 'signature':
      return { ...withoutNotes(report, 'signature'), signature: [...edit.lines] };
    case 'heading':
      return editSection(report, edit.section, (section) => ({ ...section, heading: edit.text }));
    case 'section':
      return setParagraphs(report, edit.section, edit.paragraphs);
    case 'rich':
      return setRichText(report, edit.part, edit.text);
    case 'text':
      return setText(report, edit.place, edit.text);
    case 'replace':
      return replaceText(report, edit);
    case 'note':
      return { ...report, notes: [...notesWithout(report, edit.note), edit.note] };
    case 'checked':
      return checkOff(report, edit);
    case 'decide':
      return { ...report, decisions: [...decisionsWithout(report, edit.decision.basis), edit.decision] };
    case 'reopen':
      return { ...report, decisions: decisionsWithout(report, edit.basis) };
    default:
      return assertNever(edit);
  }
}

/**
 * Types `text` into a figure. The entry is read as a reader would read it, so the five states survive; what
 * was noted about the figure and where it came from no longer applies.
 */
export function setFigure(report: Report, id: FigureId, text: string): Report {
  const reading = readFigure(text, figureDefinition(id).kind);
  const { [id]: _unreadable, ...unreadable } = report.unreadable;
  const { [id]: _written, ...written } = report.written;
  const { [id]: _origin, ...origins } = report.origins;
  if (reading.value === null) unreadable[id] = reading.raw;
  else if (reading.raw !== writeFigure(reading.value)) written[id] = reading.raw;
  return {
    ...report,
    figures: { ...report.figures, [id]: reading.value },
    unreadable,
    written,
    origins,
    notes: report.notes.filter((note) => note.place !== id),
  };
}

function withoutNotes(report: Report, place: Place): Report {
  return { ...report, notes: report.notes.filter((note) => note.place !== place) };
}

function notesWithout({ notes }: Report, { place, code }: Pick<Note, 'place' | 'code'>): Note[] {
  return notes.filter((note) => note.place !== place || note.code !== code);
}

/** Takes a note off the list. Of a doubt it stays known that somebody has settled it. */
function checkOff(report: Report, { place, code }: Extract<Edit, { kind: 'checked' }>): Report {
  const settled = report.notes.find((note) => note.place === place && note.code === code);
  const notes = notesWithout(report, { place, code });
  if (settled?.code === CARRIED_TEXT && !settled.doubt) {
    const kept: Note = {
      code: KEPT_TEXT,
      place,
      message: '文字与去年相同，已确认今年仍然如此。',
      doubt: false,
    };
    return { ...report, notes: [...notes, kept] };
  }
  if (settled && !settled.doubt) return { ...report, notes };
  const confirmed: Note = { code: CONFIRMED, place, message: '已由人工确认。', doubt: false };
  return { ...report, notes: [...notes, confirmed] };
}

function decisionsWithout({ decisions = [] }: Report, basis: string): Decision[] {
  return decisions.filter((decision) => decision.basis !== basis);
}

function setParagraphs(report: Report, no: number, paragraphs: readonly string[]): Report {
  const before = report.sections.find((section) => section.no === no)?.paragraphs ?? [];
  const followed = { ...report, ...followParagraphs(report, `section:${no}`, before, paragraphs) };
  return editSection(followed, no, (section) => ({ ...section, paragraphs: [...paragraphs] }));
}

function setRichText(report: Report, part: Place, { paragraphs, looks, additions }: RichText): Report {
  const section = Number(/^section:(\d)$/u.exec(part)?.[1] ?? 0);
  const changed = applyEdit(
    report,
    section === 0 ? { kind: 'preamble', paragraphs } : { kind: 'section', section, paragraphs },
  );
  const others = Object.entries(report.looks ?? {}).filter(([place]) => !place.startsWith(`${part}/`));
  const own = looks.flatMap((of, index): [Place, Look[]][] =>
    of.length === 0 ? [] : [[`${part}/paragraph:${index + 1}`, tidyLooks(of)]],
  );
  return withRich(
    changed,
    Object.fromEntries([...others, ...own]),
    withAdditions(report.additions, part, additions),
  );
}

/** The report with these looks and additions; it has no such key where there are none. */
function withRich(
  { looks: _looks, additions: _additions, ...report }: Report,
  looks: NonNullable<Report['looks']>,
  additions: NonNullable<Report['additions']>,
): Report {
  return {
    ...report,
    ...(Object.keys(looks).length > 0 && { looks }),
    ...(additions.length > 0 && { additions }),
  };
}

function editSection(
  report: Report,
  no: number,
  change: (section: Report['sections'][number]) => Report['sections'][number],
): Report {
  return {
    ...report,
    sections: report.sections.map((section) => (section.no === no ? change(section) : section)),
  };
}

const PARAGRAPH_PLACE = /^(?:preamble|section:([1-6]))\/paragraph:(\d+)$/;

/**
 * The text at a place: a paragraph (`preamble/paragraph:n`, `section:n/paragraph:m`), a cell of an own table, a foot
 * note; undefined where there is none.
 */
export function textAt(report: Report, place: Place): string | undefined {
  const match = PARAGRAPH_PLACE.exec(place);
  if (!match) return besidesTextAt(report, place);
  const paragraphs = match[1] ? report.sections[Number(match[1]) - 1]?.paragraphs : report.preamble;
  return paragraphs?.[Number(match[2]) - 1];
}

function setText(before: Report, place: Place, text: string): Report {
  const match = PARAGRAPH_PLACE.exec(place);
  if (!match) return withBesidesText(before, place, text);
  const own = before.looks?.[place];
  const report = own
    ? { ...before, looks: { ...before.looks, [place]: followLooks(own, textAt(before, place) ?? '', text) } }
    : before;
  const replace = (paragraphs: readonly string[]) =>
    paragraphs.map((paragraph, index) => (index === Number(match[2]) - 1 ? text : paragraph));
  if (!match[1]) return { ...report, preamble: replace(report.preamble) };
  return editSection(report, Number(match[1]), (section) => ({
    ...section,
    paragraphs: replace(section.paragraphs),
  }));
}

/** Replaces `found` in a paragraph, a cell or a note; one that no longer says it stays as it is, placeholders included. */
function replaceText(report: Report, edit: Extract<Edit, { kind: 'replace' }>): Report {
  const text = textAt(report, edit.place);
  const isThere = edit.start !== undefined && text?.startsWith(edit.found, edit.start);
  const at = isThere ? (edit.start ?? -1) : (text?.indexOf(edit.found) ?? -1);
  if (text === undefined || at < 0) return report;
  const replaced = text.slice(0, at) + edit.text + text.slice(at + edit.found.length);
  return setText(report, edit.place, replaced);
}

interface PlacedText {
  readonly place: Place;
  readonly text: string;
}

const placed = new WeakMap<Report, readonly PlacedText[]>();

/** Every text paragraph of a report with its place, in reading order; kept with the report. */
export function paragraphsOf(report: Report): readonly PlacedText[] {
  const known = placed.get(report);
  if (known) return known;
  const all = [
    ...report.preamble.map((text, index) => ({ place: `preamble/paragraph:${index + 1}`, text })),
    ...report.sections.flatMap((section) =>
      section.paragraphs.map((text, index) => ({
        place: `section:${section.no}/paragraph:${index + 1}`,
        text,
      })),
    ),
  ];
  placed.set(report, all);
  return all;
}

/** How many figures were read, of how many the form has, and how many places wait for a person. */
export function readingSummary(report: Report): { read: number; total: number; doubts: number } {
  const values = Object.values(report.figures);
  return {
    read: values.filter((value) => value !== null).length,
    // A row that the file lost still counts as not read.
    total: Math.max(values.length, formFigures(report.form).length),
    doubts: report.notes.filter((note) => note.doubt).length,
  };
}

/** Makes the compiler prove that a switch is exhaustive. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
