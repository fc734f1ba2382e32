/** The labels of a table that no rules part: which lines belong to which row of numbers, and what groups of rows are named. */
import { isEnumerated, middle, type Run } from './runs.ts';

/** A label, and the rows and columns of labels that it names. */
export interface LabelCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly runs: readonly Run[];
}

export interface Labels {
  readonly cells: LabelCell[];
  /** Where each column of labels begins, points. */
  readonly lefts: number[];
  /** How many labels could not be given a row for sure. */
  readonly unsure: number;
}

/** Edges closer than this are one, points. */
const SAME_EDGE = 2;
/** Lines of one label follow each other within this, sizes of the font. */
const PITCH = 1.8;
/** What stands less than this above or below a row's numbers stands beside them, sizes of the font. */
const BESIDE = 0.4;
/** Part of the rows that labels must begin in one line with to make a column. */
const COMMON = 0.3;

/**
 * Gives every label its rows.
 *
 * @param runs what stands left of the numbers, below the header
 * @param rows middle of each row of numbers, ascending
 */
export function labelsOf(runs: readonly Run[], rows: readonly number[]): Labels {
  const left = leafEdge(runs, rows.length);
  const isOwn = (run: Run): boolean => run.x1 > left + SAME_EDGE;
  const own = runs.filter(isOwn).toSorted((a, b) => a.y - b.y);
  const { blocks, torn, centred } = shareOut(own, rows);
  const groups = runs.filter((run) => !isOwn(run));
  // A row whose own column is empty is named by what stands before it.
  let named = 0;
  blocks.forEach((block, row) => {
    if (block.length > 0) return;
    const before = groups.filter(({ y, size }) => Math.abs(y - (rows[row] ?? 0)) < size / 2).at(-1);
    if (!before) return;
    block.push(before);
    groups.splice(groups.indexOf(before), 1);
    named += 1;
  });
  // A label that does not stand at its numbers may be another row's: better none than a wrong one.
  let apart = 0;
  blocks.forEach((block, row) => {
    if (!isApart(block, rows[row] ?? 0, centred)) return;
    block.length = 0;
    apart++;
  });
  const columns = groupColumns(groups);
  const cells: LabelCell[] = [];
  const starts = blocks.map((block) => {
    const x0 = Math.min(...block.map((run) => run.x0));
    const column = columns.findIndex(({ right }) => x0 < right);
    return column < 0 || x0 >= left - SAME_EDGE ? columns.length : column;
  });
  blocks.forEach((block, row) => {
    const column = starts[row] ?? 0;
    if (block.length > 0) {
      cells.push({ row, rowSpan: 1, column, columnSpan: columns.length - column + 1, runs: block });
    }
  });
  let lost = 0;
  columns.forEach(({ runs: inside }, column) => {
    const open = starts.map((start) => start > column);
    const placed = placeGroups(groupLabels(inside), open, rows, blocks);
    lost += placed.lost;
    cells.push(...placed.cells.map((cell) => ({ ...cell, column, columnSpan: 1 })));
  });
  return {
    cells,
    lefts: [...columns.map((column) => column.left), left],
    unsure: torn - named + lost + apart,
  };
}

/** Where the labels of single rows begin: the rightmost line that many of them begin at. */
function leafEdge(runs: readonly Run[], rows: number): number {
  const starts = runs.map(({ x0 }) => x0).toSorted((a, b) => b - a);
  const found = starts.find(
    (start) =>
      starts.filter((other) => Math.abs(other - start) < SAME_EDGE).length >= Math.max(2, rows * COMMON),
  );
  return found ?? Math.min(...starts);
}

/** Lines of labels by row, and how many labels they tear. */
interface Shares {
  readonly blocks: Run[][];
  readonly torn: number;
  /** Labels stand in the middle of their row, as many lines above the numbers as below, or begin beside them. */
  readonly centred: boolean;
}

/** Shares the lines out in whichever way tears fewer labels and leaves fewer away from their numbers. */
function shareOut(own: readonly Run[], rows: readonly number[]): Shares {
  const [middled, begun] = [share(own, rows, true), share(own, rows, false)];
  const cost = ({ blocks, torn, centred }: Shares): number =>
    torn + blocks.filter((block, row) => isApart(block, rows[row] ?? 0, centred)).length;
  return cost(middled) <= cost(begun) ? middled : begun;
}

/** Whether a row has a label that does not stand at its numbers. */
function isApart(block: readonly Run[], row: number, centred: boolean): boolean {
  return block.length > 0 && !standsAt(block, row, centred);
}

/** Does a label stand at the numbers of its row: with its middle, or with its first line? */
function standsAt(block: readonly Run[], row: number, centred: boolean): boolean {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return false;
  const y = centred ? (first.y + last.y) / 2 : first.y;
  return Math.abs(y - row) < first.size * BESIDE;
}

