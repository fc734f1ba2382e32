/** Slips of retyping: characters typed twice, characters lost, brackets that do not close. Rule S-21. */
import { paragraphsOf } from '../../report/report.ts';
import type { Place, Report } from '../../report/schema.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { findAt, replaceFix, wordsAt, type Spot } from './spot.ts';

const HAN = '\\u4e00-\\u9fff';
/** 满意率满意率, 进行进行: two to ten characters twice in a row. */
const DOUBLED = new RegExp(`(?<unit>[${HAN}]{2,10}?)\\k<unit>`, 'gu');
/** Two words that meet by chance: 公开|公开栏, 工作|工作人员. What may stand behind the second. */
const COMPOUNDS: Readonly<Record<string, RegExp>> = {
  公开: /^(?:栏|率|专栏|专区|专柜|指南|目录|事项|平台|属性|内容|信息|工作|方式|渠道|力度|条|办|员|年报|标准|制度|要点|范围|主体|透明|公正|公示|日|课|流程|规范)/u,
  工作: /^(?:人员|动态|机制|要点|报告|要求|总结|小组|专班|会议|推进|领导|制度|部署|规则|方案|计划|日|流程|规范|任务|重点|职责|平台|经费|实际|情况|群|站|台账|作风|效率|中)/u,
  服务: /^(?:中心|大厅|站|窗口|平台|对象|事项|热线|局|指南|队|网|点|群众|企业|业|质量|水平|型|效能|能力|基层|民生|大局|于)/u,
  管理: /^(?:局|办法|制度|条例|规定|平台|系统|人员|部门|中心|水平|工作|机制|规范|责任|服务|能力|员|科|股|处|者)/u,
  建设: /^(?:局|工程|项目|单位|用地|厅|委|管理|资金|标准|情况|工作|者|方案|规划|进度)/u,
  监督: /^(?:管理|局|员|电话|热线|检查|所|保障|执法|机制|考核|小组|抽查|渠道|工作|指导)/u,
  执法: /^(?:人员|局|队|大队|证|检查|监督|信息|公示|案件|全过程|单位|部门|主体|行为)/u,
  信息: /^(?:中心|公开|量|化|员|发布|管理|处理|公示|条|来源|安全|系统|资源|技术|网|数|内容|采集|报送|审核|更新)/u,
  审查: /^(?:制度|机制|程序|工作|意见|表|人|流程)/u,
  发布: /^(?:信息|平台|机制|制度|会|量|渠道|审核|条|流程|时间)/u,
  教育: /^(?:局|厅|部|系统|培训|教学|管理|工作)/u,
  发展: /^(?:和改革|改革|规划|中心|报告|情况|局)/u,
  单位: /^(?:负责|职工|工作|内部|网站|名称|领导)/u,
  部门: /^(?:负责|网站|预算|决算|职责|协作|联动|协同|文件|之间|间)/u,
  企业: /^(?:家|主|名单|服务|信用|负责|职工|和|及|、)/u,
  群众: /^(?:满意|路线|工作|反映|诉求|关心|关切|办事|监督)/u,
  培训: /^(?:班|会|工作|计划|人员|课|内容)/u,
  考核: /^(?:办法|指标|结果|内容|评价|工作|制度|体系|机制)/u,
  政策: /^(?:解读|文件|咨询|宣传|措施|问答|汇编|性|法规|宣讲|知晓|兑现|落实|服务|信息)/u,
  社会: /^(?:组织|公众|评议|监督|各界|保障|保险|救助|公益|化|关切|效益|治理|稳定|发展|主义)/u,
  问题: /^(?:清单|整改|台账|导向|线索|反馈|解决)/u,
  行政: /^(?:机关|许可|处罚|强制|复议|诉讼|执法|审批|村|事业|规范|管理|服务|职权|权力|区划)/u,
};
/** 研究研究 and 一件一件 are said on purpose. */
const MEANT =
  /^(?:[一逐每各几两]|研究|商量|讨论|考虑|了解|学习|休息|介绍|观摩|沟通|[二三四五六七八九十百千万零〇]+$)/u;

