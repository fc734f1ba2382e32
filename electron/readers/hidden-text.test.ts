/** Whole reports into which digits were written that nobody sees: they must be read as if nothing had happened. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import { documentOf } from '../../shared/recognition/document-of.fixture.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { odtOf } from './odt/odt.fixture.ts';
import { readDocument } from './read-document.ts';
import { wordRtf } from './rtf/rtf.fixture.ts';

const RUNS = 12;

/** `text` with `inserts` in turn behind some of its `mark`s. */
function scattered(
  text: string,
  mark: string,
  inserts: readonly string[],
  chosen: readonly number[],
): string {
  const parts = text.split(mark);
  const at = new Map(
    chosen.map((place, index) => [place % (parts.length - 1), inserts[index % inserts.length] ?? '']),
  );
  return parts
    .map((part, index) => part + (index < parts.length - 1 ? mark + (at.get(index) ?? '') : ''))
    .join('');
}

function changePart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

async function expectUnchanged(name: string, bytes: Uint8Array): Promise<void> {
  const result = recognise(await readDocument(name, bytes), { name, sha256: '' });
  if (!result.ok) throw new Error(result.problem.what);
  expect(result.report.figures).toEqual(exampleReport().figures);
  expect(result.report.notes.some(({ code }) => code === 'hidden')).toBe(true);
}

const places = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 });

describe('digits that nobody sees', () => {
  it('change nothing in a .docx', async () => {
    const sound = await writeDocx(exampleReport());
    const looks = [
      '<w:color w:val="FFFFFF"/>',
      '<w:vanish/>',
      '<w:sz w:val="0"/>',
      '<w:color w:val="FEFEFE"/>',
    ];
    const runs = looks.map((look) => `<w:r><w:rPr>${look}</w:rPr><w:t>9</w:t></w:r>`);
    await fc.assert(
      fc.asyncProperty(places, async (chosen) => {
        const changed = changePart(sound, 'word/document.xml', (text) =>
          scattered(text, '</w:r>', runs, chosen),
        );
        await expectUnchanged('年报.docx', changed);
      }),
      { numRuns: RUNS },
    );
  });

  it('change nothing in an .odt', async () => {
    const sound = odtOf(documentOf(exampleReport()));
    const looks = ['fo:color="#ffffff"', 'text:display="none"', 'fo:font-size="0pt"'];
    const styles = looks
      .map(
        (look, index) =>
          `<style:style style:name="no${index}" style:family="text"><style:text-properties ${look}/></style:style>`,
      )
      .join('');
    const spans = looks.map((_, index) => `<text:span text:style-name="no${index}">9</text:span></text:p>`);
    await fc.assert(
      fc.asyncProperty(places, async (chosen) => {
        const changed = changePart(sound, 'content.xml', (text) =>
          scattered(
            text.replace('<office:automatic-styles>', (tag) => tag + styles),
            '</text:p>',
            spans,
            chosen,
          )
            // What was written behind a paragraph belongs into it.
            .replace(/<\/text:p>(?=<text:span text:style-name="no)/g, ''),
        );
        await expectUnchanged('年报.odt', changed);
      }),
      { numRuns: RUNS },
    );
  });

  it('change nothing in an .rtf', async () => {
    const sound = Buffer.from(wordRtf(documentOf(exampleReport()))).toString('latin1');
    const coloured = sound.replace('{\\fonttbl', '{\\colortbl;\\red255\\green255\\blue255;}{\\fonttbl');
    const runs = ['{\\cf1 9}', '{\\v 9}', '{\\fs0 9}'];
    await fc.assert(
      fc.asyncProperty(places, async (chosen) => {
        const changed = scattered(coloured, '\\dbch\\f0 ', ['@@'], chosen).replace(
          /\{([^{}]*\\dbch\\f0 )@@/g,
          (_, words: string) => `${runs[words.length % runs.length] ?? ''}{${words}`,
        );
        await expectUnchanged('年报.rtf', Uint8Array.from(Buffer.from(changed, 'latin1')));
      }),
      { numRuns: RUNS },
    );
  });
});
