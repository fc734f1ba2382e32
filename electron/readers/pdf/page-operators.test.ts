import { describe, expect, it } from 'vitest';
import type { FontLook } from './graphics-state.ts';
import type { PageMarks } from './page-marks.ts';
import { readPageMarks } from './page-operators.ts';

type Operator = readonly [name: string, ...all: readonly unknown[]];

const FONT: FontLook = { name: 'F', vertical: false, unit: 0.001 };

/** The marks of a page of 600 by 800 points, y upwards in its operators. */
function marksOf(operators: readonly Operator[], font: FontLook = FONT): PageMarks {
  const names = Object.fromEntries(
    [...new Set([...operators.map(([name]) => name), ...PAINTS])].map((name, index) => [name, index + 1]),
  );
  return readPageMarks({
    width: 600,
    height: 800,
    base: [1, 0, 0, -1, 0, 800],
    functions: operators.map(([name]) => names[name] ?? 0),
    arguments: operators.map(([name, ...all]) =>
      name === 'constructPath' ? [names[String(all[0])], ...all.slice(1)] : all,
    ),
    names,
    fontOf: () => font,
  });
}

const PAINTS = [
  'stroke',
  'closeStroke',
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
  'endPath',
];

/** Letters as wide as they are high. */
const shown = (text: string): Operator => [
  'showText',
  [...text].map((unicode) => ({ unicode, width: 1000, isSpace: unicode === ' ', originalCharCode: 99 })),
];
const text = (...operators: readonly Operator[]): Operator[] => [
  ['beginText'],
  ['setFont', 'F', 10],
  ...operators,
  ['endText'],
];
const box = (left: number, low: number, right: number, high: number): readonly [unknown, unknown] => [
  [Float32Array.of(0, left, low, 1, right, low, 1, right, high, 1, left, high, 4)],
  Float32Array.of(left, low, right, high),
];

/** `letter@x,y` of every glyph, y the base line from below, with its sight where it is not seen. */
function placesOf(operators: readonly Operator[], font?: FontLook): string[] {
  return marksOf(operators, font).glyphs.map(({ text: letter, x0, bottom, size, sight }) => {
    const base = 800 - bottom + size * 0.14;
    const place = [x0, base].map((at) => Math.round(at * 10) / 10).join();
    return `${letter}@${place}${sight === 'seen' ? '' : ` ${sight}`}`;
  });
}

describe('where glyphs end up', () => {
  it('is told by moves of the line, each from where the line began', () => {
    const moved = text(
      ['moveText', 100, 700],
      shown('甲'),
      ['moveText', 20, -30],
      shown('乙'),
      ['setLeadingMoveText', 0, -15],
      shown('丙'),
      ['nextLine'],
      shown('丁'),
      ['setLeading', 12],
      ['nextLine'],
      shown('戊'),
    );
    expect(placesOf(moved)).toEqual(['甲@100,700', '乙@120,670', '丙@120,655', '丁@120,640', '戊@120,628']);
  });

  it('is told by the text matrix, which begins anew with each text', () => {
    const set = text(['setTextMatrix', [2, 0, 0, 2, 100, 700]], shown('甲乙'));
    expect(placesOf([...set, ...text(shown('丙'))])).toEqual(['甲@100,700', '乙@120,700', '丙@0,0']);
  });

  it('is told by spaces, numbers between letters, rise and width', () => {
    const at = (...operators: readonly Operator[]) => placesOf(text(['moveText', 100, 700], ...operators));
    expect(at(['setCharSpacing', 3], shown('甲乙'))).toEqual(['甲@100,700', '乙@113,700']);
    expect(at(['setWordSpacing', 5], shown('甲 乙'))).toEqual(['甲@100,700', ' @110,700', '乙@125,700']);
    expect(
      at(['showText', [...(shown('甲')[1] as object[]), -500, ...(shown('乙')[1] as object[])]]),
    ).toEqual(['甲@100,700', '乙@115,700']);
    expect(at(['setTextRise', 4], shown('甲'))).toEqual(['甲@100,704']);
    expect(at(['setHScale', 50], shown('甲乙'))).toEqual(['甲@100,700', '乙@105,700']);
    expect(at(['setHScale', 0], shown('甲乙'))).toEqual(['甲@100,700', '乙@110,700']);
  });

  it('is told downwards in a vertical font, where space between letters counts upwards (9.3.2)', () => {
    const vertical = { ...FONT, vertical: true };
    const { glyphs } = marksOf(text(['moveText', 100, 700], ['setCharSpacing', 2], shown('甲乙')), vertical);
    expect(glyphs.map(({ direction, x0, x1, top }) => [direction, x0, x1, top])).toEqual([
      ['down', 95, 105, 100],
      ['down', 95, 105, 108],
    ]);
  });

  it('is told by transformations, given back with the state', () => {
    const turned: Operator[] = [
      ['save'],
      ['transform', 2, 0, 0, 2, 50, 60],
      ...text(['moveText', 10, 20], shown('甲')),
      ['restore'],
      ...text(['moveText', 10, 20], shown('乙')),
    ];
    expect(placesOf(turned)).toEqual(['甲@70,100', '乙@10,20']);
    const form: Operator[] = [
      ['paintFormXObjectBegin', [1, 0, 0, 1, 100, 200], [0, 0, 50, 50]],
      ...text(['moveText', 10, 20], shown('甲')),
      ...text(['moveText', 60, 20], shown('乙')),
      ['paintFormXObjectEnd'],
      ...text(['moveText', 10, 20], shown('丙')),
    ];
    expect(placesOf(form)).toEqual(['甲@110,220', '乙@160,220 hidden', '丙@10,20']);
  });
});

