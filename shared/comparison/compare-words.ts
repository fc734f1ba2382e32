/**
 * The changed words of two texts that belong together, as a person would mark them: clause by clause what stayed, then
 * chunk by chunk in what is left.
 */
import { anchorsOf, gapsBetween, type Gap } from './anchors.ts';
import type { WordRun } from './diff.ts';
import {
  chunksBetween,
  clauseEnds,
  lettersBetween,
  readForComparison,
  wordsBetween,
  type Chunk,
  type Reading,
} from './reading.ts';

export interface ComparedWords {
  /** Without `added` last year's text as far as it is written alike, without `removed` this year's to the sign. */
  readonly words: readonly WordRun[];
  /** The runs of last year's text, where one that stayed was written in another way: 7,292 for 7292. */
  readonly lastWords: readonly WordRun[] | null;
  /** Letters on both sides, numbers and signs aside. */
  readonly letters: number;
  /** Those of them that stayed. */
  readonly stayed: number;
}

/** The change from `last` to `current`; within a change what was removed comes first. */
export function compareWords(last: string, current: string): ComparedWords {
  const [was, is] = [readForComparison(last), readForComparison(current)];
  const spans = was.folded.text === is.folded.text ? [wholeSpan('same', was, is)] : spansOf(was, is);
  const { letters, stayed } = countStayed(spans, was, is);
  return { ...runsOf(spans, was, is), letters, stayed };
}

/** The same text of both sides: nothing is searched. */
function wholeSpan(kind: Span['kind'], was: Reading, is: Reading): Span {
  return {
    kind,
    lastFrom: 0,
    lastTo: was.folded.text.length,
    currentFrom: 0,
    currentTo: is.folded.text.length,
  };
}

/** A stretch of both folded texts. In a `swap` one number, name or title stands in another's place. */
interface Span extends Gap {
  readonly kind: 'same' | 'change' | 'swap';
}

/** Clauses shorter than this are found by their words: “下一步，” stands everywhere. */
const SHORTEST_ANCHOR = 5;
/** Of a pair that has less in common the words are no help: it is shown as replaced. */
const LEAST_COMMON = 0.2;

function spansOf(was: Reading, is: Reading): Span[] {
  const spans = new Spans();
  const [lastClauses, currentClauses] = [clausesOf(was), clausesOf(is)];
  const anchors = anchorsOf(
    lastClauses.map(({ key }) => key),
    currentClauses.map(({ key }) => key),
    (key) => (key.length < SHORTEST_ANCHOR ? 0 : key.length),
  );
  const [lastEnd, currentEnd] = [was.folded.text.length, is.folded.text.length];
  const startOf = (clauses: readonly Clause[], index: number, end: number) => clauses[index]?.start ?? end;
  gapsBetween(anchors, lastClauses.length, currentClauses.length).forEach((gap, index) => {
    const between: Gap = {
      lastFrom: startOf(lastClauses, gap.lastFrom, lastEnd),
      lastTo: startOf(lastClauses, gap.lastTo, lastEnd),
      currentFrom: startOf(currentClauses, gap.currentFrom, currentEnd),
      currentTo: startOf(currentClauses, gap.currentTo, currentEnd),
    };
    alignChunks(was, is, between, spans);
    const anchor = anchors[index];
    if (!anchor) return;
    spans.put(
      'same',
      lastClauses[anchor.last]?.end ?? lastEnd,
      currentClauses[anchor.current]?.end ?? currentEnd,
    );
  });
  const merged = withoutCrumbs(spans.all);
  const { letters, stayed } = countStayed(merged, was, is);
  const isTorn = merged.length > 2 && stayed < letters * LEAST_COMMON;
  return isTorn ? [wholeSpan('change', was, is)] : merged;
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function clausesOf(reading: Reading): Clause[] {
  const ends = clauseEnds(reading);
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return { start, end, key: reading.folded.text.slice(start, end) };
  });
}

/** Spans in order, put together while they are of one kind. */
class Spans {
  readonly all: Span[] = [];

