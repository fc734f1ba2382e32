import type { Report } from '../../report/schema.ts';
import type { RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { yearBeforeExample, yearBeforeWith } from '../years/years.fixture.ts';

const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** The figures of a group, in the order of the table. */
function group(key: string, ...values: readonly number[]) {
  return Object.fromEntries(values.map((value, at) => [`review.${key}.${RESULTS[at]}`, value]));
}

function totals(rule: string, key: string): RuleCases {
  const place = `review.${key}`;
  return {
    rule,
    fires: [
      {
        name: 'a total one too high',
        report: exampleWith(group(key, 2, 0, 1, 0, 4)),
        place,
        message: '2 + 0 + 1 + 0 = 3 ≠ 总计 4，差 1',
      },
      { name: 'a result that the total forgot', report: exampleWith(group(key, 1, 2, 0, 0, 1)), place },
      { name: 'a total without any result', report: exampleWith(group(key, 0, 0, 0, 0, 1)), place },
    ],
    quiet: [
      { name: 'four results that add up', report: exampleWith(group(key, 1, 2, 3, 4, 10)) },
      { name: 'nothing at all', report: exampleWith(group(key, 0, 0, 0, 0, 0)) },
      {
        name: 'a blank result',
        report: exampleWith({ ...group(key, 1, 0, 0, 0, 2), [`${place}.other`]: '' }),
      },
    ],
  };
}

const RECONSIDERATION = 'review.reconsideration';
const AFTER = 'review.litigationAfterReconsideration';
const pending = (key: string, count: number): Report => yearBeforeWith(group(key, 0, 0, 0, count, count));

export const TABLE_FOUR_CASES: readonly RuleCases[] = [
  totals('T4-01', 'reconsideration'),
  totals('T4-02', 'directLitigation'),
  totals('T4-03', 'litigationAfterReconsideration'),
  {
    rule: 'T4-04',
    fires: [
      {
        name: 'two pending last year, one case this year',
        report: exampleWith({}),
        rest: { last: pending('reconsideration', 2) },
        place: `${RECONSIDERATION}.total`,
        message: '2 件尚未审结',
      },
      {
        name: 'a pending litigation that vanished',
        report: exampleWith(group('directLitigation', 0, 0, 0, 0, 0)),
        rest: { last: pending('directLitigation', 1) },
        place: 'review.directLitigation.total',
      },
      {
        name: 'litigation after reconsideration likewise',
        report: exampleWith({}),
        rest: { last: pending('litigationAfterReconsideration', 1) },
        place: `${AFTER}.total`,
      },
    ],
    quiet: [
      {
        name: 'as many as were pending',
        report: exampleWith({}),
        rest: { last: pending('reconsideration', 1) },
      },
      { name: 'no last year', report: exampleWith(group('directLitigation', 0, 0, 0, 0, 0)) },
      {
        name: 'a report of two years ago',
        report: exampleWith({}),
        rest: { last: { ...pending('reconsideration', 4), year: 2022 } },
      },
      {
        name: 'a total that is still blank',
        report: exampleWith({ [`${RECONSIDERATION}.total`]: '' }),
        rest: { last: pending('reconsideration', 2), stage: 'draft' },
      },
    ],
  },
  {
    rule: 'T4-07',
    fires: [
      {
        name: 'no reconsideration in either year',
        report: exampleWith({
          ...group('litigationAfterReconsideration', 1, 0, 0, 0, 1),
          ...group('reconsideration', 0, 0, 0, 0, 0),
        }),
        rest: { last: yearBeforeWith(group('reconsideration', 0, 0, 0, 0, 0)) },
        place: `${AFTER}.total`,
      },
    ],
    quiet: [
      {
        name: 'a reconsideration last year',
        report: exampleWith({
          ...group('litigationAfterReconsideration', 1, 0, 0, 0, 1),
          ...group('reconsideration', 0, 0, 0, 0, 0),
        }),
        rest: { last: yearBeforeExample() },
      },
      {
        name: 'a reconsideration this year',
        report: exampleWith(group('litigationAfterReconsideration', 1, 0, 0, 0, 1)),
        rest: { last: yearBeforeWith(group('reconsideration', 0, 0, 0, 0, 0)) },
      },
      {
        name: 'no last year',
        report: exampleWith({
          ...group('litigationAfterReconsideration', 1, 0, 0, 0, 1),
          ...group('reconsideration', 0, 0, 0, 0, 0),
        }),
      },
    ],
  },
];
