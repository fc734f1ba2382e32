/** What opening and retyping an old file leaves in its text: field codes, marks of web pages, stray spaces. Rule S-20. */
import type { Fix } from '../../findings/finding.ts';
import type { Place } from '../../report/schema.ts';
import { writtenTexts } from '../../report/texts.ts';
import { foldText } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { replaceFix } from '../base/spot.ts';

interface Debris {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** For people; what is not visible is named. */
  readonly name: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  hellip: '…',
  ensp: ' ',
  emsp: ' ',
};

interface Kind {
  readonly pattern: RegExp;
  readonly replace: (match: RegExpExecArray) => string;
  readonly name: (words: string) => string;
}

/** Radicals without a decomposition of their own. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻰龙⻬齐⻮齿⻳龟⺠民⺟母',
  ].flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1] ?? sign] as const] : [])),
);

function plainCharacter(sign: string): string {
  return RADICALS[sign] ?? foldText(sign);
}

const shown = (words: string) => `“${words.length > 30 ? `${words.slice(0, 30)}……` : words}”`;
const nothing = () => '';

const CODES: readonly Kind[] = [
  { pattern: /\[\s*bookmark\s*:[^\]]{0,80}\]/giu, replace: nothing, name: shown },
  {
    pattern:
      /\b(?:HYPERLINK|INCLUDEPICTURE|PAGEREF|REF|SHAPE|EMBED|TOC|SEQ|MERGEFIELD)\s+(?:"[^"]{0,300}"|\\[a-z*]|_[A-Za-z]\w{0,60}|[A-Z]\w{0,40}\.\w{1,20})(?:\s*\\[a-z*]\s*(?:"[^"]{0,100}"|MERGEFORMAT)?)*/gu,
    replace: nothing,
    name: shown,
  },
  { pattern: /\\\*\s*MERGEFORMAT(?:INET)?/gu, replace: nothing, name: shown },
  { pattern: /\b_(?:Toc|Hlk|Ref)\d{4,12}\b/gu, replace: nothing, name: shown },
  {
    pattern: /错误[!！]\s*(?:未找到引用源|未定义书签|超链接引用无效|不能识别的开关参数)[。.]?/gu,
    replace: nothing,
    name: shown,
  },
  { pattern: /\[?if !support[A-Za-z]{1,30}\]?|<!\[endif\]>|\[endif\]/gu, replace: nothing, name: shown },
  {
    pattern: /<\/?(?:p|br|span|div|strong|font|b|u|a|img|td|tr|table|o:p)(?:\s[^<>]{0,200})?\/?>/giu,
    replace: nothing,
    name: shown,
  },
  {
    pattern: /&(?<entity>nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|hellip|ensp|emsp);/gu,
    replace: (match) => ENTITIES[match.groups?.['entity'] ?? ''] ?? '',
    name: shown,
  },
  { pattern: /&#(?:160|12288|8203);/gu, replace: nothing, name: shown },
  { pattern: /批注\s*[[［][^\]］]{1,20}[\]］]\s*[:：]?/gu, replace: nothing, name: shown },
  // Replacement signs have no right answer: a letter is lost. They are found without a repair, see `checkText`.
  { pattern: /\uFFFD+/gu, replace: () => '\uFFFD', name: () => '乱码“\uFFFD”' },
  { pattern: /[\uE000-\uF8FF]+/gu, replace: nothing, name: () => '显示不出来的符号' },
  {
    // ⼯, ⽔, ⾼: signs of an index of radicals, which some PDF files give for the characters themselves.
    pattern: /[\u2E80-\u2FDF]+/gu,
    replace: ([words]) => [...words].map(plainCharacter).join(''),
    name: (words) => `不规范的字形${shown(words)}`,
  },
  {
    pattern: /[\u200B\u2060\uFEFF\u00AD\u0001-\u0008\u000E-\u001F]+/gu,
    replace: nothing,
    name: () => '看不见的控制符',
  },
];

const HAN = '\\p{Script=Han}';
const SPACE = '[ \\u00a0\\u3000\\t\\u2002-\\u2009]';
/** A gap between two words of running text. */
const GAP = new RegExp(`(?<=${HAN})${SPACE}(?=${HAN})`, 'gu');
const MANY = new RegExp(`(?<=\\S)${SPACE}{2,}(?=\\S)`, 'gu');
const HARD_SPACE = /(?<=\S)\u00a0(?=\S)/gu;
/** 1. 总体, （一） 总体, 一、 总体: what stands behind a number is set off on purpose. */
const BEHIND_NUMBER = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?|第[一二三四五六\d]部分)\s*$/u;
/** A label that the space sets off: 联系电话：…. */
const LABEL = /^[\p{Script=Han}]{2,8}[：:]/u;
const RUNNING_TEXT = 30;