  put(kind: Span['kind'], lastTo: number, currentTo: number): void {
    const previous = this.all.at(-1);
    const [lastFrom, currentFrom] = [previous?.lastTo ?? 0, previous?.currentTo ?? 0];
    if (lastTo <= lastFrom && currentTo <= currentFrom) return;
    if (previous && (previous.kind === 'same') === (kind === 'same')) {
      // Beside another change a swap is a part of it.
      const joined = kind === 'same' ? kind : 'change';
      this.all[this.all.length - 1] = { ...previous, kind: joined, lastTo, currentTo };
    } else this.all.push({ kind, lastFrom, lastTo, currentFrom, currentTo });
  }
}

// ── Chunks ─────────────────────────────────────────────────────────────────────────────────────────────────

/** What a run that stayed between two changes must weigh: a comma or a single sign is no common ground. */
const RUN_COST = 1.2;
/** Largest product of two gaps in which every pair of chunks is weighed. */
const WEIGHED_PAIRS = 2_000_000;

function alignChunks(was: Reading, is: Reading, gap: Gap, spans: Spans): void {
  const last = chunksBetween(was, gap.lastFrom, gap.lastTo);
  const current = chunksBetween(is, gap.currentFrom, gap.currentTo);
  const pairs =
    last.length * current.length <= WEIGHED_PAIRS
      ? heaviestPairs(last, current)
      : anchorsOf(
          last.map(({ key }) => key),
          current.map(({ key }) => key),
          (key) => key.length,
        );
  for (const pair of pairs) {
    const [one, other] = [last[pair.last], current[pair.current]];
    if (!one || !other) continue;
    spans.put('change', one.start, other.start);
    spans.put(one.key === other.key ? 'same' : 'swap', one.end, other.end);
  }
  spans.put('change', gap.lastTo, gap.currentTo);
}

/** Places of two chunks in their lists. */
interface ChunkPair {
  readonly last: number;
  readonly current: number;
}

const NO_CHUNK = { weight: 0, kind: null };
/** How the best solution comes to a cell of the table. */
const [FROM_RUN, FROM_CHANGE, DROP_LAST, DROP_CURRENT] = [0, 1, 2, 3];

/** What it is worth to have one number stand in another's place. */
const SWAP_WEIGHT = 0.5;

/** The ordered pairs of chunks, equal ones or of one kind, that weigh most, less the cost of every run of them. */
function heaviestPairs(last: readonly Chunk[], current: readonly Chunk[]): ChunkPair[] {
  const [rows, columns] = [last.length, current.length];
  if (rows * columns === 0) return [];
  const width = columns + 1;
  const ids = new Map<string, number>();
  const idOf = ({ key }: Chunk) => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const a = Int32Array.from(last, idOf);
  const b = Int32Array.from(current, idOf);
  // run[c]: best value of what ends with a pair in this row; best[c]: best value of all that ends before row, column.
  const byRun = new Uint8Array((rows + 1) * width);
  const byBest = new Uint8Array((rows + 1) * width);
  let runAbove = new Float64Array(width).fill(-Infinity);
  let bestAbove = new Float64Array(width);
  // The beginning of a gap continues what stayed before it.
  runAbove[0] = 0;
  for (let row = 1; row <= rows; row++) {
    const run = new Float64Array(width).fill(-Infinity);
    const best = new Float64Array(width);
    byBest[row * width] = DROP_LAST;
    const { weight, kind } = last[row - 1] ?? NO_CHUNK;
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      const isEqual = a[row - 1] === b[column - 1];
      if (isEqual || (kind !== null && kind === current[column - 1]?.kind)) {
        const on = runAbove[column - 1] ?? -Infinity;
        const anew = (bestAbove[column - 1] ?? 0) - RUN_COST;
        run[column] = (isEqual ? weight : SWAP_WEIGHT) + Math.max(on, anew);
        byRun[at] = on >= anew ? FROM_RUN : FROM_CHANGE;
      }
      const [up, left, here] = [bestAbove[column] ?? 0, best[column - 1] ?? 0, run[column] ?? -Infinity];
      best[column] = Math.max(up, left, here);
      byBest[at] = here >= up && here >= left ? FROM_RUN : up >= left ? DROP_LAST : DROP_CURRENT;
    }
    [runAbove, bestAbove] = [run, best];
  }
  // And its end is continued by what stays behind it.
  const endsInRun = (runAbove[columns] ?? -Infinity) + RUN_COST >= (bestAbove[columns] ?? 0);
  return wayBack({ byRun, byBest, width }, rows, endsInRun);
}

