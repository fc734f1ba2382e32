/** Pairs of invented reports over both forms, with what a comparison has to say of them. */
import { formFigures } from '../forms/figures.ts';
import { NEWEST_FORM, FORM_IDS } from '../forms/forms.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';

interface Given {
  readonly agency?: string | null;
  readonly year: number | null;
  readonly form?: string;
  /** As typed into the cells; every other figure is 0. */
  readonly figures?: Readonly<Record<string, string>>;
  /** No tables at all, as in a report that was read from text. */
  readonly withoutTables?: boolean;
  /** Paragraphs by section. */
  readonly text?: Readonly<Record<number, readonly string[]>>;
  /** Sections that the file does not have. */
  readonly missing?: readonly number[];
  readonly doubts?: readonly string[];
}

export interface Pair {
  readonly name: string;
  readonly last: Report;
  readonly current: Report;
  readonly expected: {
    /** Codes in order. */
    readonly remarks?: readonly string[];
    /** Difference of each figure that changed. */
    readonly changed?: Readonly<Record<string, number>>;
    /** Figures that must not be compared; others may be none either. */
    readonly apart?: readonly string[];
    /** Rule and place of each finding. */
    readonly carry?: readonly string[];
    /** Facts of the text that changed: name, last, this. */
    readonly facts?: readonly (readonly [name: string, last: number, current: number])[];
    /** What became of the paragraphs of sections. */
    readonly ops?: Readonly<Record<number, string>>;
    /** Sections that are as alike as nobody knows. */
    readonly unknown?: readonly number[];
  };
}

const OLD_FORM = FORM_IDS[0] ?? '';

function reportOf(given: Given): Report {
  const { agency = '云溪县粮食局', year, form = NEWEST_FORM, text = {}, missing = [], doubts = [] } = given;
  const empty = emptyReport(form);
  const report: Report = {
    ...empty,
    agency,
    year,
    figures: given.withoutTables ? {} : Object.fromEntries(formFigures(form).map((id) => [id, 0])),
    unreadable: {},
    sections: empty.sections.map((section) => ({
      ...section,
      heading: missing.includes(section.no) ? '' : section.heading,
      paragraphs: [...(text[section.no] ?? [])],
    })),
    notes: doubts.map((place) => ({ code: 'doubt', place, message: '', doubt: true })),
  };
  return Object.entries(given.figures ?? {}).reduce((all, [id, typed]) => setFigure(all, id, typed), report);
}

function pair(name: string, last: Given, current: Given, expected: Pair['expected']): Pair {
  return { name, last: reportOf(last), current: reportOf(current), expected };
}

const ACTIVE = '县政府门户网站公开信息288条，其中工作动态98条。';
const DUTY = '落实信息发布三级审核，发布前逐件进行保密审查，退回修改不规范信息。';

