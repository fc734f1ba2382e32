/** Text that flows on its own: the body, a table cell, a text box. Paragraphs and tables in, blocks out. */
import { shiftLooks } from '../../../shared/rich/looks.ts';
import type { Look, Picture } from '../../../shared/rich/schema.ts';
import {
  visibleText,
  type SourceBlock,
  type SourceParagraph,
  type SourceTable,
} from '../../../shared/source-document.ts';
import { WHITE } from './colour.ts';
import type { Ground, OwnLook } from './visibility.ts';

/** Stands for a page or column break while its paragraph is read; no file has it as text. */
export const PAGE_BREAK = '\f';

/** A paragraph while its parts are read. */
export interface OpenParagraph {
  text: string;
  /** The automatic number, where the file has it as text. */
  number?: string | undefined;
  style?: string | undefined;
  list?: string | undefined;
  level?: number | undefined;
  outline?: number | undefined;
  centred?: boolean | undefined;
  /** The paragraph mark does not show: deleted in a tracked change, or hidden text. */
  mark?: 'deleted' | 'hidden' | undefined;
  /** What text boxes anchored here hold. */
  readonly boxes: SourceBlock[];
  /** Looks of `text` so far; none that touch are joined yet. */
  readonly looks: Look[];
  readonly pictures: Picture[];
}

export function openParagraph(): OpenParagraph {
  // All of one shape, which engines are quick with.
  return {
    text: '',
    number: undefined,
    style: undefined,
    list: undefined,
    level: undefined,
    outline: undefined,
    centred: undefined,
    mark: undefined,
    boxes: [],
    looks: [],
    pictures: [],
  };
}

/** Where a text stands: what all of it shows on, and in. */
export interface Surroundings {
  /** What is behind it, the page included. */
  readonly ground: Ground;
  /** Points of height that it is cut off at. */
  readonly room?: number;
  /** Beside the page, or in a shape that does not show. */
  readonly outside?: boolean;
  /** What a table says of all its text. */
  readonly look?: OwnLook;
}

export interface Story {
  readonly blocks: SourceBlock[];
  around: Surroundings;
  /** Fields being read, outermost first: in their code, or in the result that shows. */
  readonly fields: ('code' | 'result')[];
  /** Waits for the paragraph that it runs on into, its own mark being gone. */
  unended: OpenParagraph | null;
  /**
   * Where the content of text boxes goes: after their paragraph, or, in a cell, out of the table. A figure must not
   * catch a box that stands beside it.
   */
  readonly boxesTo: SourceBlock[];
}

/** Makes a block of a finished paragraph, counting its number. */
export type CloseParagraph = (paragraph: OpenParagraph) => SourceParagraph;

const ON_THE_PAGE: Surroundings = { ground: WHITE };

export function openStory(boxesTo?: SourceBlock[], around = ON_THE_PAGE): Story {
  const blocks: SourceBlock[] = [];
  return { blocks, around, fields: [], unended: null, boxesTo: boxesTo ?? blocks };
}

export function addParagraph(story: Story, paragraph: OpenParagraph, close: CloseParagraph): void {
  const whole = story.unended ? join(story.unended, paragraph) : paragraph;
  story.unended = whole.mark ? whole : null;
  if (!whole.mark) add(story, whole, close);
}

export function addTable(story: Story, table: SourceTable, close: CloseParagraph): void {
  endStory(story, close);
  story.blocks.push(table);
}

/** No more is to come that the last paragraph could run on into. */
export function endStory(story: Story, close: CloseParagraph): void {
  const { unended } = story;
  story.unended = null;
  if (!unended) return;
  const { text, boxes, pictures } = unended;
  if (text !== '' || boxes.length > 0 || pictures.length > 0) add(story, unended, close);
}

function add(story: Story, paragraph: OpenParagraph, close: CloseParagraph): void {
  story.blocks.push(close(paragraph));
  if (paragraph.boxes.length > 0) story.boxesTo.push(...paragraph.boxes);
}

/**
 * Two paragraphs as one. The properties are those of the mark that is left; where the first mark is only hidden,
 * the way a run-in heading is made, those of the first.
 */
function join(first: OpenParagraph, second: OpenParagraph): OpenParagraph {
  const { mark: _, ...leading } = first;
  const base = first.mark === 'hidden' && first.text !== '' ? leading : second;
  return {
    ...base,
    ...(second.mark && { mark: second.mark }),
    text: first.text + second.text,
    boxes: [...first.boxes, ...second.boxes],
    looks: [...first.looks, ...shiftLooks(second.looks, first.text.length)],
    pictures: [...first.pictures, ...second.pictures],
  };
}

/** Text of a cell: its paragraphs as they show, one a line. */
export function storyText(blocks: readonly SourceBlock[]): string {
  if (blocks.length === 1 && blocks[0]?.kind === 'paragraph') return visibleText(blocks[0]);
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [visibleText(block)] : [])).join('\n');
}

/** A page break between texts is a line break; at either end it is only where the paragraph stands. */
export function withoutPageBreaks(text: string): string {
  return text.includes(PAGE_BREAK) ? text.replace(/^\f+|\f+$/g, '').replace(/\f+/g, '\n') : text;
}
