import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { oleKind } from '../container/ole-kind.ts';
import { docBytes, oleBytes, paragraph } from './doc.fixture.ts';
import { readDoc } from './read-doc.ts';

const EXAMPLE = new Uint8Array(readFileSync(new URL('fixtures/example.doc', import.meta.url)));

/** The report in a file, or the code of the problem: nothing else may come out. */
function outcome(bytes: Uint8Array, name = '年报.doc'): Report | string {
  const kind = oleKind(bytes);
  if (kind !== 'doc') return kind;
  try {
    const result = recognise(readDoc(name, bytes), { name, sha256: '' });
    return result.ok ? result.report : result.problem.code;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

describe('a Word 97 file', () => {
  it('gives the report that it was made from', () => {
    const { agency, year, form, titleLines, sections, signature, figures } = exampleReport();
    const report = outcome(EXAMPLE);
    expect(report).toMatchObject({ agency, year, form, titleLines, sections, signature, figures });
    expect(typeof report === 'string' ? [] : report.notes.filter(({ doubt }) => doubt)).toEqual([]);
  });

  it('says that it is encrypted, or older than can be read', () => {
    const body = [paragraph('甲')];
    expect(outcome(docBytes({ body, flags: 0x0100 }))).toBe('encrypted');
    expect(outcome(docBytes({ body, version: 0x0065 }))).toBe('word-95');
    expect(outcome(docBytes({ body, signature: 0xa5dc, version: 0x0068 }))).toBe('word-95');
    expect(outcome(docBytes({ body, signature: 0x1234 }))).toBe('damaged');
  });

  it('says that it is damaged where a part is missing', () => {
    expect(outcome(oleBytes({ WordDocument: [0xec, 0xa5] }))).toBe('damaged');
    for (const length of [600, 1600, 20_000, EXAMPLE.length - 600]) {
      expect(outcome(EXAMPLE.slice(0, length))).toBe('damaged');
    }
  });
});

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);

interface Truth {
  readonly figures: Readonly<Record<string, number | null>>;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

describe('the corpus', () => {
  it.skipIf(!existsSync(CORPUS))(
    'is read figure by figure and word by word (skipped without ../shared)',
    () => {
      const seeds = readdirSync(new URL('seeds/doc', CORPUS)).map((file) => `seeds/doc/${file}`);
      for (const file of [...seeds, 'edge/003.wps']) {
        const no = /\d{3}/.exec(file)?.[0] ?? '';
        const truth = JSON.parse(readFileSync(new URL(`seeds/truth/${no}.json`, CORPUS), 'utf8')) as Truth;
        const report = outcome(new Uint8Array(readFileSync(new URL(file, CORPUS))), file);
        if (typeof report === 'string') throw new Error(`${file}: ${report}`);
        expect(report.figures).toEqual(truth.figures);
        const squash = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\s/g, ''));
        expect(report.sections.map(({ heading, paragraphs }) => squash([heading, ...paragraphs]))).toEqual(
          truth.sections.map(({ heading, paragraphs }) => squash([heading, ...paragraphs])),
        );
      }
    },
  );
});