export const PAIRS: readonly Pair[] = [
  pair(
    'two ordinary years',
    {
      year: 2023,
      figures: { 'requests.new.natural': '8', 'requests.new.total': '8', 'disclosure.fee.amount': '3.1' },
      text: { 1: [`2023年，${ACTIVE}`, DUTY], 6: ['2023年没有收取信息处理费。'] },
    },
    {
      year: 2024,
      figures: { 'requests.new.natural': '12', 'requests.new.total': '12', 'disclosure.fee.amount': '3.4' },
      text: { 1: [DUTY, `2024年，${ACTIVE.replace('288', '312')}`], 6: ['2024年没有收取信息处理费。'] },
    },
    {
      changed: { 'requests.new.natural': 4, 'requests.new.total': 4, 'disclosure.fee.amount': 0.3 },
      facts: [['网站公开信息', 288, 312]],
      ops: { 1: 'same moved', 6: 'changed' },
    },
  ),
  pair(
    'the old form twice',
    {
      form: OLD_FORM,
      year: 2019,
      figures: { 'disclosure.normativeDocument.totalPublic': '40', 'requests.otherHandling.natural': '2' },
    },
    {
      form: OLD_FORM,
      year: 2020,
      figures: { 'disclosure.normativeDocument.totalPublic': '44', 'requests.otherHandling.natural': '1' },
    },
    { changed: { 'disclosure.normativeDocument.totalPublic': 4, 'requests.otherHandling.natural': -1 } },
  ),
  pair(
    'the old form and the new one',
    {
      form: OLD_FORM,
      year: 2020,
      figures: {
        'disclosure.normativeDocument.totalPublic': '40',
        'disclosure.licensing.decisions': '64',
        'disclosure.fee.itemsLastYear': '3',
        'requests.otherHandling.natural': '2',
      },
    },
    {
      year: 2021,
      figures: {
        'disclosure.normativeDocument.inForce': '9',
        'disclosure.licensing.decisions': '71',
        'disclosure.fee.amount': '3.5',
        'requests.otherHandling.other.natural': '2',
      },
    },
    {
      remarks: ['forms'],
      changed: { 'disclosure.licensing.decisions': 7 },
      apart: [
        'disclosure.normativeDocument.totalPublic',
        'disclosure.normativeDocument.inForce',
        'disclosure.fee.itemsLastYear',
        'disclosure.fee.amount',
        'requests.otherHandling.natural',
        'requests.otherHandling.other.natural',
      ],
    },
  ),
  pair(
    'applications that were lost between the years, in one column',
    {
      year: 2023,
      figures: { 'requests.carriedOut.natural': '3', 'requests.carriedOut.other': '1' },
    },
    {
      year: 2024,
      figures: { 'requests.carriedIn.natural': '3', 'requests.carriedIn.other': '0' },
    },
    {
      changed: {
        'requests.carriedIn.natural': 3,
        'requests.carriedOut.natural': -3,
        'requests.carriedOut.other': -1,
      },
      carry: ['T3-04 requests.carriedIn.other'],
    },
  ),
  pair(
    'documents in force that do not follow',
    { year: 2023, figures: { 'disclosure.normativeDocument.inForce': '9' } },
    {
      year: 2024,
      figures: {
        'disclosure.normativeDocument.issued': '2',
        'disclosure.normativeDocument.repealed': '1',
        'disclosure.normativeDocument.inForce': '12',
      },
    },
    {
      changed: {
        'disclosure.normativeDocument.issued': 2,
        'disclosure.normativeDocument.repealed': 1,
        'disclosure.normativeDocument.inForce': 3,
      },
      carry: ['T2-01 disclosure.normativeDocument.inForce'],
    },
  ),
  pair(
    'a draft that has only begun',
    { year: 2023, figures: { 'requests.new.total': '5' }, text: { 1: [DUTY] } },
    {
      year: 2024,
      figures: { 'requests.new.total': '', 'requests.granted.total': '增3' },
      text: { 1: [DUTY] },
    },
    { apart: ['requests.new.total', 'requests.granted.total'], ops: { 1: 'same' } },
  ),
  pair(
    'an old report without tables',
    { year: 2023, withoutTables: true, text: { 1: [ACTIVE] } },
    { year: 2024, figures: { 'requests.new.total': '5' }, text: { 1: [ACTIVE.replace('98', '120')] } },
    {
      remarks: ['no-tables'],
      apart: ['requests.new.total', 'disclosure.fee.amount', 'review.reconsideration.total'],
      facts: [['工作动态', 98, 120]],
      ops: { 1: 'changed' },
    },
  ),
  pair(
    'another agency three years later, with doubts',
    { year: 2021, agency: '云溪县林业局', doubts: ['requests.new.total', 'section:1'], text: { 1: [DUTY] } },
    { year: 2024, figures: { 'requests.new.total': '5' }, text: { 1: [DUTY] } },
    { remarks: ['agency', 'gap', 'doubts'], changed: { 'requests.new.total': 5 }, ops: { 1: 'same' } },
  ),
  pair(
    'two versions of one year',
    { year: 2024, figures: { 'disclosure.penalty.decisions': '14' }, text: { 5: [DUTY] } },
    {
      year: 2024,
      figures: { 'disclosure.penalty.decisions': '15' },
      text: { 5: ['落实信息发布三级审核。', '发布前逐件进行保密审查，退回修改不规范信息。'] },
    },
    { remarks: ['same-year'], changed: { 'disclosure.penalty.decisions': 1 }, ops: { 5: 'split' } },
  ),
  pair(
    'the wrong way round',
    { year: 2024, figures: { 'requests.carriedIn.total': '4' } },
    { year: 2022, figures: { 'requests.carriedOut.total': '1' } },
    {
      remarks: ['reversed'],
      changed: { 'requests.carriedIn.total': -4, 'requests.carriedOut.total': 1 },
    },
  ),
  pair(
    'the same facts in other sentences',
    {
      year: 2023,
      text: {
        1: ['全年组织业务培训3次，参训人员120人次。', '全年收到政府信息公开申请8件，办结8件。'],
      },
    },
    {
      year: 2024,
      text: {
        1: ['全年共收到政府信息公开申请十一件。', '为提高能力，组织业务培训5次。'],
      },
    },
    {
      facts: [
        ['一、本年新收政府信息公开申请数量·总计', 8, 11],
        ['业务培训', 3, 5],
      ],
    },
  ),
  pair(
    'a fact with a word in it that says nothing by itself',
    { year: 2023, text: { 1: ['全年退回修改不规范信息12条。'] } },
    { year: 2024, text: { 1: ['全年退回修改不规范信息15条。'] } },
    { facts: [['退回修改不规范信息', 12, 15]], ops: { 1: 'changed' } },
  ),
  pair(
    'a section that was not found, and a year that nobody knows',
    { year: null, agency: null, missing: [5], text: { 1: [DUTY] } },
    { year: 2024, text: { 1: [DUTY], 5: ['更新不够及时。'] } },
    { remarks: ['no-agency', 'no-year', 'no-section'], unknown: [5], ops: { 1: 'same' } },
  ),
  pair(
    'an agency that a reform renamed',
    { year: 2023, text: { 1: ['云溪县粮食局修订《云溪县粮食局信息发布办法》。'] } },
    {
      year: 2024,
      agency: '云溪县粮食和物资储备局',
      text: { 1: ['云溪县粮食和物资储备局修订《云溪县粮食和物资储备局信息发布办法》。'] },
    },
    { ops: { 1: 'changed' } },
  ),
];
