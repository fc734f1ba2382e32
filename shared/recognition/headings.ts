/**
 * Finds the six section headings among the paragraphs of a report.
 *
 * Real files lose or mistype the numbers (“4、”, “6、”), rename sections and repeat their words in sub-headings, so
 * no single paragraph decides: every paragraph that looks like a heading of section k is a candidate, and the best
 * increasing choice over all six wins. The statutory tables help: heading k stands before table k.
 */
import type { TableSection } from '../forms/sections.ts';
import type { FlowItem } from './tables/flow.ts';
import { completesHeading, hasNumberOf, numberedAs, scoreWords, splitHeading } from './heading-words.ts';

export interface FoundHeading {
  /** Section, 1…6. */
  readonly no: number;
  /** Index among the flow items. */
  readonly at: number;
  /** How many flow items the heading takes up. */
  readonly items: number;
  /** Heading as in the file. */
  readonly heading: string;
  /** Text that followed the heading in the same paragraph (“六、其他需要报告的事项：无”). */
  readonly rest: string;
  /** False where only its number and its place make it the heading of this section. */
  readonly byWords: boolean;
}

/**
 * What a paragraph must reach to head a section. The words of sections two to four also head parts of section one
 * (“主动公开情况”), so they need a number, the official title or their table right behind them.
 */
const ENOUGH: readonly number[] = [2.5, 4, 4, 4, 2.5, 2.5];
/**
 * What a section's number is worth on another section's title. Two titles that changed places under numbers in order
 * (五、其他需要报告的事项 before 六、存在的主要问题及改进情况) outweigh one of them alone by its words.
 */
const OTHER_TITLE = 4;
const SECTIONS = ENOUGH.map((_, index) => index + 1);

interface Candidate extends FoundHeading {
  readonly score: number;
}

/** The best choice of headings, in order; sections that the file lacks are left out. */
export function findHeadings(
  flow: readonly FlowItem[],
  tableSection: (item: FlowItem) => TableSection | undefined,
): FoundHeading[] {
  const tables = flow.flatMap((item, at) => {
    const section = tableSection(item);
    return section === undefined ? [] : [{ section, at }];
  });
  const scoreTables = tableScores(tables);
  const candidates = flow.flatMap((_, at) => candidatesAt(flow, at, scoreTables));
  const chosen = bestChain(candidates);
  return fillGaps(flow, chosen, tables);
}

function candidatesAt(flow: readonly FlowItem[], at: number, scoreTables: TableScore): Candidate[] {
  const item = flow[at];
  if (item?.kind !== 'paragraph') return [];
  const next = flow[at + 1];
  const isBroken = next?.kind === 'paragraph' && completesHeading(item.text, next.text);
  const split = isBroken ? { heading: item.text + next.text, rest: '' } : splitHeading(item.text);
  if (!split) return [];
  const style = item.heading !== null && item.heading > 0 ? 0.5 : 0;
  const ofWords = scoreWords(split.heading);
  if (ofWords.length === 0) return [];
  const inPlace = numberedAs(split.heading);
  const readings = [
    ...ofWords.map(({ no, score }) => ({ no, score, byWords: true })),
    ...(inPlace === null ? [] : [{ no: inPlace, score: OTHER_TITLE, byWords: false }]),
  ];
  return readings.flatMap(({ no, score: words, byWords }) => {
    const score = words + style + scoreTables(no, at);
    if (score < (ENOUGH[no - 1] ?? 0)) return [];
    return [{ no, at, items: isBroken ? 2 : 1, ...split, byWords, score }];
  });
}

interface PlacedSection {
  readonly section: TableSection;
  readonly at: number;
}

type TableScore = (no: number, at: number) => number;

/** A heading stands this close to its table, a unit line or a sentence between them at most. */
const NEAR = 3;

/**
 * The heading of a section with a table stands before its table and after the tables of earlier sections.
 * Candidates come in order, so the tables are walked through once.
 */
