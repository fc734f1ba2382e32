/** Fixed political wording: whole, and of this term. Rule S-29. */
import type { Report } from '../../report/schema.ts';
import {
  CONGRESSES,
  type Congress,
  MISSPELT,
  NUMBERED,
  OTHER_NUMBERED,
  THOUGHT,
  THOUGHTS,
} from '../../text/lexicon/fixed-wording.ts';
import { createWordFinder, wordsIn } from '../../text/lexicon/find-words.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { inFolded, oneOf, sentenceAt } from './folded-slips.ts';
import { findSlips, type Slip } from '../base/spot.ts';

function broken(start: number, wrong: string, right: string, why = '写法不完整或有错字'): Slip {
  return {
    start,
    end: start + wrong.length,
    message: `“${wrong}”${why}，固定的写法是“${right}”，请改正。`,
    expected: right,
    replacement: right,
  };
}

/** 习近平新时代…, 习近平中国特色…, 习近平总书记新时代…: what begins so is the thought by its whole name. */
const THOUGHT_START = /习近平(?:总书记)?(?=新时代|新时期|中国特色|时代中国|新代)/gu;
/** Up to its last word, or as far as its words go. */
const THOUGHT_WORDS =
  /^习近平(?:总书记)?(?:[^,。;、“”《》()]{0,14}?思想|[新时代期中国特色社会主义思想的]{2,18})/u;

function brokenThought(text: string): Slip[] {
  return matchesOf(text, THOUGHT_START).flatMap((match) => {
    const rest = text.slice(match.index);
    if (THOUGHTS.some((name) => rest.startsWith(name))) return [];
    const words = THOUGHT_WORDS.exec(rest)?.[0] ?? match[0];
    // 习近平总书记新时代治水思路 is another name.
    return /特色|主义|新时代思想$/u.test(words) ? [broken(match.index, words, THOUGHT)] : [];
  });
}

const findMisspelt = createWordFinder(MISSPELT);

function misspelt(text: string): Slip[] {
  // 毛泽东理论 within a title or a longer name is somebody else's wording.
  return wordsIn(text, findMisspelt).flatMap(({ start, word, key: right }) =>
    isQuotedTitle(text, start) ? [] : [broken(start, word, right)],
  );
}

function isQuotedTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}

/** 总书记 without its last sign; 三个代表 without what follows it in the row of thoughts. */
const CUT_SHORT: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/习近平总书(?!记)/gu, '习近平总书记'],
  [
    /三个代表(?<=邓小平理论、?“?三个代表)”?(?:思想|理论|重要(?!思想)[^,。;、]{0,2}|(?=[、,和]))/gu,
    '三个代表”重要思想',
  ],
  [/马克思列宁(?=、|思想、毛)(?:思想)?/gu, '马克思列宁主义'],
  [/科学发展(?=、习近平)/gu, '科学发展观'],
];

function cutShort(text: string): Slip[] {
  return CUT_SHORT.flatMap(([pattern, right]) =>
    matchesOf(text, pattern).map((match) => broken(match.index, match[0], right)),
  );
}

