/** Words typed twice in a row: 满意率满意率. */
import type { Slip } from './spot.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';

const HAN = '\\u4e00-\\u9fff';
const OTHER = new RegExp(`[^${HAN}]`, 'u');
/** 满意率满意率, 进行进行: two to ten characters twice in a row. */
const [SHORTEST, LONGEST] = [2, 10];
/** Two words that meet by chance: 公开|公开栏, 工作|工作人员. What may stand behind the second. */
const COMPOUNDS: Readonly<Record<string, RegExp>> = {
  政府: /^(?:信息|网|门户|采购|工作|公报|数据|机关|办)/u,
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

/** A stretch in which every character comes again `period` characters later. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly period: number;
}

/** How many characters stand twice in a row from `at` on, as few as possible; 0 for none. */
function doubledAt(text: string, at: number): number {
  for (let period = SHORTEST; period <= LONGEST; period++) {
    let same = 0;
    while (same < period && text.charCodeAt(at + same) === text.charCodeAt(at + same + period)) same += 1;
    if (same === period && !OTHER.test(text.slice(at, at + period))) return period;
  }
  return 0;
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
    // 每村每季, 一事一档: said again on purpose.
    return (
      MEANT.test(unit) ||
      /[每逐各]$/u.test(unit) ||
      COMPOUNDS[unit]?.test(text.slice(at + 2 * period, at + 2 * period + 8))
    );
  };
  if (starts.some(isMeant)) return null;
  return starts.find((at) => text.slice(at, at + period) in COMPOUNDS) ?? start;
}

/** Words of a paragraph that stand twice in a row without belonging together. */
export function doubledWords(text: string): Slip[] {
  const slips: Slip[] = [];
  let at = 0;
  while (at < text.length) {
    const period = doubledAt(text, at);
    if (period === 0) {
      at += 1;
      continue;
    }
    const run = runFrom(text, at, period);
    at = run.end;
    const start = run.end - run.start > MOST_DOUBLED ? run.start : divide(text, run);
    if (start === null) continue;
    const word = text.slice(start, start + period);
    const message = `“${word}${word}”重复了“${word}”，请删去一个。`;
    slips.push({ start, end: start + 2 * period, message, expected: word, replacement: word });
  }
  return slips;
}

/** Words of every report, in which a single sign gets typed twice: 政务务公开. */
const EVERY_DAY = [
  ...[
    '政府信息公开',
    '政务公开',
    '信息公开',
    '依申请公开',
    '主动公开',
    '年度报告',
    '门户网站',
    '微信公众号',
    '规范性文件',
  ],
  ...[
    '行政复议',
    '行政诉讼',
    '监督保障',
    '政策解读',
    '办公室',
    '平台建设',
    '信息管理',
    '统计期限',
    '截至',
    '全年',
    '以下简称',
  ],
];
/** Not the first sign, with which a word before may end; behind the last another word may begin: 政务公开|开展. */
const SIGN_TWICE = new RegExp(
  EVERY_DAY.flatMap((word) =>
    [...word].slice(1).map((sign, at) => word.slice(0, at + 2) + sign + word.slice(at + 2)),
  )
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
const GOES_ON =
  /^(?:开[展放发设通启辟始门创拓户工动庭]|告[知诉示别]|站[点长台岗]|号[召码]|件[件均]|议[定事题程案]|讼[争]|障[碍]|读[者物书]|室[内外]|设[置立有施备]|理[顺清论解由]|限[期时制]|至[今此]|年[度底终末初均报轻龄鉴]|称[号谓作为])/u;

/** Signs that stand twice within, or at the end of, such words; the year, or a unit behind its number, twice. */
export function doubledSigns(text: string): Slip[] {
  const words = matchesOf(text, SIGN_TWICE).flatMap((match): Slip[] => {
    const end = match.index + match[0].length;
    const last = match[0].at(-1) ?? '';
    if (last === match[0].at(-2) && GOES_ON.test(text.slice(end - 1))) return [];
    const word = EVERY_DAY.find((one) => isTwiceIn(match[0], one)) ?? match[0];
    const message = `“${match[0]}”多了一个字，应为“${word}”。`;
    return [{ start: match.index, end, message, expected: word, replacement: word }];
  });
  return [...words, ...doubledUnits(text)];
}

function isTwiceIn(typed: string, word: string): boolean {
  return [...word].some((sign, at) => word.slice(0, at + 1) + sign + word.slice(at + 1) === typed);
}

const YEAR_TWICE = /(?<once>20\d{2}年度?)\k<once>/gu;
const UNIT_TWICE =
  /(?<=\d)(?:条条(?![款例文目线件])|件件|次次(?![序数日])|个个(?![人体案性别])|份份(?!额)|篇篇(?!幅)|项项(?!目)|期期(?![间刊末限])|万元元)/gu;

function doubledUnits(text: string): Slip[] {
  const twice = (match: RegExpExecArray, once: string): Slip => ({
    start: match.index,
    end: match.index + match[0].length,
    message: `“${match[0]}”重复了，请删去一个“${once}”。`,
    expected: once,
    replacement: once,
  });
  return [
    ...matchesOf(text, YEAR_TWICE).map((match) => twice(match, match.groups?.['once'] ?? '')),
    ...matchesOf(text, UNIT_TWICE).map((match) => twice(match, match[0].slice(0, -1))),
  ];
}
