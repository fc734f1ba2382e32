/** Binary Word files for tests: parts in, bytes out. */
import CFB from 'cfb';
import { BLOCK } from './fib.ts';

export interface RunParts {
  readonly text: string;
  readonly sprms?: readonly number[];
}

export interface ParagraphParts {
  readonly runs: readonly RunParts[];
  /** `\r` where nothing else is said. */
  readonly mark?: string;
  readonly markSprms?: readonly number[];
  readonly style?: number;
  readonly sprms?: readonly number[];
}

interface NoteParts {
  readonly at: number;
  readonly text: string;
}

export interface DocParts {
  readonly body: readonly ParagraphParts[];
  /** Text after the body: of headers, then of text boxes. */
  readonly notes?: string;
  /** Foot notes, each with the character in the body that refers to it. */
  readonly footNotes?: readonly NoteParts[];
  /** The same at the end of the text. */
  readonly endNotes?: readonly NoteParts[];
  readonly boxes?: readonly { readonly shape: number; readonly text: string }[];
  /** Anchors of shapes: the character in the body and the shape's identifier. */
  readonly shapes?: readonly (readonly [cp: number, shape: number])[];
  /** Every paragraph a piece of its own, the last one first in the file, as after fast saving. */
  readonly scattered?: boolean;
  /** One byte a character. */
  readonly ansi?: boolean;
  /** Changes of every piece: a Prm, with the lists of modifiers that it may name. */
  readonly prm?: number;
  readonly changes?: readonly (readonly number[])[];
  readonly styles?: readonly (readonly number[])[];
  /** The list of lists with the levels behind it, and the length it states. */
  readonly lists?: { readonly bytes: readonly number[]; readonly length: number };
  readonly overrides?: readonly number[];
  readonly fonts?: readonly string[];
  readonly data?: readonly number[];
  readonly signature?: number;
  readonly version?: number;
  readonly flags?: number;
}

const PAGE = 512;
const TEXT = 1024;

export const word = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
export const long = (value: number): number[] => [...word(value), ...word(value >>> 16)];
export const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
export const sprm = (opcode: number, ...operand: number[]): number[] => [...word(opcode), ...operand];

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly number[];
}

/** Pages of properties, with the list that names them. */
function pagesOf(
  runs: readonly Placed[],
  step: number,
  firstPage: number,
): { pages: number[]; plc: number[] } {
  const sorted = [...runs].sort((one, other) => one.start - other.start);
  const groups: Placed[][] = [];
  let room = 0;
  for (const run of sorted) {
    const size = 4 + step + run.properties.length + 4;
    const group = groups.at(-1);
    if (group && room >= size) group.push(run);
    else groups.push([run]);
    room = (group && room >= size ? room : PAGE - 8) - size;
  }
  const pages: number[] = [];
  for (const group of groups) {
    const page = new Uint8Array(PAGE);
    const view = new DataView(page.buffer);
    let free = PAGE - 2;
    group.forEach((run, index) => {
      view.setUint32(index * 4, run.start, true);
      view.setUint32(index * 4 + 4, run.end, true);
      if (run.properties.length === 0) return;
      free = (free - run.properties.length) & ~1;
      page.set(run.properties, free);
      page[(group.length + 1) * 4 + index * step] = free / 2;
    });
    page[PAGE - 1] = group.length;
    pages.push(...page);
  }
  return {
    pages,
    plc: [
      ...groups.map((group) => group[0]?.start ?? 0).flatMap(long),
      ...long(sorted.at(-1)?.end ?? 0),
      ...groups.flatMap((_, index) => long(firstPage + index)),
    ],
  };
}

