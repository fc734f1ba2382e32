/** Lines → paragraphs: where one ends is told by a short line, an indent, a gap, or another size of type. */
import type { SourceParagraph } from '../../../shared/source-document.ts';
import { piecesOf, type Line } from './lines.ts';
import { isFull, joinWrapped } from './wrapping.ts';

/** The type area: where lines of running text begin and end, points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A line with the page it stands on; `null` between two lines is a table. */
export interface FlowLine extends Line {
  readonly page: number;
  readonly column: Column;
}

/** The type area of text whose lines are `lines`, on pages `width` wide: at least half as wide as the page. */
export function columnOf(lines: readonly Line[], width: number): Column {
  const longest = lines.reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0);
  const long = lines.filter(({ x0, x1 }) => x1 - x0 > longest * 0.7);
  const left = common(
    long.map(({ x0 }) => x0),
    -1,
  );
  return { left, right: Math.max(common(long.map(endOf), 1), left + width / 2) };
}

/** End of a line without the punctuation that may hang over the edge. */
function endOf({ glyphs, x1 }: Line): number {
  const last = glyphs.at(-1);
  return last && HANGING.test(last.text) ? last.x0 : x1;
}

const HANGING = /^[，。、；：,.;:]$/u;

/** The outermost value that several share: `side` 1 the greatest, -1 the least. */
function common(values: readonly number[], side: 1 | -1): number {
  const sorted = values.toSorted((a, b) => side * (b - a));
  const enough = Math.max(1, Math.min(3, Math.floor(values.length / 6)));
  const found = sorted.findIndex((value, index) => {
    const other = sorted[index + enough - 1];
    return other !== undefined && Math.abs(other - value) < 6;
  });
  return sorted[Math.max(found, 0)] ?? 0;
}

/** Paragraphs of lines that follow each other without a table between them. */
export function paragraphsOf(lines: readonly FlowLine[]): SourceParagraph[] {
  const pitches = usualPitches(lines);
  const paragraphs: FlowLine[][] = [];
  let current: FlowLine[] = [];
  lines.forEach((line) => {
    if (current.length > 0 && !goesOn(current, line, pitches.get(sizeKey(line)) ?? 0)) {
      paragraphs.push(current);
      current = [];
    }
    current.push(line);
  });
  if (current.length > 0) paragraphs.push(current);
  return paragraphs.map(paragraphOf);
}

/** A row of a table without lines: pieces far apart, a number among them or more than two. */
function isRow(line: Line): boolean {
  const pieces = piecesOf(line);
  return pieces.length > 2 || (pieces.length === 2 && pieces.some((piece) => /^[\d.,]+$/.test(piece)));
}

function paragraphOf(lines: readonly FlowLine[]): SourceParagraph {
  const [row] = lines;
  // Its cells are told by their labels later on; here only their order is known for sure.
  if (row && isRow(row)) return { kind: 'paragraph', text: piecesOf(row).join('\t') };
  const text = lines.reduce(
    (joined, line) => (joined === '' ? line.text : joinWrapped(joined, line.text)),
    '',
  );
  const [only] = lines;
  return lines.length === 1 && only && isCentred(only)
    ? { kind: 'paragraph', text, centred: true }
    : { kind: 'paragraph', text };
}

/** The usual distance between lines of one size that follow each other, points, by size. */
function usualPitches(lines: readonly FlowLine[]): ReadonlyMap<number, number> {
  const steps = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (!previous || previous.page !== line.page || sizeKey(previous) !== sizeKey(line)) return;
    if (isRow(previous) || isRow(line)) return;
    const known = steps.get(sizeKey(line)) ?? [];
    known.push(line.bottom - previous.bottom);
    steps.set(sizeKey(line), known);
  });
  // Paragraphs of a web page stand apart: most steps may be such gaps.
  const usual = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 4)] ?? 0;
  return new Map([...steps].map(([size, all]) => [size, usual(all)]));
}

function sizeKey({ size }: Line): number {
  return Math.round(size);
}

/** An indent begins a paragraph, sizes of the font; a line space further apart does, in line distances. */
const INDENT = 1.2;
const FAR = 1.45;
/** No text is set with lines further apart than this, sizes of the font. */
const WIDEST = 4;

function goesOn(current: readonly FlowLine[], line: FlowLine, pitch: number): boolean {
  const [first, previous] = [current[0], current.at(-1)];
  if (!first || !previous) return false;
  const size = Math.max(line.size, 1);
  if (Math.abs(previous.size - line.size) > size * 0.15) return false;
  if (isRow(previous) || isRow(line)) return false;
  const step = previous.page === line.page ? line.bottom - previous.bottom : 0;
  if (step > Math.min(Math.max(pitch, size * 1.2) * FAR, size * WIDEST)) return false;
  const full = isFull(previous, line, previous.column.right);
  // A centred title that did not fit on its line: both stand in the middle.
  if (isCentred(line)) return full && isBalanced(previous) && previous.font === line.font;
  if (!full || isCentred(previous)) return false;
  if (HEADING.test(line.text) && (ENDED.test(previous.text) || isHeading(current))) return false;
  if (isRightAligned(previous)) return false;
  const indent = line.x0 - line.column.left;
  const before = previous.x0 - previous.column.left;
  if (indent < size * INDENT) return true;
  // A text set in from the left as a whole: its second line stands left of its first, or where its second stood.
  return current.length > 1 ? Math.abs(indent - before) < size * 0.5 : before - indent > size * 0.5;
}

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;
const ENDED = /[。！？；：”）]$/u;
const HEADING_END = /(?:情况|事项|问题|措施)$/u;

/** Are the lines a whole heading, behind which another may begin? */
function isHeading(lines: readonly FlowLine[]): boolean {
  const text = lines.map((line) => line.text).join('');
  return HEADING.test(text) && HEADING_END.test(text);
}

/** Begins right of the middle: a signature or date, never the first line of running text. */
function isRightAligned({ x0, column }: FlowLine): boolean {
  return x0 > (column.left + column.right) / 2;
}

/** Stands in the middle, well clear of both edges. */
function isCentred(line: FlowLine): boolean {
  const clear = line.size * 2.5;
  return isBalanced(line) && line.x0 - line.column.left > clear && line.column.right - line.x1 > clear;
}

/** As far from the left edge as from the right. */
function isBalanced({ x0, x1, column, size }: FlowLine): boolean {
  return Math.abs(x0 - column.left - (column.right - x1)) < size * 1.2;
}
