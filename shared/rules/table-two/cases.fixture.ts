import { exampleReport } from '../../example.ts';
import type { FigureId } from '../../forms/figures.ts';
import type { Report } from '../../report/schema.ts';
import type { RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { withFigures, yearBeforeExample, yearBeforeWith } from '../years/years.fixture.ts';

const DOCUMENTS = 'disclosure.normativeDocument';
const REGULATION = 'disclosure.regulation';
const FEE = 'disclosure.fee.amount';

function documents(issued: number, repealed: number, inForce: number, row = DOCUMENTS) {
  return { [`${row}.issued`]: issued, [`${row}.repealed`]: repealed, [`${row}.inForce`]: inForce };
}

/** A hybrid whose last column is labelled 对外公开总数量. */
function publicInsteadOfInForce(report: Report): Report {
  const figures = Object.entries(report.figures).map(([id, value]): [FigureId, number | null] => [
    id.replace(/\.inForce$/u, '.totalPublic'),
    value,
  ]);
  return { ...report, figures: Object.fromEntries(figures) };
}

const last = yearBeforeExample();
const decisions = (licensing: number, penalty: number, coercion: number) => ({
  'disclosure.licensing.decisions': licensing,
  'disclosure.penalty.decisions': penalty,
  'disclosure.coercion.decisions': coercion,
});

export const TABLE_TWO_CASES: readonly RuleCases[] = [
  {
    rule: 'T2-01',
    fires: [
      {
        name: 'one document too many',
        report: exampleWith(documents(2, 1, 10)),
        rest: { last },
        place: `${DOCUMENTS}.inForce`,
        message: '8 + 本年制发 2 − 本年废止 1 = 9 ≠ 现行有效 10',
      },
      {
        name: 'this year alone',
        report: exampleWith(documents(2, 0, 2)),
        rest: { last },
        place: `${DOCUMENTS}.inForce`,
      },
      {
        name: 'a repeal that was not deducted',
        report: exampleWith(documents(0, 3, 8)),
        rest: { last },
        place: `${DOCUMENTS}.inForce`,
      },
    ],
    quiet: [
      {
        name: 'last year’s plus issued less repealed',
        report: exampleWith(documents(3, 1, 10)),
        rest: { last },
      },
      {
        name: 'last year counted everything ever published',
        report: exampleWith(documents(2, 1, 3)),
        rest: { last: publicInsteadOfInForce(last) },
      },
      {
        name: 'last year was of the older form',
        report: exampleWith(documents(2, 1, 3)),
        rest: { last: { ...last, form: '2019' } },
      },
      {
        name: 'this year counts everything ever published',
        report: publicInsteadOfInForce(exampleWith(documents(2, 1, 30))),
        rest: { last },
      },
      {
        name: 'the report of two years ago',
        report: exampleWith(documents(2, 1, 20)),
        rest: { last: { ...last, year: 2022 } },
      },
      {
        name: 'nothing issued is filled in yet',
        report: exampleWith({ [`${DOCUMENTS}.issued`]: '', [`${DOCUMENTS}.inForce`]: 8 }),
        rest: { last, stage: 'draft' },
      },
    ],
  },
  {
    rule: 'T2-02',
    fires: [
      {
        name: 'five issued, three in force',
        report: exampleWith(documents(5, 1, 3)),
        place: `${DOCUMENTS}.inForce`,
        message: '3 + 本年废止 1 = 4，小于本年制发 5，差 1',
      },
      {
        name: 'issued but none in force',
        report: exampleWith(documents(2, 0, 0)),
        place: `${DOCUMENTS}.inForce`,
      },
      {
        name: 'regulations likewise',
        report: exampleWith(documents(2, 0, 1, REGULATION)),
        place: `${REGULATION}.inForce`,
      },
    ],
    quiet: [
      { name: 'all issued documents repealed within the year', report: exampleWith(documents(2, 2, 0)) },
      { name: 'as many in force as issued', report: exampleWith(documents(4, 0, 4)) },
      {
        name: 'repealed is blank',
        report: exampleWith({ ...documents(5, 0, 3), [`${DOCUMENTS}.repealed`]: '' }),
        rest: { stage: 'draft' },
      },
      {
        name: 'in force is blank',
        report: exampleWith({ ...documents(5, 0, 0), [`${DOCUMENTS}.inForce`]: '' }),
      },
      {
        name: 'the column counts everything ever published',
        report: publicInsteadOfInForce(exampleWith(documents(5, 0, 0))),
      },
    ],
  },
  {
    rule: 'T2-03',
    fires: [
      {
        name: 'a bureau with a regulation',
        report: exampleWith({ [`${REGULATION}.inForce`]: 1 }),
        rest: { profile: { ruleMaking: false } },
        place: `${REGULATION}.inForce`,
      },
      {
        name: 'documents in the row above',
        report: exampleWith(documents(2, 1, 9, REGULATION)),
        rest: { profile: { ruleMaking: false } },
        place: `${REGULATION}.issued`,
        message: '行政规范性文件',
      },
      {
        name: 'the older form',
        report: withFigures({ ...exampleReport(), form: '2019' }, { [`${REGULATION}.totalPublic`]: 3 }),
        rest: { profile: { ruleMaking: false } },
        place: `${REGULATION}.totalPublic`,
      },
    ],
    quiet: [
      {
        name: 'a city’s government',
        report: exampleWith(documents(2, 1, 9, REGULATION)),
        rest: { profile: { ruleMaking: true } },
      },
      { name: 'an agency nobody knows', report: exampleWith(documents(2, 1, 9, REGULATION)) },
      {
        name: 'nobody knows whether it may',
        report: exampleWith(documents(2, 1, 9, REGULATION)),
        rest: { profile: { ruleMaking: null } },
      },
      { name: 'a row of zeros', report: exampleReport(), rest: { profile: { ruleMaking: false } } },
      {
        name: 'a row that is still blank',
        report: exampleWith({ [`${REGULATION}.issued`]: '' }),
        rest: { profile: { ruleMaking: false }, stage: 'draft' },
      },
    ],
  },
  {
    rule: 'T2-04',
    fires: [
      {
        name: 'no last year',
        report: exampleWith(documents(6, 0, 6)),
        place: `${DOCUMENTS}.issued`,
        message: '普通文件',
      },
      {
        name: 'none in force last year',
        report: exampleWith(documents(6, 0, 6)),
        rest: { last: yearBeforeWith(documents(0, 0, 0)) },
        place: `${DOCUMENTS}.issued`,
      },
      {
        name: 'some in force in the report of two years ago',
        report: exampleWith(documents(6, 0, 6)),
        rest: { last: { ...last, year: 2022 } },
        place: `${DOCUMENTS}.issued`,
      },
      {
        name: 'last year counted something else',
        report: exampleWith(documents(6, 0, 6)),
        rest: { last: publicInsteadOfInForce(last) },
        place: `${DOCUMENTS}.issued`,
      },
    ],
    quiet: [
      {
        name: 'some in force last year: T2-01 speaks',
        report: exampleWith(documents(6, 0, 6)),
        rest: { last },
      },
      { name: 'one repealed', report: exampleWith(documents(6, 1, 6)) },
      { name: 'more in force than issued', report: exampleWith(documents(6, 0, 7)) },
      { name: 'nothing issued', report: exampleWith(documents(0, 0, 0)) },
      { name: 'regulations are another matter', report: exampleWith(documents(6, 0, 6, REGULATION)) },
    ],
  },
  {
    rule: 'T2-06',
    fires: [
      {
        name: 'licences from 118 to 0',
        report: exampleWith(decisions(0, 14, 3)),
        rest: { last },
        place: 'disclosure.licensing.decisions',
        message: '今年 0 件',
      },
      {
        name: 'six times the penalties',
        report: exampleWith(decisions(126, 102, 3)),
        rest: { last },
        place: 'disclosure.penalty.decisions',
      },
      {
        name: 'a tenth of the licences',
        report: exampleWith(decisions(12, 14, 3)),
        rest: { last },
        place: 'disclosure.licensing.decisions',
      },
      {
        name: 'last year of the older form',
        report: exampleWith(decisions(0, 14, 3)),
        rest: { last: { ...last, form: '2019' } },
        place: 'disclosure.licensing.decisions',
      },
    ],
    quiet: [
      { name: 'four times as many', report: exampleWith(decisions(118 * 4, 14, 3)), rest: { last } },
      {
        name: 'from one to five',
        report: exampleWith(decisions(126, 14, 5)),
        rest: { last: yearBeforeWith(decisions(118, 17, 1)) },
      },
      {
        name: 'from nothing to something',
        report: exampleWith(decisions(126, 14, 3)),
        rest: { last: yearBeforeWith(decisions(118, 17, 0)) },
      },
      {
        name: 'not filled in yet',
        report: exampleWith({ 'disclosure.licensing.decisions': '' }),
        rest: { last, stage: 'draft' },
      },
      {
        name: 'another agency’s report',
        report: exampleWith(decisions(0, 0, 0)),
        rest: { last: { ...last, agency: '清河县林业局' } },
      },
    ],
  },
  {
    rule: 'T2-07',
    fires: [
      {
        name: 'a county’s bureau with a milliard',
        report: exampleWith({ [FEE]: 386500 }),
        rest: { profile: { level: 'countyDepartment' } },
        place: FEE,
        message: '应填 38.65',
      },
      {
        name: 'a town at the limit',
        report: exampleWith({ [FEE]: 10000 }),
        rest: { profile: { level: 'township' } },
        place: FEE,
      },
      {
        name: 'ten thousand times last year’s',
        report: exampleWith({ [FEE]: 352000 }),
        rest: { last },
        place: FEE,
        message: '10000 倍',
      },
    ],
    quiet: [
      {
        name: 'just below the limit',
        report: exampleWith({ [FEE]: 9999.99 }),
        rest: { profile: { level: 'township' } },
      },
      {
        name: 'a city’s department',
        report: exampleWith({ [FEE]: 12000 }),
        rest: { profile: { level: 'cityDepartment' } },
      },
      { name: 'nobody knows the level', report: exampleWith({ [FEE]: 12000 }) },
      { name: 'a hundred times last year’s', report: exampleWith({ [FEE]: 3520 }), rest: { last } },
      {
        name: 'nothing last year',
        report: exampleWith({ [FEE]: 3520 }),
        rest: { last: yearBeforeWith({ [FEE]: 0 }) },
      },
    ],
  },
  {
    rule: 'T2-09',
    fires: [
      {
        name: 'penalties of a body without the power',
        report: exampleReport(),
        rest: { profile: { powers: { penalty: false } } },
        place: 'disclosure.penalty.decisions',
        message: '没有行政处罚职权',
      },
      {
        name: 'charges of a body without the power',
        report: exampleReport(),
        rest: { profile: { powers: { fee: false, penalty: true } } },
        place: FEE,
      },
      {
        name: 'the older form',
        report: withFigures({ ...exampleReport(), form: '2019' }, { 'disclosure.licensing.decisions': 2 }),
        rest: { profile: { powers: { licensing: false } } },
        place: 'disclosure.licensing.decisions',
      },
    ],
    quiet: [
      { name: 'nobody knows the powers', report: exampleReport() },
      {
        name: 'the powers are there',
        report: exampleReport(),
        rest: { profile: { powers: { licensing: true, penalty: true, coercion: true, fee: true } } },
      },
      {
        name: 'nothing is filled in',
        report: exampleWith({ 'disclosure.coercion.decisions': 0 }),
        rest: { profile: { powers: { coercion: false } } },
      },
      {
        name: 'items of the year before, given up since',
        report: withFigures(
          { ...exampleReport(), form: '2019' },
          {
            'disclosure.coercion.itemsLastYear': 2,
            'disclosure.coercion.itemsChange': -2,
            'disclosure.coercion.decisions': 0,
          },
        ),
        rest: { profile: { powers: { coercion: false } } },
      },
    ],
  },
];
