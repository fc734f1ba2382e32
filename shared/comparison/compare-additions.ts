/**
 * Own tables and pictures of two reports: which table of last year became which, and what its cells say now.
 *
 * Tables belong together by the words of their heads and labels; rows and columns are found again by theirs, whatever
 * number a year or a serial number has in them.
 */
import { cellPlace } from '../report/besides-texts.ts';
import type { Place, Report } from '../report/schema.ts';
import { hasHead } from '../rich/additions.ts';
import type { ExtraCell, ExtraTable, Picture } from '../rich/schema.ts';
import { foldText } from '../text/fold.ts';
import { compareWords } from './compare-words.ts';
import type { AdditionChange, CellChange } from './diff.ts';

/** A table by its part, and its number in it from 0. */
interface PlacedTable {
  readonly part: Place;
  readonly index: number;
  readonly table: ExtraTable;
  readonly labels: ReadonlySet<string>;
}

/** Every own table and picture of either report, part by part as this year has them, then what is gone. */
export function compareAdditions(last: Report, current: Report): AdditionChange[] {
  const was = tablesOf(last);
  const is = tablesOf(current);
  const before = pairsOf(was, is);
  const gone = was.filter((one) => ![...before.values()].includes(one));
  return [
    ...is.map((one) => compareTables(before.get(one), one)),
    ...gone.map(({ part, table }): AdditionChange => ({
      kind: 'table',
      op: 'removed',
      name: tableName(table),
      part,
      cells: [],
    })),
    ...comparePictures(picturesOf(last), picturesOf(current)),
  ];
}

function tablesOf({ additions = [] }: Report): PlacedTable[] {
  const counts = new Map<Place, number>();
  return additions.flatMap(({ part, addition }) => {
    if (addition.kind !== 'table') return [];
    const index = counts.get(part) ?? 0;
    counts.set(part, index + 1);
    return [{ part, index, table: addition, labels: labelsOf(addition) }];
  });
}

/** So large a share of the labels both have at least. */
const ALIKE = 0.5;

/** Which table of last year each of this year was; the likest pairs first, those of one part before others. */
function pairsOf(
  was: readonly PlacedTable[],
  is: readonly PlacedTable[],
): ReadonlyMap<PlacedTable, PlacedTable> {
  const candidates = is
    .flatMap((now) => was.map((then) => ({ now, then, score: likeness(then, now) })))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score);
  const pairs = new Map<PlacedTable, PlacedTable>();
  const taken = new Set<PlacedTable>();
  for (const { now, then } of candidates) {
    if (pairs.has(now) || taken.has(then)) continue;
    pairs.set(now, then);
    taken.add(then);
  }
  return pairs;
}

function likeness(then: PlacedTable, now: PlacedTable): number {
  const shared = [...then.labels].filter((label) => now.labels.has(label)).length;
  const all = new Set([...then.labels, ...now.labels]).size;
  return (all === 0 ? 0 : shared / all) + (then.part === now.part ? SAME_PART : 0);
}

const SAME_PART = 0.01;

/** What a label is but for years, serial numbers and signs. */
function labelKey(text: string): string {
  return foldText(text).replace(/[^\p{L}]+/gu, '');
}

function labelsOf({ cells }: ExtraTable): Set<string> {
  const labels = cells.filter(({ row, column }) => row === 0 || column <= 1);
  return new Set(labels.map(({ text }) => labelKey(text)).filter((key) => key !== ''));
}

/** The column whose words name the rows: the first that is no mere count. */
function nameColumn({ columnCount, rowCount, cells }: ExtraTable): number {
  const words = (column: number) =>
    cells.filter((cell) => cell.column === column && cell.row > 0 && labelKey(cell.text) !== '').length;
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  return columns.find((column) => words(column) * 2 >= rowCount - 1) ?? 0;
}

/** A row or a column with what it is called; `key` tells it from every other of its table. */
interface Lane {
  readonly at: number;
  readonly key: string;
  readonly name: string;
}

function lanes(count: number, nameOf: (at: number) => string): Lane[] {
  const seen = new Map<string, number>();
  return Array.from({ length: count }, (_, at) => {
    const name = nameOf(at).replaceAll(/\s+/gu, '');
    const key = labelKey(name);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return { at, key: `${key}#${number}`, name };
  });
}

interface Grid {
  readonly rows: readonly Lane[];
  readonly columns: readonly Lane[];
  /** The first row with cells of its own: the head names columns. */
  readonly first: number;
  readonly at: (row: number, column: number) => ExtraCell | undefined;
}

