/** What of an imported report waits for a person, in reading order. */
import { nestQuotes } from '../text/nested-quotes.ts';
import { type FigureId, FIGURES } from '../forms/figures.ts';
import { tableLayouts } from './layout.ts';
import { figuresAt, placeName, sectionAt } from './place-name.ts';
import { suggestReading, type FigureState } from './reading.ts';
import { figureOf, textAt } from './report.ts';
import type { Note, Origin, Place, Report } from './schema.ts';

/** Parts of the report's head, corrected in fields of their own. */
export type HeadField = 'agency' | 'year' | 'title';

export interface Doubt {
  /** Same for the same doubt while the report is corrected elsewhere. */
  readonly id: string;
  readonly place: Place;
  readonly code: string;
  /** Where the file says it, when the place alone does not tell. */
  readonly origin: Origin | null;
  /** Field that answers it; null for figures and text. */
  readonly field: HeadField | null;
  /** The place in the words of the form. */
  readonly where: string;
  readonly message: string;
  /** Text as the file has it; null where no single text is meant. */
  readonly raw: string | null;
  /** Figures that it puts in doubt; empty for text. */
  readonly figures: readonly FigureId[];
  /** The number that was probably meant, to be taken over with one key. */
  readonly suggestion: number | null;
  /** Sort key of reading order. */
  readonly order: number;
}

/** `confirmed` notes are a person's word that a place is right as it stands. */
const CONFIRMED = 'confirmed';

/** Notes of recognition that a field of the head answers. */
const FIELD_OF_CODE: Readonly<Record<string, HeadField>> = {
  'missing-agency': 'agency',
  'missing-year': 'year',
  'year-from-text': 'year',
  'missing-title': 'title',
};

const UNREAD: Readonly<Record<FigureState, string>> = {
  blank: '这一格是空的，没有当作 0。',
  notApplicable: '这一格写的是符号或文字，不是数字。',
  unreadable: '这一格的内容不能读作数字。',
  number: '',
  zero: '',
};

/** Sort keys of places in reading order: a section's text stands before its table. */
function readingOrder(report: Report): (place: Place, first: FigureId | undefined) => number {
  const figures = tableLayouts(report).flatMap((layout) => layout.cells.flatMap((cell) => cell.figure ?? []));
  const ranks = new Map(figures.map((id, rank) => [id, rank]));
  return (place, first) => {
    const rank = ranks.get(first ?? '');
    const paragraph = Number(/paragraph:(\d+)$/.exec(place)?.[1] ?? 0);
    return sectionAt(place) * 100_000 + (rank === undefined ? paragraph : 10_000 + rank);
  };
}

function rawAt(report: Report, place: Place): string | null {
  if (FIGURES.has(place)) return figureOf(report, place).raw;
  return textAt(report, place) ?? (place === 'title' ? report.titleLines.join(' ') : null);
}

type FoundDoubt = Omit<Doubt, 'order'>;

function doubt(report: Report, { place, code, message, origin }: Omit<Note, 'doubt'>): FoundDoubt {
  const figure = FIGURES.get(place);
  const field = FIELD_OF_CODE[code] ?? null;
  const raw = field ? null : rawAt(report, place);
  return {
    id: `${place} ${code}`,
    place,
    code,
    origin: origin ?? null,
    field,
    where: placeName(field ?? place),
    message: nestQuotes(message),
    raw,
    figures: figuresAt(place, report),
    suggestion:
      figure && raw !== null && report.figures[place] == null
        ? suggestReading(raw, figure.kind, figure.unit)
        : null,
  };
}

/** The queue asks for every report's doubts whenever it is drawn. */
const known = new WeakMap<Report, readonly Doubt[]>();

/**
 * Every doubt of the report: what recognition noted, and every figure without a number that nobody has
 * spoken for, so that nothing unread is ever passed over.
 */
export function doubtsOf(report: Report): readonly Doubt[] {
  const doubts = known.get(report) ?? findDoubts(report);
  known.set(report, doubts);
  return doubts;
}

function findDoubts(report: Report): Doubt[] {
  const noted = report.notes.filter((note) => note.doubt).map((note) => doubt(report, note));
  const spokenFor = new Set([
    ...noted.flatMap((one) => [one.place, ...one.figures]),
    ...report.notes.map((note) => note.place),
  ]);
  const unread = Object.keys(report.figures)
    .filter((id) => report.figures[id] === null && !spokenFor.has(id))
    .map((place) => doubt(report, { place, code: 'unread', message: UNREAD[figureOf(report, place).state] }));
  const found = [...noted, ...unread];
  if (found.length === 0) return [];
  const order = readingOrder(report);
  return found
    .map((one) => ({ ...one, order: order(one.place, one.figures[0]) }))
    .sort((a, b) => a.order - b.order);
}

/** Figures to highlight in the tables. */
export function doubtfulFigures(doubts: readonly Doubt[]): ReadonlySet<FigureId> {
  return new Set(doubts.flatMap((one) => one.figures));
}

/** Takes a person's word that a doubt is none: the place is right as it stands. */
export function confirmDoubt(report: Report, { place, code }: Pick<Doubt, 'place' | 'code'>): Report {
  const isMeant = (note: Note) => note.place === place && note.code === code;
  const notes = report.notes.map((note) => (isMeant(note) ? { ...note, doubt: false } : note));
  const confirmed: Note = { code: CONFIRMED, place, message: '已由人工确认。', doubt: false };
  return { ...report, notes: notes.some(isMeant) ? notes : [...notes, confirmed] };
}

/** The report without the doubts that filling in `field` answers. */
export function settleField(report: Report, field: HeadField): Report {
  return { ...report, notes: report.notes.filter((note) => FIELD_OF_CODE[note.code] !== field) };
}

/** The report without doubts about rows and groups whose missing numbers have all been filled in since `before`. */
export function settleFilled(before: Report, report: Report): Report {
  const isFilled = (note: Note) => {
    const ids = figuresAt(note.place, report);
    return (
      note.doubt &&
      ids.some((id) => before.figures[id] == null) &&
      ids.every((id) => report.figures[id] != null)
    );
  };
  return report.notes.some(isFilled)
    ? { ...report, notes: report.notes.filter((note) => !isFilled(note)) }
    : report;
}

/**
 * The doubt after (`step` 1) or before (`step` -1) the one looked at, round and round. One that has been settled
 * meanwhile still marks the place to go on from.
 */
export function stepDoubt(doubts: readonly Doubt[], from: Doubt | null, step: 1 | -1): Doubt | undefined {
  const line = step === 1 ? doubts : [...doubts].reverse();
  const start = line[0];
  if (!from) return start;
  const at = line.findIndex((one) => one.id === from.id);
  if (at >= 0) return line[at + 1] ?? start;
  return line.find((one) => (one.order - from.order) * step > 0) ?? start;
}
