import { describe, expect, it } from 'vitest';
import { run } from './run.fixture.ts';
import { labelsOf } from './unruled-labels.ts';
import type { Run } from './runs.ts';

/** `text@row,column` of every label, with `+rows×columns` where it spans more than one, and how many are unsure. */
function shown(runs: readonly Run[], rows: readonly number[]): (string | number)[] {
  const { cells, unsure } = labelsOf(runs, rows);
  const texts = cells.map(({ runs: lines, row, rowSpan, column, columnSpan }) => {
    const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
    return `${lines.map(({ text }) => text).join('')}@${row},${column}${span}`;
  });
  return [...texts.toSorted(), unsure];
}

const lines = (x: number, ...texts: readonly (readonly [text: string, y: number])[]): Run[] =>
  texts.map(([text, y]) => run(text, x, y));

describe('labels beside rows of numbers', () => {
  it('have their lines around their numbers, as many above as below', () => {
    const own = lines(0, ['收到', 94], ['信件', 106], ['答复', 134], ['信件', 146]);
    expect(shown(own, [100, 140])).toEqual(['收到信件@0,0', '答复信件@1,0', 0]);
  });

  it('begin beside their numbers where fewer of them stand around theirs', () => {
    const own = lines(0, ['1.收到', 100], ['信件', 112], ['2.答复', 140], ['信件', 152]);
    expect(shown(own, [100, 140])).toEqual(['1.收到信件@0,0', '2.答复信件@1,0', 0]);
  });

  it('are for a person to look at where their lines stand too far from each other', () => {
    expect(shown(lines(0, ['收', 88], ['到', 100], ['信', 112]), [100])).toEqual(['收到信@0,0', 0]);
    expect(shown(lines(0, ['收', 80], ['到', 100], ['信', 120]), [100])).toEqual(['收到信@0,0', 1]);
  });

  it('are for a person to look at where a row has none', () => {
    expect(shown(lines(0, ['收到', 100]), [100, 140])).toEqual(['收到@0,0', 1]);
  });

  it('are none where they do not stand at the numbers', () => {
    expect(shown(lines(0, ['收到', 100], ['答复', 130]), [100, 140])).toEqual(['收到@0,0', 1]);
  });
});

describe('labels of groups of rows', () => {
  const own = (...texts: readonly string[]) =>
    texts.flatMap((text, row) => lines(100, [text, 100 + row * 20]));
  const rows = [100, 120, 140, 160];

  it('begin where the numbers before the labels do', () => {
    const groups = lines(0, ['（一）答复', 110], ['（二）不予', 150]);
    expect(shown([...own('1.甲', '2.乙', '1.丙', '2.丁'), ...groups], rows)).toEqual([
      '1.丙@2,1',
      '1.甲@0,1',
      '2.丁@3,1',
      '2.乙@1,1',
      '（一）答复@0,0+2×1',
      '（二）不予@2,0+2×1',
      0,
    ]);
  });

  it('stand in the middle of their rows where the labels have no numbers', () => {
    const groups = lines(0, ['答复', 100], ['不予', 140]);
    expect(shown([...own('甲', '乙', '丙', '丁'), ...groups], rows)).toEqual([
      '丁@3,1',
      '不予@1,0+3×1',
      '丙@2,1',
      '乙@1,1',
      '甲@0,1',
      '答复@0,0',
      0,
    ]);
  });

  it('name a row themselves that has no other label', () => {
    const found = [...own('甲', '乙', '丙'), ...lines(0, ['合计', 160])];
    expect(shown(found, rows)).toEqual(['丙@2,0', '乙@1,0', '合计@3,0', '甲@0,0', 0]);
    const grouped = [...found, ...lines(0, ['答复', 120])];
    expect(shown(grouped, rows)).toEqual(['丙@2,1', '乙@1,1', '合计@3,0+1×2', '甲@0,1', '答复@0,0+3×1', 0]);
  });

  it('may stand in several columns', () => {
    const groups = [...lines(0, ['全部', 130]), ...lines(50, ['答复', 110], ['不予', 150])];
    const found = labelsOf([...own('甲', '乙', '丙', '丁'), ...groups], rows);
    expect(found.lefts).toEqual([0, 50, 100]);
    expect(shown([...own('甲', '乙', '丙', '丁'), ...groups], rows)).toEqual(
      expect.arrayContaining(['全部@0,0+4×1', '答复@0,1+2×1', '不予@2,1+2×1', 0]),
    );
  });
});
