/** The text of a Word document as blocks: characters in, paragraphs and tables out (MS-DOC 2.4). */
import type { SourceBlock } from '../../../shared/source-document.ts';
import type { Picture } from '../../../shared/rich/schema.ts';
import { fieldTarget, outsideAddress } from '../parts/field-link.ts';
import type { Taken } from '../parts/pictures.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';
import {
  addParagraph,
  endStory,
  openParagraph,
  openStory,
  PAGE_BREAK,
  storyText,
  type CloseParagraph,
  type OpenParagraph,
} from '../parts/story.ts';
import { isSeen, type Ground, type TextLook } from '../parts/visibility.ts';
import { symbolText } from '../parts/symbols.ts';
import type { FindRun } from './formatted-pages.ts';
import { openTables } from './open-tables.ts';
import { pieceText, type Piece } from './pieces.ts';
import {
  applyToCharacters,
  newParagraphProperties,
  type ApplySprms,
  type CharacterProperties,
  type ParagraphProperties,
} from './properties.ts';
import { isHidden, isOn, listName, type DocStyle, type StyleOf } from './style-sheet.ts';
import type { TextRange } from './text-boxes.ts';

/** What the text is read with. */
export interface DocumentParts {
  readonly document: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly characterRun: FindRun;
  readonly paragraphRun: FindRun;
  readonly styleOf: StyleOf;
  readonly fontName: (font: number) => string | undefined;
  readonly close: CloseParagraph;
  readonly boxes: ReadonlyMap<number, readonly TextRange[]>;
  /** Foot notes and end notes by their marks; null within one. */
  readonly notes: ReadonlyMap<number, TextRange> | null;
  /** The picture at an offset of the Data stream, or why it is not kept. */
  readonly picture: (offset: number) => Taken | 'picture';
  readonly apply: ApplySprms;
  readonly remark: (code: RemarkCode) => void;
  /** What is behind the text of tables; cells that are shaded say so only where their row ends. */
  readonly tableGround: Ground | undefined;
  /** Told of text in a table that nobody sees on that ground, and of rows with cells of another one. */
  readonly onCell: (what: 'unseen' | 'shaded') => void;
}

/** Characters that stand next to one another in the file and have the same properties. */
interface Stretch {
  readonly text: string;
  /** Of the first character: its place in the text and its offset in the file. */
  readonly start: number;
  readonly at: number;
  readonly piece: Piece;
  readonly properties: CharacterProperties;
}

/** What waits for the end of its paragraph: words, or a picture or a note in their place. */
interface Waiting {
  readonly text: string;
  readonly properties: CharacterProperties;
  /** Where the words lead. */
  readonly href?: string | undefined;
  readonly picture?: Picture;
  readonly note?: string;
}

/** Characters of the code of a field, and of a note: more is none. */
const [LONGEST_CODE, LONGEST_NOTE] = [3000, 2000];
/** Word nests no deeper; more is no document but an attack. */
const DEEPEST = 64;
/** Bytes of changes to pieces that may be gone through: many pieces can name the same long list. */
const MOST_CHANGES = 128 * 1024 * 1024;
/** Characters with a meaning of their own (2.4.1, 2.4.2, 2.4.3, 2.6.1 sprmCFSpec). */
const MARKS = /[\u0000-\u0008\u000a-\u001f]/g;
const [CELL_END, PARAGRAPH_END, PAGE] = ['\u0007', '\r', '\u000c'];

