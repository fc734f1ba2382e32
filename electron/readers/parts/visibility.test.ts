import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK, parseColour, TRANSPARENT, WHITE, type Colour } from './colour.ts';
import { groundOf, isSeen } from './visibility.ts';

function colour(text: string): Colour {
  const found = parseColour(text);
  if (!found) throw new Error(`no colour: ${text}`);
  return found;
}

const DARK = colour('#1f3864');

describe('what a person can see', () => {
  it('is text of which nothing is known', () => {
    expect(isSeen({})).toBe(true);
  });

  it.each([
    ['said to be hidden', { hidden: true }],
    ['white on the page', { colour: WHITE }],
    ['nearly white', { colour: colour('#fdfdfd') }],
    ['transparent', { colour: TRANSPARENT }],
    ['faint', { opacity: 0.02 }],
    ['faint and black', { colour: BLACK, opacity: 0.02 }],
    ['of no size', { size: 0 }],
    ['of one point', { size: 1 }],
    ['narrow as a stroke', { scale: 0.01 }],
    ['cut off by its line', { room: 1 }],
    ['beside the page', { outside: true }],
    ['in the colour of its cell', { colour: DARK, grounds: [DARK] }],
    ['white on a ground that shows through', { colour: WHITE, grounds: [TRANSPARENT] }],
  ])('is not text that is %s', (_, look) => {
    expect(isSeen(look)).toBe(false);
  });

  it.each([
    ['white on a dark ground', { colour: WHITE, grounds: [DARK] }],
    ['white on a dark ground farther behind', { colour: WHITE, grounds: [undefined, TRANSPARENT, DARK] }],
    ['white on a picture', { colour: WHITE, grounds: ['picture'] }],
    ['yellow on white', { colour: colour('yellow') }],
    ['light grey', { colour: colour('#d9d9d9') }],
    ['small', { size: 5 }],
  ] as const)('is text that is %s', (_, look) => {
    expect(isSeen(look)).toBe(true);
  });

  it('is white text on a dark page', () => {
    expect(isSeen({ colour: WHITE }, BLACK)).toBe(true);
    expect(isSeen({ colour: BLACK }, BLACK)).toBe(false);
  });

  it('is never text of the colour that is behind it', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const any = fc.record({ red: channel, green: channel, blue: channel, alpha: fc.constant(1) });
    fc.assert(
      fc.property(any, any, fc.double({ min: 0, max: 1, noNaN: true }), (painted, page, opacity) => {
        expect(isSeen({ colour: painted, opacity, grounds: [painted] }, page)).toBe(false);
      }),
    );
  });

  it('stands before the nearest opaque ground', () => {
    expect(groundOf([undefined, BLACK, DARK])).toEqual(BLACK);
    expect(groundOf(['picture', BLACK])).toBe('picture');
    expect(groundOf([BLACK, 'picture'])).toEqual(BLACK);
    expect(groundOf([{ ...BLACK, alpha: 0.5 }])).toEqual({ red: 127.5, green: 127.5, blue: 127.5, alpha: 1 });
  });
});

describe('colours', () => {
  it.each([
    ['#FFF', [255, 255, 255, 1]],
    ['ffffff', [255, 255, 255, 1]],
    ['#ff000080', [255, 0, 0, 128 / 255]],
    [' White ', [255, 255, 255, 1]],
    ['yellowgreen', [154, 205, 50, 1]],
    ['rgb(255, 250,0)', [255, 250, 0, 1]],
    ['rgba(0,0,0,.5)', [0, 0, 0, 0.5]],
    ['rgb(100% 0% 0% / 10%)', [255, 0, 0, 0.1]],
    ['hsl(120, 100%, 50%)', [0, 255, 0, 1]],
    ['hsl(0deg 0% 100%)', [255, 255, 255, 1]],
    ['transparent', [0, 0, 0, 0]],
  ])('reads %s', (text, [red, green, blue, alpha]) => {
    expect(parseColour(text)).toEqual({ red, green, blue, alpha });
  });

  it.each(['auto', 'inherit', 'currentcolor', 'rgb(1,2)', 'rgb(a,b,c)', '#12', ''])(
    'reads none from %j',
    (text) => {
      expect(parseColour(text)).toBeUndefined();
    },
  );
});
