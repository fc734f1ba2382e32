/**
 * Paragraphs taken over from last year's report. Rule N-09.
 *
 * Years and numbers are set aside, and so are sentences that are the same in every report of every year: the legal
 * basis, fee statements, statistics of applications, “nothing to report”. What remains are the agency's own words.
 */
import { foldText } from '../../text/fold.ts';
import { keepWith } from '../../text/remember.ts';
import { highestLikeness, likeness, profileOf, type TextProfile } from '../../text/likeness.ts';
import type { Report, Section } from '../../report/schema.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';

/** Share of a paragraph that must be the same. */
const SAME_FROM = 0.9;
/** Shorter paragraphs are headings and statements that leave no other words. */
const SHORTEST = 30;
/** Longer paragraphs and sections, which no report has, are passed over. */
const LONGEST = 20_000;
const MOST_PARAGRAPHS = 500;
const LONGEST_SECTION = 100_000;
/** From this many in one section, or where two are nearly all of it, the section is named, not each paragraph. */
const MANY = 3;
const NEARLY_ALL = 0.8;

/** A sentence of everybody's: one where every pattern of a line fits. */
const COMMON: readonly (readonly RegExp[])[] = [
  [/根据|依据|按照/u, /条例|格式|通知/u, /编制|编写|撰写|制作|公布|形成/u],
  [/信息处理费|收费通知|缴费通知|缴款通知/u],
  [/(?:无|没有)其(?:他|它).{0,8}(?:报告|事项|说明)/u],
  [/统计(?:期限|时间|周期|时段)|所列数据/u],
  [/下载|查阅|联系电话|邮政编码|邮编|电子邮箱|通[信讯]地址/u, /报告|地址|电话|邮编|邮政/u],
  [/(?:未|没有|无|不存在|零).{0,24}(?:复议|诉讼|责任追究|追责|申请|举报|投诉)/u],
  [/申请|复议|诉讼/u, /\d.*\d/su],
];
const LONGEST_COMMON = 400;

interface Paragraph {
  /** Length of what is left of it. */
  readonly size: number;
  readonly own: TextProfile;
  /** Long enough to be judged. */
  readonly counts: boolean;
}

const PASSED_OVER: Paragraph = { size: 0, own: profileOf(''), counts: false };

const paragraphs = new Map<string, Paragraph>();
const MOST_REMEMBERED = 1_000;

/** What of a paragraph is compared; remembered by its text, for a report is checked again after every key. */
function paragraphOf(text: string): Paragraph {
  const known = paragraphs.get(text);
  if (known) return known;
  if (text.length > LONGEST) return PASSED_OVER;
  const own = profileOf(ownWords(text));
  const size = own.text.replaceAll('0', '').length;
  const made = { size, own, counts: size >= SHORTEST };
  if (paragraphs.size >= MOST_REMEMBERED) paragraphs.clear();
  paragraphs.set(text, made);
  return made;
}

/** Numerals that count something; 一是, 进一步 are words. */
const NUMERAL =
  /[〇○零一二两三四五六七八九十百千万亿]{2,}|[一二两三四五六七八九十百千万](?=[余多个次件条项场期份篇人名家年月日])/gu;

function ownWords(text: string): string {
  return sentencesOf(
    foldText(text)
      .replace(/【[^【】]*】/gu, '')
      .replace(/_+/gu, '0'),
  )
    .flatMap(({ text: sentence }) => (isCommon(sentence) ? [] : [sentence]))
    .join('')
    .replace(NUMERAL, '0');
}

/** Sentences as they are typed, cheaper than reading them. */
const SENTENCE_END = /(?<=[。；;！!？?\n])/u;

/** Has a paragraph enough of the agency's own words to be judged when it is last year's? */
export function isOfItsOwn(text: string): boolean {
  const own = text.split(SENTENCE_END).filter((sentence) => !isCommon(sentence));
  return own.join('').replace(/[\d\s]+/gu, '').length >= SHORTEST;
}