/** A longer run is not a word typed twice. */
const MOST_DOUBLED = 60;

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
const MARKS = /[，、；：][，、；：。]+|。[，、；：。]+|,,+|;;+|（）|\(\)|“”|《》|〔〕|【】/gu;
/** Pairs of marks in which the first is right, the second stray, are written as the stronger one. */
function repairMarks(marks: string): string | null {
  if (/^[（(“《〔【]/u.test(marks)) return null;
  const [first = ''] = marks;
  return [...marks].every((mark) => mark === first) ? first : null;
}

/** Characters that get lost out of phrases which every report has. */
const LOST: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/以下简(?!\s*[称要述介单明])/gu, '以下简称'],
  [/(?<=以下)称称/gu, '称'],
  [/政府信公开/gu, '政府信息公开'],
  [/政府息公开/gu, '政府信息公开'],
  [/政府信息开(?![放展发设通启辟始])/gu, '政府信息公开'],
  [/政府信息公(?=(?:工作|申请|条例|年度|指南|目录|情况|专栏|平台|制度))/gu, '政府信息公开'],
  [/政府信息公开工作年度告/gu, '政府信息公开工作年度报告'],
  [/政府信息公开工作年报告/gu, '政府信息公开工作年度报告'],
  [/政府信息公开条列/gu, '政府信息公开条例'],
  [/依申公开/gu, '依申请公开'],
  [/行政复(?=[、，和及与]\s*行政诉讼)/gu, '行政复议'],
];

/** 政策解读、政策解读: the same item twice side by side. */
const ITEM_TWICE = new RegExp(
  `(?<=^|[、，。；：（“和及了对将等的在为]|做好|抓好|加强|强化|完善|开展|推进|包括|涉及|围绕|规范)(?<item>[${HAN}A-Za-z0-9]{2,14})[、，]\\k<item>(?=[、，。；）”等])`,
  'gu',
);

/** A stretch in which every character comes again `period` characters later. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly period: number;
}

function runFrom(text: string, start: number, period: number): Run {
  let end = start + 2 * period;
  while (end < text.length && text.charAt(end) === text.charAt(end - period)) end += 1;
  return { start, end, period };
}

/**
 * Where a run divides into words: 政务服务服务窗口 repeats 务服 as well as 服务. Null where one of its divisions is two
 * words that belong together.
 */
function divide(text: string, { start, end, period }: Run): number | null {
  const starts = Array.from({ length: end - start - 2 * period + 1 }, (_, shift) => start + shift);
  const isMeant = (at: number) => {
    const unit = text.slice(at, at + period);
    return MEANT.test(unit) || COMPOUNDS[unit]?.test(text.slice(at + 2 * period, at + 2 * period + 8));
  };
  if (starts.some(isMeant)) return null;
  return starts.find((at) => text.slice(at, at + period) in COMPOUNDS) ?? start;
}

function doubledWords(place: Place, text: string): RuleFinding[] {
  let after = 0;
  return [...text.matchAll(DOUBLED)].flatMap((match) => {
    const unit = match.groups?.['unit'] ?? '';
    if (match.index < after) return [];
    const run = runFrom(text, match.index, unit.length);
    after = run.end;
    const start = run.end - run.start > MOST_DOUBLED ? run.start : divide(text, run);
    if (start === null) return [];
    const word = text.slice(start, start + run.period);
    // 人民政府|政府信息公开 is a name and a subject that nobody shortens.
    if (word === '政府' && /人民$/u.test(text.slice(Math.max(0, start - 2), start))) return [];
    const spot = { place, text, start, end: start + 2 * run.period };
    const message = `“${wordsAt(spot)}”重复了“${word}”，请删去一个。`;
    return [findAt(spot, { message, expected: word, fix: replaceFix(spot, word) })];
  });
}

