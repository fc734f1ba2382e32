/**
 * Finds the six section headings among the paragraphs of a report.
 *
 * Real files lose or mistype the numbers (“4、”, “6、”), rename sections and repeat their words in sub-headings, so
 * no single paragraph decides: every paragraph that looks like a heading of section k is a candidate, and the best
 * increasing choice over all six wins. The statutory tables help: heading k stands before table k.
 */
import { SECTION_NUMERALS, SECTION_TITLES, type TableSection } from '../report/forms.ts';
import type { FlowItem } from './flow.ts';
import { labelKey, squash } from './labels.ts';

export interface FoundHeading {
  /** Section, 1…6. */
  readonly no: number;
  /** Index among the flow items. */
  readonly at: number;
  /** Heading as in the file. */
  readonly heading: string;
  /** Text that followed the heading in the same paragraph (“六、其他需要报告的事项：无”). */
  readonly rest: string;
}

/** Words that make a paragraph a candidate, beside the official title; index 0 for section one. */
const VARIANTS: readonly RegExp[] = [
  /^(?:\d{4}年(?:度)?)?(?:.{0,12}(?:政务公开|政府信息公开|信息公开).{0,6})?(?:总体|基本|工作)?(?:情况|概述|概况)$/,
  /^(?:行政机关)?主动公开(?:政府|政务)?(?:信息)?(?:的)?情况$/,
  /^(?:.{0,8})?(?:收到|处理|办理|依申请).*申请?.*(?:情况)$/,
  /(?:行政)?(?:复议|诉讼).*情况$/,
  /(?:问题|不足|困难).*(?:改进|改善|措施|打算|建议|整改|情况)|^存在的?(?:主要)?问题$/,
  /^其他.*(?:事项|情况|内容)$/,
];

const NUMBER =
  /^(?:(?<chinese>[一二三四五六七八九十]+)[、.．，,]|(?<digit>\d{1,2})[、.．，,]|(?<sub>[（(][一二三四五六七八九十\d]+[)）]))\s*/;
const MAX_LENGTH = 45;
/**
 * What a paragraph must reach to head a section. The words of sections two to four also head parts of section one
 * (“主动公开情况”), so they need a number, the official title or their table right behind them.
 */
const ENOUGH: readonly number[] = [2.5, 4, 4, 4, 2.5, 2.5];

interface Candidate extends FoundHeading {
  readonly score: number;
}

/** The best choice of headings, in order; sections that the file lacks are left out. */
export function findHeadings(
  flow: readonly FlowItem[],
  tableSection: (item: FlowItem) => TableSection | undefined,
): FoundHeading[] {
  const tables = flow.map((item) => tableSection(item));
  const candidates = flow.flatMap((item, at) =>
    item.kind === 'paragraph' ? candidatesAt(item.text, item.heading, at, tables) : [],
  );
  return bestChain(candidates);
}

function candidatesAt(
  text: string,
  style: number | null,
  at: number,
  tables: readonly (TableSection | undefined)[],
): Candidate[] {
  const split = splitHeading(text);
  if (!split) return [];
  const match = NUMBER.exec(split.heading.normalize('NFKC'));
  const title = labelKey(split.heading);
  return SECTION_TITLES.flatMap((official, index) => {
    const no = index + 1;
    const titleScore = scoreTitle(title, official, VARIANTS[index]);
    if (titleScore === 0) return [];
    const score =
      titleScore +
      scoreNumber(match?.groups, index) +
      (style !== null && style > 0 ? 0.5 : 0) +
      scoreTables(no, at, tables);
    return score >= (ENOUGH[index] ?? 0) ? [{ no, at, ...split, score }] : [];
  });
}

/** Separates a heading from text in the same paragraph; null for a paragraph that is no heading. */
function splitHeading(text: string): { heading: string; rest: string } | null {
  const run = /^(\s*[一二三四五六]\s*[、.．]\s*([^。：:；;\n]{4,28}?))\s*[：:。]\s*(.+)$/su.exec(text);
  if (run?.[1] && run[2] && run[3]) {
    const title = labelKey(run[2]);
    if (SECTION_TITLES.some((official) => labelKey(official) === title)) {
      return { heading: run[1], rest: run[3] };
    }
  }
  const heading = text;
  if (squash(heading).length > MAX_LENGTH || /[。；;]./.test(heading)) return null;
  return { heading, rest: '' };
}

function scoreTitle(title: string, official: string, variant: RegExp | undefined): number {
  const key = labelKey(official);
  if (title === key) return 5;
  if (title.endsWith(key) || title.startsWith(key)) return 4;
  return variant?.test(title) ? 2 : 0;
}

/** “三、” on section three is certain; a sub-heading's “（二）” speaks against a section heading. */
function scoreNumber(groups: Record<string, string | undefined> | undefined, index: number): number {
  if (!groups) return 0.5;
  if (groups['sub']) return -4;
  if (groups['chinese']) return groups['chinese'] === SECTION_NUMERALS[index] ? 4 : 2;
  return groups['digit'] === String(index + 1) ? 2.5 : 1.5;
}

/** A heading stands this close to its table, a unit line or a sentence between them at most. */
const NEAR = 3;

/** The heading of a section with a table stands before its table and after the tables of earlier sections. */
function scoreTables(no: number, at: number, tables: readonly (TableSection | undefined)[]): number {
  let score = 0;
  const own = tables.findIndex((section) => section === no);
  if (own >= 0) {
    const before = at < own && tables.slice(at, own).every((section) => section === undefined);
    score += !before ? -6 : own - at <= NEAR ? 3 : 1;
  }
  tables.forEach((section, position) => {
    if (section === undefined || section === no) return;
    if (section < no && position > at) score -= 6;
    if (section > no && position < at) score -= 6;
  });
  return score;
}

/** The increasing chain of candidates with the highest sum; later candidates win ties (a table of contents loses). */
function bestChain(candidates: readonly Candidate[]): FoundHeading[] {
  const best: { score: number; previous: number | null }[] = [];
  let winner: number | null = null;
  candidates.forEach((candidate, index) => {
    let score = candidate.score;
    let previous: number | null = null;
    for (let earlier = 0; earlier < index; earlier++) {
      const other = candidates[earlier];
      const chain = best[earlier];
      if (!other || !chain || other.no >= candidate.no || other.at >= candidate.at) continue;
      if (chain.score + candidate.score >= score) {
        score = chain.score + candidate.score;
        previous = earlier;
      }
    }
    best.push({ score, previous });
    if (winner === null || score >= (best[winner]?.score ?? 0)) winner = index;
  });
  const chain: FoundHeading[] = [];
  for (let index: number | null = winner; index !== null; index = best[index]?.previous ?? null) {
    const candidate = candidates[index];
    if (!candidate) break;
    const { no, at, heading, rest } = candidate;
    chain.unshift({ no, at, heading, rest });
  }
  return chain;
}
