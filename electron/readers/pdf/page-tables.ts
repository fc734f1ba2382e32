/** The ruled tables of one page with the text of their cells, and what of the page's text is in no table. */
import { cellText } from './cell-text.ts';
import { linesOf, type Line } from './lines.ts';
import { centreX, centreY, type Glyph, type PageMarks, type Rule } from './page-marks.ts';
import { gridOf, stretchAt, type Grid, type GridCell } from './ruled-grid.ts';
import { framesOf } from './rulings.ts';

export interface TableCell extends GridCell {
  readonly text: string;
  /** Lines of the text, for telling whether it goes on behind a page break. */
  readonly lines: readonly Line[];
}

export interface PageTable {
  /** Lines between columns and rows, points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly TableCell[];
}

export interface PageContent {
  /** From top to bottom. */
  readonly tables: readonly PageTable[];
  /** Frames around a single place: mostly boxes, but also the one row that a page break left behind. */
  readonly boxes: readonly PageTable[];
  /** Glyphs outside tables, as drawn. */
  readonly glyphs: readonly Glyph[];
}

export function readTables(page: PageMarks): PageContent {
  const drawn = gridsOf(page.rules);
  // Pale rules tell nothing where others are drawn.
  const pale = gridsOf(page.paleRules).filter((grid) => !drawn.some((other) => meets(grid, other)));
  const grids = [...drawn, ...pale.filter(({ cells }) => cells.length > 1)];
  const drafts = innermost(grids.filter(({ cells }) => cells.length > 1)).map(draftOf);
  const boxes = grids.filter(({ cells }) => cells.length === 1).map(draftOf);
  const outside: Glyph[] = [];
  for (const run of numberRuns(page.glyphs)) place(run, drafts, outside);
  // What stands in a box stays in the text as well.
  for (const run of numberRuns(outside)) place(run, boxes, []);
  return {
    tables: drafts.map(finish).toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0)),
    boxes: boxes.map(finish),
    glyphs: outside,
  };
}

function gridsOf(rules: readonly Rule[]): Grid[] {
  return framesOf(rules).flatMap((frame) => gridOf(frame) ?? []);
}

function meets(one: Grid, other: Grid): boolean {
  const apart = (a: readonly number[], b: readonly number[]): boolean =>
    (a.at(-1) ?? 0) <= (b[0] ?? 0) || (b.at(-1) ?? 0) <= (a[0] ?? 0);
  return !apart(one.xs, other.xs) && !apart(one.ys, other.ys);
}

/**
 * Of tables in each other the inner ones, where they are tables of some size: what is around them only arranges the
 * page. Small boxes within a cell are no tables.
 */
function innermost(grids: readonly Grid[]): Grid[] {
  const sorted = grids.toSorted((a, b) => area(b) - area(a)).slice(0, MOST_TABLES);
  const outer = new Set<Grid>();
  const small = new Set<Grid>();
  sorted.forEach((grid, index) => {
    for (const around of sorted.slice(0, index)) {
      if (!contains(around, grid)) continue;
      if (grid.cells.length >= 4 && area(grid) > area(around) * 0.2) outer.add(around);
      else small.add(grid);
    }
  });
  return sorted.filter((grid) => !outer.has(grid) && !(small.has(grid) && !hasOnly(outer, grid, sorted)));
}

const MOST_TABLES = 200;

/** Whether everything around a grid is there for the page only. */
function hasOnly(outer: ReadonlySet<Grid>, grid: Grid, all: readonly Grid[]): boolean {
  return all.every((around) => around === grid || !contains(around, grid) || outer.has(around));
}

function contains(around: Grid, grid: Grid): boolean {
  const [x, y] = [middle(grid.xs), middle(grid.ys)];
  return area(around) > area(grid) && stretchAt(around.xs, x) >= 0 && stretchAt(around.ys, y) >= 0;
}

function middle(positions: readonly number[]): number {
  return ((positions[0] ?? 0) + (positions.at(-1) ?? 0)) / 2;
}

function area({ xs, ys }: Grid): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
}

interface Slot {
  readonly cell: GridCell;
  readonly left: number;
  readonly right: number;
  readonly glyphs: Glyph[];
}

interface Draft {
  readonly grid: Grid;
  readonly slots: readonly Slot[];
  readonly slotAt: (x: number, y: number) => Slot | null;
}

function draftOf(grid: Grid): Draft {
  const slots = grid.cells.map((cell): Slot => ({
    cell,
    left: grid.xs[cell.column] ?? 0,
    right: grid.xs[cell.column + cell.columnSpan] ?? 0,
    glyphs: [],
  }));
  const places: Slot[][] = grid.ys.map(() => []);
  for (const slot of slots) {
    const { row, column, rowSpan, columnSpan } = slot.cell;
    for (let down = row; down < row + rowSpan; down++) {
      for (let right = column; right < column + columnSpan; right++) (places[down] ?? [])[right] = slot;
    }
  }
  const slotAt = (x: number, y: number) => places[stretchAt(grid.ys, y)]?.[stretchAt(grid.xs, x)] ?? null;
  return { grid, slots, slotAt };
}

function slotIn(drafts: readonly Draft[], x: number, y: number): Slot | null {
  for (const draft of drafts) {
    const slot = draft.slotAt(x, y);
    if (slot) return slot;
  }
  return null;
}

/**
 * A number that runs over the border of its cell is not parted: its head tells the cell, and U+FFFD behind it makes
 * it a case for a person. Numbers that only touch at the border are two.
 */
function place(run: readonly Glyph[], tables: readonly Draft[], outside: Glyph[]): void {
  const slots = run.map((glyph) => slotIn(tables, centreX(glyph), centreY(glyph)));
  const isParted = (index: number): boolean => {
    const [before, after] = [run[index - 1], run[index]];
    const [slot, next] = [slots[index - 1], slots[index]];
    if (!before || !after || !slot || !next) return false;
    const touch = before.x1 <= slot.right + TOUCH && after.x0 >= next.left - TOUCH;
    return touch && before.chunk !== after.chunk;
  };
  const astray = slots.some((slot, index) => index > 0 && slot !== slots[index - 1] && !isParted(index));
  run.forEach((glyph, index) => {
    const last = index === run.length - 1;
    if (!astray) (slots[index]?.glyphs ?? outside).push(glyph);
    else (slots[0]?.glyphs ?? outside).push(last ? { ...glyph, text: `${glyph.text}\ufffd` } : glyph);
  });
}

/** Points. */
const TOUCH = 0.75;

/** Digits drawn one after the other without a gap together, every other glyph alone. */
function* numberRuns(glyphs: readonly Glyph[]): Generator<readonly Glyph[]> {
  let run: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = run.at(-1);
    const goesOn =
      last !== undefined &&
      DIGIT.test(last.text) &&
      DIGIT.test(glyph.text) &&
      Math.abs(last.bottom - glyph.bottom) < glyph.size * 0.1 &&
      Math.abs(glyph.x0 - last.x1) < glyph.size * TIGHT;
    if (!goesOn && run.length > 0) {
      yield run;
      run = [];
    }
    run.push(glyph);
  }
  if (run.length > 0) yield run;
}

const DIGIT = /^[\d.,]$/;
const TIGHT = 0.15;

function finish({ grid: { xs, ys }, slots }: Draft): PageTable {
  const cells = slots.map(({ cell, left, right, glyphs }) => ({
    ...cell,
    lines: linesOf(glyphs),
    text: cellText(glyphs, left, right),
  }));
  return { xs, ys, cells };
}
