import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { documentOf } from '../../../shared/recognition/document-of.fixture.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { allTables, type SourceDocument } from '../../../shared/source-document.ts';
import { odtBytes, odtOf, p } from './odt.fixture.ts';
import { readOdt } from './read-odt.ts';

/** What a reader of the file must find again. */
function content(report: Report) {
  const { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable } = report;
  return { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable };
}

/** The document, or the code of the problem: nothing else may come out. */
function outcome(bytes: Uint8Array): SourceDocument | string {
  try {
    return readOdt('年报.odt', bytes);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

const FIXTURE = readFileSync(new URL('./fixtures/last-year.odt', import.meta.url));

describe('a whole report', () => {
  it('reads as it was written by LibreOffice', () => {
    const result = recognise(readOdt('年报.odt', FIXTURE), { name: '年报.odt', sha256: '' });
    if (!result.ok) throw new Error(result.problem.what);
    expect(content(result.report)).toEqual(content(exampleReport()));
    expect(result.report.notes.filter((note) => note.doubt)).toEqual([]);
  });

  it('keeps every text and every merged cell', () => {
    const document = documentOf(exampleReport());
    expect(readOdt('年报.odt', odtOf(document)).blocks).toEqual(document.blocks);
  });

  it('keeps any text, white space included', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '3', ' ', '\n', '\t', '<', '&', '“', '𠮷'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const blocks = texts.map((one) => ({ kind: 'paragraph' as const, text: one }));
        expect(readOdt('a.odt', odtOf({ format: 'odt', blocks, remarks: [] })).blocks).toEqual(blocks);
      }),
      { numRuns: 60, seed: 20_260_204 },
    );
  });
});

describe('a file that cannot be read', () => {
  it('is encrypted where its manifest says so', () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>';
    expect(outcome(odtBytes({ body: '', manifest, content: '\x01\x02' }))).toBe('encrypted');
  });

  it('is damaged where its XML is cut off, declares a document type, or is not there', () => {
    expect(outcome(odtBytes({ body: '', content: '<a><b>' }))).toBe('damaged');
    const entity = `<!DOCTYPE x [<!ENTITY a "8">]><x>&a;</x>`;
    expect(outcome(odtBytes({ body: '', content: entity }))).toBe('damaged');
    expect(outcome(odtBytes({ body: '<text:section>'.repeat(5000) + '</text:section>'.repeat(5000) }))).toBe(
      'damaged',
    );
    expect(outcome(FIXTURE.subarray(0, FIXTURE.length / 2))).toBe('damaged');
  });

  it('does not hang or grow without end on spans and repetitions beyond reason', () => {
    const many = '999999999';
    const body =
      `<table:table><table:table-column table:number-columns-repeated="${many}"/>` +
      `<table:table-row table:number-rows-repeated="${many}"><table:table-cell table:number-columns-repeated="${many}"/></table:table-row>` +
      `<table:table-row><table:table-cell table:number-rows-spanned="${many}" table:number-columns-spanned="${many}">${p(`<text:s text:c="${many}"/>`)}</table:table-cell></table:table-row></table:table>`;
    expect(outcome(odtBytes({ body }))).toBeTypeOf('object');
  });
});

const CORPUS = new URL('../../../../shared/corpus/seeds/odt/', import.meta.url);
const hasCorpus = existsSync(CORPUS);

describe('the corpus', () => {
  it.skipIf(!hasCorpus)('reads every seed as three whole tables (skipped without ../shared)', () => {
    for (const file of readdirSync(CORPUS)) {
      const tables = allTables(readOdt(file, readFileSync(new URL(file, CORPUS))).blocks);
      expect([file, ...tables.map(({ columnCount }) => columnCount)]).toEqual([file, 4, 10, 15]);
      expect(tables.map(({ rowCount }) => rowCount).join()).toMatch(/^(?:14,28|18,26),4$/);
    }
  });
});
