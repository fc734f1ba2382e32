/** Section five: problems and what is done about them. Rule S-14. */
import { fold } from '../../text/fold.ts';
import {
  AHEAD,
  AMISS,
  BEFORE_DEEDS,
  DEEDS,
  DEGREES,
  NOT_LACKING,
  POOR,
  REMEDY,
} from '../../text/lexicon/problems.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { oneOf } from './folded-slips.ts';
import { titleOwner } from './heading-parts.ts';

const PLACE = 'section:5';
const SHORTEST = 50;

const NOTHING =
  /^(?:(?:[(][一二三四五六][)]|[1-6][.、])?(?:存在的?)?(?:主要)?(?:问题|不足)?(?:及|和|与)?(?:改进)?(?:情况|措施)?[:]?)?(?:无|没有|暂无|略|不存在|无问题|没有问题|暂无问题|不存在问题|无相关情况|本年度无|无此情况)[。.]?$/u;

/** What is amiss: by its name, by its degree (偏少, 更新慢), or as what is not so (不规范, 不畅). */
const PROBLEM = new RegExp(
  [
    oneOf(AMISS),
    `${oneOf(DEGREES)}${oneOf(POOR)}(?=[,。;:、的)了]|$|、)`,
    `(?<!毫|绝|决|从|并|无|要|须)不(?!${oneOf(NOT_LACKING)})\\p{Script=Han}`,
    '(?<!减)[少慢弱差浅窄低](?=[,。;:、]|$)',
    '需要?(?:进一步|继续|不断|加以|更加|再)?(?:提高|加强|提升|改进|完善|强化|优化|拓宽|加大|丰富|规范|创新|深化|健全|加快)',
    '(?:待|需)(?:进一步)?(?:提高|加强|提升|改进|完善|强化|优化|拓宽|丰富|规范|深化|健全)',
  ].join('|'),
  'u',
);
/** Problems that a plan only points back to, or means to prevent: 针对上述问题, 补齐短板, 确保不出错. */
const POINTED_AT =
  /(?:针对|对于?|围绕)(?:上述|以上|这些|此类)(?:存在的?)?(?:主要)?(?:问题|不足|情况)|(?:解决|发现|查找|整改|反映|回应|破解|研究|梳理|排查|克服)(?:的)?[^,。;]{0,16}(?:问题|困难|难题|堵点)|问题(?:导向|清单|台账|整改|及改进|和改进|及整改)|(?:疑难|热点|难点|焦点)(?:[^,。;]{0,4})问题|(?:关心|关注|关切)的?[^,。;]{0,8}问题|(?:补齐|补足|补强|弥补|缩小|消除|填补|堵住|避免|防止|杜绝|减少|克服)[^,。;]{0,16}|(?:确保|做到|保证)[^,。;]{0,16}不[^,。;]*|(?:对照|聚焦|紧盯|正视|直面|找准)[^,。;]{0,10}(?:差距|问题|不足|短板)|扩大[^,。;]{0,4}影响(?:力|面)?|影响力/gu;
/** 问题及改进情况 is a heading. */
const HEADING = /(?:问题|不足|困难)(?:及|和|与|、)(?:下一步)?(?:改进|整改)(?:情况|措施|方向)?/gu;
const ANNOUNCED = new RegExp(
  [
    oneOf(AHEAD),
    '(?:^|[,。;:\\n])(?:为此|对此)',
    '针对(?:上述|以上|这些|此|存在|上一|上年|去年|前|问题|不足)',
    // 未将…, 没有及时将… is what is amiss.
    '(?<!(?:未|没|没有|不能|难以)(?:能|及时|完全|充分)?)将(?!近|军)',
    '(?:我[局镇乡委办们单街县市区厅院]|20\\d\\d年)[^,。;]{0,6}(?:计划|拟|(?<![主重需紧必概摘首简])要(?!求|点|素))|(?:计划|拟)(?=[通组开建制举编修推在于从对增加进定每利])',
    '(?:^|[,。;:\\n])(?:[一二三四五六]是|还|也)?要(?!求|点|素|件|闻)',
  ].join('|'),
  'u',
);
const REMEDIES = new RegExp(oneOf(REMEDY), 'u');
const DONE = new RegExp(oneOf(DEEDS), 'u');
/** A clause that begins with a deed: 一是已建立…. */
const BEGINS_DONE = new RegExp(
  `^(?:[一二三四五六]是|[(][一二三四五六\\d][)]|\\d[.、])?(?:${oneOf(BEFORE_DEEDS)})*${oneOf(DEEDS)}`,
  'u',
);
/** 开展解读时, 推进标准化方面: what the clause behind speaks of. */
const TOPIC = /(?:时|中|方面|上|过程|之间|期间)$/u;
/** What came of the problems, or of the work as a whole, is no improvement. */
const RESULT = /导致|造成|成效|取得|成绩/u;

