/** From a place of the report to the file that it was read from, and back. Pure: numbers and texts, no window. */
import { figuresAt, sectionAt } from '../../shared/report/place-name.ts';
import { textAt } from '../../shared/report/report.ts';
import type { Origin, Place, Report } from '../../shared/report/schema.ts';

/** What to point out in the source. */
export interface SourceSpot {
  /** Best first; empty where the file has nothing to show. */
  readonly origins: readonly Origin[];
  /** Its words, to find one line in a table that only arranges the page; null for figures. */
  readonly text: string | null;
}

/** The head's fields are answered by the title. */
const IN_TITLE: ReadonlySet<Place> = new Set(['title', 'agency', 'year']);

/**
 * Where the source says what stands at `place`. A place that it does not have, such as a section without a heading,
 * is shown where it should stand.
 *
 * @param report as it was read, before corrections
 * @param own where a note says that its matter stands
 */
export function spotOf(report: Report, place: Place, own?: Origin): SourceSpot {
  const key = IN_TITLE.has(place) ? 'title' : place;
  const figures = figuresAt(place, report);
  const noted =
    figures.length === 0 ? [] : report.notes.filter((note) => namesAny(report, note.place, figures));
  const places = figures.length === 0 ? [key] : figures;
  const direct = [own, ...places.map((one) => report.origins[one])];
  const found = [...direct, ...noted.map((note) => note.origin)].filter((origin) => origin !== undefined);
  if (found.length > 0) return { origins: found, text: textOf(report, key) };
  const near = placeNear(report, key);
  const origin = near === null ? undefined : report.origins[near];
  return { origins: origin ? [origin] : [], text: near === null ? null : textOf(report, near) };
}

function namesAny(report: Report, place: Place, figures: readonly string[]): boolean {
  const named = new Set(figuresAt(place, report));
  return figures.some((id) => named.has(id));
}

function textOf(report: Report, place: Place): string | null {
  const section = /^section:([1-6])$/.exec(place)?.[1];
  if (section !== undefined) return report.sections[Number(section) - 1]?.heading ?? null;
  if (place === 'title') return report.titleLines[0] ?? null;
  if (place === 'signature') return report.signature[0] ?? null;
  return textAt(report, place) ?? null;
}

/** The heading over what the file does not have; where that is missing too, the last text before it. */
function placeNear(report: Report, place: Place): Place | null {
  const section = sectionAt(place);
  if (section < 1 || section > 6) return null;
  if (`section:${section}` in report.origins) return `section:${section}`;
  const earlier = report.sections
    .slice(0, section - 1)
    .flatMap(({ no, paragraphs }) => [
      `section:${no}`,
      ...paragraphs.map((_, index) => `section:${no}/paragraph:${index + 1}`),
    ]);
  const front = ['title', ...report.preamble.map((_, index) => `preamble/paragraph:${index + 1}`)];
  return [...front, ...earlier].findLast((one) => one in report.origins) ?? null;
}

/** What was pointed at in the source. */
export interface PointedAt {
  /** `table,row,column` of the cells around the pointer, the innermost first. */
  readonly cells: readonly string[];
  /** Index of the top-level block; null for none. */
  readonly block: number | null;
  /** Text of the paragraph or cell. */
  readonly text: string;
}

/**
 * The place of the report that was read from there; null where nothing was. Pointing at the label of a row leads to
 * its first figure, at a row that was not taken to the doubt about it.
 */
export function placeAt(report: Report, { cells, block, text }: PointedAt): Place | null {
  for (const key of cells) {
    const place = placeOfCell(report, key);
    if (place !== null) return place;
  }
  const places = Object.entries(report.origins).flatMap(([place, origin]) =>
    origin.kind === 'paragraph' && origin.block === block ? [place] : [],
  );
  const said = squeeze(text);
  const exact = places.find((place) => squeeze(textOf(report, place) ?? '') === said);
  // One paragraph of the file holds one of the report; a table that arranges the page holds many.
  return exact ?? (cells.length === 0 ? places[0] : undefined) ?? null;
}

function placeOfCell(report: Report, key: string): Place | null {
  const [table, row, column] = key.split(',').map(Number);
  const inRow = Object.entries(report.origins).flatMap(([place, origin]) =>
    origin.kind === 'cell' && origin.table === table && origin.row === row
      ? [{ place, column: origin.column }]
      : [],
  );
  const own = inRow.find((one) => one.column === column);
  if (own) return own.place;
  const noted = report.notes.find(
    ({ doubt, origin }) => doubt && origin?.kind === 'cell' && origin.table === table && origin.row === row,
  );
  const [first] = inRow.sort((a, b) => a.column - b.column);
  return noted?.place ?? first?.place ?? null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
