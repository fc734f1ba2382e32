import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { documentOf } from '../recognition/document-of.fixture.ts';
import { recognise } from '../recognition/recognise.ts';
import { applyEdits } from '../report/report.ts';
import type { Note, Report } from '../report/schema.ts';
import { differingFigures, secondReadingOf } from './second-reading.ts';

const NEW = 'requests.new.natural';
const LICENSING = 'disclosure.licensing.decisions';

/** The example as it is read from a file, with some of its figures written otherwise. */
function readWith(figures: Readonly<Record<string, string>> = {}): Report {
  const edits = Object.entries(figures).map(([figure, text]) => ({ kind: 'figure', figure, text }) as const);
  const result = recognise(documentOf(applyEdits(exampleReport(), edits), 'grid'), { name: '', sha256: '' });
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

/** The doubts about a report that reads `own` where the second reading has `other`. */
function doubts(own: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): Note[] {
  return differingFigures(readWith(own), secondReadingOf(readWith(other)));
}

describe('two readings of one file', () => {
  it('put no figure in doubt that both read alike, however it is written', () => {
    expect(Object.keys(secondReadingOf(readWith()))).toHaveLength(200);
    expect(doubts({}, {})).toEqual([]);
    expect(doubts({ [NEW]: '1200' }, { [NEW]: '１,200' })).toEqual([]);
    expect(doubts({ [NEW]: '3 件' }, { [NEW]: '3件' })).toEqual([]);
    expect(doubts({ [NEW]: '' }, { [NEW]: '' })).toEqual([]);
  });

  it('put a figure in doubt that they read differently, with both values and the place', () => {
    expect(doubts({ [NEW]: '11' }, { [NEW]: '12' })).toEqual([
      {
        code: 'second-reading',
        place: NEW,
        message: '另一种读法读到 12，这里读到 11，请对照原文。',
        doubt: true,
        origin: expect.objectContaining({ kind: 'cell', table: 1 }),
      },
    ]);
  });

  it.each([
    ['0', '', '另一种读法读到空白，这里读到 0，请对照原文。'],
    ['', '4', '另一种读法读到 4，这里读到空白，请对照原文。'],
    ['7', '7件', '另一种读法读到“7件”，这里读到 7，请对照原文。'],
    ['/', '—', '另一种读法读到“—”，这里读到“/”，请对照原文。'],
  ])('say so of %j and %j too', (own, other, message) => {
    expect(doubts({ [NEW]: own }, { [NEW]: other }).map((note) => note.message)).toEqual([message]);
  });

  it('put nothing in doubt that only has hidden digits besides, where the file is known to have hidden text', () => {
    const hidden = { code: 'hidden', place: 'report', message: '', doubt: false };
    const own = readWith({ [NEW]: '21' });
    const known = { ...own, notes: [hidden] };
    expect(differingFigures(known, secondReadingOf(readWith({ [NEW]: '219' })))).toEqual([]);
    expect(differingFigures(own, secondReadingOf(readWith({ [NEW]: '219' })))).toHaveLength(1);
    expect(differingFigures(known, secondReadingOf(readWith({ [NEW]: '12' })))).toHaveLength(1);
  });

  it('tell the differences in the order of the form', () => {
    const places = doubts({}, { [NEW]: '99', [LICENSING]: '98' }).map(({ place }) => place);
    expect(places).toEqual([LICENSING, NEW]);
  });

  it('leave out what the second is not sure to have found, and what the first has not found', () => {
    const unsure = readWith({ [NEW]: '99' });
    const note = { code: 'label-variant', place: 'requests.new', message: '', doubt: true };
    expect(differingFigures(readWith(), secondReadingOf({ ...unsure, notes: [note] }))).toEqual([]);
    const { [NEW]: _, ...origins } = readWith().origins;
    expect(differingFigures({ ...readWith(), origins }, secondReadingOf(unsure))).toEqual([]);
  });
});
