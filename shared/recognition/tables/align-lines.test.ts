import { describe, expect, it } from 'vitest';
import { alignLines, type Alignable } from './align-lines.ts';
import { makeAxis, type Line } from './axis.ts';

const line = (key: string, label: string, ...under: string[]): Line => ({ key, labels: [label], under });

const FRUIT = ['苹果种植面积', '生梨销售收入', '葡萄加工企业', '西瓜出口数量'].map((label, at) =>
  line(`f${at}`, label),
);
const OLD = [...FRUIT.slice(0, 2), line('old', '樱桃种植户'), ...FRUIT.slice(3)];

/** What each line is, and how that is known. */
function told(labels: readonly string[], more: Partial<Alignable> = {}) {
  const found = labels.map((label) => ({ stack: [label], mayBePlaced: () => true }));
  const alignment = alignLines({ axis: makeAxis([FRUIT]), found, kind: 'columns', ...more });
  return {
    ...alignment,
    keys: alignment.lines.map(({ key, how }) => (key === null ? how : `${key} ${how}`)),
  };
}

describe('lines of a table', () => {
  it('are known by their labels, in any order, those that moved as such', () => {
    const { lines, missing, fits, keys } = told([
      '苹果种植面积',
      '葡萄加工企业',
      '生梨销售收入',
      '西瓜出口数量',
    ]);
    expect(keys).toEqual(['f0 label', 'f2 label', 'f1 label', 'f3 label']);
    expect(lines.map(({ isOutOfOrder }) => isOutOfOrder)).toEqual([false, true, true, false]);
    expect([missing, fits]).toEqual([[], [8]]);
  });

  it('are known by their place between two that are known', () => {
    expect(told(['苹果种植面积', '甲', '葡萄加工企业', '西瓜出口数量']).keys[1]).toBe('f1 position');
    expect(told(['甲', '生梨销售收入', '葡萄加工企业', '乙']).keys).toEqual([
      'f0 position',
      'f1 label',
      'f2 label',
      'f3 position',
    ]);
  });

  it('are not known by their place where more or fewer stand between, or one may not be placed', () => {
    expect(told(['苹果种植面积', '甲', '乙', '葡萄加工企业', '西瓜出口数量']).keys.slice(1, 3)).toEqual([
      'unknown',
      'unknown',
    ]);
    const short = told(['苹果种植面积', '甲', '西瓜出口数量']);
    expect(short.keys[1]).toBe('unknown');
    expect(short.missing).toEqual(['f1', 'f2']);
    const found = ['苹果种植面积', '甲', '葡萄加工企业', '西瓜出口数量'].map((label) => ({
      stack: [label],
      mayBePlaced: () => label !== '甲',
    }));
    expect(alignLines({ axis: makeAxis([FRUIT]), found, kind: 'columns' }).lines[1]?.key).toBeNull();
  });

  it('are not known by their place where most are not known, beginnings of labels aside', () => {
    expect(told(['苹果种植面积', '甲', '乙', '丙']).keys.slice(1)).toEqual(Array(3).fill('unknown'));
    expect(told(['苹果种植面积', '生梨', '葡萄', '西瓜']).keys.slice(1)).toEqual([
      'f1 position',
      'f2 position',
      'f3 position',
    ]);
    expect(told(['苹果种植面积', '生', '葡', '西']).keys.slice(1)).toEqual(Array(3).fill('unknown'));
    const one = makeAxis([[line('only', '苹果种植面积')]]);
    expect(told(['甲'], { axis: one }).keys).toEqual(['only position']);
  });

  it('whose label is similar are known, but not beside one that is exact or as similar', () => {
    expect(told(['苹果的种植面积', '生梨销售收入', '葡萄加工企业', '西瓜出口数量']).keys[0]).toBe(
      'f0 similar',
    );
    const beside = told(['苹果种植面积', '苹果的种植面积', '生梨销售收入', '葡萄加工企业', '西瓜出口数量']);
    expect(beside.keys.slice(0, 2)).toEqual(['f0 label', 'unknown']);
    const twice = told(['苹果的种植面积', '苹果总种植面积', '生梨销售收入', '葡萄加工企业', '西瓜出口数量']);
    expect(twice.keys.slice(0, 2)).toEqual(['unknown', 'unknown']);
  });

  it('of which two are similar to one are known by their place, where as many stand there as the form has', () => {
    const twice = told(['苹果的种植面积', '苹果总种植面积', '葡萄加工企业', '西瓜出口数量']);
    expect(twice.keys.slice(0, 2)).toEqual(['f0 position', 'f1 position']);
  });

  it('of one name are one too many as columns; the same row may come twice', () => {
    const labels = ['苹果种植面积', '苹果种植面积', '葡萄加工企业', '西瓜出口数量'];
    const columns = told(labels);
    expect(columns.keys).toEqual(['unknown', 'unknown', 'f2 label', 'f3 label']);
    expect(columns.lines.map(({ twice }) => twice)).toEqual(['f0', 'f0', null, null]);
    expect(columns.missing).toEqual(['f1']);
    expect(told(labels, { kind: 'rows' }).keys.slice(0, 2)).toEqual(['f0 label', 'f0 label']);
  });
});

