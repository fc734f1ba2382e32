/** The parts of a source table that are statutory tables, or blocks of table two: each with its header and its rows. */
import type { TableSection } from '../../forms/sections.ts';
import type { SourceCell, SourceTable } from '../../source-document.ts';
import { isBlank, isFigureLike } from './row-labels.ts';
import {
  captionItem,
  isSingleRow,
  knownLabelsOf,
  TABLE_SPECS,
  type KnownLabel,
  type TableSpec,
} from './table-spec.ts';
import { turnTable, viewTable, type TableView } from './table-view.ts';

export interface Segment {
  readonly spec: TableSpec;
  /** Rows of the header, from above; none where the table continues another. */
  readonly header: readonly number[];
  /** Rows below it. */
  readonly rows: readonly number[];
  /** Do the rows stand under the caption or among the rows of another part? */
  readonly isStray: boolean;
}

export interface Segments {
  /** The table as it is read: one on its side is turned. */
  readonly view: TableView;
  /** The cell of the file that a cell of `view` is. */
  readonly inFile: (cell: SourceCell) => SourceCell;
  readonly segments: readonly Segment[];
  readonly sections: readonly TableSection[];
}

const known = new WeakMap<SourceTable, Segments>();

/** The statutory parts of a table, found once: its labels tell, not where it stands. */
export function segmentsOf(table: SourceTable): Segments {
  const found = known.get(table) ?? findSegments(table);
  known.set(table, found);
  return found;
}

/** What the cells that begin in a row say. */
interface RowWords {
  readonly cells: readonly SourceCell[];
  readonly labels: readonly KnownLabel[];
  readonly item: string | null;
}

function findSegments(table: SourceTable): Segments {
  const upright = viewTable(table);
  const words = wordsOf(upright);
  const sections = sectionsOf(words);
  const same = { view: upright, inFile: (cell: SourceCell) => cell, sections };
  if (sections.length === 0) return { ...same, segments: [] };
  if (!isOnItsSide(upright, sections, words)) return { ...same, segments: divide(words, sections) };
  const { table: turned, original } = turnTable(table);
  const view = viewTable(turned);
  const inFile = (cell: SourceCell) => original.get(cell) ?? cell;
  return { view, inFile, sections, segments: divide(wordsOf(view), sections) };
}

function wordsOf(view: TableView): RowWords[] {
  return Array.from({ length: view.rowCount }, (_, row) => {
    const cells = view.starting(row);
    const labels: KnownLabel[] = [];
    let item: string | null = null;
    for (const { text } of cells) {
      labels.push(...knownLabelsOf(text));
      item ??= captionItem(text);
    }
    return { cells, labels, item };
  });
}

/** Words of the forms turn up in any table; so many labels of a section stand in no other. */
function sectionsOf(words: readonly RowWords[]): TableSection[] {
  const labels = words.flatMap((row) => row.labels);
  const count = (section: TableSection, role: KnownLabel['role']) =>
    new Set(
      labels.flatMap((label) => (label.spec.section === section && label.role === role ? label.name : [])),
    ).size;
  const hasBlock = words.some(({ item }) => item !== null);
  const hasGroup = labels.some(({ spec, role, depth }) => isSingleRow(spec) && role !== 'row' && depth > 0);
  const found: TableSection[] = [];
  if (hasBlock || (count(2, 'row') > 0 && count(2, 'column') > 0)) found.push(2);
  if (count(3, 'row') > 1) found.push(3);
  if (hasGroup || count(4, 'column') > 2) found.push(4);
  return found;
}

/** Do the columns of a table without labels for its rows stand below each other? */
function isOnItsSide(
  view: TableView,
  sections: readonly TableSection[],
  words: readonly RowWords[],
): boolean {
  const isSingle = TABLE_SPECS.some((spec) => sections.includes(spec.section) && isSingleRow(spec));
  if (view.table.geometry !== 'grid' || sections.length > 1 || !isSingle) return false;
  const named = words.map(({ labels }) => labels.filter(({ role }) => role === 'column').length);
  return named.filter((count) => count === 1).length > 2 && named.every((count) => count < 2);
}

interface OpenSegment {
  spec: TableSpec | null;
  /** The table whose column labels the header has. */
  guess: TableSpec | null;
  header: number[];
  rows: number[];
  isStray: boolean;
}

/**
 * A caption or a header behind rows begins a new part; so does the label of a row that another table has, under the
 * same header.
 */
function divide(words: readonly RowWords[], sections: readonly TableSection[]): Segment[] {
  const parts: OpenSegment[] = [];
  const begin = (spec: TableSpec | null, header: readonly number[]): OpenSegment => {
    const part = { spec, guess: null, header: [...header], rows: [], isStray: false };
    parts.push(part);
    return part;
  };
  words.forEach(({ cells, labels, item }, row) => {
    const own = labels.filter(({ spec }) => sections.includes(spec.section));
    const rowSpecs = own.flatMap(({ spec, role }) => (role === 'row' ? spec : []));
    const columnSpecs = own.flatMap(({ spec, role }) => (role === 'row' ? [] : spec));
    const current = parts.at(-1);
    const isHeader =
      columnSpecs.length > 0 &&
      rowSpecs.length === 0 &&
      (!current || current.rows.length === 0 || mayBeginHeader(cells, own));
    const [named] = rowSpecs;
    if (item !== null) {
      begin(TABLE_SPECS.find((spec) => spec.item === item) ?? null, isHeader ? [row] : []);
    } else if (isHeader) {
      const part = !current || current.rows.length > 0 ? begin(null, []) : current;
      part.header.push(row);
      part.guess ??= columnSpecs[0] ?? null;
    } else if (!current) {
      if (named) begin(named, []).rows.push(row);
    } else if (isHeaderOfWords(current, cells, named !== undefined)) {
      current.header.push(row);
    } else if (named && current.spec && !rowSpecs.includes(current.spec)) {
      const part = begin(named, current.header);
      part.rows.push(row);
      part.isStray = true;
    } else {
      current.spec ??= named ?? null;
      current.rows.push(row);
    }
  });
  return parts.flatMap(({ spec, guess, header, rows, isStray }) => {
    const resolved = spec ?? guess;
    return resolved && sections.includes(resolved.section) ? [{ spec: resolved, header, rows, isStray }] : [];
  });
}

/**
 * Behind rows, the name of one of several columns or of one group of them is a word in a row that the form has not: a
 * header says more. A group of table four may stand over a header of its own.
 */
function mayBeginHeader(cells: readonly SourceCell[], labels: readonly KnownLabel[]): boolean {
  const isOneOfMany = ({ spec, role }: KnownLabel) =>
    role === 'over' ? !isSingleRow(spec) : spec.columns.orders.every((order) => order.length !== 1);
  return (
    new Set(labels.map(({ name }) => name)).size > 1 ||
    !labels.every(isOneOfMany) ||
    cells.some(({ text }) => labels.some(({ spec }) => spec.isCorner(text)))
  );
}

/** Before the first row of numbers, a row of words that name no row of the table belongs to its header. */
function isHeaderOfWords(
  { spec, guess, rows }: OpenSegment,
  cells: readonly SourceCell[],
  namesRow: boolean,
): boolean {
  const said = cells.filter((cell) => !isBlank(cell));
  if (rows.length > 0 || namesRow || said.length === 0) return false;
  const axis = (spec ?? guess)?.rows;
  const isRow = (axis?.find([said[0]?.text ?? '']).keys.length ?? 0) > 0;
  return !isRow && !said.some(({ text }) => isFigureLike(text));
}
