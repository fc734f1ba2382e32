/** What the compared tables hold, in numbers and words. */
import type { Diff, FigureChange } from '../../shared/comparison/diff.ts';
import { figureDefinition } from '../../shared/forms/figures.ts';
import { SECTION_TITLES, TABLE_SECTIONS, type TableSection } from '../../shared/forms/sections.ts';

export interface TableCount {
  readonly section: TableSection;
  readonly title: string;
  /** Figures of the table. */
  readonly all: number;
  /** Figures that are another number this year. */
  readonly changes: number;
  /** Figures that have no number this year. */
  readonly open: number;
  /** Figures to look at one by one: those that changed, and those that had a number and have none yet. */
  readonly stops: number;
}

/**
 * Does the clerk have to look at it? Two numbers that differ, a number that has come or gone, or anything but 0 in
 * a figure that the other year does not have. A blank beside a 0 is counted as open, not shown as a change.
 */
export function isChanged({ last, this: current, comparable }: FigureChange): boolean {
  if (comparable) return last !== current;
  return (last ?? 0) !== 0 || (current ?? 0) !== 0;
}

/** This year's has no number yet, so that it can be neither the same nor changed. */
export function isOpen({ reason, this: current }: FigureChange): boolean {
  return reason === 'empty' && current === null;
}

/** The three tables, counted. */
export function countTables({ figures }: Pick<Diff, 'figures'>): TableCount[] {
  return TABLE_SECTIONS.map((section) => {
    const mine = figures.filter(({ id }) => figureDefinition(id).section === section);
    return {
      section,
      title: SECTION_TITLES[section - 1] ?? '',
      all: mine.length,
      changes: mine.filter((change) => isChanged(change) && !isOpen(change)).length,
      open: mine.filter(isOpen).length,
      stops: mine.filter(isChanged).length,
    };
  });
}

/** `changeWords` where there is little room. */
export function shortChangeWords({ all, changes, open }: TableCount): string {
  if (open === all) return '还没有填';
  if (open === 0) return changes === 0 ? '无变化' : `${changes} 处`;
  return changes === 0 ? '没填全' : `${changes} 处，没填全`;
}

/** What became of a table, e.g. `3 处变化，12 格还没有填数字`. */
export function changeWords({ all, changes, open }: TableCount): string {
  if (open === all) return '还没有填';
  if (open === 0) return changes === 0 ? '没有变化' : `${changes} 处变化`;
  const missing = `${open} 格还没有填数字`;
  return changes === 0 ? missing : `${changes} 处变化，${missing}`;
}

/** Official names of a figure's row and column. */
export function figureNames(id: string): { readonly row: string; readonly column: string } {
  const { label, section } = figureDefinition(id);
  const separator = section === 3 ? ' × ' : ' ';
  const at = label.lastIndexOf(separator);
  return { row: label.slice(0, at), column: label.slice(at + separator.length) };
}

/**
 * Whether carry-over could be checked at all: `apart` for reports that do not follow each other, `open` while a
 * number is missing on either side, else `checked`.
 */
export function carryState({ balances: { carriedOver } }: Pick<Diff, 'balances'>) {
  if (carriedOver.length === 0) return 'apart';
  return carriedOver.some(({ holds }) => holds === null) ? 'open' : 'checked';
}
