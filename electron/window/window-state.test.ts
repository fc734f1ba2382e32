import { describe, expect, it } from 'vitest';
import { initialBounds, SMALLEST, type WindowState } from './window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const state = (x: number, y: number, width: number, height: number): WindowState => ({
  schema: 1,
  bounds: { x, y, width, height },
  maximized: false,
});

describe('a window opens', () => {
  it('in the middle of the screen the first time', () => {
    expect(initialBounds(null, [screen])).toEqual({ width: 1366, height: 768 });
  });

  it('where it was left', () => {
    expect(initialBounds(state(200, 100, 1400, 900), [screen])).toEqual({
      x: 200,
      y: 100,
      width: 1400,
      height: 900,
    });
  });

  it.each([
    ['right of all screens', state(1900, 100, 1000, 700)],
    ['below them', state(100, 1000, 1000, 700)],
    ['above them, with its title out of reach', state(100, -50, 1000, 700)],
    ['on a screen that is gone', state(-1800, 100, 1000, 700)],
  ])('within reach when it was left %s', (_, left) => {
    expect(initialBounds(left, [screen])).toEqual({ width: 1000, height: 700 });
  });

  it('never larger than its screen', () => {
    expect(initialBounds(state(0, 0, 3000, 2000), [screen])).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1040,
    });
    expect(initialBounds(null, [{ ...screen, width: 1280, height: 700 }])).toEqual({
      width: 1280,
      height: 700,
    });
  });

  it('never smaller than its screens need', () => {
    expect(initialBounds(state(0, 0, 10, 10), [screen])).toMatchObject(SMALLEST);
  });
});
