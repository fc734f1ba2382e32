import { describe, expect, it } from 'vitest';
import { BLACK, paintOver, parseColour, TRANSPARENT, WHITE } from './colour.ts';

/** Red, green, blue and how much of it shows, rounded; undefined for no colour. */
function shown(text: string): number[] | undefined {
  const colour = parseColour(text);
  return (
    colour &&
    [colour.red, colour.green, colour.blue, colour.alpha].map((part) => Math.round(part * 100) / 100)
  );
}

describe('a colour', () => {
  it.each([
    ['#ffffff', [255, 255, 255, 1]],
    ['1F3864', [31, 56, 100, 1]],
    ['#abc', [170, 187, 204, 1]],
    ['#abc8', [170, 187, 204, 0.53]],
    ['#01020380', [1, 2, 3, 0.5]],
    ['White', [255, 255, 255, 1]],
    [' navy ', [0, 0, 128, 1]],
    ['transparent', [0, 0, 0, 0]],
    ['rgb(1, 2, 3)', [1, 2, 3, 1]],
    ['RGB(1 2 3 / 50%)', [1, 2, 3, 0.5]],
    ['rgba(1,2,3,.25)', [1, 2, 3, 0.25]],
    ['rgb(100%, 50%, 0%)', [255, 127.5, 0, 1]],
    ['rgb(300, -5, 3, 7)', [255, 0, 3, 1]],
    ['hsl(0, 100%, 50%)', [255, 0, 0, 1]],
    ['hsl(120deg 100% 25%)', [0, 127.5, 0, 1]],
    ['hsl(240, 100%, 50%)', [0, 0, 255, 1]],
    ['hsl(-120, 100%, 50%)', [0, 0, 255, 1]],
    ['hsl(60, 50%, 75%)', [223.13, 223.13, 159.38, 1]],
    ['hsla(0, 0%, 100%, 0.5)', [255, 255, 255, 0.5]],
  ])('%s is %j', (text, colour) => {
    expect(shown(text)).toEqual(colour);
  });

  it.each([
    'auto',
    'inherit',
    'currentcolor',
    '',
    '#12345',
    '#1234567',
    'ggg',
    'rgb(1, 2)',
    'rgb(1, 2, 3, 0.5, 9)',
    'rgb(1, x, 3)',
    'hsl(x, 1%, 1%)',
    'lab(1, 2, 3)',
    'rgb(1, 2, 3',
    'constructor',
  ])('is none: %j', (text) => {
    expect(parseColour(text)).toBeUndefined();
  });
});

describe('a colour over another', () => {
  it('hides it, lets some of it through, or shows nothing of its own', () => {
    expect(paintOver(WHITE, BLACK)).toEqual(BLACK);
    expect(paintOver(WHITE, TRANSPARENT)).toEqual(WHITE);
    expect(
      paintOver({ red: 200, green: 100, blue: 0, alpha: 1 }, { red: 0, green: 200, blue: 100, alpha: 0.25 }),
    ).toEqual({ red: 150, green: 125, blue: 25, alpha: 1 });
  });
});
