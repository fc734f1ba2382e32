import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLayouts } from '../report/layout.ts';
import { emptyReport } from '../report/report.ts';
import { fitColumns } from './column-widths.ts';

const WIDTH = 8844;
const PADDING = 84;
const layouts = tableLayouts(emptyReport('2021'));

describe('column widths', () => {
  it('are the official proportions where the numbers are short', () => {
    for (const layout of layouts) {
      const { widths, numberSize } = fitColumns(layout, () => '12', {
        width: WIDTH,
        size: 18,
        padding: PADDING,
      });
      expect(numberSize).toBe(18);
      widths.forEach((width, index) => {
        expect(Math.abs(width - (layout.widths[index] ?? 0) * WIDTH)).toBeLessThanOrEqual(1);
      });
    }
  });

  it('always fill the table exactly and hold every number of up to eight digits on one line', () => {
    const digits = fc.integer({ min: 0, max: 99_999_999 }).map(String);
    fc.assert(
      fc.property(fc.constantFrom(...layouts), fc.array(digits, { minLength: 1 }), (layout, values) => {
        const textOf = (cell: { row: number; column: number }) =>
          values[(cell.row * 7 + cell.column) % values.length] ?? '';
        const { widths, numberSize } = fitColumns(layout, textOf, {
          width: WIDTH,
          size: 18,
          padding: PADDING,
        });
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(WIDTH);
        for (const cell of layout.cells) {
          if (cell.kind !== 'figure' || cell.columnSpan > 1) continue;
          const room = (widths[cell.column] ?? 0) - PADDING;
          if (numberSize > 12) expect(textOf(cell).length * 5 * numberSize).toBeLessThanOrEqual(room + 1);
        }
      }),
    );
  });
});
