import { describe, expect, it } from 'vitest';
import { cellText } from './cell-text.ts';
import type { Glyph } from './page-marks.ts';
import { run } from './run.fixture.ts';

const glyphs = (text: string, x0: number, y: number, width?: number): readonly Glyph[] =>
  run(text, x0, y, width).glyphs;
/** The text of a cell 100 points wide. */
const inCell = (...parts: (readonly Glyph[])[]): string => cellText(parts.flat(), 0, 100);
const turned = (direction: Glyph['direction'], ...parts: (readonly Glyph[])[]): readonly Glyph[] =>
  parts.flat().map((glyph) => ({ ...glyph, direction }));

describe('the text of a cell', () => {
  it('is nothing where there are blanks alone', () => {
    expect(inCell()).toBe('');
    expect(inCell(glyphs('  ', 10, 10))).toBe('');
  });

  it('goes on in the next line where one is full, and breaks where it is not', () => {
    expect(inCell(glyphs('甲乙丙丁戊己庚辛壬', 4, 10), glyphs('癸', 4, 24))).toBe('甲乙丙丁戊己庚辛壬癸');
    expect(inCell(glyphs('甲乙丙', 4, 10), glyphs('癸', 4, 24))).toBe('甲乙丙\n癸');
  });

  it('keeps two numbers below each other apart that each had room', () => {
    expect(inCell(glyphs('12', 70, 10), glyphs('3', 75, 24))).toBe('12\n3');
    expect(inCell(glyphs('123456789', 4, 10), glyphs('0', 4, 24))).toBe('1234567890');
    expect(inCell(glyphs('件12', 66, 10), glyphs('条', 75, 24))).toBe('件12条');
  });

  it('keeps numbers apart that stand far from each other on a line', () => {
    expect(inCell(glyphs('1', 10, 10), glyphs('2', 30, 10))).toBe('1\n2');
    expect(inCell(glyphs('1', 10, 10), glyphs('2', 28, 10))).toBe('1 2');
    expect(inCell(glyphs('1', 10, 10), glyphs('2', 21, 10))).toBe('12');
    expect(inCell(glyphs('甲', 10, 10), glyphs('2', 30, 10))).toBe('甲2');
  });

  it('marks digits that lie on each other, or were drawn in another order than they stand', () => {
    expect(inCell(glyphs('1', 10, 10), glyphs('2', 15, 10))).toBe('1\ufffd2');
    expect(inCell(glyphs('1', 10, 10), glyphs('2', 17, 10))).toBe('12');
    const [one, two] = [glyphs('1', 20, 10), glyphs('2', 10, 10)].flat();
    if (!one || !two) throw new Error('no glyphs');
    expect(
      inCell([
        { ...one, order: 0 },
        { ...two, order: 1 },
      ]),
    ).toBe('2\ufffd1');
    expect(
      inCell([
        { ...one, order: 0 },
        { ...two, order: 1, chunk: 7 },
      ]),
    ).toBe('21');
  });
});

describe('the text of a cell that runs downwards', () => {
  it('is read one below the other, in columns from the right', () => {
    expect(inCell(glyphs('自', 30, 10), glyphs('然', 30, 22), glyphs('人', 30, 34))).toBe('自然人');
    const columns = [glyphs('自', 50, 10), glyphs('然', 50, 22), glyphs('法', 30, 10), glyphs('人', 30, 22)];
    expect(inCell(...columns)).toBe('自然法人');
  });

  it('is no text whose letters also stand beside each other, and no column of digits', () => {
    expect(inCell(glyphs('自然', 30, 10), glyphs('人', 30, 24))).toBe('自然\n人');
    expect(inCell(glyphs('1', 30, 10), glyphs('2', 30, 24))).toBe('1\n2');
  });

  it('is turned text: down in columns from the right, up in columns from the left', () => {
    const [right, left] = [
      [glyphs('甲', 50, 10), glyphs('乙', 50, 22)],
      [glyphs('丙', 30, 10), glyphs('丁', 30, 22)],
    ];
    expect(inCell(turned('down', ...left, ...right))).toBe('甲乙丙丁');
    expect(inCell(turned('up', ...left, ...right))).toBe('丁丙乙甲');
  });

  it('counts a letter once that was drawn twice', () => {
    expect(inCell(turned('down', glyphs('甲', 50, 10), glyphs('甲', 50.5, 10), glyphs('乙', 50, 22)))).toBe(
      '甲乙',
    );
  });

  it('is what most of it is', () => {
    expect(inCell(glyphs('共计', 10, 10), turned('down', glyphs('甲', 50, 10)))).toBe('共计');
  });
});
