import { describe, expect, it } from 'vitest';
import { parseLines, piecesOf } from './line-tokens.ts';
import { columnCounts, rowsOf, splitDigits } from './table-rows.ts';
import { VOCABULARIES, type Vocabulary } from './vocabulary.ts';

const [TWO, THREE, FOUR] = VOCABULARIES as [Vocabulary, Vocabulary, Vocabulary];

/** The tokens of lines, labels by their official wording; null where they are no part of the table. */
function parsed(vocabulary: Vocabulary, ...lines: string[]) {
  const found = parseLines(
    (line) => (lines[line] === undefined ? undefined : piecesOf(lines[line])),
    0,
    vocabulary,
  );
  return (
    found && {
      next: found.next,
      tokens: found.tokens.map((token) => (token.kind === 'label' ? token.entry.label : token.text)),
    }
  );
}

describe('the pieces of a line', () => {
  it.each([
    ['规章 0　1', ['规章', '0', '1']],
    ['规章|0｜1', ['规章', '0', '1']],
    ['规章000', ['规章', '000']],
    ['行政事业性收费38.65', ['行政事业性收费', '38.65']],
    ['（一）予以公开12', ['（一）予以公开', '12']],
    ['增3 8件 / 无 持平', ['增3', '8件', '/', '无', '持平']],
    ['   ', []],
  ])('%s', (line, pieces) => {
    expect(piecesOf(line).map(({ text }) => text)).toEqual(pieces);
  });

  it('are values where they are or stand for numbers, glued where only digits divide them', () => {
    expect(piecesOf('规章 12 增3 持平 8件').map(({ isValue }) => isValue)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(piecesOf('规章12 3').map(({ isGlued }) => isGlued ?? false)).toEqual([false, true, false]);
  });

  it('are no values where they are longer than any number in a table', () => {
    expect(piecesOf(`${'1'.repeat(15)}.1111`).map(({ isValue }) => isValue)).toEqual([true]);
    expect(piecesOf(`${'1'.repeat(15)}.11111`).map(({ isValue }) => isValue)).toEqual([false]);
  });

  it('are compared with and without their numbers, a very long one by nothing', () => {
    expect(piecesOf('1.属于国家秘密').map(({ letters }) => letters)).toEqual([
      ['属于国家秘密', '1属于国家秘密'],
    ]);
    expect(piecesOf('规章').map(({ letters }) => letters)).toEqual([['规章']]);
    expect(piecesOf('字'.repeat(201)).map(({ letters }) => letters)).toEqual([[]]);
  });
});

describe('lines of a table', () => {
  it('are labels and values', () => {
    expect(parsed(TWO, '规章 0 1 2')).toEqual({ tokens: ['规章', '0', '1', '2'], next: 1 });
    expect(parsed(TWO, '规章0')).toEqual({ tokens: ['规章', '0'], next: 1 });
    expect(parsed(FOUR, '结果维持结果纠正其他结果')).toEqual({
      tokens: ['结果维持', '结果纠正', '其他结果'],
      next: 1,
    });
  });

  it('may break a label, over as few lines as complete it', () => {
    expect(parsed(TWO, '规', '章', '行政许可')).toEqual({ tokens: ['规章'], next: 2 });
    expect(parsed(THREE, '1.属于', '国家', '秘密', '2')).toEqual({ tokens: ['1.属于国家秘密'], next: 3 });
    expect(parsed(THREE, ...[...'属于国家秘密'])).toMatchObject({ next: 6 });
    expect(parsed(THREE, ...[...'属于行政执法案卷'])).toBeNull();
  });

  it('break no label across a number', () => {
    expect(parsed(TWO, '规', '3', '章')).toBeNull();
    expect(parsed(TWO, '规 3')).toBeNull();
  });

  it('are none of the table with other words in them', () => {
    expect(parsed(TWO, '规章甲')).toBeNull();
    expect(parsed(TWO, '甲规章')).toBeNull();
    expect(parsed(TWO, '会议通知', '规章')).toBeNull();
    expect(parsed(TWO, ' | ')).toEqual({ tokens: [], next: 1 });
    expect(parsed(TWO)).toBeNull();
  });

  it('are nothing where they are the rest of a label beside many rows', () => {
    expect(parsed(THREE, '法提供')).toEqual({ tokens: [], next: 1 });
    expect(parsed(THREE, '法提供 2.没有现成信息需要另行制作 0')).toMatchObject({
      tokens: ['2.没有现成信息需要另行制作', '0'],
    });
    expect(parsed(TWO, '法提供')).toBeNull();
  });
});

describe('rows of a flattened table', () => {
  const rows = (vocabulary: Vocabulary, ...lines: string[]) => {
    const tokens = lines.flatMap(
      (_, at) =>
        parseLines((line) => (line === 0 ? piecesOf(lines[at] ?? '') : undefined), 0, vocabulary)?.tokens ??
        [],
    );
    return rowsOf(vocabulary.section, tokens).map(({ kind, place, from, cells }) => {
      return [kind, place, from, ...cells.map(({ text }) => text)];
    });
  };

  it('begin with a label; in table two captions and 信息内容 begin a header', () => {
    expect(rows(TWO, '第二十条第（一）项', '信息内容 本年制发件数', '本年废止件数', '规章 0 1')).toEqual([
      ['header', null, 1, '第二十条第（一）项'],
      ['header', null, 1, '信息内容', '本年制发件数', '本年废止件数'],
      ['values', null, 1, '规章', '0', '1'],
    ]);
  });

  it('have a place where the label alone tells it; 总计 heads a column in a header only', () => {
    expect(rows(THREE, '自然人 总计', '一、本年新收政府信息公开申请数量 1 2', '总计 3')).toEqual([
      ['header', null, 1, '自然人', '总计'],
      ['values', 'requests.new', 1, '一、本年新收政府信息公开申请数量', '1', '2'],
      ['values', 'requests.handled', 1, '总计', '3'],
    ]);
  });

  it('of numbers alone follow the header of table four', () => {
    expect(rows(FOUR, '行政复议 未经复议直接起诉', '结果维持', '0 1', '2')).toEqual([
      ['header', null, 1, '行政复议', '未经复议直接起诉', '结果维持'],
      ['values', null, 0, '0', '1', '2'],
    ]);
  });

  it('have as many numbers as the header above them has columns, in table two', () => {
    const header = (count: number) => ({
      kind: 'header' as const,
      place: null,
      from: 1,
      cells: Array.from({ length: count }, () => ({ text: '', line: 0 })),
    });
    const values = { ...header(2), kind: 'values' as const };
    expect(columnCounts(2, [values, header(4), values, header(1), values])).toEqual([null, 3, 3, null, null]);
    expect(columnCounts(3, [values])).toEqual([7]);
    expect(columnCounts(4, [values])).toEqual([15]);
  });
});

describe('digits of several cells', () => {
  it.each([
    ['000', { digits: ['0', '0', '0'], isCertain: true }],
    ['005', { digits: ['0', '0', '5'], isCertain: true }],
    ['００５', { digits: ['0', '0', '5'], isCertain: true }],
    ['050', null],
    ['55', null],
    ['0050', null],
    ['0.5', null],
  ])('of three columns: %s', (text, split) => {
    expect(splitDigits(2, text, 3)).toEqual(split);
  });

  it('are proved by their total in table three alone', () => {
    expect(splitDigits(3, '2010003', 7)).toEqual({ digits: [...'2010003'], isCertain: false });
    expect(splitDigits(3, '2010004', 7)).toBeNull();
    expect(splitDigits(2, '213', 3)).toBeNull();
  });
});
