/** A whole report out of a few figures and sentences: complete in form, every sum right, nothing else said. */
import { formFigures } from '../../forms/figures.ts';
import { REQUEST_COLUMNS, REVIEW_RESULTS } from '../../forms/forms.ts';
import { emptyReport } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import {
  ASPECT_HEADINGS,
  type Applications,
  type AspectHeading,
  type Cases,
  type Passage,
  type Requests,
  type SmallReport,
  type SmallTables,
} from './small-report.fixture.ts';

const YEAR = 2024;
const COLUMNS = REQUEST_COLUMNS.map(({ key }) => key).filter((key) => key !== 'total');
const RESULTS = REVIEW_RESULTS.map(({ key }) => key).filter((key) => key !== 'total');
const TABLE_ROWS: ReadonlySet<string> = new Set(['new', 'carriedIn', 'handled', 'carriedOut']);
const RESULT_ROWS: ReadonlySet<string> = new Set(
  formFigures('2021')
    .filter((id) => /^requests\..*\.total$/u.test(id))
    .map((id) => id.slice('requests.'.length, -'.total'.length))
    .filter((row) => !TABLE_ROWS.has(row)),
);

/** Numbers of a row in the order of the columns, 总计 left out. */
type Row = readonly number[];

const plus = (one: Row, other: Row): Row => one.map((value, at) => value + (other[at] ?? 0));
const minus = (one: Row, other: Row): Row => one.map((value, at) => value - (other[at] ?? 0));
const sum = (row: Row): number => row.reduce((total, value) => total + value, 0);

/** A row as it was said; a bare number is taken out of `pool`, first column first. */
function rowOf(said: Applications | undefined, pool?: Row): Row {
  if (typeof said !== 'number') return COLUMNS.map((column) => said?.[column] ?? 0);
  let left = said;
  return COLUMNS.map((_, at) => {
    const taken = pool ? Math.min(left, pool[at] ?? 0) : left;
    left -= taken;
    return taken;
  });
}

function requestFigures(requests: Requests): [string, number][] {
  const [received, carriedIn] = [rowOf(requests.new), rowOf(requests.carriedIn)];
  const all = plus(received, carriedIn);
  const rows = new Map<string, Row>();
  const said: [string, Applications][] = Object.entries(requests.results ?? {});
  if (requests.carriedOut !== undefined) said.push(['carriedOut', requests.carriedOut]);
  let pool = all;
  // Rows with columns of their own are taken out first.
  said.sort(([, one], [, other]) => Number(typeof one === 'number') - Number(typeof other === 'number'));
  for (const [row, value] of said) {
    if (row !== 'carriedOut' && !RESULT_ROWS.has(row)) throw new Error(`no row ${row}`);
    const taken = rowOf(value, pool);
    pool = minus(pool, taken);
    const wanted = typeof value === 'number' ? value : sum(taken);
    if (sum(taken) !== wanted || pool.some((left) => left < 0))
      throw new Error(`${row} is more than there is`);
    rows.set(row, taken);
  }
  if (requests.carriedOut === undefined) rows.set('carriedOut', pool);
  else if (sum(pool) !== 0) throw new Error('the rows do not balance');
  rows.set('new', received).set('carriedIn', carriedIn);
  rows.set('handled', minus(all, rows.get('carriedOut') ?? []));
  return [...rows].flatMap(([key, row]) => [
    ...COLUMNS.map((column, at): [string, number] => [`requests.${key}.${column}`, row[at] ?? 0]),
    [`requests.${key}.total`, sum(row)] as [string, number],
  ]);
}

function caseFigures(group: string, cases: Cases): [string, number][] {
  const values = RESULTS.map((result): [string, number] => [`review.${group}.${result}`, cases[result] ?? 0]);
  return [...values, [`review.${group}.total`, sum(values.map(([, value]) => value))]];
}

function figuresOf(tables: SmallTables): Report['figures'] {
  const { documents } = tables;
  return Object.fromEntries([
    ...formFigures('2021').map((id): [string, number] => [id, 0]),
    ...requestFigures(tables.requests ?? {}),
    ...caseFigures('reconsideration', tables.reconsideration ?? {}),
    ...caseFigures('directLitigation', tables.direct ?? {}),
    ...caseFigures('litigationAfterReconsideration', tables.afterReconsideration ?? {}),
    ['disclosure.normativeDocument.issued', documents?.issued ?? 0],
    ['disclosure.normativeDocument.repealed', documents?.repealed ?? 0],
    ['disclosure.normativeDocument.inForce', documents?.inForce ?? 0],
    ['disclosure.licensing.decisions', tables.licensing ?? 0],
    ['disclosure.penalty.decisions', tables.penalty ?? 0],
    ['disclosure.coercion.decisions', tables.coercion ?? 0],
    ['disclosure.fee.amount', tables.fee ?? 0],
  ]);
}

interface Wording {
  readonly opening: string;
  readonly aspects: Readonly<Record<AspectHeading, string>>;
  readonly five: string;
  readonly six: string;
}

