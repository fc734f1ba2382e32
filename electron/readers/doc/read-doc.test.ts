import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { oleKind } from '../container/ole-kind.ts';
import {
  docBytes,
  oleBytes,
  paragraph,
  read,
  sprm,
  style,
  textsOf,
  word,
  type DocParts,
} from './doc.fixture.ts';
import { BLOCK } from './fib.ts';
import { readDoc } from './read-doc.ts';
import { SPRM } from './sprms.ts';

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
    expect(outcome(oleBytes({ WordDocument: [0xdc, 0xa5, 0x65, 0, ...Array<number>(300).fill(0xff)] }))).toBe(
      'encrypted',
    );
    expect(outcome(oleBytes({ WordDocument: [0x99, 0xa6, 0x68, 0, ...Array<number>(40).fill(0)] }))).toBe(
      'word-95',
    );
    expect(outcome(docBytes({ body, signature: 0x1234 }))).toBe('damaged');
  });

  it('says that it is damaged where a part is missing', () => {
    expect(outcome(oleBytes({ WordDocument: [0xec, 0xa5] }))).toBe('damaged');
    for (const length of [600, 1600, 20_000, EXAMPLE.length - 600]) {
      expect(outcome(EXAMPLE.slice(0, length))).toBe('damaged');
    }
  });
});

describe('damage that only changes how a Word 97 file looks', () => {
  const used = style({ kind: 1, characters: sprm(SPRM.hidden, 1) });
  const body = [paragraph('甲', { style: 0 }), paragraph('乙', { style: 1 })];
  const remarksOf = (parts: Partial<DocParts>): string[] =>
    read({ body, ...parts }).remarks.map(({ code, doubt }) => `${code} ${String(doubt)}`);

  it('is no matter where the text does not use what is damaged', () => {
    const unused = [style({ kind: 1 }), style({ kind: 1 }), [...word(9), ...word(1)]];
    expect(remarksOf({ styles: unused })).toEqual([]);
    expect(textsOf(body, { styles: unused })).toEqual(['甲', '乙']);
  });

  it('leaves the text to be read, and a person is to look', () => {
    const cut = [style({ kind: 1 }), used.slice(0, used.length - 4)];
    expect(textsOf(body, { styles: cut })).toEqual(['甲', '乙']);
    expect(remarksOf({ styles: cut })).toEqual(['formatting true']);
  });

  it('also where a whole part of the formatting lies outside the file', () => {
    const bytes = docBytes({ body, styles: [used] });
    const stream = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]));
    new DataView(bytes.buffer).setUint32(stream + 154 + BLOCK.styles * 8, 0x00ff_ffff, true);
    const { blocks, remarks } = readDoc('年报.doc', bytes);
    expect(blocks).toHaveLength(2);
    expect(remarks).toMatchObject([{ code: 'formatting', doubt: true }]);
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