/** A .doc of these parts. */
export function docBytes(parts: DocParts): Uint8Array<ArrayBuffer> {
  const { boxes = [], notes = '', footNotes, endNotes, ansi = false } = parts;
  const paragraphs = [...parts.body, ...behindBody(parts)].map((paragraph) => {
    const runs = [...paragraph.runs, { text: paragraph.mark ?? '\r', sprms: paragraph.markSprms ?? [] }];
    return { ...paragraph, runs, text: runs.map(({ text }) => text).join('') };
  });
  const width = ansi ? 1 : 2;
  const lengthOf = (from: number, to?: number): number =>
    paragraphs.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);

  // Where each paragraph stands in the file.
  const text: number[] = [];
  const starts: number[] = [];
  const order = paragraphs.map((_, index) => index);
  for (const index of parts.scattered ? order.reverse() : order) {
    starts[index] = TEXT + text.length;
    const letters = paragraphs[index]?.text ?? '';
    text.push(...(ansi ? [...Buffer.from(letters, 'latin1')] : utf16(letters)));
  }
  while ((TEXT + text.length) % PAGE !== 0) text.push(0);

  const ofParagraphs: Placed[] = [];
  const ofCharacters: Placed[] = [];
  const pieces: { start: number; at: number }[] = [];
  paragraphs.forEach((paragraph, index) => {
    const start = starts[index] ?? 0;
    if (parts.scattered || index === 0) pieces.push({ start: lengthOf(0, index), at: start });
    const sprms = [...word(paragraph.style ?? 0), ...(paragraph.sprms ?? [])];
    const properties =
      sprms.length % 2 === 1 ? [(sprms.length + 1) / 2, ...sprms] : [0, sprms.length / 2, ...sprms];
    ofParagraphs.push({ start, end: start + paragraph.text.length * width, properties });
    let at = start;
    for (const run of paragraph.runs) {
      const end = at + run.text.length * width;
      const own = run.sprms ?? [];
      if (end > at)
        ofCharacters.push({ start: at, end, properties: own.length > 0 ? [own.length, ...own] : [] });
      at = end;
    }
  });
  const characterPages = pagesOf(ofCharacters, 1, (TEXT + text.length) / PAGE);
  const paragraphPages = pagesOf(ofParagraphs, 13, (TEXT + text.length + characterPages.pages.length) / PAGE);

  const table: number[] = [];
  const pairs = new Uint8Array(93 * 8);
  const put = (block: number, bytes: readonly number[], length = bytes.length): void => {
    if (bytes.length === 0) return;
    new DataView(pairs.buffer).setUint32(block * 8, table.length, true);
    new DataView(pairs.buffer).setUint32(block * 8 + 4, length, true);
    table.push(...bytes);
  };
  const plcPieces = [
    ...pieces.flatMap(({ start }) => long(start)),
    ...long(lengthOf(0)),
    ...pieces.flatMap(({ at }) => [
      ...word(0),
      ...long(ansi ? (at * 2) | 0x4000_0000 : at),
      ...word(parts.prm ?? 0),
    ]),
  ];
  const clx = [
    ...(parts.changes ?? []).flatMap((list) => [1, ...word(list.length), ...list]),
    2,
    ...long(plcPieces.length),
    ...plcPieces,
  ];
  const styles = parts.styles ?? [];
  put(BLOCK.styles, [
    ...word(18),
    ...word(styles.length),
    ...word(10),
    ...Array<number>(14).fill(0),
    ...styles.flatMap((style) => [...word(style.length), ...style, ...(style.length % 2 ? [0] : [])]),
  ]);
  put(BLOCK.characterPages, characterPages.plc);
  put(BLOCK.paragraphPages, paragraphPages.plc);
  put(BLOCK.pieces, clx);
  put(BLOCK.fonts, fontTable(parts.fonts ?? []));
  put(BLOCK.lists, parts.lists?.bytes ?? [], parts.lists?.length);
  put(BLOCK.listOverrides, parts.overrides ?? []);
  const shapes = parts.shapes ?? [];
  put(BLOCK.shapes, [
    ...shapes.flatMap(([cp]) => long(cp)),
    ...long(lengthOf(0)),
    ...shapes.flatMap(([, shape]) => [...long(shape), ...Array<number>(22).fill(0)]),
  ]);
  const boxAt = boxes.map((_, index) =>
    boxes.slice(0, index).reduce((sum, box) => sum + box.text.length + 1, 0),
  );
  const boxLength = boxes.reduce((sum, box) => sum + box.text.length + 1, 0);
  put(BLOCK.boxTexts, [
    ...boxAt.flatMap(long),
    ...long(boxLength),
    ...boxes.flatMap(({ shape }) => [...Array<number>(14).fill(0), ...long(shape), ...long(0)]),
  ]);

  const [foot, end] = [noteBlocks(lengthOf(0), footNotes), noteBlocks(lengthOf(0), endNotes)];
  put(BLOCK.noteMarks, foot.marks);
  put(BLOCK.noteTexts, foot.texts);
  put(BLOCK.endNoteMarks, end.marks);
  put(BLOCK.endNoteTexts, end.texts);

  const lengths = Array<number>(22).fill(0);
  lengths[3] = lengthOf(0, parts.body.length);
  lengths[4] = foot.length;
  lengths[5] = notes === '' ? 0 : notes.length + 1;
  lengths[8] = end.length;
  lengths[9] = boxLength;
  const head = [
    ...word(parts.signature ?? 0xa5ec),
    ...word(parts.version ?? 0x00c1),
    ...Array<number>(6).fill(0),
    ...word(0x0200 | (parts.flags ?? 0)),
    ...Array<number>(20).fill(0),
    ...word(14),
    ...Array<number>(28).fill(0),
    ...word(22),
    ...lengths.flatMap(long),
    ...word(93),
    ...pairs,
  ];
  const stream = [
    ...head,
    ...Array<number>(TEXT - head.length).fill(0),
    ...text,
    ...characterPages.pages,
    ...paragraphPages.pages,
  ];
  return oleBytes({ WordDocument: stream, '1Table': table, ...(parts.data && { Data: parts.data }) });
}

/** What stands behind the body, in the order of the format. */
function behindBody({ footNotes = [], notes = '', endNotes = [], boxes = [] }: DocParts): ParagraphParts[] {
  return [...footNotes, { text: notes }, ...endNotes, ...boxes]
    .filter(({ text }) => text !== '')
    .map(({ text }) => ({ runs: [{ text }] }));
}

/** Marks and texts of notes of one kind, and how long their text is; nothing where there are none. */
function noteBlocks(end: number, notes: readonly NoteParts[] = []) {
  const starts = [...notes, { text: '' }].map((_, index) =>
    notes.slice(0, index).reduce((sum, note) => sum + note.text.length + 1, 0),
  );
  const length = starts.at(-1) ?? 0;
  if (notes.length === 0) return { marks: [], texts: [], length };
  const marks = [...notes.flatMap(({ at }) => long(at)), ...long(end), ...notes.flatMap(() => word(1))];
  return { marks, texts: [...starts.flatMap(long), ...long(length)], length };
}

/** An OLE file of these streams. */
export function oleBytes(streams: Readonly<Record<string, readonly number[]>>): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(bytes));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}

function fontTable(names: readonly string[]): number[] {
  const fonts = names.map((name) => [...Array<number>(39).fill(0), ...utf16(`${name}\0`)]);
  if (fonts.length === 0) return [];
  return [...word(fonts.length), ...word(0), ...fonts.flatMap((font) => [font.length, ...font])];
}
