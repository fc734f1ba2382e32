import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problem, ProblemError } from '../../shared/problem.ts';
import { allTables, type SourceDocument, type SourceTable } from '../../shared/source-document.ts';
import { docxBytes, paragraph } from './docx/docx.fixture.ts';
import { readDocument } from './read-document.ts';

/** The document, or the code of the problem: nothing else may come out. */
async function outcome(name: string, bytes: Uint8Array): Promise<SourceDocument | string> {
  try {
    return await readDocument(name, bytes);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

async function formatOf(name: string, bytes: Uint8Array): Promise<string> {
  const found = await outcome(name, bytes);
  return typeof found === 'string' ? found : found.format;
}

describe('reading a file', () => {
  it('goes by what the file holds, not by its name', async () => {
    expect(await formatOf('年报.doc', docxBytes({ body: paragraph('甲') }))).toBe('docx');
    expect(await formatOf('年报.docx', strToU8('一、总体情况'))).toBe('txt');
  });

  it('says what is wrong with a file that cannot be read, naming it', async () => {
    expect(await outcome('年报.docx', new Uint8Array())).toBe('empty');
    expect(await outcome('年报.pdf', strToU8('%PDF-1.7'))).toBe('damaged');
    expect(await outcome('年报.zip', zipSync({ 'a.txt': strToU8('甲') }))).toBe('archive');
    expect(await outcome('年报.docx', zipSync({ 'word/document.xml': strToU8('<a>') }))).toBe('damaged');
    await expect(readDocument('年报.docx', new Uint8Array())).rejects.toThrow(
      problem('empty', '年报.docx').what,
    );
  });

  it('reads what a Word file embeds whole, by the reader that fits it', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const part = (name: string, bytes: Uint8Array): Uint8Array =>
      docxBytes({
        body: `${paragraph('前')}<w:altChunk r:id="c"/>${paragraph('后')}`,
        more: {
          'word/_rels/document.xml.rels': strToU8(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${relations}/aFChunk" Target="${name}"/></Relationships>`,
          ),
          [`word/${name}`]: bytes,
        },
      });
    const texts = async (name: string, bytes: Uint8Array): Promise<unknown> => {
      const found = await outcome('年报.docx', part(name, bytes));
      return typeof found === 'string'
        ? found
        : found.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '表'));
    };
    const page = strToU8('<html><body><p>甲</p><table><tr><td>1</td></tr></table></body></html>');
    expect(await texts('a.html', page)).toEqual(['前', '甲', '表', '后']);
    expect(await texts('a.rtf', strToU8('{\\rtf1 b\\par}'))).toEqual(['前', 'b', '后']);
    expect(await texts('a.docx', docxBytes({ body: paragraph('丙') }))).toEqual(['前', '丙', '后']);
    expect(await outcome('年报.docx', part('a.bin', Uint8Array.of(1, 0, 2)))).toMatchObject({
      blocks: [{ text: '前' }, { text: '后' }],
      remarks: [{ code: 'embedded' }],
    });
  });

  it('reads a package that was packed in a folder, or has bytes before or behind it', async () => {
    const sound = docxBytes({ body: paragraph('甲') });
    const folder = zipSync(
      Object.fromEntries(Object.entries(unzipSync(sound)).map(([name, bytes]) => [`年报/${name}`, bytes])),
    );
    const before = Uint8Array.from([...strToU8('\ufeff\r\n--x\r\n'), ...sound]);
    const behind = Uint8Array.from([...sound, ...new Uint8Array(100_000)]);
    for (const bytes of [folder, before, behind]) {
      expect(await outcome('年报.docx', bytes)).toMatchObject({ blocks: [{ text: '甲' }] });
    }
  });

  it('opens only the parts it needs: what else lies in the package may be broken or huge', async () => {
    const media = Uint8Array.from({ length: 64 }, (_, index) => (index * 91) % 251);
    const bytes = docxBytes({ body: paragraph('甲'), more: { 'word/media/a.bin': media } });
    stateSize(bytes, 'word/media/a.bin', 4_000_000_000);
    expect(await outcome('年报.docx', bytes)).toMatchObject({ blocks: [{ text: '甲' }] });
  });

  it('leaves out signs that no font draws, in every format, in text, numbers and cells', async () => {
    const unseen = '\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\u202e\u2066\ufe0f\u{e0101}';
    const words = [...unseen].map((sign, index) => `甲${sign}${index}`).join('');
    const seen = [...unseen].map((_, index) => `甲${index}`).join('');
    const page = `<p>${words}</p><ol style="list-style-type:'${unseen}一、'"><li>乙</ol><table><tr><td>1${unseen}2<td><table><tr><td>${words}</table></table>`;
    const inner = { kind: 'table', cells: [{ text: seen }] };
    expect(await outcome('年报.html', strToU8(`<html><body>${page}</body></html>`))).toMatchObject({
      blocks: [
        { text: seen },
        { number: '一、', text: '乙' },
        { cells: [{ text: '12' }, { tables: [inner], blocks: [inner] }] },
      ],
    });
    expect(await outcome('年报.docx', docxBytes({ body: paragraph(words) }))).toMatchObject({
      blocks: [{ text: seen }],
    });
    expect(await outcome('年报.txt', strToU8(`${words}\n\u200b\t1${unseen}2`))).toMatchObject({
      blocks: [{ text: seen }, { cells: [{ text: '12' }] }],
    });
  });

  it('refuses a main document that says it is larger than any report', async () => {
    const bytes = docxBytes({ body: paragraph('甲') });
    stateSize(bytes, 'word/document.xml', 70_000_000);
    expect(await outcome('年报.docx', bytes)).toBe('too-large');
  });

  it('reads tens of thousands of paragraphs', async () => {
    const found = await outcome('年报.docx', docxBytes({ body: paragraph('甲').repeat(40_000) }));
    expect(typeof found === 'string' ? found : found.blocks.length).toBe(40_000);
  });
});