describe('what belongs to glyphs', () => {
  it('is the operator that drew them, and whether it is marked as no part of the text', () => {
    const { glyphs } = marksOf(
      text(
        shown('甲乙'),
        ['beginMarkedContent', 'Artifact'],
        ['beginMarkedContentProps', { name: 'Span' }],
        shown('丙'),
        ['endMarkedContent'],
        ['endMarkedContent'],
        ['beginMarkedContentProps', { name: 'Artifact' }],
        shown('丁'),
        ['endMarkedContent'],
        shown('戊'),
      ),
    );
    expect(glyphs.map(({ artifact }) => artifact)).toEqual([false, false, true, true, false]);
    expect(glyphs.map(({ chunk }) => chunk)).toEqual([0, 0, 1, 2, 3]);
    expect(glyphs.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4]);
  });

  it('is damage where text stands outside of a text, or one begins within another', () => {
    const damaged = (...operators: readonly Operator[]): boolean => marksOf(operators).damaged;
    expect(damaged(...text(shown('甲')), ...text(shown('乙')))).toBe(false);
    expect(damaged(shown('甲'))).toBe(true);
    expect(damaged(['moveText', 1, 1])).toBe(true);
    expect(damaged(['setTextMatrix', [1, 0, 0, 1, 0, 0]])).toBe(true);
    expect(damaged(['endText'])).toBe(true);
    expect(damaged(['beginText'], ['beginText'])).toBe(true);
    expect(damaged(['nextLine'])).toBe(true);
  });
});

describe('whether glyphs are seen', () => {
  const seen = (...before: readonly Operator[]): string[] =>
    placesOf([...before, ...text(['moveText', 100, 700], shown('甲'))]);

  it('depends on colours, how much of them shows, and how letters are drawn', () => {
    expect(seen(['setFillRGBColor', '#ffffff'])).toEqual(['甲@100,700 hidden']);
    expect(seen(['setFillRGBColor', '#ffffff'], ['setFillColorN'])).toEqual(['甲@100,700']);
    expect(seen(['setStrokeRGBColor', '#ffffff'])).toEqual(['甲@100,700']);
    expect(seen(['setFillRGBColor', '#ffffff'], ['setTextRenderingMode', 2])).toEqual(['甲@100,700']);
    expect(seen(['setFillRGBColor', '#ffffff'], ['setTextRenderingMode', 1])).toEqual(['甲@100,700']);
    expect(seen(['setTextRenderingMode', 3])).toEqual(['甲@100,700 inkless']);
    expect(seen(['setTextRenderingMode', 7])).toEqual(['甲@100,700 inkless']);
    expect(seen(['setTextRenderingMode', 4])).toEqual(['甲@100,700']);
    expect(seen(['setGState', [['ca', 0]]])).toEqual(['甲@100,700 hidden']);
    expect(seen(['setGState', [['CA', 0]]])).toEqual(['甲@100,700']);
    expect(seen(['setGState', [['CA', 0]]], ['setTextRenderingMode', 1])).toEqual(['甲@100,700 hidden']);
  });

  it('depends on what is painted behind and over them', () => {
    const fill = (...colour: readonly Operator[]): Operator[] => [
      ...colour,
      ['constructPath', 'fill', ...box(90, 690, 150, 720)],
    ];
    expect(seen(...fill())).toEqual(['甲@100,700 hidden']);
    expect(seen(...fill(['setFillColorN']), ['setFillRGBColor', '#000000'])).toEqual(['甲@100,700']);
    const letter = text(['moveText', 100, 700], shown('甲'));
    expect(placesOf([...letter, ...fill()])).toEqual(['甲@100,700 hidden']);
    expect(placesOf([...letter, ...fill(['setGState', [['BM', 'multiply']]])])).toEqual(['甲@100,700']);
    expect(
      placesOf([
        ...letter,
        ...fill([
          'setGState',
          [
            ['BM', 'multiply'],
            ['BM', 'source-over'],
          ],
        ]),
      ]),
    ).toEqual(['甲@100,700 hidden']);
    expect(placesOf([...letter, ...fill(['setGState', [['ca', 0.5]]])])).toEqual(['甲@100,700']);
  });

  it('depends on what the page is cut down to', () => {
    const cut = (box4: readonly [unknown, unknown], clip = 'clip'): string[] =>
      seen([clip], ['constructPath', 'endPath', ...box4]);
    expect(cut(box(90, 690, 150, 720))).toEqual(['甲@100,700']);
    expect(cut(box(200, 690, 250, 720))).toEqual(['甲@100,700 hidden']);
    expect(cut(box(200, 690, 250, 720), 'eoClip')).toEqual(['甲@100,700 hidden']);
    expect(seen(['constructPath', 'endPath', ...box(200, 690, 250, 720)])).toEqual(['甲@100,700']);
    const painted: Operator[] = [['clip'], ['constructPath', 'endPath', ...box(0, 0, 50, 50)]];
    const behind = [...painted, ['constructPath', 'fill', ...box(0, 0, 600, 800)]] as Operator[];
    const letter = text(['moveText', 100, 700], shown('甲'));
    expect(placesOf([...letter, ['save'], ...behind, ['restore']])).toEqual(['甲@100,700']);
  });
});

