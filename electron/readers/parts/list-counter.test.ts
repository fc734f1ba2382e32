import { describe, expect, it } from 'vitest';
import { countNumbers, type Definition, type Level, type List, type Numbering } from './list-counter.ts';

/** Lists by name, each of one definition with these levels. */
function numbering(
  levels: readonly Level[],
  lists: Readonly<Record<string, Partial<List>>> = { a: {} },
): Numbering {
  const definition: Definition = { levels: new Map(levels.entries()) };
  const byName = Object.entries(lists).map(([name, more]): [string, List] => [
    name,
    { definition: '1', startAt: new Map(), levels: new Map(), ...more },
  ]);
  return countNumbers(new Map([['1', definition]]), new Map(byName), () => undefined);
}

const counted = (found: Numbering, ...levels: readonly number[]): string[] =>
  levels.map((level) => found.next('a', level));
const level = (text: string, more: Level = {}): Level => ({ text, format: 'decimal', ...more });
const TWO = [level('%1.'), level('%2)')];

describe('the numbers of a list', () => {
  it('count on, and begin again below a higher level', () => {
    expect(counted(numbering(TWO), 0, 1, 1, 0, 1)).toEqual(['1.', '1)', '2)', '2.', '1)']);
  });

  it('begin again below those levels alone that their own names', () => {
    const three = (restart: number) => [...TWO, level('(%3)', { restart })];
    expect(counted(numbering(three(0)), 0, 1, 2, 1, 2, 0, 2)).toEqual([
      '1.',
      '1)',
      '(1)',
      '2)',
      '(2)',
      '2.',
      '(3)',
    ]);
    expect(counted(numbering(three(1)), 0, 1, 2, 1, 2, 0, 2)).toEqual([
      '1.',
      '1)',
      '(1)',
      '2)',
      '(2)',
      '2.',
      '(1)',
    ]);
    expect(counted(numbering(three(2)), 0, 1, 2, 1, 2)).toEqual(['1.', '1)', '(1)', '2)', '(1)']);
  });

  it('start where the level or the list says, a level above that was never counted too', () => {
    const levels = [level('%1.', { start: 3 }), level('%1.%2')];
    expect(counted(numbering(levels), 1, 0, 0)).toEqual(['3.1', '3.', '4.']);
    expect(counted(numbering(levels, { a: { startAt: new Map([[0, 7]]) } }), 0, 0)).toEqual(['7.', '8.']);
  });

  it('go on in another list of the same definition, unless it has a start of its own', () => {
    const two = numbering(TWO, { a: {}, b: {}, c: { startAt: new Map([[0, 5]]) } });
    expect([
      two.next('a', 0),
      two.next('b', 0),
      two.next('c', 0),
      two.next('a', 0),
      two.next('c', 0),
    ]).toEqual(['1.', '2.', '5.', '6.', '7.']);
  });

  it('show as their level has it: trimmed, without bullets, in plain digits where it is legal', () => {
    expect(counted(numbering([level(' %1、 ', { format: 'chineseCountingThousand' })]), 0)).toEqual(['一、']);
    expect(counted(numbering([level('•', { format: 'bullet' })]), 0)).toEqual(['']);
    expect(counted(numbering([level('%1.', { hidden: true })]), 0, 0)).toEqual(['', '']);
    expect(counted(numbering([{}]), 0)).toEqual(['']);
    const upper = level('%1', { format: 'upperRoman' });
    expect(counted(numbering([upper, level('%1.%2')]), 0, 1)).toEqual(['I', 'I.1']);
    expect(counted(numbering([upper, level('%1.%2', { legal: true })]), 0, 1)).toEqual(['I', '1.1']);
    expect(counted(numbering([level('•', { format: 'bullet' }), level('%1%2%3.')]), 1)).toEqual(['1.']);
    expect(counted(numbering([level('x', { format: 'none' }), level('%1%2.')]), 0, 1)).toEqual(['x', '1.']);
  });

  it('are none of lists and levels that are not there', () => {
    const found = numbering(TWO);
    expect([found.next('z', 0), found.next('a', -1), found.next('a', 9), found.next('a', 8)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('are those of the levels that a list has in the place of its definition’s', () => {
    const own = numbering(TWO, { a: { levels: new Map([[1, level('<%2>', { start: 4 })]]) } });
    expect(counted(own, 0, 1, 1)).toEqual(['1.', '<4>', '<5>']);
  });

  it('are found by the style that a level is bound to', () => {
    const found = numbering([level('%1.'), level('%2)', { style: 's' })]);
    expect([found.levelOf('a', 's'), found.levelOf('a', 't'), found.levelOf('z', 's')]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it('are those of the list that a numbering style stands for, and a circle of such styles ends', () => {
    const definitions = new Map<string, Definition>([
      ['1', { levels: new Map(), styleLink: 's' }],
      ['2', { levels: new Map(TWO.entries()) }],
      ['3', { levels: new Map([[0, level('%1#')]]), styleLink: 't' }],
    ]);
    const list = (definition: string): List => ({ definition, startAt: new Map(), levels: new Map() });
    const lists = new Map([
      ['a', list('1')],
      ['b', list('2')],
      ['c', list('3')],
    ]);
    const found = countNumbers(definitions, lists, (style) => (style === 's' ? 'b' : 'c'));
    expect([found.next('a', 0), found.next('b', 0), found.next('c', 0)]).toEqual(['1.', '2.', '1#']);
  });
});
