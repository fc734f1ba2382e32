import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { exampleReport } from '../example.ts';
import { applyEdits, setFigure } from './report.ts';
import { firstDifference, PAUSE_MS, record, redo, startHistory, undo } from './history.ts';

const ID = 'requests.new.natural';
const start = exampleReport();
const typed = (text: string) => setFigure(start, ID, text);

describe('undo and redo', () => {
  it('go back and forth over changes', () => {
    const [one, two] = [typed('1'), typed('2')];
    let history = record(record(startHistory(start), one, null, 0), two, null, 1);
    history = undo(history);
    expect(history.present).toBe(one);
    history = undo(undo(history));
    expect(history.present).toBe(start);
    history = redo(redo(redo(history)));
    expect(history.present).toBe(two);
  });

  it('take typing in one place for one step, until a pause', () => {
    let history = startHistory(start);
    for (const [index, text] of ['1', '12', '123'].entries()) {
      history = record(history, typed(text), 'text:section:1', index * 100);
    }
    expect(undo(history).present).toBe(start);
    const later = record(history, typed('1234'), 'text:section:1', 200 + PAUSE_MS);
    expect(undo(later).present).toBe(history.present);
    const elsewhere = record(history, typed('1234'), 'text:section:2', 300);
    expect(undo(elsewhere).present).toBe(history.present);
  });

  it('never join a change to one that was undone', () => {
    const history = undo(record(startHistory(start), typed('1'), 'a', 0));
    const next = record(record(history, typed('2'), 'a', 1), typed('3'), 'a', 2);
    expect(undo(next).present).toBe(start);
    expect(next.future).toEqual([]);
  });

  it('undo everything that was recorded, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }), (entries) => {
        const reports = entries.map((entry) => typed(String(entry)));
        let history = startHistory(start);
        reports.forEach((report, index) => (history = record(history, report, null, index)));
        for (const report of reports.toReversed()) {
          expect(history.present).toBe(report);
          history = undo(history);
        }
        expect(history.present).toBe(start);
      }),
    );
  });

  it('name the place that an undo changes', () => {
    expect(firstDifference(start, start)).toBeNull();
    expect(firstDifference(start, typed('99'))).toBe(ID);
    expect(firstDifference(start, typed('０７'))).toBe(ID);
    const place = (edit: Parameters<typeof applyEdits>[1][number]) =>
      firstDifference(start, applyEdits(start, [edit]));
    expect(place({ kind: 'preamble', paragraphs: [] })).toBe('preamble');
    expect(place({ kind: 'section', section: 5, paragraphs: ['改'] })).toBe('section:5');
    expect(place({ kind: 'heading', section: 2, text: '改' })).toBe('section:2');
    expect(place({ kind: 'signature', lines: [] })).toBe('signature');
    expect(place({ kind: 'titleLines', lines: [] })).toBe('title');
  });
});