describe('the rules of a page', () => {
  const rules = (...operators: readonly Operator[]) => {
    const { rules: drawn, paleRules } = marksOf(operators);
    return [drawn.length, paleRules.length];
  };

  it.each([
    ['stroke', 1, false],
    ['closeStroke', 2, false],
    ['fill', 0, true],
    ['eoFill', 0, true],
    ['fillStroke', 1, true],
    ['eoFillStroke', 1, true],
    ['closeFillStroke', 2, true],
    ['closeEOFillStroke', 2, true],
    ['endPath', 0, false],
  ])('are, of a line there and back that is painted by %s, %i', (paint, strokes, isFilled) => {
    const line = [Float32Array.of(0, 100, 100, 1, 200, 100)];
    expect(rules(['constructPath', paint, line, null])).toEqual([strokes, 0]);
    const covered = placesOf([...text(shown('甲')), ['constructPath', paint, ...box(-50, -50, 50, 50)]]);
    expect(covered).toEqual([isFilled ? '甲@0,0 hidden' : '甲@0,0']);
  });

  it('are the strokes and thin areas, those in the colour of the paper apart', () => {
    const open = box(100, 100, 200, 200);
    const thin = box(100, 100, 200, 101);
    expect(rules(['constructPath', 'stroke', ...open])).toEqual([4, 0]);
    expect(rules(['constructPath', 'fill', ...thin])).toEqual([1, 0]);
    expect(rules(['constructPath', 'fill', ...open])).toEqual([0, 0]);
    expect(rules(['constructPath', 'fillStroke', ...open])).toEqual([4, 0]);
    expect(rules(['constructPath', 'endPath', ...open])).toEqual([0, 0]);
    expect(rules(['setStrokeRGBColor', '#ffffff'], ['constructPath', 'stroke', ...open])).toEqual([0, 4]);
    expect(rules(['setFillRGBColor', '#ffffff'], ['constructPath', 'fill', ...thin])).toEqual([0, 1]);
    expect(rules(['setFillRGBColor', '#ffffff'], ['constructPath', 'stroke', ...open])).toEqual([4, 0]);
    expect(rules(['setGState', [['CA', 0]]], ['constructPath', 'stroke', ...open])).toEqual([0, 4]);
    expect(rules(['setLineWidth', 400], ['constructPath', 'stroke', ...open])).toEqual([0, 0]);
  });
});

it('operators that make no sense are passed over', () => {
  const marks = marksOf([
    ['restore'],
    ['transform', 'x'],
    ['setGState', 'x'],
    ['setGState', ['x', null]],
    ['constructPath', 'stroke'],
    ['constructPath', 'stroke', ['x']],
    ['unknown'],
    ...text(
      ['setFont', 7, 'x'],
      ['setFont', 'F', 10],
      ['showText', 'x'],
      ['showText', [null, 'x', {}]],
      shown('甲'),
    ),
  ]);
  expect(marks.glyphs.map(({ text: letter }) => letter)).toEqual(['甲']);
});
