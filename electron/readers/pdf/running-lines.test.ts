import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { run } from './run.fixture.ts';
import { withoutRunningLines } from './running-lines.ts';

const HEIGHT = 800;

/** What is left of pages whose lines are given with their middle. */
function left(...pages: readonly (readonly (readonly [text: string, y: number])[])[]): string[][] {
  const contents = pages.map((lines) => ({
    height: HEIGHT,
    lines: linesOf(lines.flatMap(([text, y]) => run(text, 90, y).glyphs)),
  }));
  return withoutRunningLines(contents).map((lines) => lines.map(({ text }) => text));
}

describe('lines at the edge of a page', () => {
  it.each(['—3—', '-12-', '· 3 ·', '第3页', '第 3 页 共 9 页', '第3页，共9页', '3/9', '3／9'])(
    'that number it are left out: %s',
    (number) => {
      expect(
        left([
          ['甲', 400],
          [number, 780],
        ]),
      ).toEqual([['甲']]);
      expect(
        left([
          [number, 20],
          ['甲', 400],
        ]),
      ).toEqual([['甲']]);
    },
  );

  it.each(['第三页', '—12345—', '3/9项', '第3页说明', '—', '3—'])('that do not are kept: %s', (words) => {
    expect(
      left([
        ['甲', 400],
        [words, 780],
      ]),
    ).toEqual([['甲', words]]);
  });

  it('are those within the first or the last eighth of the page', () => {
    expect(
      left([
        ['—3—', 90],
        ['甲', 400],
        ['—4—', 710],
      ]),
    ).toEqual([['甲']]);
    expect(
      left([
        ['—3—', 92],
        ['甲', 400],
        ['—4—', 708],
      ]),
    ).toEqual([['—3—', '甲', '—4—']]);
  });

  it('are the outermost three', () => {
    const lines = [20, 35, 50, 65].map((y) => ['—3—', y] as const);
    expect(left([...lines, ['甲', 400]])).toEqual([['—3—', '甲']]);
    const below = [735, 750, 765, 780].map((y) => ['—3—', y] as const);
    expect(left([['甲', 400], ...below])).toEqual([['甲', '—3—']]);
  });

  it('that are bare numbers are left out where they count the pages', () => {
    expect(
      left(
        [
          ['甲', 400],
          ['5', 780],
        ],
        [
          ['乙', 400],
          ['6', 780],
        ],
      ),
    ).toEqual([['甲'], ['乙']]);
    expect(
      left(
        [
          ['甲', 400],
          ['5', 780],
        ],
        [
          ['乙', 400],
          ['7', 780],
        ],
      ),
    ).toEqual([
      ['甲', '5'],
      ['乙', '7'],
    ]);
    expect(
      left([
        ['甲', 400],
        ['1', 780],
      ]),
    ).toEqual([['甲']]);
    expect(
      left([
        ['甲', 400],
        ['2', 780],
      ]),
    ).toEqual([['甲', '2']]);
    expect(
      left(
        [
          ['甲', 400],
          ['1', 780],
        ],
        [['乙', 400]],
      ),
    ).toEqual([['甲', '1'], ['乙']]);
  });

  it('that most pages repeat at one height are left out, whatever their numbers', () => {
    const page = (words: string, y = 20) => [[words, y] as const, ['甲', 400] as const];
    expect(left(page('简报第1期'), page('简报第2期'))).toEqual([['甲'], ['甲']]);
    expect(left(page('简报'), page('简报', 25))).toEqual([
      ['简报', '甲'],
      ['简报', '甲'],
    ]);
    expect(left(page('简报'), page('简报', 23))).toEqual([['甲'], ['甲']]);
    expect(left(page('简报'), page('通知'))).toEqual([
      ['简报', '甲'],
      ['通知', '甲'],
    ]);
    const two = [page('简报'), page('简报')];
    expect(left(...two, page('一'), page('二')).flat()).not.toContain('简报');
    expect(left(...two, page('一'), page('二'), page('三')).flat()).toContain('简报');
    expect(left(page('3.5'), page('4.5'))).toEqual([
      ['3.5', '甲'],
      ['4.5', '甲'],
    ]);
  });
});
