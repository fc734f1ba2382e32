/** Sound files of every format with the figures they hold: what damage starts from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { exampleReport } from '../../../shared/example.ts';
import { documentOf } from '../../../shared/recognition/document-of.fixture.ts';
import { flatten, FLATTENINGS } from '../../../shared/recognition/flattened/flatten.fixture.ts';
import { reportSchema, type Figures, type Report } from '../../../shared/report/schema.ts';
import { writeDocx } from '../../writers/docx/write-docx.ts';
import { writeWorkbook, type Sheet, type SheetCell } from '../../writers/xlsx/workbook.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import { cellText } from '../../../shared/document/blocks.ts';
import { tableLayouts } from '../../../shared/report/layout.ts';
import type { SourceDocument, SourceTable } from '../../../shared/source-document.ts';
import { markupOf, pageOf } from '../html/page.fixture.ts';
import { odtOf } from '../odt/odt.fixture.ts';
import { readNow } from '../../jobs/read-now.ts';
import { readDocument } from '../read-document.ts';
import { wordRtf } from '../rtf/rtf.fixture.ts';
import { applyEdits, type Edit, type Range } from './edits.fixture.ts';
import { docOf, writtenDoc } from './written-doc.fixture.ts';
import { layersOf, type Format, type Layer } from './layers.fixture.ts';

export interface Base {
  readonly name: string;
  readonly truth: Figures;
  readonly layers: readonly Placed[];
}

/** A layer with the place of each figure's digits, as far as they stand in one place. */
export interface Placed {
  readonly layer: Layer;
  readonly places: ReadonlyMap<string, Range>;
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Figures;
}

/**
 * Sound files of a format: those of the project, and those of the corpus where it is asked for and lies beside it.
 *
 * @param root the project's folder
 */
export async function basesOf(format: Format, root: URL, withCorpus = true): Promise<Base[]> {
  const files = [...(await ownFiles(format, root)), ...(withCorpus ? corpusFiles(format, root) : [])];
  const bases: Base[] = [];
  for (const { name, bytes, truth } of files) {
    const sound = await figuresIn(name, bytes);
    if (!sameFigures(sound, truth)) throw new Error(`${name}: the sound file is not read as what it is`);
    const layers: Placed[] = [];
    for (const layer of layersOf(format, bytes, await readDocument(name, bytes))) {
      layers.push({ layer, places: await placesOf(name, layer, truth) });
    }
    bases.push({ name, truth, layers });
  }
  return bases;
}

async function ownFiles(format: Format, root: URL): Promise<File[]> {
  const report = exampleReport();
  const file = (name: string, bytes: Uint8Array): File => ({ name, bytes, truth: report.figures });
  const fixture = (path: string): Uint8Array => {
    const bytes = readFileSync(new URL(`electron/readers/${path}`, root));
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  };
  switch (format) {
    case 'docx':
      return [file('own.docx', await writeDocx(report))];
    case 'doc':
      return [
        file('libreoffice.doc', fixture('doc/fixtures/example.doc')),
        file('own.wps', docOf(writtenDoc(documentOf(report)))),
      ];
    case 'html':
      return [
        file('libreoffice.html', fixture('html/fixtures/libreoffice.html.gz')),
        file('page.html', strToU8(pageOf(markupOf(report)))),
      ];
    case 'mht':
      return [
        file('quoted.mht', message('quoted-printable', quoted(pageOf(markupOf(report))))),
        file('plain.mht', message('8bit', pageOf(markupOf(report)))),
      ];
    case 'wordml':
      return [
        file('libreoffice.xml', fixture('wordml/fixtures/libreoffice.xml.gz')),
        file('package.xml', flatPackage(await writeDocx(report))),
      ];
    case 'rtf':
      return [
        file('libreoffice.rtf', fixture('rtf/fixtures/last-year.rtf.gz')),
        file('word.rtf', wordRtf(documentOf(report))),
      ];
    case 'odt':
      return [
        file('libreoffice.odt', fixture('odt/fixtures/last-year.odt')),
        file('own.odt', odtOf(documentOf(report))),
      ];
    case 'pdf':
      return [file('libreoffice.pdf', fixture('pdf/fixtures/libreoffice.pdf'))];
    case 'xlsx':
      return [file('own.xlsx', writeXlsx(report)), file('plain.xlsx', writeWorkbook([sheetOf(report)]))];
    case 'csv':
      return [
        file('sheet.csv', strToU8(csvOf(documentOf(report)))),
        file('filled.csv', strToU8(csvOf(documentOf(report), ','))),
      ];
    case 'json':
      return [file('own.json', strToU8(JSON.stringify(report)))];
    case 'text':
      return FLATTENINGS.filter((way) => way !== 'glued').map((way) =>
        file(`${way}.txt`, strToU8(linesOf(report, way))),
      );
  }
}

function linesOf(report: Report, way: (typeof FLATTENINGS)[number]): string {
  const { blocks } = flatten(documentOf(report), way);
  return blocks.map((block) => (block.kind === 'paragraph' ? `${block.text}\n` : '')).join('');
}

/**
 * A document as a spreadsheet program saves a sheet of it: cells between commas, merged ones in their first place; with
 * `filler` as many fields in every line.
 */