function tableScores(tables: readonly PlacedSection[]): TableScore {
  const after: Record<TableSection, number> = { 2: 0, 3: 0, 4: 0 };
  const before: Record<TableSection, number> = { 2: 0, 3: 0, 4: 0 };
  for (const { section } of tables) after[section] += 1;
  const firstOf = (no: number) => tables.find(({ section }) => section === no)?.at;
  const first = new Map(SECTIONS.map((no) => [no, firstOf(no)]));
  let passed = 0;

  return (no, at) => {
    for (let table = tables[passed]; table && table.at < at; table = tables[passed]) {
      before[table.section] += 1;
      after[table.section] -= 1;
      passed += 1;
    }
    let score = 0;
    const own = first.get(no);
    if (own !== undefined) score += tables[passed]?.at !== own ? -6 : own - at <= NEAR ? 3 : 1;
    for (const section of [2, 3, 4] as const) {
      if (section < no) score -= 6 * after[section];
      if (section > no) score -= 6 * before[section];
    }
    return score;
  };
}

/** The increasing chain of candidates with the highest sum; later candidates win ties (a table of contents loses). */
function bestChain(candidates: readonly Candidate[]): FoundHeading[] {
  interface Chain {
    readonly candidate: Candidate;
    readonly index: number;
    readonly score: number;
    readonly previous: Chain | null;
  }
  /** The best chain that ends with each section so far. */
  const best = new Map<number, Chain>();
  const better = (a: Chain | null, b: Chain | undefined): Chain | null =>
    b && (!a || b.score > a.score || (b.score === a.score && b.index > a.index)) ? b : a;

  for (let from = 0; from < candidates.length;) {
    const at = candidates[from]?.at;
    let to = from;
    while (to < candidates.length && candidates[to]?.at === at) to += 1;
    // One paragraph heads one section: what stands at the same place is no predecessor.
    const chains = candidates.slice(from, to).map((candidate, offset): Chain => {
      const previous = SECTIONS.filter((no) => no < candidate.no)
        .map((no) => best.get(no))
        .reduce(better, null);
      return {
        candidate,
        index: from + offset,
        score: candidate.score + (previous?.score ?? 0),
        previous,
      };
    });
    for (const chain of chains) {
      const known = best.get(chain.candidate.no);
      if (!known || chain.score >= known.score) best.set(chain.candidate.no, chain);
    }
    from = to;
  }
  const found: FoundHeading[] = [];
  const winner = SECTIONS.map((no) => best.get(no)).reduce(better, null);
  for (let chain: Chain | null = winner; chain; chain = chain.previous) {
    const { score: _score, ...heading } = chain.candidate;
    found.unshift(heading);
  }
  return found;
}

/**
 * Sections that no words were found for: the only paragraph with the section's number between the headings before
 * and behind it, and before its table.
 */
function fillGaps(
  flow: readonly FlowItem[],
  found: readonly FoundHeading[],
  tables: readonly PlacedSection[],
): FoundHeading[] {
  if (found.length === 0) return [];
  return SECTIONS.flatMap((no) => {
    const known = found.find((heading) => heading.no === no);
    if (known) return [known];
    const previous = found.filter((heading) => heading.no < no).at(-1);
    const next = found.find((heading) => heading.no > no);
    // A gap of several sections leaves open which of them a number belongs to.
    if (no > 1 && previous?.no !== no - 1) return [];
    if (no < 6 && next?.no !== no + 1) return [];
    const from = (previous?.at ?? -1) + 1;
    const table = tables.find(({ section, at }) => section === no && at >= from)?.at;
    const to = Math.min(next?.at ?? flow.length, table ?? flow.length);
    const numbered = flow
      .slice(from, to)
      .flatMap((item, offset) =>
        item.kind === 'paragraph' && hasNumberOf(no, item.text)
          ? [{ at: from + offset, text: item.text }]
          : [],
      );
    const [only, ...others] = numbered;
    if (!only || others.length > 0) return [];
    return [{ no, at: only.at, items: 1, heading: only.text, rest: '', byWords: false }];
  });
}
