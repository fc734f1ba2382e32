/**
 * A program that invents pairs of whole reports: a report with every figure filled, and the same a year or more later
 * after edits that are written down as they are made. What a comparison has to say follows from the edits alone.
 */
import { DOCUMENT_BALANCES, formFigures } from '../forms/figures.ts';
import { formDefinition } from '../forms/forms.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import type { ParagraphChange } from './diff.ts';

export interface GeneratedPair {
  readonly name: string;
  readonly last: Report;
  readonly current: Report;
  /** Codes in order. */
  readonly remarks: readonly string[];
  /** Difference of every figure that changed. */
  readonly deltas: Readonly<Record<string, number>>;
  /** Figures of which one side has no number, or no such figure. */
  readonly apart: readonly string[];
  /** Rule and place, in any order. */
  readonly carry: readonly string[];
  /** How many paragraphs of the sections became what; those that stayed are left out. */
  readonly ops: Readonly<Partial<Record<ParagraphChange['op'], number>>>;
  readonly facts: readonly (readonly [name: string, last: number, current: number])[];
}

interface Plan {
  readonly seed: number;
  readonly forms: readonly [last: string, current: string];
  readonly years: readonly [last: number, current: number];
}

const PLACES = ['云溪县', '白石县', '青川区', '南屏镇', '鹿鸣街道', '石渠乡'];
const OFFICES = ['粮食局', '林业局', '水务局', '档案馆', '体育局', '畜牧中心'];

/** Each says something of its own, so that it is plain which one became which. */
const PARAGRAPHS = [
  '修订信息发布审核办法，明确起草、复核、签发三级责任。发布前由保密员逐件审查。',
  '依申请公开事项由办公室统一登记，业务股室会商后答复。答复书一律附救济途径。',
  '优化门户网站专栏，合并重复栏目，下线长期不更新的页面。检索入口移到首页。',
  '邀请社会评议员座谈，听取对公开目录的意见。意见逐条整理后交股室办理。',
  '清理历年文件，对到期的宣布失效。清理结果向社会公布，并同步到文件库。',
  '政务新媒体实行专人值守，转载信息先核对来源。值守记录每季度抽查。',
  '围绕粮食安全编发政策解读，采用图表和问答两种形式。解读稿与文件同日上线。',
  '在便民大厅设置查阅点，配备电脑和打印机。老年人由工作人员陪同查询。',
  '组织信息员轮训，以案例讲解答复规范。轮训之后进行闭卷测试。',
  '与档案馆建立移交机制，公开文本定期归档。移交清单双方签字留存。',
  '对基层站所开展巡查，重点看公示栏是否更新。发现的问题当场交办。',
  '建立舆情会商制度，遇到误读及时说明。重要回应由主要负责人把关。',
];
const CHANNEL = ['门户网站公开信息{n}条。', '网站公开信息'] as const;
const TRAINING = ['全年组织业务培训{n}次。', '业务培训'] as const;
const FRESH = '新建基层公开专区一处，面向农户提供自助查询服务，由驻村干部负责维护。';

/** The same numbers for the same seed, each time it is started. */
function random(seed: number) {
  let state = seed * 2_654_435_761 + 12_345;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const shuffled = <T>(from: readonly T[]): T[] => {
    const left = [...from];
    return from.map(() => left.splice(below(left.length), 1)[0] as T);
  };
  return { below, pick, shuffled };
}

type Random = ReturnType<typeof random>;

function filled(form: string, { below }: Random): Record<string, number> {
  const value = (id: string) => {
    if (id.endsWith('.pending')) return 0;
    return id.includes('fee.') ? below(9000) / 100 : below(300);
  };
  return Object.fromEntries(formFigures(form).map((id) => [id, value(id)]));
}

/** What the forms tie: documents in force, and the applications of every column. */
function tie(last: Record<string, number>, current: Record<string, number>, form: string): void {
  for (const { inForce, issued, repealed } of DOCUMENT_BALANCES) {
    if (!(inForce in last) || !(inForce in current)) continue;
    current[repealed] = Math.min(current[repealed] ?? 0, last[inForce] ?? 0);
    current[inForce] = (last[inForce] ?? 0) + (current[issued] ?? 0) - (current[repealed] ?? 0);
  }
  for (const { key } of formDefinition(form).requests.columns) {
    current[`requests.carriedIn.${key}`] = last[`requests.carriedOut.${key}`] ?? 0;
  }
}