function gridOf(table: ExtraTable): Grid {
  const byPlace = new Map<string, ExtraCell>();
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        byPlace.set(`${row}:${column}`, cell);
  }
  const at = (row: number, column: number) => byPlace.get(`${row}:${column}`);
  const named = nameColumn(table);
  const isHeaded = hasHead(table);
  return {
    rows: lanes(table.rowCount, (row) => at(row, named)?.text ?? ''),
    columns: lanes(table.columnCount, (column) => (isHeaded ? (at(0, column)?.text ?? '') : '')),
    first: isHeaded ? 1 : 0,
    at,
  };
}

function compareTables(before: PlacedTable | undefined, now: PlacedTable): AdditionChange {
  const { part, table } = now;
  const change = { kind: 'table' as const, name: tableName(table), part };
  if (!before) return { ...change, op: 'added', cells: [] };
  const cells = changedCells(before, now);
  return { ...change, op: cells.length > 0 ? 'changed' : 'same', cells };
}

/** Cells that say something else, this year's rows first; blank on both sides is the same. */
function changedCells(before: PlacedTable, now: PlacedTable): CellChange[] {
  const [then, is] = [gridOf(before.table), gridOf(now.table)];
  const columns = union(then.columns, is.columns);
  const rows = union(then.rows.slice(then.first), is.rows.slice(is.first));
  const seen = new Set<ExtraCell>();
  return rows.flatMap((row) =>
    columns.flatMap((column): CellChange[] => {
      const old = cellAt(then, row.last, column.last);
      const own = cellAt(is, row.current, column.current);
      // A merged cell is one, wherever it is met.
      if ((own && seen.has(own)) || (!own && old && seen.has(old))) return [];
      for (const cell of [old, own]) if (cell) seen.add(cell);
      const [said, says] = [old?.text.trim() ?? '', own?.text.trim() ?? ''];
      if (saysTheSame(said, says)) return [];
      return [
        {
          row: row.name,
          column: column.name,
          last: old ? said : null,
          this: own ? says : null,
          place: own
            ? cellPlace({ part: now.part, table: now.index, row: own.row, column: own.column })
            : null,
        },
      ];
    }),
  );
}

function cellAt({ at }: Grid, row: number | undefined, column: number | undefined): ExtraCell | undefined {
  return row === undefined || column === undefined ? undefined : at(row, column);
}

function saysTheSame(said: string, says: string): boolean {
  return said === says || compareWords(said, says).words.every(([op]) => op === 'same');
}

interface PairedLane {
  readonly name: string;
  readonly last: number | undefined;
  readonly current: number | undefined;
}

/** Lanes of both sides: this year's in order, then those that are gone. */
function union(last: readonly Lane[], current: readonly Lane[]): PairedLane[] {
  const then = new Map(last.map((lane) => [lane.key, lane]));
  const now = new Set(current.map(({ key }) => key));
  return [
    ...current.map(({ at, key, name }) => ({ name, last: then.get(key)?.at, current: at })),
    ...last
      .filter(({ key }) => !now.has(key))
      .map(({ at, name }) => ({ name, last: at, current: undefined })),
  ];
}

const LONGEST_NAME = 20;

function tableName({ cells }: ExtraTable): string {
  const words = cells.map(({ text }) => text.replaceAll(/\s+/gu, '')).filter((text) => text !== '');
  const start = words.slice(0, 4).join('、');
  return start.length > LONGEST_NAME ? `${start.slice(0, LONGEST_NAME)}……` : start;
}

interface PlacedPicture {
  readonly part: Place;
  readonly picture: Picture;
}

function picturesOf({ additions = [] }: Report): PlacedPicture[] {
  return additions.flatMap(({ part, addition }) =>
    addition.kind === 'picture' ? [{ part, picture: addition }] : [],
  );
}

/** The same picture is the same file; another one is new, whatever it shows. */
function comparePictures(
  last: readonly PlacedPicture[],
  current: readonly PlacedPicture[],
): AdditionChange[] {
  const change = (op: AdditionChange['op'], { part, picture }: PlacedPicture): AdditionChange => ({
    kind: 'picture',
    op,
    name: picture.alt,
    part,
    cells: [],
  });
  const left = [...last];
  const now = current.map((one) => {
    const index = left.findIndex(({ picture }) => picture.data === one.picture.data);
    if (index < 0) return change('added', one);
    left.splice(index, 1);
    return change('same', one);
  });
  return [...now, ...left.map((one) => change('removed', one))];
}
