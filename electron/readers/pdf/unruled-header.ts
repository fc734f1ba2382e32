/** The header of a table that no rules part: which columns each of its words stands over. */
import { cellText } from './cell-text.ts';
import { columnAt } from './unruled-columns.ts';
import { middle, type Run } from './runs.ts';

export interface HeaderCell {
  readonly row: number;
  readonly rowSpan: number;
  /** Counted from the first column of numbers. */
  readonly column: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Runs set below each other in one column. */
interface Stack {
  readonly runs: Run[];
  first: number;
  last: number;
}

/** A run belongs to a column that it enters by more than this, sizes of the font. */
const ENTERS = 0.35;
/** Lines of one cell follow each other within this, sizes of the font. */
const PITCH = 1.5;

/** The cells of a header above the columns with these edges, and how many rows they make. */
export function headerCells(
  header: readonly Run[],
  edges: readonly number[],
): { readonly cells: HeaderCell[]; readonly rows: number } {
  const stacks = stacksOf(header, edges);
  const columns = edges.length - 1;
  const leaves = Array.from({ length: columns }, (_, column) =>
    stacks.findLast(({ first, last }) => first === column && last === column),
  );
  const above = stacks
    .filter((stack) => !leaves.includes(stack))
    .toSorted((a, b) => centreOf(a) - centreOf(b));
  const levels: Stack[][] = [];
  for (const stack of above) {
    const level = levels.at(-1);
    const first = level?.[0];
    if (level && first && Math.abs(centreOf(first) - centreOf(stack)) < sizeOf(stack)) level.push(stack);
    else levels.push([stack]);
  }
  // The outer edges of the outer columns are not known; words over a column stand in its middle.
  const middles = leaves.map((leaf, column) =>
    leaf ? acrossOf(leaf) : ((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2,
  );
  for (const [at, level] of levels.entries()) {
    const below = levels.slice(at + 1).flat();
    const parents = levels[at - 1] ?? [];
    for (const stack of level) {
      const beside = [...level, ...leaves].filter(
        (other) => other && other !== stack && isLevel(other, stack),
      );
      const isLast = below.every(({ first, last }) => last < stack.first || stack.last < first);
      widen(stack, [...beside, ...(isLast ? higherLeaves(stack, leaves) : [])], parents, middles);
    }
  }
  const cellOf = (stack: Stack, row: number, rowSpan: number): HeaderCell => ({
    row,
    rowSpan,
    column: stack.first,
    columnSpan: stack.last - stack.first + 1,
    text: textOf(stack, edges),
  });
  const rows = levels.length + 1;
  const cells = levels.flatMap((level, row) => level.map((stack) => cellOf(stack, row, 1)));
  leaves.forEach((stack, column) => {
    const over = levels.findLastIndex((level) =>
      level.some(({ first, last }) => first <= column && column <= last),
    );
    if (stack) cells.push(cellOf(stack, over + 1, rows - over - 1));
  });
  return { cells, rows };
}

function stacksOf(header: readonly Run[], edges: readonly number[]): Stack[] {
  const stacks: Stack[] = [];
  for (const run of header.toSorted((a, b) => a.y - b.y)) {
    const enters = run.size * ENTERS;
    const inside = columnAt(edges, middle(run));
    const [first, last] = [columnAt(edges, run.x0 + enters), columnAt(edges, run.x1 - enters)];
    const [from, to] = first < last ? [Math.max(first, 0), last] : [inside, inside];
    const over = stacks.findLast((stack) => stack.first === from && stack.last === to);
    const previous = over?.runs.at(-1);
    if (over && previous && run.y - previous.y < run.size * PITCH && run.y > previous.y) over.runs.push(run);
    else stacks.push({ runs: [run], first: from, last: to });
  }
  return stacks;
}

/**
 * Words over several columns stand in their middle: as many columns to either side as no other word stands over, and
 * as the words above them allow.
 */
function widen(
  stack: Stack,
  beside: readonly (Stack | undefined)[],
  above: readonly Stack[],
  middles: readonly number[],
): void {
  const centre = acrossOf(stack);
  const parent = above.find(({ first, last }) => first <= stack.first && stack.last <= last);
  const isFree = (column: number): boolean =>
    column >= (parent?.first ?? 0) &&
    column <= (parent?.last ?? middles.length - 1) &&
    beside.every((other) => !other || !holds(other, column));
  let best = { first: stack.first, last: stack.last, off: Infinity };
  for (let first = stack.first; first >= 0 && isFree(first); first--) {
    for (let last = stack.last; last < middles.length && isFree(last); last++) {
      const off = Math.abs(((middles[first] ?? 0) + (middles[last] ?? 0)) / 2 - centre);
      const isBetter =
        off < best.off - CENTRED || (off < best.off + CENTRED && last - first >= best.last - best.first);
      if (isBetter) best = { first, last, off: Math.min(off, best.off) };
    }
  }
  [stack.first, stack.last] = [best.first, best.last];
}

/** Single columns whose words stand higher than those below `stack`: they reach up beside it. */
function higherLeaves(stack: Stack, leaves: readonly (Stack | undefined)[]): Stack[] {
  const under = leaves.slice(stack.first, stack.last + 1).flatMap((leaf) => (leaf ? [centreOf(leaf)] : []));
  const lowest = Math.max(...under);
  const tops = leaves.flatMap((leaf) => leaf?.runs[0]?.y ?? []);
  // Where all begin at the same height, their ends say nothing.
  if (Math.max(...tops) - Math.min(...tops) < sizeOf(stack) * HIGHER) return [];
  return leaves.flatMap((leaf) => (leaf && centreOf(leaf) < lowest - sizeOf(stack) * HIGHER ? [leaf] : []));
}

/** Sizes of the font. */
const HIGHER = 0.35;
/** Points. */
const CENTRED = 6;

function holds({ first, last }: Stack, column: number): boolean {
  return first <= column && column <= last;
}

/** Whether two stacks stand beside each other, not one above the other. */
function isLevel(one: Stack, other: Stack): boolean {
  const [a, b] = [one, other].map(({ runs }) => ({
    top: (runs[0]?.y ?? 0) - (runs[0]?.size ?? 0) / 2,
    bottom: (runs.at(-1)?.y ?? 0) + (runs.at(-1)?.size ?? 0) / 2,
  }));
  return !!a && !!b && a.top < b.bottom && b.top < a.bottom;
}

function centreOf({ runs }: Stack): number {
  return ((runs[0]?.y ?? 0) + (runs.at(-1)?.y ?? 0)) / 2;
}

/** Middle of its words from left to right. */
function acrossOf({ runs }: Stack): number {
  return (Math.min(...runs.map(({ x0 }) => x0)) + Math.max(...runs.map(({ x1 }) => x1))) / 2;
}

function sizeOf({ runs }: Stack): number {
  return runs[0]?.size ?? 0;
}

function textOf({ runs, first, last }: Stack, edges: readonly number[]): string {
  return cellText(
    runs.flatMap(({ glyphs }) => glyphs),
    edges[first] ?? 0,
    edges[last + 1] ?? 0,
  ).replaceAll('\n', '');
}
