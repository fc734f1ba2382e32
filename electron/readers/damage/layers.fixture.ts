/** Files taken apart for damage: the bytes as they lie on the disk, and the parts that are packed in them. */
import { deflateSync, inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { byKind, type Damageable } from './damage.fixture.ts';
import type { Figures } from '../../../shared/report/schema.ts';
import type { SourceDocument } from '../../../shared/source-document.ts';
import type { Range } from './edits.fixture.ts';
import { unseenIn, type WriteUnseen } from './unseen.fixture.ts';
import { docOf, writtenDoc } from './written-doc.fixture.ts';
import {
  csvUnits,
  jsonUnits,
  lineUnits,
  markupUnits,
  matches,
  pieces,
  rtfUnits,
  type Unit,
} from './units.fixture.ts';

/** Something to damage within a file, and how to make a file of it again. */
export interface Layer extends Damageable {
  readonly name: string;
  readonly pack: (bytes: Uint8Array) => Uint8Array;
  /** Where numbers stand alone: what may be the digits of a figure. */
  readonly numbers: readonly Range[];
  /** What cells of tables lie between; null where nothing says so. */
  readonly cellBorder: RegExp | null;
  /** Signs that a number is written with. */
  readonly numerals: string;
  /** What a person reads in these bytes, so that a number in them can be told. */
  readonly plain: (bytes: Uint8Array) => string;
  /** How often this layer is chosen beside the others. */
  readonly weight: number;
  /** Writes into the layer what nobody sees; null where that is not possible. */
  readonly unseen: WriteUnseen | null;
  /** The figures that a file says by name, so that what it says is never in question; null of all others. */
  readonly says: ((bytes: Uint8Array) => Figures) | null;
}

export const FORMATS = [
  'docx',
  'doc',
  'html',
  'mht',
  'wordml',
  'rtf',
  'odt',
  'pdf',
  'xlsx',
  'text',
  'csv',
  'json',
] as const;
export type Format = (typeof FORMATS)[number];

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const MARKUP = {
  cellBorder: /<\/?(?:td|th|tr|table|w:tc|w:tr|w:tbl|table:(?:covered-)?table-(?:cell|row))\b[^<>]*>/gi,
  numbers: /(?<=>(?:[\s\xc2]|&nbsp;)*)\d[\d.,]*(?=(?:[\s\xc2]|&nbsp;)*<)/g,
  plain: (text: string) => text.replace(/<[^<>]*>/g, ' ').replace(/^[^<>]*>|<[^<>]*$/g, ' '),
};
const RTF = {
  cellBorder: /\\(?:nest)?(?:cell|row)\b/g,
  numbers: /(?<=[ }{\n~])\d[\d.,]*(?=[\\}{\r\n])/g,
  plain: (text: string) => text.replace(/\\'[\da-f]{2}|\\[a-z]+-?\d* ?|[{}\r\n]/gi, ' '),
};
const LINES = {
  numbers: /(?<=^|[\n\t |\xa0])\d[\d.,]*(?=$|[\r\n\t |\xc2])/g,
  // The first byte of a hard space.
  plain: (text: string) => text.replace(/\xc2(?=\xa0)/g, ''),
};
const CSV = {
  plain: (text: string) => text.replace(/[,"]/g, '\t'),
  numerals: '\\d.',
  numbers: /(?<=^|[\n,"])\d[\d.]*(?=$|[\r\n,"])/g,
};
const QUOTED = { numbers: /(?<="text":")\d[\d.,]*(?=")/g, plain: (text: string) => text };
/** UTF-16 or one byte a character, before the mark of a cell. */
const DOC = {
  numbers: /(?<=(?:[\x07\r \xa0]\0))(?:[\d.,]\0)+(?=[\x07 \xa0]\0)|(?<=[\x07\r])[\d.,]+(?=\x07)/g,
  plain: (text: string) => text.replaceAll('\0', '').replace(/[\x07\r]/g, ' '),
};

interface Kind {
  readonly numerals?: string;
  readonly cellBorder?: RegExp;
  readonly numbers: RegExp;
  readonly plain: (text: string) => string;
}

interface More {
  readonly kind?: Kind;
  readonly pack?: Layer['pack'];
  readonly weight?: number;
}

function layer(
  name: string,
  bytes: Uint8Array,
  units: readonly Unit[],
  { kind, pack = (changed) => changed, weight = 1 }: More,
): Layer {
  return {
    name,
    bytes,
    units: byKind(units),
    spared: [],
    pack,
    weight,
    cellBorder: kind?.cellBorder ?? null,
    numerals: kind?.numerals ?? '\\d.,',
    numbers: kind ? matches(latin(bytes), '', kind.numbers).map(({ from, to }) => [from, to]) : [],
    plain: (part) => kind?.plain(latin(part)) ?? '',
    unseen: null,
    says: null,
  };
}

/** The layers of a file of this format, at least one; `document` is what it is read as. */
export function layersOf(format: Format, bytes: Uint8Array, document: SourceDocument): Layer[] {
  const layers = plainLayers(format, bytes);
  if (format === 'doc') return [...layers, writtenLayer(document)];
  return layers.map((one) =>
    one.numbers.length > 0 || one.name === PAGE ? { ...one, unseen: unseenIn(format, one.bytes) } : one,
  );
}

/** A document from which a .doc is written anew: a run cannot be put into the bytes of one. */
function writtenLayer(document: SourceDocument): Layer {
  const bytes = writtenDoc(document);
  return {
    ...layer('written', bytes, [], { kind: QUOTED, pack: docOf, weight: 0 }),
    unseen: unseenIn('doc', bytes),
  };
}

function plainLayers(format: Format, bytes: Uint8Array): Layer[] {
  const text = latin(bytes);
  switch (format) {
    case 'docx':
    case 'odt':
    case 'xlsx':
      return zipLayers(bytes);
    case 'html':
    case 'mht':
    case 'wordml':
      return [layer('file', bytes, markupUnits(text), { kind: MARKUP })];
    case 'rtf':
      return [layer('file', bytes, rtfUnits(text), { kind: RTF })];
    case 'text':
      return [layer('file', bytes, lineUnits(text), { kind: LINES })];
    case 'csv':
      return [layer('file', bytes, csvUnits(text), { kind: CSV })];
    case 'json':
      return [{ ...layer('file', bytes, jsonUnits(text), {}), says: figuresNamed }];
    case 'doc':
      return [layer('file', bytes, oleUnits(bytes), { kind: DOC })];
    case 'pdf':
      return pdfLayers(bytes);
  }
}

/** Asked of a file that was read, so that it is JSON with figures. */
function figuresNamed(bytes: Uint8Array): Figures {
  return (JSON.parse(new TextDecoder().decode(bytes)) as { readonly figures: Figures }).figures;
}

/** Main parts more often than those around them. */
const MAIN = /^(?:word\/document|content|xl\/worksheets\/sheet1|xl\/sharedStrings)\.xml$/;
const XML = /\.(?:xml|rels)$/;

function zipLayers(bytes: Uint8Array): Layer[] {
  const parts = unzipSync(bytes);
  const repack = (name: string) => (changed: Uint8Array) =>
    zipSync({ ...parts, [name]: changed }, { level: 0 });
  return [
    layer('zip', bytes, zipUnits(bytes), { weight: 3 }),
    ...Object.entries(parts)
      .filter(([name, part]) => XML.test(name) && part.length > 0)
      .map(([name, part]) =>
        layer(name, part, markupUnits(latin(part)), {
          kind: MARKUP,
          pack: repack(name),
          weight: MAIN.test(name) ? 8 : 0.3,
        }),
      ),
  ];
}

/** Headers of the parts, entries of the directory and its end (APPNOTE.TXT 4.3). */
function zipUnits(bytes: Uint8Array): Unit[] {
  return [
    ...matches(latin(bytes), 'local', /PK\x03\x04[^]{26}/g),
    ...matches(latin(bytes), 'entry', /PK\x01\x02[^]{42}/g),
    ...matches(latin(bytes), 'end', /PK\x05\x06[^]{18}/g),
    ...matches(latin(bytes), 'part', /PK\x03\x04[^]*?(?=PK\x03\x04|PK\x01\x02)/g),
  ];
}

/** Sectors, entries of the allocation table and of the directory, cells and paragraphs (MS-CFB 2). */
function oleUnits(bytes: Uint8Array): Unit[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(30, true);
  const sector = (number: number): Range => [(number + 1) * size, (number + 2) * size];
  return [
    ...pieces('sector', size, [size, bytes.length]),
    ...pieces('header field', 4, [24, 512]),
    ...pieces('allocation', 4, sector(view.getUint32(76, true))),
    ...pieces('directory entry', 128, sector(view.getUint32(48, true))),
    ...pieces('directory field', 4, sector(view.getUint32(48, true))),
    ...pieces('field of the document', 4, [size, size * 2]),
    ...matches(latin(bytes), 'cell', /(?:[^\x07][^\x07]){1,60}\x07\0/g),
    ...matches(latin(bytes), 'mark', /[\x07\r]\0/g),
  ];
}

const STREAM = /(\d+) 0 obj\s*<<[^>]*?\/Length (?:(\d+) 0 R|\d+)[^>]*?>>\s*stream\r?\n/g;

function pdfLayers(bytes: Uint8Array): Layer[] {
  const text = latin(bytes);
  const objects = [
    ...matches(text, 'object', /\d+ 0 obj\b[^]*?endobj\s*/g),
    ...matches(text, 'reference', /\d{10} \d{5} [nf]/g),
    ...matches(text, 'name', /\/[A-Za-z]\w*/g),
    ...matches(text, 'pointer', /\d+ 0 R/g),
    ...matches(text, 'number', /(?<=\s|\[)\d+(?=\s|\])/g),
    ...matches(text, 'keyword', /\b(?:endobj|endstream|stream|xref|trailer|startxref)\b/g),
  ];
  return [layer('file', bytes, objects, {}), ...contentLayers(bytes, text)];
}

const CONTENT = /\bT[fdm]\b/;
const PAGE = 'page';

/** What the pages draw. The strings are letters of embedded fonts: which digits they show cannot be told here. */
function contentLayers(bytes: Uint8Array, text: string): Layer[] {
  return Array.from(text.matchAll(STREAM)).flatMap(({ index, 0: head }) => {
    const from = index + head.length;
    const to = text.indexOf('endstream', from);
    const content = inflated(bytes.subarray(from, to));
    const drawn = content && latin(content);
    if (!drawn || !CONTENT.test(drawn)) return [];
    const units = [
      ...matches(drawn, 'text', /BT\n[^]*?ET\n/g),
      ...matches(drawn, 'saved', /q\b[^q]*?Q\n/g),
      ...matches(drawn, 'operator', /[^\n]*\n/g),
      ...matches(drawn, 'number', /-?\d+(?:\.\d+)?/g),
      ...matches(drawn, 'shown', /<[\dA-F]+>|\[<[^\]]*\]/g),
    ];
    const pack = (changed: Uint8Array): Uint8Array =>
      Buffer.concat([bytes.subarray(0, from), deflateSync(changed), Buffer.from('\n'), bytes.subarray(to)]);
    return [
      {
        ...layer(PAGE, content, units, { pack }),
        spared: matches(drawn, '', /<[\dA-F]+>/g).map(({ from: at, to: end }): Range => [at, end]),
      },
    ];
  });
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes);
  } catch {
    return null;
  }
}