/** Reads the text of `range`. Throws RangeError where it contradicts itself. */
export function readBlocks(parts: DocumentParts, range: TextRange): SourceBlock[] {
  const { styleOf, close, remark } = parts;
  const body = openStory();
  const tables = openTables(body, close);
  const fields: ('code' | 'result')[] = [];
  let paragraph = openParagraph();
  /** Texts that wait for the paragraph's end, where its style can be told: hidden says whether on its own account. */
  let waiting: Waiting[] = [];
  /** Codes of the fields that are being read, and where those lead whose result is. */
  const codes: string[] = [];
  const links: (string | undefined)[] = [];

  const add = (text: string, properties: CharacterProperties): void => {
    if (properties.deleted || properties.inserted) remark('tracked');
    if (properties.tagMark && /^[<>]*$/.test(text)) return;
    if (text === '' || properties.deleted) return;
    if (!fields.includes('code')) waiting.push({ text, properties, href: links.at(-1) });
    else if (fields.at(-1) === 'code' && (codes.at(-1)?.length ?? 0) < LONGEST_CODE)
      codes.push((codes.pop() ?? '') + text);
  };

  const addMark = (mark: string, cp: number, properties: CharacterProperties): void => {
    switch (mark) {
      case '\u0013':
        fields.push('code');
        codes.push('');
        break;
      case '\u0014':
        if (fields.pop()) fields.push('result');
        links.push(linkOf(codes.pop() ?? '') ?? links.at(-1));
        break;
      case '\u0015':
        if (fields.pop() === 'result') links.pop();
        else codes.pop();
        break;
      case '\u000b':
      case '\n':
        add('\n', properties);
        break;
      case PAGE:
      case '\u000e':
        add(PAGE_BREAK, properties);
        break;
      case '\u001e':
        add('-', properties);
        break;
      case '\u0001':
        addPicture(properties);
        break;
      case '\u0002':
        addNote(cp, properties);
        break;
      case '\u0005':
        remark('comment');
        break;
      case '\u0008':
        addBoxes(cp);
        break;
    }
  };

  /** Where the field leads; undefined for another one, and for a file. */
  const linkOf = (code: string): string | undefined => {
    const target = fieldTarget(code);
    const address = target === undefined ? undefined : outsideAddress(target);
    if (target !== undefined && address === undefined) remark('link');
    return address;
  };

  const addPicture = (properties: CharacterProperties): void => {
    const { picture, deleted, isFormData } = properties;
    if (isFormData || deleted || fields.includes('code')) return;
    const taken = picture === undefined ? 'picture' : parts.picture(picture);
    if (typeof taken === 'string') remark(taken);
    else waiting.push({ text: '', properties, picture: taken });
  };

  const addNote = (cp: number, properties: CharacterProperties): void => {
    const range = parts.notes?.get(cp);
    // The mark in front of the note itself.
    if (parts.notes === null || properties.deleted) return;
    if (!range) return remark('footnote');
    const blocks = readBlocks({ ...parts, boxes: new Map(), notes: null }, range);
    const note = storyText(blocks).trim().slice(0, LONGEST_NOTE);
    if (note !== '') waiting.push({ text: '', properties, note });
  };

  const addBoxes = (cp: number): void => {
    const found = parts.boxes.get(cp);
    if (!found) remark('picture');
    for (const box of found ?? []) paragraph.boxes.push(...readBox(parts, box));
  };

  const endParagraph = (mark: string, stretch: Stretch, at: number): void => {
    while (fields.at(-1) === 'code') fields.pop();
    const properties = paragraphAt(parts, at, stretch.piece);
    const style = styleOf(properties.ownStyle);
    for (const one of waiting) {
      const { text, properties: hidden } = one;
      if (isHiddenText(hidden, style, styleOf)) remark('hidden');
      else if (isSeen(lookOf(parts, hidden, style, properties))) put(one, paragraph, style, styleOf);
      else {
        if (text.trim() !== '') remark('hidden');
        if (properties.inTable) parts.onCell('unseen');
      }
    }
    waiting = [];
    const own = stretch.properties;
    if (own.deleted || own.inserted) remark('tracked');
    if (own.deleted) paragraph.mark = 'deleted';
    else if (own.hiddenMark || own.hidden === true) paragraph.mark = 'hidden';
    const finished: OpenParagraph = Object.assign(paragraph, stated(properties));
    paragraph = openParagraph();
    place(mark, properties, finished);
  };

  const place = (mark: string, properties: ParagraphProperties, finished: OpenParagraph): void => {
    const depth = properties.inTable ? Math.max(properties.depth ?? 1, 1) : 0;
    if (depth > DEEPEST) throw new RangeError('tables without end');
    if (depth === 0 && mark === CELL_END) remark('stray-cell');
    const story = tables.at(depth);
    if (depth > 0 && (depth === 1 ? properties.rowEnd : properties.innerRowEnd)) {
      if (finished.text.trim() !== '') throw new RangeError('text outside the cells of a row');
      if (properties.row.shaded) parts.onCell('shaded');
      tables.endRow(properties.row, finished.mark !== undefined);
      return;
    }
    const endsCell = depth === 1 ? mark === CELL_END : properties.innerCellEnd;
    // The end of a cell ends its text, whatever became of the mark.
    if (endsCell) finished.mark = undefined;
    addParagraph(story, finished, close);
    if (endsCell) tables.endCell();
  };

  for (const stretch of stretches(parts, range)) {
    const { text, properties } = stretch;
    if (properties.symbol && text !== '') {
      const { font, code } = properties.symbol;
      const symbol = symbolText(parts.fontName(font), code.toString(16));
      const marks = text.match(MARKS);
      if (!marks) {
        add(symbol.repeat(text.length), properties);
        continue;
      }
    }
    let from = 0;
    for (const { 0: mark, index } of text.matchAll(MARKS)) {
      add(text.slice(from, index), properties);
      from = index + 1;
      const at = stretch.at + index * stretch.piece.width;
      const ends =
        mark === PARAGRAPH_END ||
        mark === CELL_END ||
        (mark === PAGE && endsParagraph(parts, at, stretch.piece));
      if (ends) endParagraph(mark, stretch, at);
      else addMark(mark, stretch.start + index, properties);
    }
    add(text.slice(from), properties);
  }
  if (waiting.length > 0) throw new RangeError('text without an end');
  tables.at(0);
  endStory(body, close);
  return body.blocks;
}

