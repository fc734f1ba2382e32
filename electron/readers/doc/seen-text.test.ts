import { describe, expect, it } from 'vitest';
import {
  cell,
  definition,
  long,
  paragraph,
  read,
  rowEnd,
  sprm,
  style,
  textsOf,
  word,
} from './doc.fixture.ts';
import { SPRM } from './sprms.ts';

const WHITE = sprm(SPRM.colour, 0xff, 0xff, 0xff, 0);
/** A Shd of one plain colour (red, green, blue). */
const ground = (...colour: number[]): number[] => [...long(0xff00_0000), ...colour, 0, ...word(0)];
const behind = (...colour: number[]): number[] => sprm(SPRM.shading, 10, ...ground(...colour));
const both = (sprms: readonly number[]) => [{ runs: [{ text: '甲' }, { text: '乙', sprms }] }];

describe('what nobody sees of a Word 97 file', () => {
  it.each([
    ['white', WHITE],
    ['white by its index', sprm(SPRM.colourIndex, 8)],
    ['half a point high', sprm(SPRM.size, ...word(1))],
    ['without height', sprm(SPRM.size, ...word(0))],
    ['without width', sprm(SPRM.scale, ...word(1))],
    ['in the colour of its ground', [...sprm(SPRM.colour, 0, 0, 0x80, 0), ...behind(0, 0, 0x80)]],
  ])('is left out, and said: %s', (_, sprms) => {
    const body = both(sprms);
    expect(textsOf(body)).toEqual(['甲']);
    expect(read({ body }).remarks).toMatchObject([{ code: 'hidden' }]);
  });

  it('is told from what stands out from its ground', () => {
    const dark = sprm(SPRM.paragraphShading, 10, ...ground(0, 0x30, 0x60));
    expect(textsOf(both([...WHITE, ...behind(0, 0, 0)]))).toEqual(['甲乙']);
    expect(textsOf(both([...WHITE, ...sprm(SPRM.highlight, 9)]))).toEqual(['甲乙']);
    expect(textsOf([{ ...paragraph('乙', {}), runs: [{ text: '乙', sprms: WHITE }], sprms: dark }])).toEqual([
      '乙',
    ]);
    expect(textsOf(both(sprm(SPRM.colour, 0, 0, 0, 0xff)))).toEqual(['甲乙']);
  });

  it('may be a matter of its style', () => {
    const styles = [style({ kind: 1 }), style({ kind: 1, characters: WHITE })];
    expect(textsOf([paragraph('甲', { style: 1 }), paragraph('乙')], { styles })).toEqual(['', '乙']);
    const named = sprm(SPRM.characterStyle, ...word(2));
    const ofWords = [...styles, style({ kind: 2, characters: WHITE })];
    expect(textsOf(both(named), { styles: ofWords })).toEqual(['甲']);
    const black = [...named, ...sprm(SPRM.colour, 0, 0, 0, 0)];
    expect(textsOf(both(black), { styles: ofWords })).toEqual(['甲乙']);
  });

  it('is left out of a table as well, but for a person to look at where cells are shaded', () => {
    const row = (more: readonly number[]) => [
      { ...cell(''), runs: [{ text: '5' }, { text: '9', sprms: WHITE }] },
      cell('乙'),
      rowEnd([...definition([0, 1000, 2000]), ...more]),
    ];
    const texts = (more: readonly number[]): string[] =>
      read({ body: row(more) }).blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
      );
    expect(texts([])).toEqual(['5', '乙']);
    const white = ground(0xff, 0xff, 0xff);
    const [yellow, magenta, cyan] = [ground(0xff, 0xff, 0), ground(0xff, 0, 0xff), ground(0, 0xff, 0xff)];
    for (const colour of [ground(0, 0, 0x60), yellow, magenta, cyan]) {
      const shaded = sprm(SPRM.cellShading, 20, ...colour, ...white);
      expect(texts(shaded)).toEqual(['59', '乙']);
      expect(read({ body: row(shaded) }).remarks).toMatchObject([{ code: 'formatting', doubt: true }]);
    }
    // Of Word 97: patterns (0 the ground, 1 the front) of indexed colours, two bytes a cell.
    const indexed = (...cells: number[]) =>
      sprm(SPRM.cellShadingIndex, cells.length * 2, ...cells.flatMap(word));
    const [WHITE_INDEX, BLUE_INDEX, FRONT] = [8, 2, 1 << 10];
    expect(texts(indexed(WHITE_INDEX << 5, BLUE_INDEX << 5))).toEqual(['59', '乙']);
    expect(texts(indexed(FRONT | BLUE_INDEX | (WHITE_INDEX << 5)))).toEqual(['59', '乙']);
    expect(texts(indexed(WHITE_INDEX << 5, FRONT | WHITE_INDEX | (BLUE_INDEX << 5)))).toEqual(['5', '乙']);
    expect(texts(indexed(0xffff))).toEqual(['5', '乙']);
    expect(texts(sprm(SPRM.cellShading, 20, ...white, ...white))).toEqual(['5', '乙']);
  });
});