/** Words that count nothing and fit every agency. */
const THIS_YEAR: Wording = {
  opening: '2024年，本机关认真执行《中华人民共和国政府信息公开条例》，公开工作平稳有序。',
  aspects: {
    主动公开: '围绕群众关心的事项主动公开，做到内容准确、更新及时。',
    依申请公开: '规范登记、审查、答复、归档各个环节，当面、邮寄、网络渠道保持畅通。',
    政府信息管理: '公开前逐件进行保密审查，公开属性与文件同步确定。',
    政府信息公开平台建设: '优化政府网站专栏，政务新媒体由专人值守。',
    监督保障: '把公开工作列入年度考核，没有发生责任追究情形。',
  },
  five: '主要不足：政策解读的形式较为单一，基层经办人员对条例的理解还不够深入。改进措施：增加图表和视频解读，由业务人员参与起草，安排经办人员跟班学习。',
  six: '本年度未发出信息处理费收费通知，未收取信息处理费。',
};

const LAST_YEAR: Wording = {
  opening: '2023年，本机关对照公开事项目录查漏补缺，群众获取信息更加便捷。',
  aspects: {
    主动公开: '突出民生实事和资金分配，及时回应各方面关切。',
    依申请公开: '答复前加强与申请人的沟通，文书格式统一。',
    政府信息管理: '落实先审查后公开，对存量信息开展排查。',
    政府信息公开平台建设: '合并更新缓慢的栏目，查阅点开放时间延长。',
    监督保障: '听取社会评议意见，对照考核指标整改，未出现追责情况。',
  },
  five: '存在的问题：个别栏目更新不及时，人员变动较为频繁。改进情况：建立更新提醒制度，落实专人，新任人员上岗前先行学习业务知识。',
  six: '全年没有收取信息处理费，也没有发出收费通知。',
};

const NUMERALS = '一二三四五';

function sectionOne(passages: readonly Passage[], { opening, aspects }: Wording): string[] {
  const texts = (heading?: AspectHeading) =>
    passages.filter((one) => one.section === 1 && one.heading === heading).map(({ text }) => text);
  return [
    opening,
    ...texts(),
    ...ASPECT_HEADINGS.flatMap((heading, at) => {
      const own = texts(heading);
      return [`（${NUMERALS[at] ?? ''}）${heading}`, ...(own.length > 0 ? own : [aspects[heading]])];
    }),
  ];
}

function paragraphsIn(no: number, passages: readonly Passage[], wording: Wording): string[] {
  if (no === 1) return sectionOne(passages, wording);
  const texts = passages.filter(({ section }) => section === no).map(({ text }) => text);
  if (no === 5) return [wording.five, ...texts];
  const saysFee = texts.some((text) => text.includes('信息处理费'));
  return no === 6 && !saysFee ? [wording.six, ...texts] : texts;
}

interface Parts {
  readonly agency: string;
  readonly year: number;
  readonly tables: SmallTables;
  readonly passages: readonly Passage[];
  readonly wording: Wording;
}

function build({ agency, year, tables, passages, wording }: Parts): Report {
  const report = emptyReport('2021');
  return {
    ...report,
    agency,
    year,
    titleLines: [agency, `${year}年政府信息公开工作年度报告`],
    preamble: [
      `本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，由六个部分组成。统计期限为${year}年1月1日至${year}年12月31日。`,
    ],
    sections: report.sections.map((section) => ({
      ...section,
      paragraphs: paragraphsIn(section.no, passages, wording),
    })),
    signature: [agency, `${year + 1}年1月15日`],
    figures: figuresOf(tables),
    unreadable: {},
  };
}

/** The report of 2024, form 2021. Throws where its tables cannot balance. */
export function reportOf({ agency, figures, paragraphs }: SmallReport): Report {
  return build({ agency, year: YEAR, tables: figures, passages: paragraphs, wording: THIS_YEAR });
}

/** The report of the year before, which hands over what this year's carried in; null where there is none. */
export function lastReportOf({ agency, figures, last }: SmallReport): Report | null {
  if (!last) return null;
  const { issued = 0, repealed = 0, inForce = 0 } = figures.documents ?? {};
  const documents = { inForce: inForce - issued + repealed, ...last.figures.documents };
  const requests = { carriedOut: rowToSplit(rowOf(figures.requests?.carriedIn)), ...last.figures.requests };
  const tables = { ...last.figures, documents, requests };
  return build({
    agency,
    year: YEAR - 1,
    tables,
    passages: last.paragraphs ?? [],
    wording: LAST_YEAR,
  });
}

function rowToSplit(row: Row): Applications {
  return Object.fromEntries(COLUMNS.map((column, at) => [column, row[at] ?? 0]));
}

/** Where the passage stands in the report, e.g. `section:1/paragraph:4`. */
export function placeOfPassage(small: SmallReport, at: number): string {
  const passage = small.paragraphs[at];
  if (!passage) throw new Error(`no passage ${at}`);
  const paragraphs = reportOf(small).sections[passage.section - 1]?.paragraphs ?? [];
  const same = paragraphs.flatMap((text, index) => (text === passage.text ? [index] : []));
  if (same.length !== 1) throw new Error(`not told apart: ${passage.text}`);
  return `section:${passage.section}/paragraph:${(same[0] ?? 0) + 1}`;
}
