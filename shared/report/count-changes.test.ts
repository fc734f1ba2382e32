import { expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { countChanges } from './count-changes.ts';
import { applyEdits, setFigure } from './report.ts';

const report = exampleReport();

it('counts figures with another number or other raw text, and nothing where nothing differs', () => {
  expect(countChanges(report, exampleReport())).toEqual({ figures: 0, paragraphs: 0 });
  const one = setFigure(report, 'requests.new.natural', '8');
  expect(countChanges(report, setFigure(one, 'requests.new.total', '约8'))).toEqual({
    figures: 2,
    paragraphs: 0,
  });
  const raw = setFigure(report, 'requests.new.total', '约9');
  expect(countChanges(setFigure(report, 'requests.new.total', '约8'), raw)).toEqual({
    figures: 1,
    paragraphs: 0,
  });
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