/** Changes the size that the package's directory states for a part. */
function stateSize(bytes: Uint8Array, part: string, size: number): void {
  const entry = Buffer.from(bytes).lastIndexOf(part) - 46;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, size, true);
}

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const SEEDS = ['seeds/doc', 'seeds/docx', 'seeds/docx_wps', 'seeds/docx_autonum', 'seeds/txt'];
const hasCorpus = existsSync(CORPUS);

function corpusFile(path: string): Uint8Array {
  return readFileSync(new URL(path, CORPUS));
}

/** The three statutory tables by their number of columns: a file holds nothing else of these sizes. */
function tablesOf(document: SourceDocument): SourceTable[] {
  return allTables(document.blocks).filter(({ columnCount }) => columnCount > 1);
}

describe('the corpus', () => {
  it.skipIf(!hasCorpus)(
    'reads every seed as three tables of 4, 10 and 15 columns (skipped without ../shared)',
    async () => {
      for (const folder of SEEDS) {
        for (const file of readdirSync(new URL(folder, CORPUS))) {
          const tables = tablesOf(await readDocument(file, corpusFile(`${folder}/${file}`)));
          expect([file, ...tables.map(({ columnCount }) => columnCount)]).toEqual([file, 4, 10, 15]);
          expect(tables.map(({ rowCount }) => rowCount).join()).toMatch(/^(?:14,28|18,26),4$/);
        }
      }
    },
  );

  it.skipIf(!hasCorpus)('resolves automatic numbers (skipped without ../shared)', async () => {
    for (const file of readdirSync(new URL('seeds/docx_autonum', CORPUS))) {
      const { blocks } = await readDocument(file, corpusFile(`seeds/docx_autonum/${file}`));
      const numbers = blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.number ? [block.number] : [],
      );
      expect(numbers.filter((number) => number.endsWith('、'))).toEqual([
        '一、',
        '二、',
        '三、',
        '四、',
        '五、',
        '六、',
      ]);
      expect(numbers).toContain('（五）');
    }
  });

  const expected: Readonly<Record<string, string>> = {
    '003.wps': 'wps',
    '003_docx_named.doc': 'docx',
    '003_gb18030.txt': 'txt',
    '003_gbk.html': 'html',
    '003_html_gbk_named.doc': 'html',
    '003_mht_named.doc': 'mhtml',
    '003_rtf_named.doc': 'rtf',
    '003_utf16le.txt': 'txt',
    'blank_cells.docx': 'docx',
    'bomb_200MB.docx': 'docx',
    'empty.docx': 'empty',
    'encrypted_pw_123456.docx': 'encrypted',
    'flip40_0.doc': 'damaged',
    'flip8_0.docx': 'damaged',
    'fullwidth_digits.docx': 'docx',
    'huge_80000_paragraphs.docx': 'docx',
    'nested_layout_table.docx': 'docx',
    'split_runs.docx': 'docx',
    'tracked_change_in_cell.docx': 'docx',
    'trunc_512.doc': 'damaged',
    'trunc_half.docx': 'damaged',
    'xml_unclosed.docx': 'damaged',
  };

  it.skipIf(!hasCorpus).each(Object.entries(expected))(
    'reads or refuses %s as %s (skipped without ../shared)',
    async (file, kind) => {
      const found = await outcome(file, corpusFile(`edge/${file}`));
      expect(typeof found === 'string' ? found : found.format).toBe(kind);
      if (typeof found !== 'string') {
        expect(tablesOf(found).map(({ columnCount }) => columnCount)).toEqual([4, 10, 15]);
      }
    },
  );

  it.skipIf(!hasCorpus)(
    'takes the inserted figure, not the deleted one (skipped without ../shared)',
    async () => {
      const requests = tablesOf(
        await readDocument('a.docx', corpusFile('edge/tracked_change_in_cell.docx')),
      )[1];
      const row = requests?.cells.find(({ text }) => text.startsWith('一、'))?.row;
      expect(requests?.cells.find((cell) => cell.row === row && cell.column === 3)?.text).toBe('4');
    },
  );
});
