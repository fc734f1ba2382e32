import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';
import { compareWords } from './compare-words.ts';
import type { TextChange, WordRun } from './diff.ts';

const side = (words: readonly WordRun[], not: 'added' | 'removed') =>
  words.flatMap(([op, text]) => (op === not ? [] : [text])).join('');

const ops = (change: TextChange) => change.paragraphs.map(({ op }) => op).join(' ');

const paragraph = fc.oneof(
  fc.constantFrom(
    '（一）主动公开情况',
    '全年公开信息152条，其中工作动态98条。',
    '全年公开信息160条，其中工作动态101条。',
    '无',
    '',
    '2024年，我局认真执行条例。',
    '2025年，我局认真执行条例，稳步推进。',
  ),
  fc.string({ maxLength: 12 }),
);

describe('the words of a changed paragraph', () => {
  it('marks the year that changed and nothing else', () => {
    expect(compareWords('2024年，我局认真执行条例。', '2025年，我局认真执行条例。')).toEqual([
      ['removed', '2024'],
      ['added', '2025'],
      ['same', '年，我局认真执行条例。'],
    ]);
  });

  it('takes a comma between two rewritten clauses as rewritten too', () => {
    const words = compareWords(
      '建立工程信息月度清单，办公室负责核对。',
      '录制政策解读短视频节目，宣传科承担发布。',
    );
    expect(words).not.toContainEqual(['same', '，']);
  });

  it('always give both texts back', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (last, current) => {
        const words = compareWords(last, current);
        expect(side(words, 'added')).toBe(last);
        expect(side(words, 'removed')).toBe(current);
        expect(words.every(([, text]) => text !== '')).toBe(true);
      }),
    );
  });
});

describe('the paragraphs of two sections', () => {
  it('are paired with the most alike, in order', () => {
    const change = compareTexts(
      ['（一）主动公开情况', '公开信息152条，其中工作动态98条。', '全年未收到申请，也没有结转。'],
      ['（一）主动公开情况', '修订信息发布制度，逐件进行保密审查。', '公开信息160条，其中工作动态101条。'],
    );
    expect(ops(change)).toBe('same added changed removed');
  });

  it('appear exactly once and in order, whatever they are', () => {
    const paragraphs = fc.array(paragraph, { maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (last, current) => {
        const change = compareTexts(last, current);
        expect(change.paragraphs.flatMap((pair) => pair.last ?? [])).toEqual(last);
        expect(change.paragraphs.flatMap((pair) => pair.this ?? [])).toEqual(current);
        for (const { op, last: was, this: is } of change.paragraphs) {
          expect(op).toBe(was === null ? 'added' : is === null ? 'removed' : was === is ? 'same' : 'changed');
        }
        expect(change.similarity).toBeGreaterThanOrEqual(0);
        expect(change.similarity).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are all the same when nothing changed', () => {
    fc.assert(
      fc.property(fc.array(paragraph), (texts) => {
        const change = compareTexts(texts, texts);
        expect(change.similarity).toBe(1);
        expect(change.paragraphs.every(({ op }) => op === 'same')).toBe(true);
      }),
    );
  });

  it('are similar by the share of characters that stayed', () => {
    expect(compareTexts(['甲乙丙丁'], ['戊己庚辛']).similarity).toBe(0);
    expect(compareTexts([], []).similarity).toBe(1);
    expect(
      compareTexts(['公开信息，接受监督。'], ['公开信息，接受监督。', '公开信息，接受监督。']).similarity,
    ).toBeCloseTo(2 / 3);
  });

  it('are still aligned in a file of tens of thousands of paragraphs', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `第${index}段，内容各不相同。`);
    const current = [...many.slice(0, 20_000), '新增一段。', ...many.slice(20_001)];
    const change = compareTexts(many, current);
    expect(change.paragraphs.filter(({ op }) => op === 'same')).toHaveLength(39_999);
    const others = Array.from({ length: 30_000 }, (_, index) => `别的${index}。`);
    expect(compareTexts(many.slice(0, 30_000), others).paragraphs).toHaveLength(60_000);
  });
});
