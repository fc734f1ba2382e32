import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, withoutUnseen } from './fold.ts';

describe('the one folding of text', () => {
  it.each([
    ['２０２４年１２件', '2024年12件'],
    ['公开 信息　１２ 条', '公开信息12条'],
    ['“一网”「通办」『好』', '“一网”“通办”“好”'],
    ['2021—2023年、3–5件、3－5件', '2021-2023年、3-5件、3-5件'],
    ['（一）主动公开：共5条，其中；完！', '(一)主动公开:共5条,其中;完!'],
    ['2024 12', '2024 12'],
    ['0735 1234567', '0735 1234567'],
    ['上\u200b年\ufeff结\u00ad转\u202e2件', '上年结转2件'],
    ['⼀件⽂件', '一件文件'],
    ['①公开', '①公开'],
    ['第一行\n第二行', '第一行\n第二行'],
    ['百分之５０％', '百分之50%'],
  ])('folds %j to %j', (source, folded) => {
    expect(foldText(source)).toBe(folded);
  });

  it('leads back to where the words stood', () => {
    const source = '　全年 收到\u200b申请１２ 件。';
    const { text, span, original, at } = fold(source);
    const start = text.indexOf('12件');
    expect(original(start, start + 3)).toBe('１２ 件');
    expect(span(0, 2)).toEqual([1, 3]);
    expect(at(source.indexOf('１'))).toBe(start);
  });

  it('can take out what nobody sees and leave what is seen', () => {
    expect(withoutUnseen('上\u200b年　结\u00ad转 ２件\ufeff。')).toBe('上年　结转 ２件。');
    const signs =
      '\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2069\u202a\u202e\u034f\u061c\ufe0f\u180e\u{e0101}\u{e0020}';
    expect(withoutUnseen([...signs].map((sign) => `1${sign}2`).join(' '))).toBe(
      [...signs].fill('12').join(' '),
    );
    expect(withoutUnseen('甲\u3164乙\u2003丙\u00a0丁\t戊')).toBe('甲\u3164乙\u2003丙\u00a0丁\t戊');
  });

  it('keeps order and never loses a place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        const { text, position, span } = fold(source);
        for (let at = 1; at < text.length; at++) expect(position(at)).toBeGreaterThan(position(at - 1));
        const [start, end] = span(0, text.length);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(source.length);
      }),
    );
  });

  it('is the same when folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        expect(foldText(foldText(source))).toBe(foldText(source));
      }),
    );
  });
});
