/** Slips of retyping: characters typed twice, characters lost, marks that do not close. Rule S-21. */
import type { Report } from '../../report/schema.ts';
import { remember } from '../../text/remember.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { doubledSigns, doubledWords } from './doubled-words.ts';
import { findAt, findSlips, type Slip } from '../base/spot.ts';
import { unpairedMarks } from './unpaired-marks.ts';

const HAN = '\\u4e00-\\u9fff';
/** Any of the characters below, twice: a quick look before the close one. */
const ANY_PARTICLE = /([的了和及是在将被并向于与已对由们])\1/u;
/** Words that never stand twice, with what makes the pair two words: 为了|了解, 共和|和谐. */
const PARTICLES: readonly RegExp[] = [
  /的的(?![确士])/gu,
  /(?<![除罢为明])了了(?![解结然望])/gu,
  /(?<![共调缓温饱中谐])和和(?![平谐睦气解美蔼善缓])/gu,
  /(?<![以涉顾普危遍言推])及及(?![时早格])/gu,
  /(?<![凡但尤总硬别只还正])是是(?![非否])/gu,
  /(?<![现正存实内潜旨所好自外])在在(?![线建职编册校岗场家逃办用此途产位读外])/gu,
  /(?<![即必终])将将(?![军来士领])/gu,
  /被被(?![子告])/gu,
  /(?<![合兼])并并(?![轨网行联购存])/gu,
  /(?<![方导动面转流取去走倾意定志])向向(?![上下前导好日阳])/gu,
  /(?<![属归优便利善基等关位终由对至])于于/gu,
  /(?<![参赋给授赠])与与(?![会否时])/gu,
  /(?<![不])已已(?![经])|已已经/gu,
  /对对(?=[于于本我全各政信社群公企])(?!本)/gu,
  /(?<![理自事缘])由由/gu,
  /(?<![我你他它咱人])们们/gu,
];
/** Two marks where one belongs; …… and —— are one mark each. */
const MARKS =
  /[，、；：][，、；：。]+|。[，、；：。]+|,,+|;;+|[！？!?]{3,}|[（(]\s*[）)]|“\s*”|《\s*》|〔\s*〕|【\s*】/gu;
/** Pairs of marks in which the first is right, the second stray, are written as the stronger one. */
function repairMarks(marks: string): string | null {
  if (/^[（(“《〔【]/u.test(marks)) return null;
  const [first = ''] = marks;
  return [...marks].every((mark) => mark === first) ? first : null;
}

/** Any of the characters lost below: a quick look before the close one. */
const ANY_LOST = /以下[简称]|政府(?:信公|息公|信息开|信息公(?!开))|工作年(?:度告|报告)|依申公|行政复(?!议)/u;
/** Characters that get lost out of phrases which every report has. */
const LOST: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/以下简(?!\s*[称要述介单明])/gu, '以下简称'],
  [/(?<=以下)称称/gu, '称'],
  [/以下称简/gu, '以下简称'],
  [/政府信公开/gu, '政府信息公开'],
  [/政府息公开/gu, '政府信息公开'],
  [/政府信息开(?![放展发设通启辟始])/gu, '政府信息公开'],
  [/政府信息公(?=(?:工作|申请|条例|年度|指南|目录|情况|专栏|平台|制度))/gu, '政府信息公开'],
  [/政府信息公开工作年度告/gu, '政府信息公开工作年度报告'],
  [/政府信息公开工作年报告/gu, '政府信息公开工作年度报告'],
  [/依申公开/gu, '依申请公开'],
  [/行政复(?=[、，和及与]\s*行政诉讼)/gu, '行政复议'],
];

/** 政策解读、政策解读: the same item twice side by side. */
const ITEM = `[${HAN}A-Za-z0-9]`;
const [SHORTEST_ITEM, LONGEST_ITEM] = [2, 14];
/** The sign between two items, with the signs before it. */
const BETWEEN = new RegExp(
  `[、，](?<=(?<before>${ITEM}{${SHORTEST_ITEM},${LONGEST_ITEM}})[、，])(?=${ITEM})`,
  'gu',
);
const ITEM_STARTS =
  /(?:^|[、，。；：（“和及了对将等的在为]|做好|抓好|加强|强化|完善|开展|推进|包括|涉及|围绕|规范)$/u;
