import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { documentOf } from '../../shared/recognition/document-of.fixture.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import { setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { SourceDocument } from '../../shared/source-document.ts';
import { asRead, correctReview, startReview } from '../intake/review.ts';
import { placeAt, spotOf } from './source-spot.ts';

function read(document: SourceDocument): Report {
  const result = recognise(document, { name: '年报.docx', sha256: '' });
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

const REPORT = read(documentOf(exampleReport()));

describe('from the result to the source and back', () => {
  it('every figure and every paragraph leads to its place, and its place leads back to it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(REPORT.origins)), (place) => {
        const { origins, text } = spotOf(REPORT, place);
        const [origin] = origins;
        if (origin?.kind === 'cell') {
          const cells = [`${origin.table},${origin.row},${origin.column}`];
          expect(placeAt(REPORT, { cells, block: 99, text: '' })).toBe(place);
        } else if (origin?.kind === 'paragraph') {
          expect(placeAt(REPORT, { cells: [], block: origin.block, text: text ?? '' })).toBe(place);
        } else expect.fail(place);
      }),
      { numRuns: 400 },
    );
  });

  it('the title and the signature come with the words of their first line', () => {
    const { titleLines, signature } = REPORT;
    expect(spotOf(REPORT, 'title').text).toBe(titleLines[0]);
    expect(spotOf(REPORT, 'signature').text).toBe(signature[0]);
  });

  it('a corrected figure still leads to where it was read', () => {
    const review = correctReview(startReview(REPORT, []), {
      kind: 'edits',
      edits: [{ kind: 'figure', figure: 'requests.new.natural', text: '9' }],
    });
    expect(review.report.origins).not.toHaveProperty(['requests.new.natural']);
    expect(spotOf(asRead(review), 'requests.new.natural').origins).toHaveLength(1);
  });

  it('a row that was not taken leads to its label, and its label to the doubt about it', () => {
    const document = documentOf(exampleReport(), 'rows');
    const blocks = document.blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const row = block.cells.find((cell) => cell.text.includes('本年新收'))?.row ?? -1;
      const lost = block.cells.findLast((cell) => cell.row === row);
      return { ...block, cells: block.cells.filter((cell) => cell !== lost) };
    });
    const report = read({ ...document, blocks });
    const note = report.notes.find(({ code }) => code === 'short-row');
    expect(note?.place).toBe('requests.new');
    const [first] = spotOf(report, 'requests.new.natural').origins;
    expect(first).toEqual(note?.origin);
    if (first?.kind !== 'cell') expect.fail();
    const cells = [`${first.table},${first.row},${first.column}`];
    expect(placeAt(report, { cells, block: null, text: '' })).toBe('requests.new');
  });

  it('the label of a row leads to its first figure', () => {
    const { origins } = REPORT;
    const natural = origins['requests.new.natural'];
    if (natural?.kind !== 'cell') expect.fail();
    const label = [`${natural.table},${natural.row},0`];
    expect(placeAt(REPORT, { cells: label, block: null, text: '一、本年新收' })).toBe('requests.new.natural');
  });

  it('a section without a heading is shown where it should stand, the head in the title', () => {
    const document = documentOf(exampleReport());
    const lost = REPORT.origins['section:6'];
    if (lost?.kind !== 'paragraph') expect.fail();
    const blocks = document.blocks.filter((_, index) => index !== lost.block);
    const report = read({ ...document, blocks });
    const last = report.sections[4]?.paragraphs.length ?? 0;
    const { origins, text } = spotOf(report, 'section:6');
    expect(origins).toEqual([report.origins[`section:5/paragraph:${last}`]]);
    expect(text).toBe(report.sections[4]?.paragraphs.at(-1));
    expect(spotOf(report, 'agency')).toEqual(spotOf(report, 'title'));
  });

  it('a row that the file does not have is shown under the heading of its table', () => {
    const document = documentOf(exampleReport());
    const blocks = document.blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const row = block.cells.find((cell) => cell.text.includes('结转下年度'))?.row ?? -1;
      return { ...block, cells: block.cells.filter((cell) => cell.row !== row) };
    });
    const report = read({ ...document, blocks });
    expect(report.notes.map(({ place }) => place)).toContain('requests.carriedOut');
    expect(spotOf(report, 'requests.carriedOut')).toEqual(spotOf(report, 'section:3'));
  });

  it('lines of a table that arranges the page are told apart by their words', () => {
    const inner = documentOf(exampleReport());
    const page: SourceDocument = {
      ...inner,
      blocks: [
        {
          kind: 'table',
          geometry: 'grid',
          rowCount: 1,
          columnCount: 1,
          cells: [
            {
              row: 0,
              column: 0,
              rowSpan: 1,
              columnSpan: 1,
              text: '',
              tables: inner.blocks.filter((block) => block.kind === 'table'),
              blocks: inner.blocks,
            },
          ],
        },
      ],
    };
    const report = read(page);
    const place = 'section:5/paragraph:1';
    const text = spotOf(report, place).text ?? '';
    expect(placeAt(report, { cells: ['0,0,0'], block: 0, text: ` ${text}` })).toBe(place);
    expect(placeAt(report, { cells: ['0,0,0'], block: 0, text: '别处没有的话' })).toBeNull();
  });

  it('what was never in the file leads nowhere', () => {
    const blank = setFigure({ ...exampleReport(), origins: {} }, 'requests.new.natural', '');
    expect(spotOf(blank, 'requests.new.natural').origins).toEqual([]);
    expect(placeAt(REPORT, { cells: [], block: null, text: '' })).toBeNull();
  });
});
