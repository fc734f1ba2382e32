import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_IDS } from '../../forms/forms.ts';
import type { SourceCell, SourceTable } from '../../source-document.ts';
import { isLabel, nth } from './damage-tables.fixture.ts';
import { addedUp, divideMerged, mapCells, readChanged, silentlyWrong } from './edit-tables.fixture.ts';

const REPORTS = FORM_IDS.map(addedUp);

/** What becomes of a label in hands and converters. */
const DAMAGES: readonly ((label: string, at: number) => string)[] = [
  () => '',
  (_, at) => ['丙类乙项', '本栏甲目', '某某内容丁', '戊己庚'][at % 4] ?? '',
  (label) => label.slice(0, Math.ceil(label.length / 2)),
  (label) => label.slice(1),
  (label, at) => `${label.slice(0, at % label.length)}某${label.slice((at % label.length) + 1)}`,
  (label) => `${label}（含所属单位）`,
];

/** Table four with its results alone, without what they are results of. */
function oneLevel(table: SourceTable): SourceTable {
  const groups = new Set(table.cells.filter(({ columnSpan }) => columnSpan > 1).map(placeOf));
  const last = table.rowCount - 1;
  const cells = table.cells
    .filter((cell) => !groups.has(placeOf(cell)))
    .map((cell) => ({ ...cell, row: cell.row === last ? 1 : 0, rowSpan: 1 }));
  return { ...table, rowCount: 2, cells };
}

function placeOf({ row, column }: SourceCell): string {
  return `${row},${column}`;
}

const SHAPES: readonly (readonly [name: string, no: number, shape: (table: SourceTable) => SourceTable])[] = [
  ['table two', 1, (table) => table],
  ['table two with its merged cells divided', 1, divideMerged],
  ['table three', 2, (table) => table],
  ['table three with its merged cells divided', 2, divideMerged],
  ['table four', 3, (table) => table],
  ['table four with its merged cells divided', 3, divideMerged],
  ['table four with heads of one level', 3, oneLevel],
];

/** Does a label stand over or before a cell? */
function isOf(label: SourceCell, { row, column }: SourceCell): boolean {
  const isBeside = row >= label.row && row < label.row + label.rowSpan;
  return isBeside || (column >= label.column && column < label.column + label.columnSpan && row > label.row);
}

describe('up to three damaged labels', () => {
  it.each(SHAPES)('of %s change no figure silently and cost at most those they name', (_, no, shape) => {
    const damaged = fc.array(fc.record({ label: fc.nat(), damage: fc.nat(), at: fc.nat() }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.constantFrom(...REPORTS), damaged, (report, damages) => {
        const ids = new Map(Object.entries(report.figures).map(([id, value]) => [String(value), id]));
        const named = new Set<string>();
        const result = readChanged(report, no, (table) => {
          const labels = table.cells.filter(isLabel);
          const texts = new Map(
            damages.flatMap(({ label, damage, at }) => {
              const cell = nth(labels, label);
              const become = nth(DAMAGES, damage);
              return cell && become ? [[cell, become(cell.text, at)]] : [];
            }),
          );
          for (const cell of table.cells) {
            const id = ids.get(cell.text);
            if (id !== undefined && [...texts.keys()].some((label) => isOf(label, cell))) named.add(id);
          }
          return shape(mapCells((cell) => ({ ...cell, text: texts.get(cell) ?? cell.text }))(table));
        });
        expect(silentlyWrong(result, report)).toEqual([]);
        const lost = Object.keys(report.figures).filter((id) => result.figures[id] !== report.figures[id]);
        expect(lost.filter((id) => !named.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
