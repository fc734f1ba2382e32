/**
 * Words of a report that belong to its year and are wrong in the next until somebody has seen to them: every number
 * that counts, measures or rates something, and every claim without one (未收到…, 无…, 均已办结).
 *
 * Dates, document numbers, articles, telephone numbers, names and enumerations are none: see text/numbers.
 */
import type { StatedParagraph } from '../facts/stated.ts';
import { unitKind } from '../text/lexicon/measures.ts';
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
import type { Clause } from '../text/paragraph.ts';
import type { Claim, Count } from '../text/statements/statement.ts';

export type OldWords = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly count: Count | null }
  | { readonly kind: 'claim'; readonly claims: readonly Claim[] }
);

/** Those of one paragraph in the order of the text, not overlapping. Places are UTF-16 units of the paragraph as typed. */
export function oldWords({ paragraph, counts, claims, section }: StatedParagraph): readonly OldWords[] {
  const { tokens, folded } = paragraph;
  const byStart = new Map(counts.map((count) => [count.number.start, count]));
  const numbers = tokens.flatMap(({ number }): OldWords[] => {
    if (!number || !ofTheYear(number, folded.text, section)) return [];
    const [start, end] = folded.span(number.start, number.end);
    return [{ kind: 'number', start, end, count: byStart.get(number.start) ?? null }];
  });
  const isFree = (start: number, end: number) =>
    !tokens.some(
      (token) =>
        token.start < end &&
        start < token.end &&
        token.number !== null &&
        ofTheYear(token.number, folded.text, section),
    );
  const spans = paragraph.sentences
    .flatMap((sentence) => sentence.clauses.flatMap(denialIn))
    .concat(claims.filter(({ says }) => says !== 'some').map(({ start, end }) => ({ start, end })));
  const claimed = joined(spans)
    .filter(({ start, end }) => isFree(start, end))
    .map(({ start, end }): OldWords => {
      const [from, to] = folded.span(start, end);
      const within = claims.filter((claim) => claim.start < end && start < claim.end);
      return { kind: 'claim', start: from, end: to, claims: within };
    });
  return [...numbers, ...claimed].sort((a, b) => a.start - b.start);
}

/** From the negation to the end of its clause: 没有发生责任追究情形. */
function denialIn({ tokens, end }: Clause): { start: number; end: number }[] {
  const negation = tokens.find(({ tag }) => tag === 'negation');
  return negation ? [{ start: negation.start, end }] : [];
}

/** Spans in order; those that overlap are one. */
function joined(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** 一个, 一种, 一批: an article, not a number. */
const ARTICLE_UNITS: ReadonlySet<string> = new Set(['个', '种', '批', '类', '']);
const PARTS_OF_REPORT = /^个?部分/u;
/** 每周汇总一次 holds in any year. */
const HOW_OFTEN = /每(?:个|半)?(?:日|天|周|月|季度?|年)[^，。；,;]{0,10}$/u;
/** A time limit, 在20个工作日内答复, belongs to no year. */
const LIMIT = /^以?内/u;
/** The number of an attachment, a time of day, an extension. */
const NAMES_BEFORE = /(?:附件|附表|表|图|:|转)$/u;
const TIME_OF_DAY = /^:\d/u;

function ofTheYear(number: WrittenNumber, folded: string, section: number): boolean {
  const behind = folded.slice(number.unitEnd, number.unitEnd + 4);
  switch (number.role) {
    case 'count':
    case 'amount':
    case 'percent':
    case 'multiple':
    case 'age':
      if (number.text === '一' && ARTICLE_UNITS.has(number.unit)) return false;
      if (number.text === '一' && HOW_OFTEN.test(folded.slice(Math.max(0, number.start - 16), number.start)))
        return false;
      // At the end of a clause a number without a unit is a count (网站:80), but not behind 附件 or in 17:30.
      if (number.unit === '' && /(?:附件|附表|\d:)$/u.test(folded.slice(0, number.start))) return false;
      // 本报告由六个部分组成 holds in any year.
      return !(section === 0 && PARTS_OF_REPORT.test(number.unit + behind));
    case 'other':
      if (unitKind(number.unit) === 'duration') return !LIMIT.test(behind);
      if (NAMES_BEFORE.test(folded.slice(0, number.start)) || TIME_OF_DAY.test(behind)) return false;
      return /\d/u.test(number.text) || number.unit !== '';
    default:
      return false;
  }
}