describe('lines of several forms', () => {
  const both = makeAxis([OLD, FRUIT]);

  it('are held against the form that fits best, by the other axis where both fit as well', () => {
    const labels = ['苹果种植面积', '生梨销售收入', '甲', '西瓜出口数量'];
    expect(told(labels, { axis: both }).keys[2]).toBe('unknown');
    expect(told(labels, { axis: both, prior: [1, 0] }).keys[2]).toBe('old position');
    expect(told(labels, { axis: both, prior: [0, 1] }).keys[2]).toBe('f2 position');
    expect(told(labels, { axis: both, prior: [1, 0] }).fits).toEqual([6, 5]);
  });

  it('miss nothing where a line of another form stands in the place', () => {
    const labels = ['苹果种植面积', '生梨销售收入', '樱桃种植户', '西瓜出口数量'];
    expect(told(labels, { axis: both }).missing).toEqual([]);
    expect(told(labels, { axis: both, prior: [0, 9] }).missing).toEqual([]);
    expect(told(labels.toSpliced(2, 1), { axis: both }).missing).toEqual(['f2']);
    expect(told(labels.toSpliced(2, 1), { axis: both, prior: [1, 0] }).missing).toEqual(['old']);
  });
});

describe('lines under labels', () => {
  const GROUPS = ['东区', '西区'].flatMap((group) =>
    ['苹果', '葡萄'].map((label) => line(`${group}${label}`, label, group)),
  );
  const axis = makeAxis([GROUPS]);
  const of = (kind: Alignable['kind'], ...stacks: string[][]) =>
    alignLines({ axis, kind, found: stacks.map((stack) => ({ stack, mayBePlaced: () => true })) });
  const keysOf = ({ lines }: ReturnType<typeof of>) => lines.map(({ key }) => key);

  it('are told apart by what stands over them', () => {
    const whole = of('columns', ['东区', '苹果'], ['东区', '葡萄'], ['西区', '苹果'], ['西区', '葡萄']);
    expect(keysOf(whole)).toEqual(GROUPS.map(({ key }) => key));
    expect(whole.isCrooked).toBe(false);
  });

  it('are known by their order where a label over them is lost', () => {
    const lost = of('columns', ['东区', '苹果'], ['东区', '葡萄'], ['苹果'], ['葡萄']);
    expect(lost.lines.map(({ key, how }) => `${String(key)} ${how}`)).toEqual([
      '东区苹果 label',
      '东区葡萄 label',
      '西区苹果 position',
      '西区葡萄 position',
    ]);
    const bare = of('columns', ['苹果'], ['葡萄'], ['苹果'], ['葡萄']);
    expect(bare.lines.map(({ how }) => how)).toEqual(Array(4).fill('position'));
  });

  it('have moved where one stands under a label that it does not belong to', () => {
    const distinct = makeAxis([[line('a', '苹果种植面积', '东区'), line('b', '葡萄加工企业', '西区')]]);
    const found = [
      { stack: ['西区', '苹果种植面积'], mayBePlaced: () => true },
      { stack: ['西区', '葡萄加工企业'], mayBePlaced: () => true },
    ];
    expect(alignLines({ axis: distinct, found, kind: 'columns' }).isCrooked).toBe(true);
  });

  it('of rows need no label over them where their own is distinct', () => {
    const distinct = makeAxis([[line('a', '苹果种植面积', '东区'), line('b', '葡萄', '西区')]]);
    const found = [['苹果种植面积'], ['葡萄']].map((stack) => ({ stack, mayBePlaced: () => false }));
    expect(keysOf(alignLines({ axis: distinct, found, kind: 'rows' }))).toEqual(['a', null]);
    const under = [['苹果种植面积'], ['西区', '葡萄']].map((stack) => ({ stack, mayBePlaced: () => false }));
    expect(keysOf(alignLines({ axis: distinct, found: under, kind: 'rows' }))).toEqual(['a', 'b']);
  });
});