function share(own: readonly Run[], rows: readonly number[], centred: boolean): Shares {
  const blocks: Run[][] = rows.map(() => []);
  const isBeside = ({ y, size }: Run, row: number): boolean =>
    Math.abs(y - (rows[row] ?? Infinity)) < size * BESIDE;
  let above = linesAbove(own, rows[0] ?? 0, centred);
  let at = 0;
  rows.forEach((_, row) => {
    const block = blocks[row] ?? [];
    const next = rows[row + 1] ?? Infinity;
    block.push(...own.slice(at, at + above));
    at += above;
    while (at < own.length && isBeside(own[at] ?? NOWHERE, row)) block.push(own[at++] ?? NOWHERE);
    let between = 0;
    while (at + between < own.length && !isBeside(own[at + between] ?? NOWHERE, row + 1)) {
      const run = own[at + between];
      if (!run || run.y > next) break;
      between++;
    }
    const below = belowOf(own.slice(at, at + between), own[at + between], above, centred && next < Infinity);
    block.push(...own.slice(at, at + below));
    at += below;
    above = between - below;
  });
  const torn = blocks.filter(
    (block) => block.length === 0 || block.slice(1).some(isEnumerated) || isUneven(block),
  ).length;
  return { blocks, torn: torn + (own.length - at), centred };
}

/** How many of the lines between two rows belong to the upper one: a number of its own begins the lower one's label. */
function belowOf(between: readonly Run[], next: Run | undefined, above: number, centred: boolean): number {
  const start = between.findIndex(isEnumerated);
  if (start >= 0) return start;
  const isWhole = !centred || (next !== undefined && isEnumerated(next));
  return isWhole ? between.length : Math.min(above, between.length);
}

const NOWHERE: Run = { text: '', x0: 0, x1: 0, y: -Infinity, size: 0, glyphs: [] };

/** Lines of one label are equally far from each other. */
function isUneven(block: readonly Run[]): boolean {
  return block.some((run, index) => {
    const before = block[index - 1];
    return before !== undefined && run.y - before.y > run.size * PITCH;
  });
}

function linesAbove(own: readonly Run[], first: number, centred: boolean): number {
  const before = own.filter(({ y, size }) => y < first - size * 0.4).length;
  return centred ? before : 0;
}

/** Columns of the labels of groups. */
function groupColumns(groups: readonly Run[]): { left: number; right: number; runs: Run[] }[] {
  const columns: { left: number; right: number; runs: Run[] }[] = [];
  for (const run of groups.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && middle(run) < last.right) {
      last.right = Math.max(last.right, run.x1);
      last.runs.push(run);
    } else columns.push({ left: run.x0, right: run.x1, runs: [run] });
  }
  return columns;
}

/** Lines below each other as labels. */
function groupLabels(runs: readonly Run[]): Run[][] {
  const labels: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const last = labels.at(-1)?.at(-1);
    // Labels that are numbered are told by that, also where a page break tears one.
    const goesOn = last && (run.y - last.y < run.size * PITCH || isEnumerated(labels[0]?.[0] ?? run));
    if (goesOn && !isEnumerated(run)) labels.at(-1)?.push(run);
    else labels.push([run]);
  }
  return labels;
}

/**
 * Gives labels of groups the rows that are `open` to them. A group begins where the numbering of its rows does; where
 * there is none, its label stands in the middle of its rows.
 */
function placeGroups(
  labels: readonly (readonly Run[])[],
  open: readonly boolean[],
  rows: readonly number[],
  blocks: readonly (readonly Run[])[],
): { cells: Omit<LabelCell, 'column' | 'columnSpan'>[]; lost: number } {
  const cells: Omit<LabelCell, 'column' | 'columnSpan'>[] = [];
  let placed = 0;
  for (let from = 0; from < rows.length; from++) {
    if (!open[from]) continue;
    let end = from;
    while (open[end]) end++;
    const [top, bottom] = [bandTop(rows, from), bandTop(rows, end)];
    const inside = labels.filter((label) => centre(label) >= top && centre(label) <= bottom);
    const starts = groupStarts(inside, [from, end], rows, blocks);
    inside.forEach((runs, index) => {
      const row = starts[index] ?? from;
      cells.push({ row, rowSpan: (starts[index + 1] ?? end) - row, runs });
    });
    placed += inside.length;
    from = end;
  }
  return { cells, lost: labels.length - placed };
}

function groupStarts(
  labels: readonly (readonly Run[])[],
  [from, end]: readonly [from: number, end: number],
  rows: readonly number[],
  blocks: readonly (readonly Run[])[],
): number[] {
  const first = Array.from({ length: end - from }, (_, index) => from + index).filter(
    (row) => row === from || /^[（(]?1[.．、）)]/.test(blocks[row]?.[0]?.text ?? ''),
  );
  if (first.length === labels.length) return first;
  const starts: number[] = [];
  let row = from;
  for (const label of labels) {
    starts.push(row);
    const target = 2 * centre(label) - bandTop(rows, row);
    let next = row + 1;
    while (next < end && Math.abs(bandTop(rows, next + 1) - target) < Math.abs(bandTop(rows, next) - target))
      next++;
    row = Math.min(next, end - 1);
  }
  return starts;
}

function centre(label: readonly Run[]): number {
  return ((label[0]?.y ?? 0) + (label.at(-1)?.y ?? 0)) / 2;
}

/** Where a row begins: halfway from the one above. */
function bandTop(rows: readonly number[], row: number): number {
  const [before, at] = [rows[row - 1], rows[row]];
  if (before !== undefined && at !== undefined) return (before + at) / 2;
  const pitch = rows.length > 1 ? ((rows.at(-1) ?? 0) - (rows[0] ?? 0)) / (rows.length - 1) : 20;
  return at !== undefined ? at - pitch / 2 : (before ?? 0) + pitch / 2;
}
