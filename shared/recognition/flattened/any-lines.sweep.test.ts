import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { columnOf, FIGURES, formFigures } from '../../forms/figures.ts';
import type { FormId } from '../../forms/form.ts';
import { FORM_IDS, REQUEST_COLUMNS } from '../../forms/forms.ts';
import { emptyReport, setFigure } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { documentOf } from '../document-of.fixture.ts';
import { recognise } from '../recognise.ts';
import { doubts, readBlocks } from '../tables/edit-tables.fixture.ts';
import { flatten, FLATTENINGS } from './flatten.fixture.ts';

const FILE = { name: '年报.txt', sha256: '0'.repeat(64) };

/** The example's text around the figures that `textOf` gives. */
function reportWith(form: FormId, textOf: (id: string, index: number) => string): Report {
  const { figures, unreadable } = emptyReport(form);
  const base = { ...exampleReport(), form, figures, unreadable, year: form === '2019' ? 2020 : 2024 };
  return formFigures(form).reduce<Report>((filled, id, at) => setFigure(filled, id, textOf(id, at)), base);
}

function wrongFigures(result: Report, truth: Report): string[] {
  return Object.entries(result.figures).flatMap(([id, value]) =>
    value !== null && value !== truth.figures[id] ? [`${id}: ${value} for ${String(truth.figures[id])}`] : [],
  );
}

/** Every null has a doubt of its own or of its row, column or table. */
function silentNulls(result: Report): string[] {
  const places = result.notes.filter((note) => note.doubt).map((note) => note.place);
  return Object.entries(result.figures).flatMap(([id, value]) =>
    value === null &&
    !places.some(
      (place) =>
        id === place ||
        id.startsWith(`${place}.`) ||
        (place.startsWith('requests.*.') && id.startsWith('requests.') && columnOf(id) === columnOf(place)) ||
        place === `section:${String(FIGURES.get(id)?.section)}`,
    )
      ? [id]
      : [],
  );
}

describe('tables that lost their cells', () => {
  it.each(FORM_IDS.flatMap((form) => FLATTENINGS.map((way) => [form, way] as const)))(
    'of form %s as %s give every figure or a doubt, never another number',
    (form, way) => {
      const count = fc.oneof(
        { weight: 5, arbitrary: fc.nat(9).map(String) },
        { weight: 2, arbitrary: fc.nat(99_999).map(String) },
        { weight: 1, arbitrary: fc.constantFrom('', '/', '无', '１２', '8件', '0') },
      );
      fc.assert(
        fc.property(fc.array(count, { minLength: 200, maxLength: 200 }), (texts) => {
          let report = reportWith(form, (_, index) => texts[index] ?? '0');
          // In real tables the sums hold, whatever is left blank.
          for (const id of formFigures(form).filter((id) => /^requests\..*\.total$/u.test(id))) {
            const parts = REQUEST_COLUMNS.slice(0, -1).map(
              ({ key }) => report.figures[id.replace('total', key)],
            );
            const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
            report = setFigure(report, id, String(sum));
          }
          const result = readBlocks(flatten(documentOf(report), way));
          expect(wrongFigures(result, report)).toEqual([]);
          expect(silentNulls(result)).toEqual([]);
          expect(Object.keys(result.figures)).toEqual(
            expect.arrayContaining(way === 'glued' ? [] : Object.keys(report.figures)),
          );
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(FORM_IDS.flatMap((form) => FLATTENINGS.map((way) => [form, way] as const)))(
    'of form %s as %s never give another number when any one line is lost',
    (form, way) => {
      const report = reportWith(form, (_, index) => String(way === 'glued' ? index % 10 : 1000 + index));
      const document = flatten(documentOf(report), way);
      const complete = readBlocks(document);
      document.blocks.forEach((lost, index) => {
        const result = recognise(
          { ...document, blocks: document.blocks.filter((_, at) => at !== index) },
          FILE,
        );
        if (!result.ok) return;
        const line = lost.kind === 'paragraph' ? lost.text : '';
        expect(wrongFigures(result.report, report), `without “${line}”`).toEqual([]);
        expect(silentNulls(result.report), `without “${line}”`).toEqual([]);
        const fewer = Object.values(result.report.figures).filter((value) => value !== null).length;
        const all = Object.values(complete.figures).filter((value) => value !== null).length;
        if (fewer < all) expect(doubts(result.report), `without “${line}”`).not.toEqual(doubts(complete));
      });
    },
  );
});
