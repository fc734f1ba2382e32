import { expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { countChanges } from './count-changes.ts';
import { applyEdits, setFigure } from './report.ts';
import type { Report } from './schema.ts';

const report = exampleReport();
const NONE = { figures: 0, paragraphs: 0, additions: 0, looks: 0 };

it('counts figures with another number or other raw text, and nothing where nothing differs', () => {
  expect(countChanges(report, exampleReport())).toEqual(NONE);
  const one = setFigure(report, 'requests.new.natural', '8');
  expect(countChanges(report, setFigure(one, 'requests.new.total', '约8'))).toEqual({ ...NONE, figures: 2 });
  const raw = setFigure(report, 'requests.new.total', '约9');
  expect(countChanges(setFigure(report, 'requests.new.total', '约8'), raw)).toEqual({ ...NONE, figures: 1 });
});

it('counts a paragraph that was rewritten once, and each that was added or taken out', () => {
  const [first = '', ...rest] = report.preamble;
  const withPreamble = (paragraphs: string[]) => ({ ...report, preamble: paragraphs });
  expect(countChanges(report, withPreamble([`${first}。`, ...rest])).paragraphs).toBe(1);
  expect(countChanges(report, withPreamble([first, ...rest, '一段', '一段'])).paragraphs).toBe(2);
  expect(countChanges(report, withPreamble([])).paragraphs).toBe(report.preamble.length);
  const section = applyEdits(report, [{ kind: 'section', section: 1, paragraphs: ['新写的一段'] }]);
  expect(countChanges(report, section).paragraphs).toBe(report.sections[0]?.paragraphs.length);
});

it('counts own tables and pictures that were changed, and paragraphs whose looks, links or notes were', () => {
  const table = (text: string): Report => ({
    ...report,
    additions: [
      {
        part: 'section:1',
        at: 1,
        addition: {
          kind: 'table',
          rowCount: 1,
          columnCount: 1,
          cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text }],
        },
      },
    ],
  });
  expect(countChanges(report, table('96'))).toEqual({ ...NONE, additions: 1 });
  expect(countChanges(table('96'), table('97'))).toEqual({ ...NONE, additions: 1 });
  const noted: Report = {
    ...report,
    looks: { 'preamble/paragraph:1': [{ kind: 'note', start: 1, end: 1, text: '含转载。' }] },
  };
  expect(countChanges(report, noted)).toEqual({ ...NONE, looks: 1 });
  const [first = '', ...rest] = report.preamble;
  expect(countChanges(report, { ...noted, preamble: [`${first}。`, ...rest] })).toEqual({
    ...NONE,
    paragraphs: 1,
  });
});
