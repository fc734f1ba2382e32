import { describe, expect, it } from 'vitest';
import { lineText, linesOf, piecesOf, withoutDoubles } from './lines.ts';
import type { Glyph } from './page-marks.ts';
import { run } from './run.fixture.ts';

const glyphs = (text: string, x0: number, y = 100, width?: number): readonly Glyph[] =>
  run(text, x0, y, width).glyphs;
const texts = (...parts: (readonly Glyph[])[]): string[] => linesOf(parts.flat()).map(({ text }) => text);

describe('lines of glyphs', () => {
  it('go from left to right and from top to bottom, in whatever order they were drawn', () => {
    expect(texts(glyphs('乙', 10), glyphs('丙', 0, 120), glyphs('甲', 0))).toEqual(['甲乙', '丙']);
  });

  it('hold what shares more than half of the lower height', () => {
    expect(texts(glyphs('甲', 0, 100), glyphs('乙', 10, 104))).toEqual(['甲乙']);
    expect(texts(glyphs('甲', 0, 100), glyphs('乙', 10, 106))).toEqual(['甲', '乙']);
    const high = glyphs('甲', 0, 100).map((glyph) => ({ ...glyph, top: 80, size: 30 }));
    expect(texts(high, glyphs('乙', 10, 84))).toEqual(['甲乙']);
  });

  it('leave out what is turned, and are none of blanks alone', () => {
    const turned = glyphs('乙', 10).map((glyph): Glyph => ({ ...glyph, direction: 'down' }));
    expect(texts(glyphs('甲', 0), turned)).toEqual(['甲']);
    expect(texts(glyphs('  ', 0))).toEqual([]);
  });

  it('say where their ink is, and which type most of it has', () => {
    const small = glyphs('乙', 30).map((glyph) => ({ ...glyph, size: 5, font: 'b', top: 98, bottom: 103 }));
    const [line] = linesOf([...glyphs(' ', 0), ...glyphs('甲丙', 10), ...small]);
    expect(line).toMatchObject({ x0: 10, x1: 40, top: 95, bottom: 105, size: 10, font: '', text: '甲丙乙' });
    const [other] = linesOf([
      ...glyphs('甲', 10),
      ...small,
      ...glyphs('丁', 50).map((one) => ({ ...one, size: 5, font: 'b' })),
    ]);
    expect(other).toMatchObject({ size: 5, font: 'b' });
  });
});

describe('a glyph that is drawn again on nearly the same spot', () => {
  it('counts once, also behind others', () => {
    expect(withoutDoubles([...glyphs('1', 0), ...glyphs('1', 1)])).toHaveLength(1);
    expect(
      withoutDoubles([...glyphs('1', 0), ...glyphs('2', 0.5), ...glyphs('3', 0.6), ...glyphs('1', 1)]),
    ).toHaveLength(3);
    expect(withoutDoubles([...glyphs('1', 0), ...glyphs('1', 0, 101)])).toHaveLength(1);
  });

  it('is another one where it is another sign, or stands apart', () => {
    expect(withoutDoubles([...glyphs('1', 0), ...glyphs('2', 1)])).toHaveLength(2);
    expect(withoutDoubles([...glyphs('1', 0), ...glyphs('1', 2)])).toHaveLength(2);
    expect(withoutDoubles([...glyphs('1', 0), ...glyphs('1', 0, 102)])).toHaveLength(2);
  });
});

describe('the text of a line', () => {
  it('has a space in a gap between Latin words, and in a wide one between Chinese', () => {
    expect(lineText([...glyphs('a', 0), ...glyphs('b', 13)])).toBe('a b');
    expect(lineText([...glyphs('a', 0), ...glyphs('b', 11)])).toBe('ab');
    expect(lineText([...glyphs('甲', 0), ...glyphs('b', 21)])).toBe('甲b');
    expect(lineText([...glyphs('甲', 0), ...glyphs('乙', 21)])).toBe('甲乙');
    expect(lineText([...glyphs('甲', 0), ...glyphs('乙', 23)])).toBe('甲 乙');
  });

  it('has no space beside one that was drawn', () => {
    expect(lineText([...glyphs('a', 0), ...glyphs(' ', 10), ...glyphs('b', 40)])).toBe('a b');
  });

  it('falls into pieces where its parts stand far apart', () => {
    const [line] = linesOf([...glyphs('甲', 0), ...glyphs('乙', 22), ...glyphs('丙丁', 45)]);
    expect(line && piecesOf(line)).toEqual(['甲乙', '丙丁']);
  });
});