/** The pairs of the best solution, from the last cell of the table to its first. */
function wayBack(
  { byRun, byBest, width }: { byRun: Uint8Array; byBest: Uint8Array; width: number },
  rows: number,
  endsInRun: boolean,
): ChunkPair[] {
  const pairs: ChunkPair[] = [];
  let [row, column, inRun] = [rows, width - 1, endsInRun];
  while (row > 0 && column > 0) {
    const at = row * width + column;
    if (!inRun && byBest[at] !== FROM_RUN) {
      if (byBest[at] === DROP_LAST) row--;
      else column--;
      continue;
    }
    pairs.push({ last: --row, current: --column });
    inRun = byRun[at] === FROM_RUN;
  }
  return pairs.reverse();
}

// ── What a person reads ────────────────────────────────────────────────────────────────────────────────────

/** A run that stayed is dissolved when it is this much shorter than the changes around it. */
const CRUMB = 3;

function withoutCrumbs(spans: readonly Span[]): Span[] {
  const kept = new Spans();
  spans.forEach((span, index) => {
    const [before, behind] = [kept.all.at(-1), spans[index + 1]];
    const isCrumb =
      span.kind === 'same' &&
      before !== undefined &&
      behind !== undefined &&
      before.kind !== 'swap' &&
      behind.kind !== 'swap' &&
      sizeOf(span) * CRUMB < Math.min(sizeOf(before), sizeOf(behind));
    kept.put(isCrumb ? 'change' : span.kind, span.lastTo, span.currentTo);
  });
  return kept.all;
}

function sizeOf({ lastFrom, lastTo, currentFrom, currentTo }: Gap): number {
  return Math.max(lastTo - lastFrom, currentTo - currentFrom);
}

/** Of a change, the letters at both ends that are the same stayed: all of them where only numbers or signs changed. */
function countStayed(
  spans: readonly Span[],
  was: Reading,
  is: Reading,
): { readonly letters: number; readonly stayed: number } {
  let [letters, stayed] = [0, 0];
  for (const { kind, lastFrom, lastTo, currentFrom, currentTo } of spans) {
    const both = lettersBetween(was, lastFrom, lastTo) + lettersBetween(is, currentFrom, currentTo);
    letters += both;
    stayed +=
      kind === 'same'
        ? both
        : 2 * commonEnds(wordsBetween(was, lastFrom, lastTo), wordsBetween(is, currentFrom, currentTo));
  }
  return { letters, stayed };
}

function commonEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail;
}

function runsOf(
  spans: readonly Span[],
  was: Reading,
  is: Reading,
): Pick<ComparedWords, 'words' | 'lastWords'> {
  const words: WordRun[] = [];
  const lastWords: WordRun[] = [];
  let isWrittenAlike = true;
  for (const { kind, lastFrom, lastTo, currentFrom, currentTo } of spans) {
    const [before, now] = [typed(was, lastFrom, lastTo), typed(is, currentFrom, currentTo)];
    if (kind === 'same') {
      if (now !== '') words.push(['same', now]);
      if (before !== '') lastWords.push(['same', before]);
      isWrittenAlike &&= before === now;
      continue;
    }
    if (before !== '') {
      words.push(['removed', before]);
      lastWords.push(['removed', before]);
    }
    if (now !== '') words.push(['added', now]);
  }
  return { words, lastWords: isWrittenAlike ? null : lastWords };
}

/** What was typed between two places, white space behind it included; neighbours leave nothing out. */
function typed({ folded }: Reading, start: number, end: number): string {
  if (folded.text === '') return folded.source;
  const at = (place: number) => (place === 0 ? 0 : folded.position(place));
  return folded.source.slice(at(start), at(end));
}
