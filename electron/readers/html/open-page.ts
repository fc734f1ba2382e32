/** A page while its elements are read: what is seen goes to the paragraph that is open, and that to its story. */
import type { SourceBlock } from '../../../shared/source-document.ts';
import { openShelf } from '../parts/pictures.ts';
import { dressDigits } from '../parts/run-dress.ts';
import { symbolText } from '../parts/symbols.ts';
import { pictureOf } from './besides.ts';
import type { Context } from './context.ts';
import { openTables, type OpenTables } from './open-tables.ts';
import { addBreak, addLooks, addPreserved, addText, closeParagraph, openParagraph } from './paragraph.ts';
import type { Element } from './styles.ts';
import type { PageRemark } from './visibility.ts';

export interface OpenPage {
  readonly tables: OpenTables;
  /** Adds text as it shows where `context` holds; text that nobody sees is left out, with a remark. */
  addText(value: string, context: Context): void;
  addBreak(isPageBreak: boolean, context: Context): void;
  addPicture(element: Element, context: Context): void;
  /** Adds the mark of a foot note that says `note`. */
  addNote(note: string, context: Context): void;
  /** Gives the paragraph the number of its list item; none for an empty one. */
  number(value: string): void;
  endParagraph(): void;
}

/** The page of the file `name`, whose blocks go to `body`; what is left out for a reason worth telling goes to `remarks`. */
export function openPage(name: string, body: SourceBlock[], remarks: Set<PageRemark>): OpenPage {
  const tables = openTables(name, body);
  const shelf = openShelf();
  let paragraph = openParagraph();

  /** The first thing in a paragraph says what kind of paragraph it is. */
  const begin = (context: Context): void => {
    if (paragraph.text !== '') return;
    paragraph.heading = context.heading;
    paragraph.centred = context.centred;
    paragraph.boxes = context.boxes;
  };
  const addSeen = (value: string, context: Context): void => {
    begin(context);
    const signs = context.font === '' ? value : asSymbols(value, context.font);
    const shown = context.dress ? dressDigits(signs, context.dress) : signs;
    if (context.dress === 'struck' && shown.trim() !== '') remarks.add('struck');
    const before = paragraph.text.length;
    const isSpaced = paragraph.pending !== '' && !/^\s/.test(shown);
    if (context.preserve) addPreserved(paragraph, shown);
    else addText(paragraph, shown);
    addLooks(paragraph, context.looks, before, isSpaced);
    if (context.framed) paragraph.framed += paragraph.text.length - before;
  };

  return {
    tables,
    addText: (value, context) => {
      if (context.isSeen && !context.marker) addSeen(value, context);
      else if (context.isSeen) paragraph.marker += context.font === '' ? value : '•';
      else if (value.trim() !== '') remarks.add('hidden');
    },
    addBreak: (isPageBreak, context) => {
      begin(context);
      addBreak(paragraph, isPageBreak);
    },
    addPicture: (element, context) => {
      const taken = context.isSeen ? pictureOf(element, shelf) : null;
      if (taken === null) return;
      if (typeof taken === 'string') return void remarks.add(taken);
      begin(context);
      paragraph.pictures.push(taken);
    },
    addNote: (note, context) => {
      begin(context);
      const at = paragraph.text.length;
      if (note !== '') paragraph.looks.push({ kind: 'note', start: at, end: at, text: note });
    },
    number: (value) => void (paragraph.number = value),
    endParagraph: () => {
      const finished = closeParagraph(paragraph);
      const { number } = paragraph;
      paragraph = openParagraph();
      if (finished) tables.story.push(finished);
      // The number of an item waits for the paragraph inside it.
      else paragraph.number = number;
    },
  };
}

/** Letters of a symbol font as the signs they show; letters outside of it come from another font. */
function asSymbols(value: string, font: string): string {
  return value.replace(/[!-~\u00a1-\u00ff\uf020-\uf0ff]/g, (letter) =>
    symbolText(font, letter.charCodeAt(0).toString(16)),
  );
}