function doubledCharacters(place: Place, text: string): RuleFinding[] {
  const particles = PARTICLES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const word = match[0].charAt(0);
      const spot = { place, text, start: match.index, end: match.index + 2 };
      const message = `“${word}”重复了，请删去一个。`;
      return findAt(spot, { message, expected: word, fix: replaceFix(spot, word) });
    }),
  );
  const marks = [...text.matchAll(MARKS)].flatMap((match) => {
    // 。。。 is meant as an ellipsis by some.
    const spot = { place, text, start: match.index, end: match.index + match[0].length };
    const right = repairMarks(match[0]);
    const isEmpty = /^[（(“《〔【]/u.test(match[0]);
    const message = isEmpty
      ? `“${match[0]}”里面没有内容，请补上或删去。`
      : `标点“${match[0]}”多余，只保留一个。`;
    return [findAt(spot, { message, expected: right, fix: right === null ? null : replaceFix(spot, right) })];
  });
  return [...particles, ...marks];
}

function lostCharacters(place: Place, text: string): RuleFinding[] {
  return LOST.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)].map((match) => {
      const spot = { place, text, start: match.index, end: match.index + match[0].length };
      const message = `“${match[0]}”漏字或错字，应为“${right}”。`;
      return findAt(spot, { message, expected: right, fix: replaceFix(spot, right) });
    }),
  );
}

function repeatedItems(place: Place, text: string): RuleFinding[] {
  return [...text.matchAll(ITEM_TWICE)].map((match) => {
    const item = match.groups?.['item'] ?? '';
    const spot = { place, text, start: match.index, end: match.index + match[0].length };
    const message = `“${item}”连写了两遍，请删去一个，或补上漏写的另一项。`;
    return findAt(spot, { message, expected: item });
  });
}

const PAIRS: readonly (readonly [open: string, close: string, name: string])[] = [
  ['《', '》', '书名号'],
  ['（(', '）)', '括号'],
  ['“', '”', '引号'],
  ['〔', '〕', '六角括号'],
];
/** 1) or 一） in front of an item is a number, not half of a pair. */
const ITEM_NUMBER = /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z①-⑩])$/u;

function unpaired(place: Place, text: string): RuleFinding[] {
  return PAIRS.flatMap(([open, close, name]) => {
    const stack: number[] = [];
    let stray: number | null = null;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charAt(at);
      if (open.includes(sign)) stack.push(at);
      else if (close.includes(sign)) {
        if (stack.pop() === undefined && !ITEM_NUMBER.test(text.slice(Math.max(0, at - 4), at))) stray ??= at;
      }
    }
    const at = stack[0] ?? stray;
    if (at === null) return [];
    const isOpen = stack.length > 0;
    // The sign with a few words, so that the place can be recognised.
    const spot: Spot = isOpen
      ? { place, text, start: at, end: Math.min(text.length, at + 8) }
      : { place, text, start: Math.max(0, at - 7), end: at + 1 };
    const sign = text.charAt(at);
    const message = isOpen
      ? `${name}“${sign}”没有配对的另一半，请补上。`
      : `${name}“${sign}”前面没有配对的另一半，请补上或删去。`;
    return [findAt(spot, { message })];
  });
}

const SHORTEST_SENTENCE = 16;

/** A sentence that stands twice in one section. */
function repeatedSentences(report: Report): RuleFinding[] {
  return report.sections.flatMap(({ no, paragraphs }) => {
    const seen = new Set<string>();
    return paragraphs.flatMap((text, index) =>
      sentencesOf(text).flatMap(({ text: sentence, start, end }) => {
        const key = sentence.replace(/[\s。；;]+/gu, '');
        if (key.length < SHORTEST_SENTENCE) return [];
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
  return [
    ...paragraphsOf(report).flatMap(({ place, text }) =>
      [doubledWords, doubledCharacters, lostCharacters, repeatedItems, unpaired].flatMap((find) =>
        find(place, text),
      ),
    ),
    ...repeatedSentences(report),
  ];
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