function isCommon(sentence: string): boolean {
  if (sentence.length > LONGEST_COMMON) return false;
  return COMMON.some((patterns) => patterns.every((pattern) => pattern.test(sentence)));
}

interface SectionLikeness {
  /** Judged paragraphs that are the same, numbered from 1, with how far they are. */
  readonly same: readonly { readonly number: number; readonly share: number }[];
  /** Share of the section's own words that stand in the same paragraphs, 0…1. */
  readonly share: number;
}

/** How far a paragraph is one of last year's section: asked again after every key, of all that were not typed in too. */
const sharesOf = keepWith((last: readonly string[]) => {
  const before = last.map(paragraphOf);
  const words = new Set(before.map(({ own }) => own.text));
  const longer = before.filter(({ counts }) => counts);
  return keepWith(({ own, counts }: Paragraph) =>
    words.has(own.text) ? 1 : counts ? highest(own, longer) : 0,
  );
});

function compareSection(last: readonly string[], now: readonly string[]): SectionLikeness {
  const shareOf = sharesOf(last);
  const same: { number: number; share: number }[] = [];
  let [stayed, all] = [0, 0];
  now.forEach((text, index) => {
    const paragraph = paragraphOf(text);
    const { size, counts } = paragraph;
    all += size;
    const share = shareOf(paragraph);
    if (share < SAME_FROM) return;
    stayed += size;
    if (counts) same.push({ number: index + 1, share });
  });
  return { same, share: all === 0 ? 0 : stayed / all };
}

function highest(own: TextProfile, candidates: readonly Paragraph[]): number {
  let best = 0;
  for (const candidate of candidates) {
    if (highestLikeness(own, candidate.own) < SAME_FROM) continue;
    best = Math.max(best, likeness(own, candidate.own));
  }
  return best;
}

const SHOWN = 16;

function isTooLong(texts: readonly string[]): boolean {
  return (
    texts.length > MOST_PARAGRAPHS || texts.reduce((sum, { length }) => sum + length, 0) > LONGEST_SECTION
  );
}

function findingsIn({ no, paragraphs: now }: Section, last: Report): RuleFinding[] {
  const before = last.sections[no - 1]?.paragraphs ?? [];
  if (isTooLong(before) || isTooLong(now)) return [];
  const { same, share } = compareSection(before, now);
  const whole = `这一部分的文字约 ${percent(share)} 与去年相同`;
  if (same.length >= MANY || (same.length > 1 && share >= NEARLY_ALL)) {
    const numbers = same.map(({ number }) => number).join('、');
    return [
      {
        place: `section:${no}`,
        message: `${whole}，与去年几乎一样的有 ${same.length} 段（第 ${numbers} 段，年份和数字不计）。请按今年的实际情况改写。`,
        found: percent(share),
      },
    ];
  }
  return same.map(({ number, share: alike }) => {
    const text = (now[number - 1] ?? '').trim();
    const beginning = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    return {
      place: `section:${no}/paragraph:${number}`,
      message: `“${beginning}”这一段 ${percent(alike)} 与去年相同（年份和数字不计），${whole}。今年的情况没有变化吗？请按实际情况改写。`,
      found: percent(alike),
    };
  });
}

/** Rounded down: 99.9 % is not the whole. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

const sameParagraphs: Rule = {
  id: 'N-09',
  family: 'years',
  level: 'hint',
  title: '与去年内容雷同',
  help: '去掉年份和数字以后，一段话九成以上与去年相同时提示。法律依据、收费说明、“无其他需要报告的事项”等固定说法不计。请写今年的实际做法和问题。',
  source: '《中华人民共和国政府信息公开条例》第四十七条；内容雷同的年报会被要求整改',
  needs: ['text', 'last'],
  check: ({ report, last }) => {
    if (!last || !followsLast(report, last)) return [];
    return report.sections.flatMap((section) => findingsIn(section, last));
  },
};

export const SAME_PARAGRAPH_RULES: readonly Rule[] = [sameParagraphs];
