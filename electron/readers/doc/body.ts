/** The text of a Word document as blocks: characters in, paragraphs and tables out (MS-DOC 2.4). */
import type { SourceBlock } from '../../../shared/source-document.ts';
import {
  addParagraph,
  endStory,
  openParagraph,
  openStory,
  PAGE_BREAK,
  storyText,
  type OpenParagraph,
} from '../parts/story.ts';
import { symbolText } from '../parts/symbols.ts';
import type { DocumentParts } from './document-parts.ts';
import { openFields, type OpenFields } from './fields.ts';
import { openTables } from './open-tables.ts';
import type { CharacterProperties, ParagraphProperties } from './properties.ts';
import { endsParagraph, paragraphAt, stretches, type OwnProperties, type Stretch } from './stretches.ts';
import { listName } from './style-sheet.ts';
import type { TextRange } from './text-boxes.ts';
import { settle, type Waiting } from './waiting.ts';

/** Characters of a note: more is none. */
const LONGEST_NOTE = 2000;
/** Word nests no deeper; more is no document but an attack. */
const DEEPEST = 64;
/** Characters with a meaning of their own (2.4.1, 2.4.2, 2.4.3, 2.6.1 sprmCFSpec). */
const MARKS = /[\u0000-\u0008\u000a-\u001f]/g;
const [CELL_END, PARAGRAPH_END, PAGE] = ['\u0007', '\r', '\u000c'];
/** Shows at the end of a line alone. */
const SOFT_HYPHEN = '\u001f';

/** Text that is being read. */
interface OpenBody {
  readonly fields: OpenFields;
  /** Adds text that shows, if at all, as `properties` say. */
  addText(text: string, properties: CharacterProperties): void;
  addPicture(properties: CharacterProperties): void;
  /** Adds the note that is referred to at the character `cp`. */
  addNote(cp: number, properties: CharacterProperties): void;
  /** A comment, which is left out. */
  addComment(): void;
  /** Adds what the text boxes anchored at the character `cp` hold. */
  addBoxes(cp: number): void;
  /** Ends the paragraph, and a cell or a row with it where `mark` or the paragraph says so. */
  endParagraph(mark: string, characters: CharacterProperties, properties: OwnProperties): void;
  /** Throws RangeError where text is left that no paragraph has. */
  end(): SourceBlock[];
}

/** Reads the text of `range`. Throws RangeError where it contradicts itself. */
export function readBlocks(parts: DocumentParts, range: TextRange): SourceBlock[] {
  const body = openBody(parts);
  for (const stretch of stretches(parts, range)) readStretch(parts, body, stretch);
  return body.end();
}

function readStretch(parts: DocumentParts, body: OpenBody, stretch: Stretch): void {
  const { text, properties, piece } = stretch;
  if (properties.symbol && text.search(MARKS) < 0) {
    const { font, code } = properties.symbol;
    const symbol = symbolText(parts.fontName(font), code.toString(16));
    return body.addText(symbol.repeat(text.length), properties);
  }
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    body.addText(text.slice(from, index), properties);
    from = index + 1;
    const at = stretch.at + index * piece.width;
    const ends =
      mark === PARAGRAPH_END || mark === CELL_END || (mark === PAGE && endsParagraph(parts, at, piece));
    if (ends) body.endParagraph(mark, properties, paragraphAt(parts, at, piece));
    else if (MEANINGS[mark]) MEANINGS[mark](body, properties, stretch.start + index);
    else if (mark !== SOFT_HYPHEN && isWithinNumber(text, index)) body.addText('\ufffd', properties);
  }
  body.addText(text.slice(from), properties);
}

/** Do digits stand on both sides? Without the sign between them they would be another number. */
function isWithinNumber(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1));
}

/** What each mark within a paragraph does. */
const MEANINGS: Readonly<
  Record<string, (body: OpenBody, properties: CharacterProperties, cp: number) => void>
> = {
  '\u0001': (body, properties) => body.addPicture(properties),
  '\u0002': (body, properties, cp) => body.addNote(cp, properties),
  '\u0005': (body) => body.addComment(),
  '\u0008': (body, _, cp) => body.addBoxes(cp),
  '\n': (body, properties) => body.addText('\n', properties),
  '\u000b': (body, properties) => body.addText('\n', properties),
  [PAGE]: (body, properties) => body.addText(PAGE_BREAK, properties),
  '\u000e': (body, properties) => body.addText(PAGE_BREAK, properties),
  '\u0013': ({ fields }) => fields.begin(),
  '\u0014': ({ fields }) => fields.separate(),
  '\u0015': ({ fields }) => fields.end(),
  '\u001e': (body, properties) => body.addText('-', properties),
};

function openBody(parts: DocumentParts): OpenBody {
  const { close, remark } = parts;
  const body = openStory();
  const tables = openTables(body, close);
  const fields = openFields(remark);
  let paragraph = openParagraph();
  let waiting: Waiting[] = [];

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

  return {
    fields,
    addText: (text, properties) => {
      // No text at all stands before a mark: what became of the mark is told here as well.
      if (properties.deleted || properties.inserted) remark('tracked');
      if (properties.tagMark && /^[<>]*$/.test(text)) return;
      if (text === '' || properties.deleted) return;
      if (fields.isCode) fields.addCode(text);
      else waiting.push({ text, properties, href: fields.href });
    },
    addPicture: (properties) => {
      const { picture, deleted, isFormData } = properties;
      if (isFormData || deleted || fields.isCode) return;
      const taken = picture === undefined ? 'picture' : parts.picture(picture);
      if (typeof taken === 'string') remark(taken);
      else waiting.push({ text: '', properties, picture: taken });
    },
    addNote: (cp, properties) => {
      const range = parts.notes?.get(cp);
      // The mark in front of the note itself.
      if (parts.notes === null || properties.deleted) return;
      if (!range) return remark('footnote');
      const blocks = readBlocks({ ...parts, boxes: new Map(), notes: null }, range);
      const note = storyText(blocks).trim().slice(0, LONGEST_NOTE);
      if (note !== '') waiting.push({ text: '', properties, note });
    },
    addComment: () => remark('comment'),
    addBoxes: (cp) => {
      const found = parts.boxes.get(cp);
      if (!found) remark('picture');
      for (const box of found ?? []) paragraph.boxes.push(...readBox(parts, box));
    },
    endParagraph: (mark, characters, properties) => {
      fields.endParagraph();
      settle(waiting, paragraph, properties, parts);
      waiting = [];
      if (characters.deleted) paragraph.mark = 'deleted';
      else if (characters.hiddenMark || characters.hidden === true) paragraph.mark = 'hidden';
      const finished: OpenParagraph = Object.assign(paragraph, stated(properties));
      paragraph = openParagraph();
      place(mark, properties, finished);
    },
    end: () => {
      if (waiting.length > 0) throw new RangeError('text without an end');
      tables.at(0);
      endStory(body, close);
      return body.blocks;
    },
  };
}

/** The blocks of a text box. Boxes stand in no others. */
export function readBox(parts: DocumentParts, box: TextRange): readonly SourceBlock[] {
  const blocks = readBlocks({ ...parts, boxes: new Map() }, box);
  if (!blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')) return [];
  parts.remark('text-box');
  return blocks;
}

/** What a paragraph states of itself, in the terms of all formats. */
function stated({ list, level, outline, centred, ownStyle }: OwnProperties): Partial<OpenParagraph> {
  return {
    style: ownStyle,
    ...(list !== undefined && { list: listName(list) }),
    ...(level !== undefined && { level }),
    ...(outline !== undefined && { outline }),
    ...(centred !== undefined && { centred }),
  };
}