const PHRASES = NUMBERED.map(({ phrase }) => phrase);
/** 增强“四个意思”: the verb, and what it governs. */
const GOVERNED = new RegExp(
  `(?<verb>${oneOf(NUMBERED.flatMap(({ verbs }) => verbs))})(?:了|好)?(?<open>[“'‘"]?)(?<words>[一-十两二三四]?个?[\\p{Script=Han}]{1,5})`,
  'gu',
);
/** A phrase in quotation marks wherever it stands. */
const QUOTED = /[“'‘"](?<words>\p{Script=Han}{2,6})[”'’"]/gu;

/** Insertions, losses and replacements of one sign that lead from one to the other: 0, 1, or 2 for more. */
function distance(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  const same = restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
  return same ? 1 : 2;
}

/** 四个信心 for 四个自信: as many of as many words, and one sign of the last two is the same. */
function isLike(words: string, phrase: string): boolean {
  const [last, own] = [words.slice(2), phrase.slice(2)];
  return (
    words.slice(0, 2) === phrase.slice(0, 2) &&
    last.length === own.length &&
    [...last].some((sign) => own.includes(sign))
  );
}

function brokenPhrases(text: string): Slip[] {
  if (!/[两二三四]个?[\p{Script=Han}”]/u.test(text)) return [];
  const spots = new Map<number, Slip>();
  const add = (start: number, words: string, phrase: string) => {
    if (!spots.has(start)) spots.set(start, broken(start, words, phrase));
  };
  for (const match of matchesOf(text, QUOTED)) {
    const words = match.groups?.['words'] ?? '';
    const others = PHRASES.filter((one) => sentenceAt(text, match.index).text.includes(one));
    const behind = NUMBERED.filter(({ verbs }) =>
      verbs.some((verb) => text.slice(0, match.index).endsWith(verb)),
    ).map((one) => one.phrase);
    const phrase =
      PHRASES.find((one) => distance(words, one) === 1) ?? behind.find((one) => isLike(words, one));
    if (phrase === undefined || RIGHT.includes(words)) continue;
    const governed = behind.includes(phrase);
    // Another number of another thing is another slogan: 增强“三个意识”; beside its like it is a slip.
    const sameNumber = words[0] === phrase[0];
    if (others.some((one) => one !== phrase) || (governed && sameNumber)) add(match.index + 1, words, phrase);
  }
  for (const match of matchesOf(text, GOVERNED)) {
    const { verb = '', open = '', words = '' } = match.groups ?? {};
    if (open !== '') continue;
    for (const { phrase, verbs } of NUMBERED) {
      if (!verbs.includes(verb)) continue;
      // The same number and 个, and one sign of the rest wrong: 增强四个意思.
      const typed = words.slice(0, phrase.length);
      if (
        typed.slice(0, 2) !== phrase.slice(0, 2) ||
        RIGHT.some((right) => typed.startsWith(right)) ||
        distance(typed, phrase) !== 1
      )
        continue;
      add(match.index + match[0].length - words.length, typed, phrase);
    }
  }
  return [...spots.values()];
}

const RIGHT = [...PHRASES, ...OTHER_NUMBERED];

const NAMES = oneOf(CONGRESSES.map(({ name }) => name));
const ORDINALS = '一二三四五六七八九';
const ORDINAL = `[${ORDINALS}]`;
/** 二十大大, 二十大四中全会, 党的二十精神, 二十届四中会议. */
const CONGRESS_SLIPS: readonly {
  readonly pattern: RegExp;
  readonly right: (match: RegExpExecArray) => string;
}[] = [
  {
    pattern: new RegExp(
      `(?<=党的|中共|学习|贯彻|^|[,。;、“])(?<name>${NAMES})大大(?!局|力|家|多|地|会)`,
      'gu',
    ),
    right: ({ groups }) => `${groups?.['name'] ?? ''}大`,
  },
  {
    pattern: new RegExp(
      `(?<![一二三四五六七八九十第])(?<name>${NAMES})大(?<rest>(?:[历一二三四五六七八九]+中?、)*(?:${ORDINAL}中全(?:会|体会议)|${ORDINAL}中(?=精神|、${ORDINAL}中|和${ORDINAL}中)|${ORDINAL}次全会|历次全会))`,
      'gu',
    ),
    right: ({ groups }) =>
      `${groups?.['name'] ?? ''}届${(groups?.['rest'] ?? '').replace(/次全会$/u, (end, at: number) => (at > 0 && groups?.['rest']?.endsWith('历次全会') ? end : '中全会'))}`,
  },
  {
    pattern: new RegExp(`(?<=党的)(?<name>${NAMES})届(?<no>${ORDINAL})次全(?:会|体会议)`, 'gu'),
    right: ({ groups }) => `${groups?.['name'] ?? ''}届${groups?.['no'] ?? ''}中全会`,
  },
  {
    pattern: new RegExp(
      `(?<![一二三四五六七八九十第])(?<name>${NAMES})届(?<no>${ORDINAL})中(?:全(?!会|体会议)|(?=精神|会议|公报))(?:会议|体会)?`,
      'gu',
    ),
    right: ({ groups }) => `${groups?.['name'] ?? ''}届${groups?.['no'] ?? ''}中全会`,
  },
  {
    pattern: new RegExp(
      `(?<=党的)第?(?<name>${NAMES})(?:大)?(?=精神|报告|以来|召开|胜利|关于|部署|决策)`,
      'gu',
    ),
    right: ({ groups }) => `${groups?.['name'] ?? ''}大`,
  },
  {
    // 党的二十四中全会: of a congress that lost its 届.
    pattern: new RegExp(`(?<=党的)(?<name>${NAMES})(?<no>${ORDINAL})中全(?:会|体会议)`, 'gu'),
    right: ({ groups }) => `${groups?.['name'] ?? ''}届${groups?.['no'] ?? ''}中全会`,
  },
  {
    // 二十届四大: of a plenum, which is 中全会.
    pattern: new RegExp(
      `(?<=党的)(?<name>${NAMES})届(?<no>${ORDINAL})大(?=精神|会议|部署|召开|[,。;、和]|$)`,
      'gu',
    ),
    right: ({ groups }) => `${groups?.['name'] ?? ''}届${groups?.['no'] ?? ''}中全会`,
  },
  {
    // 二十届大会: the congress itself.
    pattern: new RegExp(`(?<=党的)第?(?<name>${NAMES})届(?:全国)?(?:代表)?大会`, 'gu'),
    right: ({ groups }) => `${groups?.['name'] ?? ''}大`,
  },
  {
    pattern: new RegExp(`(?<=党的)第(?<name>${NAMES})大`, 'gu'),
    right: ({ groups }) => `${groups?.['name'] ?? ''}大`,
  },
];

function brokenCongresses(text: string): Slip[] {
  if (!/[八九十]/u.test(text)) return [];
  const found = new Map<number, Slip>();
  for (const { pattern, right } of CONGRESS_SLIPS) {
    for (const match of matchesOf(text, pattern)) {
      const expected = right(match);
      if (expected === match[0] || found.has(match.index) || isQuotedTitle(text, match.index)) continue;
      found.set(match.index, broken(match.index, match[0], expected, '写法不对'));
    }
  }
  return [...found.values()];
}

const brokenIn = inFolded((text) =>
  [brokenThought, misspelt, cutShort, brokenPhrases, brokenCongresses].flatMap((look) => look(text)),
);

/** A congress or plenum as what guides the work: 学习贯彻党的十九大精神, 以党的十九届六中全会精神为指导. */
const GUIDANCE = new RegExp(
  `(?:党的|中共)?(?<name>${NAMES})(?:大|届(?<no>${ORDINAL})中全会)(?=(?:[、和及以与](?:及)?[^,。;]{0,30})?精神)`,
  'gu',
);
/** Ways to speak of a congress as history. */
const HISTORY = /以来|之后|期间|召开以|提出的?|首次|历史|自党的|回顾|当年/u;

/** The congress that followed the one of `name`, and when. */
function successor(congress: Congress): Congress | undefined {
  return CONGRESSES[CONGRESSES.indexOf(congress) + 1];
}

/** Held before the year began: what is said about the year's work cannot pass it over. */
function isOver(congress: Congress, year: number): boolean {
  const next = successor(congress);
  return next !== undefined && next.held < year * 100;
}

function staleIn(text: string, year: number): Slip[] {
  return matchesOf(text, GUIDANCE).flatMap((match): Slip[] => {
    const congress = CONGRESSES.find(({ name }) => name === match.groups?.['name']);
    if (!congress || !isOver(congress, year)) return [];
    const no = match.groups?.['no'];
    if (no !== undefined && congress.plenums[ORDINALS.indexOf(no)] === undefined) return [];
    const sentence = sentenceAt(text, match.index).text;
    const newer = CONGRESSES.slice(CONGRESSES.indexOf(congress) + 1);
    // 党的十九大、二十大精神: the newest is there, too.
    if (
      HISTORY.test(sentence) ||
      newer.some(({ name }) => sentence.includes(name)) ||
      isQuotedTitle(text, match.index)
    )
      return [];
    const latest = CONGRESSES.findLast(({ held }) => held < year * 100) ?? congress;
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        level: 'hint',
        message: `“${match[0]}”是上一届的提法，${year}年的工作一般写党的${latest.name}大和${latest.name}届历次全会精神，请核对是否沿用了以前的文字。`,
      },
    ];
  });
}

