/** A binary Word file written from a document in which runs are marked as hidden, each in one of the ways of the format. */
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceTable,
} from '../../../shared/source-document.ts';
import {
  cell,
  definition,
  docBytes,
  long,
  paragraph,
  rowEnd,
  sprm,
  type ParagraphParts,
  type RunParts,
} from '../doc/doc.fixture.ts';
import { SPRM } from '../doc/sprms.ts';

/** What hides a run: said to be hidden, deleted, white by value and by number, of no size and half a point, narrow. */
export const HIDDEN_RUNS = [
  sprm(SPRM.hidden, 1),
  sprm(SPRM.deleted, 1),
  sprm(SPRM.colour, ...long(0x00ff_ffff)),
  sprm(SPRM.colourIndex, 8),
  sprm(SPRM.size, 2, 0),
  sprm(SPRM.size, 1, 0),
  sprm(SPRM.scale, 1, 0),
] as const;

const [FROM, TO] = ['\ue000', '\ue001'];

/** `text` marked as hidden in the way of this number. */
export function hiddenRun(look: number, text: string): string {
  return `${FROM}${look}:${text}${TO}`;
}

/** The document as bytes, in which texts are to be found and changed. */
export function writtenDoc(document: SourceDocument): Uint8Array {
  return Buffer.from(JSON.stringify(document.blocks));
}

/** The .doc of such bytes. */
export function docOf(written: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = JSON.parse(Buffer.from(written).toString('utf8')) as SourceBlock[];
  return docBytes({ body: blocks.flatMap(bodyOf) });
}

function bodyOf(block: SourceBlock): ParagraphParts[] {
  return block.kind === 'paragraph'
    ? [paragraph('', { runs: runsOf(block.text) })]
    : Array.from({ length: block.rowCount }, (_, at) => rowOf(block, at)).flat();
}

function runsOf(text: string): RunParts[] {
  return text.split(new RegExp(`(${FROM}[^${TO}]*${TO})`)).flatMap((part): RunParts[] => {
    if (part === '') return [];
    if (!part.startsWith(FROM)) return [{ text: part }];
    const [look = '', words = ''] = part.slice(1, -1).split(':');
    return words === '' ? [] : [{ text: words, sprms: HIDDEN_RUNS[Number(look)] ?? [] }];
  });
}

/** Twips of a column, and what a row says of a cell that goes on below (TC80). */
const WIDTH = 500;
const [MERGED, FIRST] = [0x20, 0x60];

function rowOf({ cells }: SourceTable, at: number): ParagraphParts[] {
  const here = cells
    .filter(({ row, rowSpan }) => row <= at && at < row + rowSpan)
    .sort((one, other) => one.column - other.column);
  const flagOf = ({ row, rowSpan }: SourceCell): number => (rowSpan === 1 ? 0 : row === at ? FIRST : MERGED);
  const edges = [0, ...here.map(({ column, columnSpan }) => (column + columnSpan) * WIDTH)];
  return [
    ...here.map((one) => ({ ...cell(''), runs: one.row === at ? runsOf(one.text) : [] })),
    rowEnd(definition(edges, here.map(flagOf))),
  ];
}
