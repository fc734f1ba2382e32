import { exampleReport } from '../../example.ts';
import { exampleSaying, type RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { withFigures, yearBeforeExample, yearBeforeWith } from '../years/years.fixture.ts';

const last = yearBeforeExample();
const OTHER = 'requests.otherHandling.other';

/** Totals of a small table: new, carried in, handled, carried out. */
function totals(fresh: number, carriedIn: number, handled: number, carriedOut: number) {
  return {
    'requests.new.total': fresh,
    'requests.carriedIn.total': carriedIn,
    'requests.handled.total': handled,
    'requests.carriedOut.total': carriedOut,
  };
}

export const TABLE_THREE_CASES: readonly RuleCases[] = [
  {
    rule: 'T3-01',
    fires: [
      {
        name: 'a total one too high',
        report: exampleWith({ 'requests.granted.total': 5 }),
        place: 'requests.granted',
        message: '3 + 1 = 4 ≠ 总计 5，差 1',
      },
      {
        name: 'a cell that the total forgot',
        report: exampleWith({ 'requests.new.charity': 2 }),
        place: 'requests.new',
      },
      {
        name: 'the single row of form 2019',
        report: withFigures(
          { ...exampleReport(), form: '2019', figures: {} },
          Object.fromEntries(
            ['natural', 'business', 'research', 'charity', 'legalService', 'other', 'total'].map((column) => [
              `requests.otherHandling.${column}`,
              column === 'total' ? 2 : 0,
            ]),
          ),
        ),
        place: 'requests.otherHandling',
      },
    ],
    quiet: [
      {
        name: 'a row that adds up',
        report: exampleWith({ 'requests.new.charity': 1, 'requests.new.total': 11 }),
      },
      {
        name: 'a blank cell',
        report: exampleWith({ 'requests.granted.total': 5, 'requests.granted.other': '' }),
      },
      {
        name: 'a cell that is no number',
        report: exampleWith({ 'requests.granted.total': 5, 'requests.granted.other': '/' }),
      },
    ],
  },
  {
    rule: 'T3-02',
    fires: [
      {
        name: 'one more carried out',
        report: exampleWith({ 'requests.carriedOut.natural': 3 }),
        place: 'requests.*.natural',
        message: '7 + 2 ≠ 7 + 3，差 1',
      },
      {
        name: 'totals that do not balance',
        report: exampleWith({ 'requests.carriedOut.total': 2 }),
        place: 'requests.*.total',
      },
      {
        name: 'carried in forgotten',
        report: exampleWith({ 'requests.carriedIn.natural': 0 }),
        place: 'requests.*.natural',
      },
    ],
    quiet: [
      {
        name: 'both sides one higher',
        report: exampleWith({ 'requests.new.other': 1, 'requests.carriedOut.other': 1 }),
      },
      { name: 'a blank side', report: exampleWith({ 'requests.carriedOut.natural': '' }) },
      {
        name: 'rows that do not add up are another matter',
        report: exampleWith({ 'requests.granted.total': 5 }),
      },
    ],
  },
  {
    rule: 'T3-03',
    fires: [
      {
        name: 'a result missing in a column',
        report: exampleWith({ 'requests.rejected.petition.natural': 0 }),
        place: 'requests.*.natural',
        message: '= 6 ≠ （七）总计 7，差 1',
      },
      {
        name: 'a total one too low',
        report: exampleWith({ 'requests.handled.business': 1 }),
        place: 'requests.*.business',
      },
      {
        name: 'the column of totals',
        report: exampleWith({ 'requests.partial.total': 2 }),
        place: 'requests.*.total',
      },
    ],
    quiet: [
      {
        name: 'a result moved to another row',
        report: exampleWith({ 'requests.granted.natural': 2, 'requests.partial.natural': 2 }),
      },
      {
        name: 'a blank result',
        report: exampleWith({ 'requests.handled.natural': 8, 'requests.partial.natural': '' }),
      },
      {
        name: 'what was carried out does not count',
        report: exampleWith({ 'requests.carriedOut.natural': 9 }),
      },
    ],
  },
  {
    rule: 'T3-04',
    fires: [
      {
        name: 'one more than was carried out',
        report: exampleWith({ 'requests.carriedIn.natural': 3 }),
        rest: { last },
        place: 'requests.carriedIn.natural',
        message: '3 ≠ 去年年报的结转下年度 2，差 1',
      },
      {
        name: 'the right number in the wrong column',
        report: exampleWith({ 'requests.carriedIn.natural': 0, 'requests.carriedIn.business': 2 }),
        rest: { last },
        place: 'requests.carriedIn.business',
      },
      {
        name: 'last year is not final',
        report: exampleWith({ 'requests.carriedIn.natural': 3 }),
        rest: { last, lastIsFinal: false },
        place: 'requests.carriedIn.natural',
        level: 'warning',
        message: '还没有定稿',
      },
      {
        name: 'last year of the older form',
        report: exampleWith({ 'requests.carriedIn.natural': 1 }),
        rest: { last: { ...last, form: '2019' } },
        place: 'requests.carriedIn.natural',
      },
      {
        name: 'the agency’s short name last year',
        report: exampleWith({ 'requests.carriedIn.total': 1 }),
        rest: { last: { ...last, agency: '水利局' } },
        place: 'requests.carriedIn.total',
      },
    ],
    quiet: [
      { name: 'every column as it was', report: exampleReport(), rest: { last } },
      { name: 'no last year', report: exampleWith({ 'requests.carriedIn.natural': 3 }) },
      {
        name: 'the report of two years ago',
        report: exampleWith({ 'requests.carriedIn.natural': 3 }),
        rest: { last: { ...last, year: 2022 } },
      },
      {
        name: 'another agency',
        report: exampleWith({ 'requests.carriedIn.natural': 3 }),
        rest: { last: { ...last, agency: '清河县林业局' } },
      },
      {
        name: 'last year left it blank',
        report: exampleWith({ 'requests.carriedIn.natural': 3 }),
        rest: { last: yearBeforeWith({ 'requests.carriedOut.natural': '' }) },
      },
    ],
  },
  {
    rule: 'T3-05',
    fires: [
      {
        name: 'four of ten',
        report: exampleWith(totals(10, 0, 6, 4)),
        place: 'requests.carriedOut.total',
        message: '40 %',
      },
      {
        name: 'just above the limit',
        report: exampleWith(totals(96, 4, 69, 31)),
        place: 'requests.carriedOut.total',
      },
      { name: 'two of three', report: exampleWith(totals(2, 1, 1, 2)), place: 'requests.carriedOut.total' },
    ],
    quiet: [
      {
        name: 'a negative number of answers, of which C-03 speaks',
        report: exampleWith({
          'requests.new.total': 0,
          'requests.carriedIn.total': 0,
          'requests.handled.total': -2,
          'requests.carriedOut.total': 2,
        }),
      },
      { name: 'three of ten', report: exampleWith(totals(8, 2, 7, 3)) },
      { name: 'one application that came late', report: exampleWith(totals(1, 1, 1, 1)) },
      { name: 'numbers that do not balance yet', report: exampleWith(totals(10, 0, 5, 4)) },
      { name: 'nothing received', report: exampleWith(totals(0, 0, 0, 0)) },
      { name: 'a blank total', report: exampleWith({ ...totals(10, 0, 6, 4), 'requests.new.total': '' }) },
    ],
  },
  {
    rule: 'T3-07',
    fires: [
      {
        name: 'two handled otherwise',
        report: exampleWith({ [`${OTHER}.natural`]: 2, [`${OTHER}.total`]: 2 }),
        place: `${OTHER}.total`,
        message: '有 2 件',
      },
      {
        name: 'the total is blank',
        report: exampleWith({ [`${OTHER}.natural`]: 1, [`${OTHER}.total`]: '' }),
        place: `${OTHER}.total`,
        message: '有 1 件',
      },
      {
        name: 'the text counts without a reason',
        report: withFigures(exampleSaying(1, '其他处理2件。'), { [`${OTHER}.total`]: 2 }),
        place: `${OTHER}.total`,
      },
    ],
    quiet: [
      {
        name: 'a reason in the text',
        report: withFigures(exampleSaying(1, '另有2件因申请人主动撤回，计入其他处理。'), {
          [`${OTHER}.total`]: 2,
        }),
      },
      { name: 'none', report: exampleReport() },
      {
        name: 'other rows of 其他处理',
        report: exampleWith({ 'requests.otherHandling.notCorrected.total': 2 }),
      },
      {
        name: 'the column 其他 of form 2019’s single row',
        report: withFigures({ ...exampleReport(), form: '2019' }, { 'requests.otherHandling.other': 2 }),
      },
    ],
  },
  {
    rule: 'T3-09',
    fires: [
      {
        name: 'received and not handled',
        report: exampleWith(totals(5, 0, 0, 5)),
        place: 'requests.handled.total',
        message: '共 5 件',
      },
      { name: 'only carried in', report: exampleWith(totals(0, 2, 0, 2)), place: 'requests.handled.total' },
      {
        name: 'a total that was forgotten',
        report: exampleWith({ 'requests.handled.total': 0 }),
        place: 'requests.handled.total',
      },
    ],
    quiet: [
      { name: 'nothing received, nothing handled', report: exampleWith(totals(0, 0, 0, 0)) },
      { name: 'one handled', report: exampleWith(totals(5, 0, 1, 4)) },
      {
        name: 'not filled in yet',
        report: exampleWith({ 'requests.handled.total': '' }),
        rest: { stage: 'draft' },
      },
    ],
  },
];