/** Spaces that have no business in running text; columns set off with spaces, slogans and labels are left alone. */
function straySpaces(text: string): Debris[] {
  if (text.trim().length < RUNNING_TEXT || !/[。；：，]/u.test(text)) return [];
  const isDeliberate = (index: number, length: number) =>
    BEHIND_NUMBER.test(text.slice(0, index)) ||
    isRunInHeading(text, index) ||
    LABEL.test(text.slice(index + length)) ||
    isQuoted(text, index);
  const many = matchesOf(text, MANY).flatMap((match): Debris[] => {
    if (isDeliberate(match.index, match[0].length)) return [];
    const end = match.index + match[0].length;
    const replacement = needsSpace(text, match.index, end) ? ' ' : '';
    return [{ start: match.index, end, replacement, name: '连续的空格' }];
  });
  const gaps = matchesOf(text, GAP);
  // So many gaps are columns of something, or letter-spacing: not for a repair without a look.
  const single = gaps.length > 6 ? [] : gaps;
  const stray = single.flatMap((match): Debris[] => {
    if (isDeliberate(match.index, 1) || isListed(text, match.index)) return [];
    const around = `“${text.slice(match.index - 1, match.index + 2)}”`;
    return [{ start: match.index, end: match.index + 1, replacement: '', name: `${around}中间的空格` }];
  });
  const hard = matchesOf(text, HARD_SPACE).flatMap((match): Debris[] => {
    const end = match.index + 1;
    const replacement = needsSpace(text, match.index, end) ? ' ' : '';
    return [{ start: match.index, end, replacement, name: '不间断空格' }];
  });
  return [...many, ...stray, ...hard];
}

/** Two Latin words need their space. */
function needsSpace(text: string, start: number, end: number): boolean {
  return /[A-Za-z0-9]/u.test(text.charAt(start - 1)) && /[A-Za-z0-9]/u.test(text.charAt(end));
}

/** （一）主动公开 全年公开…: a space divides a sub-heading from its text. */
function isRunInHeading(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])[^。；，：]{1,24}$/u.test(
    before,
  );
}

/** Within “” or 《》 a space may be a part of a name: “清风 正气”. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 40), index);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('《'), before.lastIndexOf('【'));
  const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('》'), before.lastIndexOf('】'));
  return open > close;
}

/** 机构职能 政策法规 财政预决算: further gaps in the same clause. */
function isListed(text: string, index: number): boolean {
  const clause = /[^，。；：、（）]*$/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
  const rest = /^[^，。；：、（）]*/u.exec(text.slice(index + 1, index + 61))?.[0] ?? '';
  return matchesOf(clause + rest, GAP).length >= 2;
}

const debrisIn = remember((text: string): readonly Debris[] => {
  const codes = CODES.flatMap(({ pattern, replace, name }) =>
    matchesOf(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: replace(match),
      name: name(match[0]),
    })),
  );
  return [...codes, ...straySpaces(text)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<Debris[]>((kept, one) => {
      if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
      return kept;
    }, []);
});

/** One finding a paragraph, so that a web page full of hard spaces is one matter. */
function checkText(place: Place, text: string): RuleFinding[] {
  const debris = debrisIn(text);
  const [first] = debris;
  if (!first) return [];
  const names = [...new Set(debris.map(({ name }) => name))];
  const more = names.length > 3 ? '等' : '';
  const visible = text.slice(first.start, first.end).trim() !== '';
  // A space alone cannot be pointed at: its neighbours belong to the quote.
  const [from, to] = visible ? [first.start, first.end] : [Math.max(0, first.start - 1), first.end + 1];
  return [
    {
      place,
      message: `文字里有${names.slice(0, 3).join('、')}${more}${debris.length > 1 ? `，共 ${debris.length} 处` : ''}，是转换或粘贴时留下的，请清理。`,
      quote: text.slice(from, to),
      start: from,
      found: debris.map(({ start, end }) => text.slice(start, end)).join(' '),
      fix: cleanUp(place, text, debris),
    },
  ];
}

/** More is not a slip but another kind of text. */
const MOST_STEPS = 100;

function cleanUp(place: Place, text: string, debris: readonly Debris[]): Fix | null {
  if (debris.length > MOST_STEPS || debris.some(({ replacement }) => replacement === '\uFFFD')) return null;
  // From the end, so that what stands before keeps its place; every step is found in what the steps before left.
  let left = text;
  const edits: Fix['edits'] = [];
  for (const { start, end, replacement } of [...debris].reverse()) {
    const step = replaceFix({ place, text: left, start, end }, replacement);
    if (!step) return null;
    edits.push(...step.edits);
    left = left.slice(0, start) + replacement + left.slice(end);
  }
  return { title: debris.length > 1 ? `清理这 ${debris.length} 处` : '清理', edits };
}

function checkDebris({ report }: RuleContext): RuleFinding[] {
  return writtenTexts(report).flatMap(({ place, text }) => checkText(place, text));
}

export const DEBRIS_RULES: readonly Rule[] = [
  {
    id: 'S-20',
    family: 'structure',
    level: 'hint',
    title: '转换残留',
    help: '文字里没有转换、粘贴留下的域代码（HYPERLINK、[bookmark: …]）、网页标记（&nbsp;）、不间断空格、连续空格和词语中间的空格。可以一键清理。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: checkDebris,
  },
];