/** Plenums that no congress had, or that nobody had held when the report was written. */
function unknownPlenums(text: string, year: number | null): Slip[] {
  const pattern = new RegExp(`(?<![一二三四五六七八九十第])(?<name>${NAMES})届(?<no>${ORDINAL})中全会`, 'gu');
  return matchesOf(text, pattern).flatMap((match): Slip[] => {
    const congress = CONGRESSES.find(({ name }) => name === match.groups?.['name']);
    const no = ORDINALS.indexOf(match.groups?.['no'] ?? '') + 1;
    const held = congress?.plenums[no - 1];
    // What may have been held since these dates were written down is left alone.
    const ended = congress !== undefined && successor(congress) !== undefined;
    const known = ended || (year !== null && (year + 1) * 100 <= NEWEST);
    const never = held === undefined ? known : year !== null && held > (year + 1) * 100 + REPORT_MONTHS;
    if (!congress || !never) return [];
    const why = held === undefined ? '没有这次全会' : `${year ?? ''}年度编写年报时还没有召开`;
    const message = `“${match[0]}”：${why}，请核对。`;
    return [{ start: match.index, end: match.index + match[0].length, message }];
  });
}

/** The last date of the list. */
const NEWEST = Math.max(...CONGRESSES.flatMap(({ plenums }) => plenums));
/** Reports are written by March of the next year. */
const REPORT_MONTHS = 3;

function checkWording({ report }: RuleContext): RuleFinding[] {
  return findSlips(report, (text) => [...brokenIn(text), ...datedIn(report)(text)]);
}

const dated = new Map<number | null, (text: string) => readonly Slip[]>();

/** What depends on the year, remembered for each year. */
function datedIn({ year }: Report): (text: string) => readonly Slip[] {
  const known = dated.get(year);
  if (known) return known;
  const look = inFolded((text) =>
    text.includes('大') || text.includes('届')
      ? [...(year === null ? [] : staleIn(text, year)), ...unknownPlenums(text, year)]
      : [],
  );
  dated.set(year, look);
  return look;
}

export const FIXED_WORDING_RULES: readonly Rule[] = [
  {
    id: 'S-29',
    family: 'structure',
    level: 'warning',
    title: '固定的政治用语',
    help: '固定用语写全、写对：习近平新时代中国特色社会主义思想、“四个意识”“四个自信”“两个维护”“两个确立”、党的二十大、二十届四中全会（“届”不写作“大”）。以上一届的大会、全会精神作为当年工作指导的，是提示。“党的十八大以来”、书名和课程名、地方党委的全会不提示。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: checkWording,
  },
];