function csvOf({ blocks }: SourceDocument, filler = ''): string {
  const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [[block.text]];
    return viewRows(block);
  });
  const width = Math.max(...lines.map(({ length }) => length));
  return lines.map((line) => `${line.map(field).join(',')}${filler.repeat(width - line.length)}\n`).join('');
}

/** The texts of a table row by row, an empty one wherever no cell begins. */
function viewRows({ rowCount, columnCount, cells }: SourceTable): string[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => {
      return cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
    }),
  );
}

/** The three tables below each other on one sheet, numbers typed in. */
function sheetOf(report: Report): Sheet {
  let top = 1;
  const title: SheetCell = { row: 0, column: 0, value: report.titleLines.join(''), style: 'title' };
  const tables = tableLayouts(report).flatMap((layout) => {
    const from = top;
    top += layout.rowCount + 2;
    return layout.cells.map((cell): SheetCell => {
      const text = cellText(report, cell);
      const { row, column, rowSpan, columnSpan } = cell;
      const value = /^\d/.test(text) && !Number.isNaN(Number(text)) ? Number(text) : text;
      return { row: row + from, column, rowSpan, columnSpan, value, style: 'plain' };
    });
  });
  return { name: '统计表', widths: [10], cells: [title, ...tables] };
}

/** A page as one file, the way browsers and Word save it. */
function message(encoding: string, body: string): Uint8Array {
  return strToU8(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="--=_Next"; type="text/html"',
      '',
      '----=_Next',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '----=_Next--',
      '',
    ].join('\r\n'),
  );
}

/** Letters beyond ASCII and the sign of equality written as codes. */
function quoted(text: string): string {
  const code = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return text.replace(/[^\x20-\x3c\x3e-\x7e\n]/g, (letter) => [...strToU8(letter)].map(code).join(''));
}

/** A .docx as one XML file, the way Word saves “Word XML 文档”. */
export function flatPackage(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) =>
    /\.(?:xml|rels)$/.test(name)
      ? `<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(bytes).replace(/^\ufeff?\s*<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part>`
      : `<pkg:part pkg:name="/${name}" pkg:compression="store"><pkg:binaryData>${Buffer.from(bytes).toString('base64')}</pkg:binaryData></pkg:part>`,
  );
  return strToU8(
    `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`,
  );
}

const FOLDERS: Readonly<Record<Format, readonly string[]>> = {
  docx: ['docx', 'docx_wps', 'docx_autonum'],
  doc: ['doc'],
  html: ['html'],
  mht: [],
  wordml: [],
  rtf: ['rtf'],
  odt: ['odt'],
  pdf: ['pdf'],
  xlsx: [],
  text: ['txt'],
  csv: [],
  json: [],
};

const truthSchema = reportSchema.pick({ figures: true });

/** Real reports, where the corpus lies beside the project. */
function corpusFiles(format: Format, root: URL): File[] {
  const seeds = new URL('../shared/corpus/seeds/', root);
  if (!existsSync(seeds)) return [];
  return FOLDERS[format].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, seeds)).map((name) => ({
      name: `${folder}/${name}`,
      bytes: readFileSync(new URL(`${folder}/${name}`, seeds)),
      truth: truthSchema.parse(
        JSON.parse(readFileSync(new URL(`truth/${name.split('.')[0]}.json`, seeds), 'utf8')),
      ).figures,
    })),
  );
}

async function figuresIn(name: string, bytes: Uint8Array): Promise<Figures | null> {
  const result = await readNow(name, bytes, { json: true });
  return result.ok ? result.report.figures : null;
}

function sameFigures(one: Figures | null, other: Figures): boolean {
  return (
    one !== null && Object.keys({ ...one, ...other }).every((id) => (one[id] ?? null) === (other[id] ?? null))
  );
}

/**
 * Which figure stands in which of the layer's numbers, found by trying: a file is read several times, each time with
 * other digits in half of the numbers, so that every number has a pattern of changes of its own.
 */
async function placesOf(name: string, layer: Layer, truth: Figures): Promise<ReadonlyMap<string, Range>> {
  const { numbers } = layer;
  if (numbers.length === 0) return new Map();
  const codes = new Map<string, number>();
  for (let bit = 0; 1 << bit <= numbers.length; bit++) {
    const edits = numbers
      .filter((_, index) => (index + 1) & (1 << bit))
      .map((range) => otherDigits(layer, range));
    const found = await figuresIn(name, layer.pack(applyEdits(layer.bytes, edits)));
    for (const id of Object.keys(truth)) {
      if (found && found[id] !== truth[id]) codes.set(id, (codes.get(id) ?? 0) | (1 << bit));
    }
  }
  return new Map(
    [...codes].flatMap(([id, code]) => {
      const range = numbers[code - 1];
      return range && Number(layer.plain(layer.bytes.subarray(...range))) === truth[id] ? [[id, range]] : [];
    }),
  );
}

function otherDigits({ bytes }: Layer, [from, to]: Range): Edit {
  const inserted = bytes
    .slice(from, to)
    .map((byte) => (byte >= 0x30 && byte <= 0x39 ? 0x30 + ((byte - 0x30 + 1) % 10) : byte));
  return { at: from, removed: to - from, inserted };
}
