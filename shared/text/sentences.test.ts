import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround, sentencesOf } from './sentences.ts';

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

describe('the sentences of a paragraph', () => {
  it.each([
    ['收到申请3件。办结3件。', ['收到申请3件。', '办结3件。']],
    ['收到申请3件。办结3件', ['收到申请3件。', '办结3件']],
    ['收到申请3件；办结3件。', ['收到申请3件；', '办结3件。']],
    ['好！真好？是。', ['好！', '真好？', '是。']],
    ['第一行\n第二行', ['第一行\n', '第二行']],
    ['他说“已公开。”我局照办。', ['他说“已公开。”', '我局照办。']],
    ['（已公开。）办结3件。', ['（已公开。）', '办结3件。']],
    ['【已公开。】】办结3件。', ['【已公开。】】', '办结3件。']],
    ['已公开。（办结3件）', ['已公开。', '（办结3件）']],
    ['收到申请3件，办结3件，', ['收到申请3件，办结3件，']],
    ['', []],
    ['。', ['。']],
  ])('%j has %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('are the paragraph when joined, and follow one another without a gap', () => {
    const unit = fc.constantFrom(...'收到3件。；！”） \u200b，\n　“'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const sentences = sentencesOf(text);
        expect(sentences.map((sentence) => sentence.text).join('')).toBe(text);
        sentences.forEach(({ start, end, text: own }, index) => {
          expect(start).toBe(sentences[index - 1]?.end ?? 0);
          expect(text.slice(start, end)).toBe(own);
        });
      }),
    );
  });

  it('stand at the places of the text as it was typed', () => {
    expect(sentencesOf('　 收到３件。 办结。')).toEqual([
      { text: '　 收到３件。', start: 0, end: 7 },
      { text: ' 办结。', start: 7, end: 11 },
    ]);
  });

  it.each([
    [0, '收到。'],
    [2, '收到。'],
    [3, '办结。'],
    [6, '办结。'],
    [7, ''],
    [-1, ''],
  ])('around offset %i it is %j', (at, sentence) => {
    expect(sentenceAround('收到。 办结。', at)).toBe(sentence);
  });
});
