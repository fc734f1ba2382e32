import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { documentOf } from '../../../shared/recognition/document-of.fixture.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { allTables, type SourceDocument } from '../../../shared/source-document.ts';
import { readRtf } from './read-rtf.ts';
import { latin, rtfBytes, wordRtf } from './rtf.fixture.ts';

/** What a reader of the file must find again. */
function content(report: Report) {
  const { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable } = report;
  return { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable };
}

function reportOf(document: SourceDocument): Report {
  const result = recognise(document, { name: '年报.rtf', sha256: '' });
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

/** The document, or the code of the problem: nothing else may come out. */
function outcome(bytes: Uint8Array): SourceDocument | string {
  try {
    return readRtf('年报.rtf', bytes);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

const FIXTURE = gunzipSync(readFileSync(new URL('./fixtures/last-year.rtf.gz', import.meta.url)));

describe('a whole report', () => {
  it('reads as it was written by LibreOffice', () => {
    const report = reportOf(readRtf('年报.rtf', FIXTURE));
    expect(content(report)).toEqual(content(exampleReport()));
    expect(report.notes.filter((note) => note.doubt)).toEqual([]);
  });

  it('reads as Word writes it: code page bytes, rows defined before and after their cells', () => {
    const document = documentOf(exampleReport());
    expect(readRtf('年报.rtf', wordRtf(document)).blocks).toEqual(document.blocks);
  });
});

describe('a file that is not whole', () => {
  it('is damaged when it ends too early', () => {
    expect(outcome(FIXTURE.subarray(0, FIXTURE.length / 2))).toBe('damaged');
    expect(outcome(latin('{\\rtf1\\ansi {甲'))).toBe('damaged');
    expect(outcome(latin('{\\rtf1'))).toBe('damaged');
  });

  it.each(['\\par \n', '\\par{\\*\\themedata 00}\r\n\0\0', '{\\par}'])(
    'is read, in doubt, when nothing is missing but its last brace, after %j',
    (end) => {
      expect(outcome(latin(`{\\rtf1\\ansi 1${end}`))).toMatchObject({
        blocks: [{ text: '1' }],
        remarks: [{ code: 'cut', doubt: true }],
      });
      expect(outcome(latin(`{\\rtf1\\ansi 1${end}2`))).toBe('damaged');
    },
  );

  it('is read from where its group begins', () => {
    expect(outcome(latin('\xef\xbb\xbf\r\nX-Scan: {ok}\r\n{\\rtf1\\ansi 1\\par}'))).toMatchObject({
      blocks: [{ text: '1' }],
      remarks: [],
    });
  });

  it('is damaged when a brace too many ends it before its text does', () => {
    expect(outcome(latin('{\\rtf1\\ansi 1\\par }2\\par }'))).toBe('damaged');
  });

  it('is whole with bytes that only fill it up', () => {
    expect(outcome(latin('{\\rtf1\\ansi 1\\par }\r\n\0\0\x1a'))).toMatchObject({ blocks: [{ text: '1' }] });
  });

  it('takes no number out of a cell into which words from elsewhere were torn', () => {
    const row = (cell: string) => `\\trowd\\clbrdrb\\brdrs\\cellx900\\cellx1800 ${cell}\\cell 5\\cell\\row`;
    const texts = (cell: string) => {
      const found = outcome(rtfBytes(`${row(cell)}\\pard\\par`));
      return typeof found === 'string' ? found : allTables(found.blocks)[0]?.cells.map(({ text }) => text);
    };
    expect(texts('8{0}')).toEqual(['80', '5']);
    expect(texts('8\\clbrdrb\\brdrs{0}')).toEqual(['8\ufffd0', '5']);
  });

  it('is refused when groups nest without end', () => {
    expect(outcome(latin(`{\\rtf1${'{'.repeat(1_000_000)}${'}'.repeat(1_000_000)}}`))).toBe('damaged');
  });

  it('reads through words and rows of any size', () => {
    const wide = '\\cellx1'.repeat(50_000);
    const rows = `\\trowd${wide}${'1\\cell'.repeat(50_000)}\\row`;
    expect(outcome(rtfBytes(`${rows}\\pard\\itap999999999 2\\par\\itap-5 3\\par`))).toBeTypeOf('object');
    expect(outcome(latin(`{\\rtf1\\bin99999999999 }`))).toBe('damaged');
    expect(outcome(rtfBytes(`\\uc999999999\\u20013 ${'x'.repeat(100)}\\${'a'.repeat(100_000)}`))).toBeTypeOf(
      'object',
    );
  });
});

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
const hasCorpus = existsSync(CORPUS);

describe('the corpus', () => {
  it.skipIf(!hasCorpus)('reads every seed as three whole tables (skipped without ../shared)', () => {
    const folder = new URL('seeds/rtf/', CORPUS);
    const files = readdirSync(folder).map((file) => new URL(file, folder));
    for (const file of [...files, new URL('edge/003_rtf_named.doc', CORPUS)]) {
      const tables = allTables(readRtf('年报.rtf', readFileSync(file)).blocks);
      expect(tables.map(({ columnCount }) => columnCount)).toEqual([4, 10, 15]);
      expect(tables.map(({ rowCount }) => rowCount).join()).toMatch(/^(?:14,28|18,26),4$/);
    }
  });
});
