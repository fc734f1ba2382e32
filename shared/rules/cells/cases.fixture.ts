import { exampleReport } from '../../example.ts';
import type { FigureId } from '../../forms/figures.ts';
import { emptyReport } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import type { RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { withFigures } from '../years/years.fixture.ts';

const LICENSING = 'disclosure.licensing.decisions';
const FEE = 'disclosure.fee.amount';
const PARTIAL = 'requests.partial.charity';
const CHANGE = 'disclosure.licensing.itemsChange';
const older = { ...exampleReport(), form: '2019' as const, year: 2020, figures: {}, unreadable: {} };

/** The example without the figures of a row, as from a file that lost it. */
function withoutRow(row: string): Report {
  const report = exampleReport();
  const kept = Object.entries(report.figures).filter(([id]) => !id.startsWith(row));
  return { ...report, figures: Object.fromEntries(kept) };
}

/** The example with a blank cell in table three, which has a column too many, and a doubt about a cell. */
function unreadBlank(blank: FigureId, doubtful: FigureId): Report {
  const message = '请核对。';
  return {
    ...exampleWith({ [blank]: '' }),
    notes: [
      { code: 'extra-column', place: 'section:3', message, doubt: true },
      { code: 'blank-figure', place: doubtful, message, doubt: true },
    ],
  };
}

export const CELL_CASES: readonly RuleCases[] = [
  {
    rule: 'C-01',
    fires: [
      { name: 'a unit behind the number', report: exampleWith({ [LICENSING]: '8件' }), place: LICENSING },
      {
        name: 'a slash for nothing',
        report: exampleWith({ [PARTIAL]: '/' }),
        place: PARTIAL,
        message: '填 0',
      },
      {
        name: '增3 where the form wants a signed number',
        report: withFigures(older, { [CHANGE]: '增3' }),
        place: CHANGE,
        message: '应写成 3',
      },
      { name: '元 written into the amount', report: exampleWith({ [FEE]: '251000元' }), place: FEE },
    ],
    quiet: [
      {
        name: 'a signed number where the form counts a change',
        report: withFigures(older, { [CHANGE]: '-2' }),
      },
      { name: 'full-width digits are a number', report: exampleWith({ [LICENSING]: '１２６' }) },
      { name: 'a blank cell is another matter', report: exampleWith({ [PARTIAL]: '' }) },
    ],
  },
  {
    rule: 'C-02',
    fires: [
      { name: 'a blank in a finished report', report: exampleWith({ [PARTIAL]: '' }), place: PARTIAL },
      {
        name: 'a blank while drafting',
        report: exampleWith({ [PARTIAL]: ' ' }),
        rest: { stage: 'draft' },
        place: PARTIAL,
        level: 'warning',
      },
      {
        name: 'a row that the file lost',
        report: withoutRow('requests.partial.'),
        place: 'requests.partial.total',
        message: '没有这一格',
      },
      {
        name: 'a row of table two that the file lost',
        report: withoutRow('disclosure.licensing.'),
        place: LICENSING,
        message: '没有这一格',
      },
      {
        name: 'a blank beside a changed label, when another cell is the doubtful one',
        report: unreadBlank(PARTIAL, 'requests.new.charity'),
        place: PARTIAL,
      },
    ],
    quiet: [
      { name: 'a typed 0', report: exampleWith({ [PARTIAL]: '0' }) },
      { name: 'a mark instead of a number is another matter', report: exampleWith({ [PARTIAL]: '-' }) },
      { name: 'a full-width 0', report: exampleWith({ [PARTIAL]: '０' }) },
      {
        name: 'a doubtful blank beside a changed label, of which S-12 tells',
        report: unreadBlank(PARTIAL, PARTIAL),
      },
    ],
  },
  {
    rule: 'C-03',
    fires: [
      { name: 'a negative count', report: exampleWith({ [LICENSING]: -3 }), place: LICENSING },
      { name: 'a negative amount', report: exampleWith({ [FEE]: '-0.5' }), place: FEE },
      {
        name: 'a negative number of cases',
        report: exampleWith({ 'review.reconsideration.other': -1 }),
        place: 'review.reconsideration.other',
      },
    ],
    quiet: [
      { name: 'a decrease in form 2019', report: withFigures(older, { [CHANGE]: -3 }) },
      { name: 'a dash is no minus', report: exampleWith({ [PARTIAL]: '—' }) },
      { name: 'zero', report: exampleWith({ [LICENSING]: 0 }) },
    ],
  },
  {
    rule: 'C-04',
    fires: [
      { name: 'half a decision', report: exampleWith({ [LICENSING]: '126.5' }), place: LICENSING },
      { name: 'half an application', report: exampleWith({ [PARTIAL]: '0.5' }), place: PARTIAL },
      {
        name: 'a broken change in form 2019',
        report: withFigures(older, { [CHANGE]: '-1.5' }),
        place: CHANGE,
      },
    ],
    quiet: [
      { name: 'an amount with decimals', report: exampleWith({ [FEE]: '38.65' }) },
      { name: 'a count written with closing zeros', report: exampleWith({ [LICENSING]: '126.0' }) },
      { name: 'thousands separators', report: exampleWith({ [LICENSING]: '1,126' }) },
    ],
  },
  {
    rule: 'C-05',
    fires: [
      { name: 'three decimals', report: exampleWith({ [FEE]: '38.655' }), place: FEE, message: '两位小数' },
      { name: 'yuan divided by ten thousand', report: exampleWith({ [FEE]: '1.2345' }), place: FEE },
      {
        name: 'more than the place allows',
        report: exampleWith({ [FEE]: '38.65' }),
        rest: { profile: { moneyDecimals: 1 } },
        place: FEE,
        message: '一位小数',
      },
    ],
    quiet: [
      { name: 'two decimals', report: exampleWith({ [FEE]: '38.65' }) },
      { name: 'closing zeros', report: exampleWith({ [FEE]: '38.6500' }) },
      {
        name: 'as many as the place allows',
        report: exampleWith({ [FEE]: '38.6551' }),
        rest: { profile: { moneyDecimals: 4 } },
      },
    ],
  },
  {
    rule: 'C-06',
    fires: [
      {
        name: 'full-width digits',
        report: exampleWith({ [LICENSING]: '１２６' }),
        place: LICENSING,
        message: '写成 126',
      },
      { name: 'thousands separators', report: exampleWith({ [LICENSING]: '1,126' }), place: LICENSING },
      { name: 'a leading zero', report: exampleWith({ [LICENSING]: '0126' }), place: LICENSING },
      { name: 'a space inside', report: exampleWith({ [LICENSING]: '1 26' }), place: LICENSING },
    ],
    quiet: [
      { name: 'white space around', report: exampleWith({ [LICENSING]: ' 126 ' }) },
      { name: 'closing zeros of an amount', report: exampleWith({ [FEE]: '38.60' }) },
      { name: 'a plus sign of form 2019', report: withFigures(emptyReport('2019'), { [CHANGE]: '+3' }) },
    ],
  },
];
