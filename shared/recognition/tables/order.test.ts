import { expect, it } from 'vitest';
import { askSums, equationsOf } from './witness.ts';
import { exampleReport } from '../../example.ts';
import { setFigure } from '../../report/report.ts';
import { isChangeWord } from './change-words.ts';
import { outOfOrder } from './order.ts';

it.each<[number[], boolean[]]>([
  [[], []],
  [
    [1, 2, 3],
    [false, false, false],
  ],
  [
    [1, 1, 2],
    [false, false, false],
  ],
  [
    [1, 3, 2, 4],
    [false, true, true, false],
  ],
  [
    [2, 3, 1],
    [true, true, true],
  ],
  [
    [3, 1, 2],
    [true, true, true],
  ],
  [
    [1, 4, 2, 3, 5],
    [false, true, true, true, false],
  ],
])('of %j out of order are %j', (ranks, astray) => {
  expect(outOfOrder(ranks)).toEqual(astray);
});

it.each([
  ['增3', true],
  [' 减 2', true],
  ['+1', true],
  ['＋1', true],
  ['3', false],
  ['增设', true],
  ['', false],
  ['新增3', false],
])('%j can only be a change: %s', (text, is) => {
  expect(isChangeWord(text)).toBe(is);
});

it('sums of the tables hold, fail, or tell nothing of a line', () => {
  const report = exampleReport();
  const ask = (axis: 'rows' | 'columns', ids: readonly string[], of = report) =>
    askSums({ axis, ids }, of.figures, equationsOf(of));
  expect(ask('columns', ['requests.new.natural'])).toBe('holds');
  expect(ask('rows', ['requests.new.natural'])).toBe('holds');
  expect(ask('columns', ['requests.new.charity'])).toBe('silent');
  expect(ask('columns', ['disclosure.penalty.decisions'])).toBe('silent');
  expect(ask('columns', [])).toBe('silent');
  const wrong = setFigure(report, 'requests.new.natural', '8');
  expect(ask('columns', ['requests.new.natural'], wrong)).toBe('fails');
  expect(ask('columns', ['requests.carriedIn.natural'], wrong)).toBe('holds');
  const open = setFigure(report, 'requests.new.total', '无');
  expect(ask('columns', ['requests.new.natural'], open)).toBe('silent');
});