function textEdits(by: Random) {
  const texts = by.shuffled(PARAGRAPHS);
  const [moved = '', split = '', one = '', two = '', gone = '', reworded = '', ...stay] = texts;
  const [channel, training] = [
    [20 + by.below(200), 20 + by.below(200)],
    [2 + by.below(9), 2 + by.below(9)],
  ] as const;
  const number = (text: string, value: number) => text.replace('{n}', String(value));
  const [first = '', second = ''] = split.split(/(?<=。)/u);
  const last: (readonly string[])[] = [
    [number(CHANNEL[0], channel[0]), moved, ...stay.slice(0, 2), number(TRAINING[0], training[0])],
    [split, stay[2] ?? ''],
    [one, two, stay[3] ?? ''],
    [],
    [gone, stay[4] ?? '', reworded],
    [stay[5] ?? ''],
  ];
  const current: (readonly string[])[] = [
    [number(CHANNEL[0], channel[1]), ...stay.slice(0, 2), number(TRAINING[0], training[1]), moved],
    [first, second, stay[2] ?? ''],
    [one + two, stay[3] ?? ''],
    [],
    [stay[4] ?? '', `${reworded}群众对此普遍认可。`],
    [stay[5] ?? '', FRESH],
  ];
  const facts = (
    [
      [CHANNEL[1], channel],
      [TRAINING[1], training],
    ] as const
  ).flatMap(([name, [was, is]]) => (was === is ? [] : [[name, was, is] as const]));
  return {
    ...{ last, current, facts },
    ops: { moved: 1, split: 1, merged: 1, removed: 1, added: 1, changed: 1 + facts.length },
  };
}

function withText(report: Report, texts: readonly (readonly string[])[]): Report {
  const sections = report.sections.map((section, index) => ({
    ...section,
    paragraphs: [...(texts[index] ?? [])],
  }));
  return { ...report, sections };
}

function reportOf(agency: string, year: number, form: string, figures: Record<string, number>): Report {
  return Object.entries(figures).reduce<Report>((all, [id, value]) => setFigure(all, id, String(value)), {
    ...emptyReport(form),
    agency,
    year,
  });
}

/** Words in place of numbers, as they are typed. */
const NO_NUMBERS = ['', '/', '增3', '无'];

/** The pair of a plan: another plan, another pair; the same plan, the same pair. */
export function generatePair({ seed, forms: [oldForm, form], years: [before, year] }: Plan): GeneratedPair {
  const by = random(seed);
  const agency = by.pick(PLACES) + by.pick(OFFICES);
  const was = filled(oldForm, by);
  const shared = formFigures(form).filter((id) => id in was);
  const is: Record<string, number> = Object.fromEntries(
    formFigures(form).map((id) => [id, was[id] ?? by.below(300)]),
  );
  for (const id of by.shuffled(shared.filter((one) => !one.endsWith('.pending'))).slice(0, 25)) {
    is[id] = Number(Math.max(0, (was[id] ?? 0) + by.below(80) - 40).toFixed(2));
  }
  const follows = year === before + 1;
  tie(was, is, form);
  const carry: string[] = [];
  if (seed % 3 === 0) {
    const id = `requests.carriedIn.${by.pick(formDefinition(form).requests.columns).key}`;
    is[id] = (is[id] ?? 0) + 1;
    if (follows) carry.push(`T3-04 ${id}`);
  }
  const deltas: Record<string, number> = {};
  const apart = new Set<string>();
  for (const id of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [old, now] = [was[id], is[id]];
    if (old === undefined || now === undefined) apart.add(id);
    else if (old !== now) deltas[id] = Number((now - old).toFixed(6));
  }
  // Figures that nothing else follows from lose their number on one side.
  const free = by.shuffled(
    shared.filter((id) => id.startsWith('requests.unavailable') && !id.endsWith('.total')),
  );
  let [last, current] = [reportOf(agency, before, oldForm, was), reportOf(agency, year, form, is)];
  free.slice(0, 3).forEach((id, index) => {
    const typed = by.pick(NO_NUMBERS);
    if (index % 2 === 0) current = setFigure(current, id, typed);
    else last = setFigure(last, id, typed);
    delete deltas[id];
    apart.add(id);
  });
  const text = textEdits(by);
  return {
    name: `${agency}, ${before} in the form of ${oldForm} and ${year} in that of ${form}`,
    last: withText(last, text.last),
    current: withText(current, text.current),
    remarks: [...(follows ? [] : ['gap']), ...(oldForm === form ? [] : ['forms'])],
    deltas,
    apart: [...apart],
    carry,
    ops: text.ops,
    facts: text.facts,
  };
}