const ITEM_ENDS = /[、，。；）”等]/u;

/** The spans that a pattern finds, each with what is to be said about it. */
function each(
  text: string,
  pattern: RegExp,
  say: (words: string, match: RegExpExecArray) => Omit<Slip, 'start' | 'end'>,
): Slip[] {
  return matchesOf(text, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...say(match[0], match),
  }));
}

function doubledCharacters(text: string): Slip[] {
  if (!ANY_PARTICLE.test(text)) return [];
  return PARTICLES.flatMap((pattern) =>
    each(text, pattern, (words) => {
      const word = words.charAt(0);
      const replacement = words.slice(1);
      return { message: `“${word}”重复了，请删去一个。`, expected: replacement, replacement };
    }),
  );
}

function strayMarks(text: string): Slip[] {
  return each(text, MARKS, (words) => {
    const right = repairMarks(words);
    const isEmpty = /^[（(“《〔【]/u.test(words);
    const message = isEmpty ? `“${words}”里面没有内容，请补上或删去。` : `标点“${words}”多余，只保留一个。`;
    return { message, expected: right, replacement: right };
  });
}

function lostCharacters(text: string): Slip[] {
  if (!ANY_LOST.test(text)) return [];
  return LOST.flatMap(([pattern, right]) =>
    each(text, pattern, (words) => ({
      message: `“${words}”漏字或错字，应为“${right}”。`,
      expected: right,
      replacement: right,
    })),
  );
}

function repeatedItems(text: string): Slip[] {
  return matchesOf(text, BETWEEN).flatMap(({ index, groups }): Slip[] => {
    const before = groups?.['before'] ?? '';
    for (let size = before.length; size >= SHORTEST_ITEM; size--) {
      const item = before.slice(-size);
      const [start, end] = [index - size, index + 1 + size];
      if (!text.startsWith(item, index + 1) || !ITEM_ENDS.test(text.charAt(end))) continue;
      if (/^\d/u.test(item) || !ITEM_STARTS.test(text.slice(Math.max(0, start - 2), start))) continue;
      const message = `“${item}”连写了两遍，请删去一个，或补上漏写的另一项。`;
      return [{ start, end, message, expected: item }];
    }
    return [];
  });
}

const slipsOf = remember((text: string): readonly Slip[] =>
  [
    doubledWords,
    doubledSigns,
    doubledCharacters,
    strayMarks,
    lostCharacters,
    repeatedItems,
    unpairedMarks,
  ].flatMap((look) => look(text)),
);

const SHORTEST_SENTENCE = 16;

interface LongSentence {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const longSentences = remember((text: string): readonly LongSentence[] =>
  sentencesOf(text).flatMap(({ text: sentence, start, end }) => {
    const key = sentence.replace(/[\s。；;]+/gu, '');
    return key.length < SHORTEST_SENTENCE ? [] : [{ key, start, end }];
  }),
);

/** A sentence that stands twice in one section. */
function repeatedSentences(report: Report): RuleFinding[] {
  return report.sections.flatMap(({ no, paragraphs }) => {
    const seen = new Set<string>();
    return paragraphs.flatMap((text, index) =>
      longSentences(text).flatMap(({ key, start, end }) => {
        if (!seen.has(key)) {
          seen.add(key);
          return [];
        }
        const spot = { place: `section:${no}/paragraph:${index + 1}`, text, start, end };
        return [findAt(spot, { message: '这句话在这一部分出现了两遍，请删去一处。' })];
      }),
    );
  });
}

function checkRetyping({ report }: RuleContext): RuleFinding[] {
  return [...findSlips(report, slipsOf), ...repeatedSentences(report)];
}

export const RETYPING_RULES: readonly Rule[] = [
  {
    id: 'S-21',
    family: 'structure',
    level: 'hint',
    title: '重字、漏字',
    help: '没有重新录入时常见的差错：字词重复（满意率满意率、的的）、漏字（“以下简《条例》”）、标点重复、括号引号不配对、同一句话写了两遍。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: checkRetyping,
  },
];
