import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../parts/colour.ts';
import { cellLook, usedParts, USUAL_PARTS, type PartLook } from './table-look.ts';

const uses = (attributes: Readonly<Record<string, string>>) =>
  [...usedParts((name) => attributes[name])].sort();

describe('the parts of its style that a table uses', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ firstRow: '1', lastRow: '0', noHBand: '1' }, ['firstRow', 'noHBand']],
    [{ val: '04A0' }, ['firstColumn', 'firstRow']],
    [{ val: '0240' }, ['lastRow', 'noHBand']],
    [{ val: '04A0', firstRow: '0' }, ['firstColumn']],
    [{ val: '0000', lastRow: 'true' }, ['lastRow']],
    [{}, []],
  ])('%j', (attributes, parts) => {
    expect(uses(attributes)).toEqual(parts);
  });

  it('are the first row and the first column where a file says nothing', () => {
    expect([...USUAL_PARTS]).toEqual(['firstRow', 'firstColumn']);
  });
});

describe('what a table style says of a cell', () => {
  /** Names of the parts that were asked, in order. */
  function asked(parts: readonly string[], row: number, column: number, isLastRow = false): string[] {
    const names: string[] = [];
    const part = (name: string): PartLook => {
      names.push(name);
      return { look: {} };
    };
    cellLook({ part }, new Set(parts), { row, column, isLastRow });
    return names;
  }

  it('is that of the whole, of its band, of its column and of its row', () => {
    expect(asked([], 0, 0)).toEqual(['wholeTable', 'band1Horz']);
    expect(asked([], 1, 0)).toEqual(['wholeTable', 'band2Horz']);
    expect(asked(['noHBand'], 1, 0)).toEqual(['wholeTable']);
    expect(asked(['firstRow'], 0, 0)).toEqual(['wholeTable', 'firstRow']);
    expect(asked(['firstRow'], 1, 0)).toEqual(['wholeTable', 'band1Horz']);
    expect(asked(['firstRow'], 2, 0)).toEqual(['wholeTable', 'band2Horz']);
    expect(asked(['firstColumn', 'noHBand'], 1, 0)).toEqual(['wholeTable', 'firstCol']);
    expect(asked(['firstColumn', 'noHBand'], 1, 1)).toEqual(['wholeTable']);
    expect(asked(['firstColumn', 'firstRow', 'noHBand'], 0, 0, true)).toEqual([
      'wholeTable',
      'firstCol',
      'lastRow',
      'firstRow',
    ]);
  });

  it('is what the last of them says, of colour and ground each by itself', () => {
    const of: Readonly<Record<string, PartLook>> = {
      wholeTable: { look: { colour: BLACK, size: 10 }, ground: WHITE },
      firstCol: { look: { colour: WHITE } },
      firstRow: { look: {}, ground: BLACK },
    };
    const style = { part: (name: string) => of[name] ?? { look: {} } };
    const at = (row: number, column: number) =>
      cellLook(style, USUAL_PARTS, { row, column, isLastRow: false });
    expect(at(0, 0)).toEqual({ look: { colour: WHITE, size: 10 }, ground: BLACK });
    expect(at(1, 1)).toEqual({ look: { colour: BLACK, size: 10 }, ground: WHITE });
    expect(
      cellLook({ part: () => ({ look: {} }) }, USUAL_PARTS, { row: 0, column: 0, isLastRow: false }),
    ).toEqual({ look: {} });
  });
});
