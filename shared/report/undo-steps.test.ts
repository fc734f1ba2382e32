import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { record, startHistory, undo, type History } from './history.ts';
import { setFigure } from './report.ts';
import type { Report } from './schema.ts';
import { pastOf, undoStepsOf, undoStepsSchema } from './undo-steps.ts';

const FIGURES = ['requests.new.natural', 'disclosure.penalty.decisions', 'disclosure.fee.amount'] as const;

/** Edits of every shape: a figure, no figure, a paragraph, more and fewer paragraphs, a part that comes and goes. */
const edit = fc.oneof(
  fc.record({ figure: fc.constantFrom(...FIGURES), text: fc.constantFrom('0', '12', '', '十二') }).map(
    ({ figure, text }) =>
      (report: Report): Report =>
        setFigure(report, figure, text),
  ),
  fc
    .array(fc.string(), { maxLength: 3 })
    .map((preamble) => (report: Report): Report => ({ ...report, preamble })),
  fc.boolean().map(
    (is) =>
      ({ correctedAt: _, ...report }: Report): Report =>
        is ? { ...report, correctedAt: 'x' } : report,
  ),
  fc.constant((report: Report): Report => ({ ...report, notes: report.notes.slice(1) })),
);

function historyOf(edits: readonly ((report: Report) => Report)[]): History {
  return edits.reduce<History>(
    (history, each, at) => record(history, each(history.present), null, at),
    startHistory(exampleReport()),
  );
}

/** As it comes back from a file. */
const carried = (steps: unknown) => undoStepsSchema.parse(JSON.parse(JSON.stringify(steps)));

describe('what can be undone, kept beside a report', () => {
  it('leads back the same way', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const history = historyOf(edits);
        expect(pastOf(history.present, carried(undoStepsOf(history)))).toEqual(history.past);
      }),
    );
  });

  it('is small: a figure costs a figure, and of very much the last is kept', () => {
    const figures = Array.from(
      { length: 80 },
      (_, at) => (report: Report) => setFigure(report, FIGURES[0], String(at + 1)),
    );
    const steps = undoStepsOf(historyOf(figures));
    expect(steps).toHaveLength(50);
    expect(JSON.stringify(steps).length).toBeLessThan(10_000);
    const long = Array.from({ length: 8 }, (_, at) => (report: Report) => ({
      ...report,
      preamble: [String(at), '长'.repeat(5_000)],
    }));
    const history = historyOf(long);
    const past = pastOf(history.present, undoStepsOf(history));
    expect(past.length).toBeGreaterThan(0);
    expect(past.at(-1)).toEqual(undo(history).present);
    expect(JSON.stringify(undoStepsOf(history)).length).toBeLessThan(21_000);
  });

  it('stops where a step would make no report', () => {
    const report = exampleReport();
    const good = [{ path: ['preamble'], value: ['前言'] }];
    const bad = [{ path: ['sections', 0, 'paragraphs'], value: 7 }];
    expect(pastOf(report, [good, bad, good])).toEqual([{ ...report, preamble: ['前言'] }]);
    expect(pastOf(report, [[{ path: ['nothing', 'here'], value: 1 }]]).map(({ agency }) => agency)).toEqual([
      report.agency,
    ]);
  });
});