function hasImprovement(text: string, year: number | null): boolean {
  const plain = text.replace(HEADING, '');
  if (ANNOUNCED.test(plain)) return true;
  if (year !== null && plain.includes(`${year + 1}年`)) return true;
  const clauses = plain.split(/[,。;:\n]/u);
  if (clauses.some((clause) => REMEDIES.test(clause) && !PROBLEM.test(clause.replace(POINTED_AT, ''))))
    return true;
  // 一是…；二是… may be problems throughout: a deed counts behind a problem, in a sentence that speaks of none, or as
  // what a clause begins with.
  const isAmiss = (words: string) => PROBLEM.test(words.replace(POINTED_AT, ''));
  const sentences = plain.split(/[。;\n]/u);
  const from = sentences.findIndex((sentence) => PROBLEM.test(sentence));
  const behind = clauses.slice(clauses.findIndex((clause) => PROBLEM.test(clause)) + 1);
  return (
    sentences
      .slice(from + 1)
      .some((sentence) => !isAmiss(sentence) && !RESULT.test(sentence) && DONE.test(sentence)) ||
    behind.some((clause) => !isAmiss(clause) && !TOPIC.test(clause) && BEGINS_DONE.test(clause))
  );
}

function checkSectionFive({ report, stage }: RuleContext): RuleFinding[] {
  const section = report.sections[4];
  // Another section's text is no section five: S-01 speaks of that.
  if (!section?.heading.trim() || (titleOwner(section) ?? section.no) !== section.no) return [];
  const text = section.paragraphs
    .map((paragraph) => fold(paragraph).text.replace(/\s+/gu, ''))
    .filter((paragraph) => paragraph !== '')
    .join('\n');
  if (text === '' && stage === 'draft') return [];
  // What is still a prompt is not judged.
  if (/【请填写|\{\{|__/u.test(text)) return [];
  const length = [...text.replaceAll('\n', '')].length;
  const missing = whatIsMissing(text, length, report.year);
  if (missing === null) return [];
  const place = section.paragraphs.length === 1 ? `${PLACE}/paragraph:1` : PLACE;
  return [{ place, message: missing, found: text.slice(0, SHORTEST) }];
}

function whatIsMissing(text: string, length: number, year: number | null): string | null {
  if (text === '') return '这一部分没有内容，应写明本年工作中存在的主要问题，以及改进的情况和打算。';
  if (NOTHING.test(text.replaceAll('\n', '')) || text.split('\n').every((line) => NOTHING.test(line)))
    return `这一部分只写了“${text.slice(0, 20)}”，应写明本年工作中存在的主要问题，以及改进的情况和打算。`;
  const problem = PROBLEM.test(text.replace(POINTED_AT, ''));
  const improvement = hasImprovement(text, year);
  if (!problem && !improvement) return '这一部分看不出存在的问题，也没有改进的情况，请补写。';
  if (!problem) return '这一部分没有写存在的主要问题，请补写。';
  if (!improvement) return '这一部分只写了问题，没有写改进的情况和打算，请补写。';
  return length < SHORTEST
    ? `这一部分只有 ${length} 字，过于简单，请写明具体的问题和改进的办法（一般不少于 ${SHORTEST} 字）。`
    : null;
}

export const SECTION_FIVE_RULES: readonly Rule[] = [
  {
    id: 'S-14',
    family: 'structure',
    level: 'warning',
    title: '问题和改进',
    help: '第五部分既写存在的主要问题，也写改进的情况和打算；不写“无”，一般不少于 50 字。',
    source: `《中华人民共和国政府信息公开条例》第五十条第（四）项；${FORM_SOURCE}`,
    needs: ['text'],
    check: checkSectionFive,
  },
];
