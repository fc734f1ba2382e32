/**
 * A document's text while it is read: which story and which paragraph is open, and what is to be said of the
 * document. Text boxes and cells stand inside others, so both are stacks; the reader of a format only says what begins
 * and what ends.
 */
import type { Look, Picture } from '../../../shared/rich/schema.ts';
import type { SourceBlock, SourceRemark, SourceTable } from '../../../shared/source-document.ts';
import { remarkOf, type RemarkCode } from './reader-remarks.ts';
import { dressDigits, type RunDress } from './run-dress.ts';
import {
  addParagraph,
  addTable,
  endStory,
  openStory,
  type CloseParagraph,
  type OpenParagraph,
  type Story,
} from './story.ts';

export interface DocumentContent {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
}

/** How a text looks, or where it leads, before it has a place. */
export type TextLooks =
  { readonly kind: 'bold' | 'underline' } | { readonly kind: 'link'; readonly href: string };

/** Signs of a foot note that are kept; it is no second report. */
const LONGEST_NOTE = 2000;

/** `Open` is a paragraph with whatever the format needs to know besides while it is read. */
export interface Flow<Open extends OpenParagraph> {
  /** The innermost paragraph; one that no story has is there from the start, for text that stands astray. */
  readonly paragraph: Open;
  /** The innermost story. */
  readonly story: Story;
  readonly remark: (code: RemarkCode) => void;
  /** Adds text to the paragraph as it shows in that dress; text that nobody sees is left out, with a remark. */
  readonly addText: (text: string, isSeen: boolean, dress?: RunDress, looks?: readonly TextLooks[]) => void;
  /** Adds a picture where the paragraph stands. */
  readonly addPicture: (picture: Picture) => void;
  /** Adds the mark of a foot note that says `text`. */
  readonly addNote: (text: string) => void;
  readonly beginParagraph: () => void;
  readonly endParagraph: () => void;
  /** Ends the paragraph without a trace. */
  readonly dropParagraph: () => void;
  /** Begins a text of its own inside of the one being read; what its text boxes hold goes to `boxes`. */
  readonly beginStory: (boxes?: SourceBlock[]) => void;
  readonly endStory: () => readonly SourceBlock[];
  /** Ends a text box, which follows the paragraph that it is anchored in. */
  readonly endBox: () => void;
  /** Adds a table, null for one without cells, and after it what the text boxes in it held. */
  readonly addTable: (table: SourceTable | null, boxes: readonly SourceBlock[]) => void;
  /** Adds the whole of another document that is embedded here, with what is to be said of it. */
  readonly addDocument: (document: DocumentContent) => void;
  /** Ends all that is open. */
  readonly content: () => DocumentContent;
}

export function openFlow<Open extends OpenParagraph>(
  close: CloseParagraph,
  newParagraph: () => Open,
): Flow<Open> {
  const remarks = new Map<string, SourceRemark>();
  const body = openStory();
  const stories: Story[] = [body];
  const paragraphs: Open[] = [];
  let story = body;
  let paragraph = newParagraph();

  const remark = (code: RemarkCode): void => {
    if (!remarks.has(code)) remarks.set(code, remarkOf(code));
  };
  const leave = (): Story => {
    const left = story;
    endStory(left, close);
    stories.pop();
    story = stories.at(-1) ?? body;
    return left;
  };
  return {
    get paragraph() {
      return paragraph;
    },
    get story() {
      return story;
    },
    remark,
    addText: (text, isSeen, dress, looks = []) => {
      // Space is as wide in any colour: what it parts must not run together.
      if (!isSeen && text.trim() !== '') return remark('hidden');
      if (dress === 'struck') remark('struck');
      const start = paragraph.text.length;
      paragraph.text += dress ? dressDigits(text, dress) : text;
      const end = paragraph.text.length;
      for (const look of looks) paragraph.looks.push({ ...look, start, end } satisfies Look);
    },
    addPicture: (picture) => void paragraph.pictures.push(picture),
    addNote: (text) => {
      const at = paragraph.text.length;
      const said = text.trim().slice(0, LONGEST_NOTE);
      if (said !== '') paragraph.looks.push({ kind: 'note', start: at, end: at, text: said });
    },
    beginParagraph: () => {
      paragraphs.push(paragraph);
      paragraph = newParagraph();
    },
    endParagraph: () => {
      const ended = paragraph;
      paragraph = paragraphs.pop() ?? newParagraph();
      addParagraph(story, ended, close);
    },
    dropParagraph: () => void (paragraph = paragraphs.pop() ?? newParagraph()),
    beginStory: (boxes) => stories.push((story = openStory(boxes, story.around))),
    endStory: () => leave().blocks,
    endBox: () => {
      const { blocks } = leave();
      if (!blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')) return;
      remark('text-box');
      (paragraphs.length > 0 ? paragraph.boxes : story.boxesTo).push(...blocks);
    },
    addTable: (table, boxes) => {
      if (table) addTable(story, table, close);
      story.blocks.push(...boxes);
    },
    addDocument: (document) => {
      endStory(story, close);
      story.blocks.push(...document.blocks);
      for (const one of document.remarks) remarks.set(one.code, one);
    },
    content: () => {
      endStory(body, close);
      return { blocks: body.blocks, remarks: [...remarks.values()] };
    },
  };
}
