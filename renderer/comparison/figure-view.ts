/** The compared figures as they are shown: by table, by row, with what changed and how much. */
import type { Diff, FigureChange } from '../../shared/comparison/diff.ts';
import { isLargeChange } from '../../shared/comparison/verdict.ts';
import { columnOf, figureDefinition, FIGURES, rowOf } from '../../shared/forms/figures.ts';
import { SECTION_TITLES, TABLE_SECTIONS, type TableSection } from '../../shared/forms/sections.ts';

/** One figure of a row. */
export interface FigureLine {
  readonly change: FigureChange;
  /** Column label, e.g. `自然人`. */
  readonly label: string;
  readonly isChanged: boolean;
  /** This year's has no number yet, so that it can be neither the same nor changed. */
  readonly isOpen: boolean;
  readonly isLarge: boolean;
}

/** A row of a statutory table, or one of the three groups of table four. */
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly FigureLine[];
}

export interface FigureTable {
  readonly section: TableSection;
  readonly title: string;
  /** Figures that are another number this year. */
  readonly changes: number;
  /** Figures that have no number this year. */
  readonly open: number;
  /** Figures to look at one by one: those that changed, and those that had a number and have none yet. */
  readonly stops: number;
  readonly rows: readonly FigureRow[];
}

/**
 * Does the clerk have to look at it? Two numbers that differ, a number that has come or gone, or anything but 0 in
 * a figure that the other year does not have. A blank beside a 0 is counted as open, not shown as a change.
 */
export function isChanged({ last, this: current, comparable }: FigureChange): boolean {
  if (comparable) return last !== current;
  return (last ?? 0) !== 0 || (current ?? 0) !== 0;
}

function splitLabel(id: string): { row: string; column: string } {
  const { label, section } = figureDefinition(id);
  const separator = section === 3 ? ' × ' : ' ';
  const at = label.lastIndexOf(separator);
  return { row: label.slice(0, at), column: label.slice(at + separator.length) };
}

function lineOf(change: FigureChange): FigureLine {
  return {
    change,
    label: splitLabel(change.id).column,
    isChanged: isChanged(change),
    isOpen: change.reason === 'empty' && change.this === null,
    isLarge: isLargeChange(change),
  };
}

/** The three tables with every compared figure, in the order of the form. */
export function figureTables({ figures }: Pick<Diff, 'figures'>): FigureTable[] {
  return TABLE_SECTIONS.map((section) => {
    const mine = figures.filter(({ id }) => FIGURES.get(id)?.section === section);
    const keys = [...new Set(mine.map(({ id }) => rowOf(id)))];
    const rows = keys.map((key): FigureRow => {
      const changes = mine.filter(({ id }) => rowOf(id) === key);
      return { key, label: splitLabel(changes[0]?.id ?? '').row, lines: changes.map(lineOf) };
    });
    const lines = rows.flatMap((row) => row.lines);
    return {
      section,
      title: SECTION_TITLES[section - 1] ?? '',
      changes: lines.filter((line) => line.isChanged && !line.isOpen).length,
      open: lines.filter((line) => line.isOpen).length,
      stops: lines.filter((line) => line.isChanged).length,
      rows,
    };
  });
}

/** Whether this year has no number at all in the table. */
function isBlank({ open, rows }: FigureTable): boolean {
  return open === rows.reduce((count, { lines }) => count + lines.length, 0);
}

/** `changeWords` where there is little room. */
export function shortChangeWords(table: FigureTable): string {
  const { changes, open } = table;
  if (isBlank(table)) return '还没有填';
  if (open === 0) return changes === 0 ? '无变化' : `${changes} 处`;
  return changes === 0 ? '没填全' : `${changes} 处，没填全`;
}

/** What became of a table, e.g. `3 处变化，12 格还没有填数字`. */
export function changeWords(table: FigureTable): string {
  const { changes, open } = table;
  if (isBlank(table)) return '还没有填';
  if (open === 0) return changes === 0 ? '没有变化' : `${changes} 处变化`;
  const missing = `${open} 格还没有填数字`;
  return changes === 0 ? missing : `${changes} 处变化，${missing}`;
}

/** Rows with only the lines that changed; rows without any are left out. */
export function changedRows(rows: readonly FigureRow[]): FigureRow[] {
  return rows
    .map((row) => ({ ...row, lines: row.lines.filter((line) => line.isChanged) }))
    .filter((row) => row.lines.length > 0);
}

/**
 * Whether carry-over could be checked at all: `apart` for reports that do not follow each other, `open` while a
 * number is missing on either side, else `checked`.
 */
export function carryState({ last, this: current, figures }: Pick<Diff, 'last' | 'this' | 'figures'>) {
  const follows = last.agency === current.agency && (last.year ?? NaN) + 1 === current.year;
  if (!follows) return 'apart';
  const value = (id: string) => figures.find((change) => change.id === id);
  const carried = figures.filter(({ id }) => rowOf(id) === 'requests.carriedIn');
  const isOpen = carried.some(
    (change) => change.this === null || value(`requests.carriedOut.${columnOf(change.id)}`)?.last == null,
  );
  return isOpen || carried.length === 0 ? 'open' : 'checked';
}