/** Adds it to the paragraph, with what somebody gave the words themselves and not their paragraph's style. */
function put(one: Waiting, paragraph: OpenParagraph, style: DocStyle, styleOf: StyleOf): void {
  const { text, properties, href, picture, note } = one;
  const start = paragraph.text.length;
  paragraph.text += text;
  const at = { start, end: paragraph.text.length };
  if (picture) paragraph.pictures.push(picture);
  if (note !== undefined) paragraph.looks.push({ kind: 'note', ...at, text: note });
  if (text === '') return;
  const named = properties.style === undefined ? false : styleOf(String(properties.style)).bold;
  const isBold =
    properties.bold === undefined ? named : isOn(properties.bold, false) && !sameAsStyle(properties, style);
  if (isBold) paragraph.looks.push({ kind: 'bold', ...at });
  // Every link is underlined.
  if (href !== undefined) paragraph.looks.push({ kind: 'link', href, ...at });
  else if (properties.underlined) paragraph.looks.push({ kind: 'underline', ...at });
}

/** Not as a style that is bold is not bold. */
function sameAsStyle({ bold }: CharacterProperties, style: DocStyle): boolean {
  return bold === 'not-as-style' && style.bold;
}

/** The blocks of a text box. Boxes stand in no others. */
export function readBox(parts: DocumentParts, box: TextRange): readonly SourceBlock[] {
  const blocks = readBlocks({ ...parts, boxes: new Map() }, box);
  if (!blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')) return [];
  parts.remark('text-box');
  return blocks;
}

/** What a paragraph states of itself, in the terms of all formats. */
function stated({
  list,
  level,
  outline,
  centred,
  ownStyle,
}: ParagraphProperties & { ownStyle: string }): Partial<OpenParagraph> {
  return {
    style: ownStyle,
    ...(list !== undefined && { list: listName(list) }),
    ...(level !== undefined && { level }),
    ...(outline !== undefined && { outline }),
    ...(centred !== undefined && { centred }),
  };
}

function lookOf(
  { styleOf, tableGround }: DocumentParts,
  { look, style: named }: CharacterProperties,
  style: DocStyle,
  paragraph: ParagraphProperties,
): TextLook {
  const { colour, size, scale, ground } = {
    ...style.look,
    ...(named === undefined ? {} : styleOf(String(named)).look),
    ...look,
  };
  const below = 'ground' in paragraph ? paragraph.ground : style.ground;
  return {
    ...(colour && { colour }),
    ...(size !== undefined && { size }),
    ...(scale !== undefined && { scale }),
    grounds: [ground, below, paragraph.inTable ? tableGround : undefined],
  };
}

function isHiddenText(
  properties: CharacterProperties,
  style: DocStyle,
  styleOf: DocumentParts['styleOf'],
): boolean {
  // Styles of both kinds that hide cancel each other.
  const byStyle = properties.style === undefined ? false : styleOf(String(properties.style)).hidden;
  return isHidden(properties, byStyle !== style.hidden);
}

/** Properties of the paragraph whose mark stands at the offset `at`. */
function paragraphAt(
  { paragraphRun, apply }: DocumentParts,
  at: number,
  piece: Piece,
): ParagraphProperties & { ownStyle: string } {
  const run = paragraphRun(at);
  const properties = newParagraphProperties();
  if (run) apply(run.sprms, properties);
  if (piece.changes.byteLength > 0) apply(piece.changes, properties);
  return Object.assign(properties, { ownStyle: String(properties.style ?? run?.style ?? 0) });
}

/** A page break in the text is no end; the break of a section is. */
function endsParagraph({ paragraphRun }: DocumentParts, at: number, piece: Piece): boolean {
  return paragraphRun(at)?.end === at + piece.width;
}

function* stretches(parts: DocumentParts, { start, end }: TextRange): Generator<Stretch> {
  let changes = 0;
  for (const piece of parts.pieces) {
    if (piece.end <= start || piece.start >= end) continue;
    const [first, last] = [Math.max(piece.start, start), Math.min(piece.end, end)];
    const { width } = piece;
    const text = pieceText(piece, parts.document, first, last);
    let from = 0;
    while (from < text.length) {
      const at = piece.at + (first - piece.start + from) * width;
      const run = parts.characterRun(at);
      const to = run
        ? Math.min(from + Math.max(Math.ceil((run.end - at) / width), 1), text.length)
        : from + 1;
      const properties: CharacterProperties = {};
      if (run) applyToCharacters(run.sprms, properties);
      changes += piece.changes.byteLength;
      if (changes > MOST_CHANGES) throw new RangeError('changes without end');
      if (piece.changes.byteLength > 0) applyToCharacters(piece.changes, properties);
      yield { text: text.slice(from, to), start: first + from, at, piece, properties };
      from = to;
    }
  }
}
