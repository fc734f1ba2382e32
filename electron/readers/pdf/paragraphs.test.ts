import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { columnOf, paragraphsOf, type Column, type FlowLine } from './paragraphs.ts';
import { run } from './run.fixture.ts';

const COLUMN: Column = { left: 0, right: 200 };
/** Letters of a full line, ten points each. */
const FULL = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

interface Place {
  readonly x?: number;
  readonly page?: number;
  readonly size?: number;
  readonly font?: string;
}

function line(text: string, y: number, { x = 0, page = 0, size = 10, font = '' }: Place = {}): FlowLine {
  const glyphs = run(text, x, y, text.length * size).glyphs.map((glyph) => ({
    ...glyph,
    size,
    font,
    top: y - size / 2,
    bottom: y + size / 2,
  }));
  const [found] = linesOf(glyphs);
  if (!found) throw new Error('no line');
  return { ...found, page, column: COLUMN };
}

const texts = (...lines: readonly FlowLine[]): string[] => paragraphsOf(lines).map(({ text }) => text);
/** Whether a second line goes on with a paragraph whose first line is full. */
const goesOn = (second: FlowLine, first = line(FULL, 10)): boolean => texts(first, second).length === 1;

describe('the paragraphs of lines', () => {
  it('go on behind a full line, and end with a short one', () => {
    expect(texts(line(FULL, 10), line('乾坤', 24), line('坎离', 38))).toEqual([`${FULL}乾坤`, '坎离']);
  });

  it('end before an indent, and go on before less than one', () => {
    expect(goesOn(line('乾坤', 24, { x: 13 }))).toBe(false);
    expect(goesOn(line('乾坤', 24, { x: 11 }))).toBe(true);
  });

  it('end before a gap, told by the usual distance of the lines', () => {
    expect(goesOn(line('乾坤', 28))).toBe(true);
    const close = [line(FULL, 10), line(FULL, 22), line(FULL, 34), line(FULL, 46)];
    expect(texts(...close, line('乾坤', 63))).toHaveLength(1);
    expect(texts(...close, line('乾坤', 64))).toHaveLength(2);
    const far = [line(FULL, 10), line(FULL, 35), line(FULL, 60), line(FULL, 85)];
    expect(texts(...far, line('乾坤', 120))).toHaveLength(1);
    expect(texts(...far, line('乾坤', 122))).toHaveLength(2);
    expect(texts(line(FULL, 10), line(FULL, 51), line(FULL, 92))).toHaveLength(3);
  });

  it('end before type of another size', () => {
    for (const [size, is] of [
      [8, false],
      [9, true],
      [11, true],
      [12, false],
    ] as const)
      expect(goesOn(line('乾坤', 24, { size })), String(size)).toBe(is);
  });

  it('go on over a page break', () => {
    expect(goesOn(line('乾坤', 5, { page: 1 }), line(FULL, 800))).toBe(true);
    expect(goesOn(line('乾坤', 5, { page: 1, x: 24 }), line(FULL, 800))).toBe(false);
  });

  it('end before a numbered heading behind a sentence, and behind another heading', () => {
    const ended = line(`${FULL.slice(0, 19)}。`, 10);
    for (const heading of ['一、总体', '（一）总体', '1.总体', '2、总体'])
      expect(goesOn(line(heading, 24), ended), heading).toBe(false);
    expect(goesOn(line('1.5倍', 24), ended)).toBe(true);
    expect(goesOn(line('一、总体', 24))).toBe(true);
    const heading = line('五、公开工作的主要问题及改进工作的具体情况', 10, { size: 9.5 });
    expect(goesOn(line('（一）问题', 24, { size: 9.5 }), heading)).toBe(false);
    expect(goesOn(line('主要问题', 24, { size: 9.5 }), heading)).toBe(true);
  });

  it('are one where a centred title takes two lines of one font', () => {
    const [first, second] = [line(FULL.slice(0, 18), 10, { x: 10 }), line('乾坤', 24, { x: 90 })];
    expect(texts(first, second)).toHaveLength(1);
    expect(texts(first, line('乾坤', 24, { x: 90, font: 'b' }))).toHaveLength(2);
    expect(texts(line(FULL.slice(0, 12), 10, { x: 40 }), second)).toHaveLength(2);
  });

  it('of one centred line say so', () => {
    expect(paragraphsOf([line('乾坤', 10, { x: 90 })])).toEqual([
      { kind: 'paragraph', text: '乾坤', centred: true },
    ]);
    expect(paragraphsOf([line('乾坤', 10, { x: 70 })])).toEqual([{ kind: 'paragraph', text: '乾坤' }]);
    expect(paragraphsOf([line(FULL.slice(0, 16), 10, { x: 20 })])).toEqual([
      { kind: 'paragraph', text: FULL.slice(0, 16) },
    ]);
  });

  it('end with what stands at the right', () => {
    expect(texts(line('清河县水利局', 10, { x: 140 }), line('乾坤', 24))).toHaveLength(2);
  });

  it('go on where a text is set in as a whole', () => {
    const inset = [line(FULL.slice(0, 18), 10, { x: 20 }), line(FULL.slice(0, 18), 24, { x: 20 })];
    expect(texts(...inset)).toHaveLength(2);
    const hanging = [line(FULL.slice(0, 16), 10, { x: 40 }), line(FULL.slice(0, 18), 24, { x: 20 })];
    expect(texts(...hanging)).toHaveLength(1);
    expect(texts(...hanging, line('乾坤', 38, { x: 20 }))).toHaveLength(1);
    expect(texts(...hanging, line('乾坤', 38, { x: 26 }))).toHaveLength(2);
  });

  it('are rows of their own where pieces with a number, or more than two, stand far apart', () => {
    const row = (...pieces: readonly (readonly [text: string, x: number])[]): FlowLine => {
      const [found] = linesOf(pieces.flatMap(([text, x]) => run(text, x, 24).glyphs));
      if (!found) throw new Error('no line');
      return { ...found, page: 0, column: COLUMN };
    };
    expect(texts(line(FULL, 10), row(['甲', 0], ['12', 60]))).toEqual([FULL, '甲\t12']);
    expect(texts(line(FULL, 10), row(['甲', 0], ['乙', 60], ['丙', 120]))).toEqual([FULL, '甲\t乙\t丙']);
    expect(texts(line(FULL, 10), row(['甲', 0], ['乙', 60]))).toEqual([`${FULL}甲 乙`]);
  });
});

describe('the type area', () => {
  it('is where long lines begin and end, hanging punctuation aside', () => {
    const lines = [0, 1, 2, 3].map((no) => line(FULL, 10 + no * 14, { x: 30 }));
    expect(columnOf(lines, 300)).toEqual({ left: 30, right: 230 });
    const hanging = [0, 1, 2, 3].map((no) => line(`${FULL}。`, 10 + no * 14, { x: 30 }));
    expect(columnOf(hanging, 300)).toEqual({ left: 30, right: 230 });
    expect(columnOf([...lines, line('乾', 90, { x: 0 })], 300).left).toBe(30);
  });

  it('is at least half as wide as the page', () => {
    expect(columnOf([line('乾坤', 10, { x: 30 })], 300)).toEqual({ left: 30, right: 180 });
    expect(columnOf([], 300)).toEqual({ left: 0, right: 150 });
  });

  it('goes by lines that several share an edge with', () => {
    const many = Array.from({ length: 18 }, (_, no) => line(FULL, 10 + no * 14, { x: 30 }));
    expect(columnOf([...many, line(FULL, 300, { x: 10 })], 300)).toEqual({ left: 30, right: 230 });
  });
});
