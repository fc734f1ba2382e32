/** The tree of a page → blocks: what a reader of the page sees, in the order it stands there. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { SourceBlock } from '../../../shared/source-document.ts';
import type { TextLooks } from '../parts/flow.ts';
import { openShelf } from '../parts/pictures.ts';
import { dressDigits, type RunDress } from '../parts/run-dress.ts';
import { isSeen, type TextLook } from '../parts/visibility.ts';
import { symbolText } from '../parts/symbols.ts';
import { isNote, looksIn, noteReference, notesOf, pictureOf } from './besides.ts';
import { isBlock } from './display.ts';
import { nextNumber, openList, type OpenList } from './lists.ts';
import { addBreak, addLooks, addPreserved, addText, closeParagraph, openParagraph } from './paragraph.ts';
import { chosenOption, shownValue } from './fields.ts';
import { lookIn, USUAL_SIZE } from './look.ts';
import { attributeOf, type Declarations, type Element, type StyleSheet } from './styles.ts';
import { columnSpanOf, formTable, rowSpanOf, wholeNumber, type HtmlCell } from './table.ts';
import { isFrame, reasonToSkip, type PageRemark } from './visibility.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;

/** What an element hands down to what stands in it. */
interface Context {
  readonly heading: number | undefined;
  readonly centred: boolean;
  readonly preserve: boolean;
  readonly look: TextLook;
  /** Whether text of this look can be seen. */
  readonly isSeen: boolean;
  /** In a link, or in what the page marks as its frame. */
  readonly framed: boolean;
  /** Boxes around it, outermost first. */
  readonly boxes: readonly number[];
  /** In the number that Word wrote before a list paragraph. */
  readonly marker: boolean;
  /** Symbol font, whose letters are signs. */
  readonly font: string;
  readonly dress: RunDress | undefined;
  readonly list: OpenList | undefined;
  readonly looks: readonly TextLooks[];
}

/** Boxes deeper than any page needs are not told apart. */
const MOST_BOXES = 64;

const OUTERMOST: Context = {
  heading: undefined,
  centred: false,
  preserve: false,
  look: { size: USUAL_SIZE },
  isSeen: true,
  framed: false,
  boxes: [],
  marker: false,
  font: '',
  dress: undefined,
  list: undefined,
  looks: [],
};

interface OpenTable {
  readonly rows: { readonly group: number; readonly isLow: boolean; readonly cells: HtmlCell[] }[];
  readonly widths: number[];
  group: number;
  readonly outer: SourceBlock[];
  readonly boxes: readonly number[];
}

interface Step {
  readonly node: Node;
  readonly context: Context;
  /** Second visit, after everything inside. */
  readonly leaves: boolean;
}

/**
 * Blocks of the nodes `roots`, in order. What is left out for a reason worth telling goes to `remarks`.
 * Throws ProblemError about the file `name`: `too-large`.
 */
export function collectBlocks(
  name: string,
  roots: readonly Node[],
  styles: StyleSheet,
  remarks: Set<PageRemark>,
): SourceBlock[] {
  const body: SourceBlock[] = [];
  const tables: OpenTable[] = [];
  let story = body;
  let paragraph = openParagraph();
  let boxes = 0;
  const shelf = openShelf();
  const notes = notesOf(roots);

  const endParagraph = (): void => {
    const finished = closeParagraph(paragraph);
    const { number } = paragraph;
    paragraph = openParagraph();
    if (finished) story.push(finished);
    // The number of an item waits for the paragraph inside it.
    else paragraph.number = number;
  };

  const begin = (context: Context): void => {
    if (paragraph.text !== '') return;
    paragraph.heading = context.heading;
    paragraph.centred = context.centred;
    paragraph.boxes = context.boxes;
  };
  const text = (value: string, context: Context): void => {
    if (!context.isSeen) {
      if (value.trim() !== '') remarks.add('hidden');
    } else if (context.marker) {
      paragraph.marker += context.font === '' ? value : '•';
    } else {
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
    }
  };

  const openTable = ({ boxes }: Context): void => {
    tables.push({ rows: [], widths: [], group: 0, outer: story, boxes });
  };
  const closeTable = (): void => {
    const table = tables.pop();
    if (!table) return;
    story = table.outer;
    // Word keeps the edges of uneven columns in a row without height.
    const rows = table.rows.filter(({ isLow, cells }) => !isLow || !cells.every(isBlankCell));
    const formed = formTable(name, rows, table.widths);
    if (formed) story.push(table.boxes.length > 0 ? { ...formed, boxes: table.boxes } : formed);
  };
  const closeCell = (element: Element): void => {
    const table = tables.at(-1);
    table?.rows.at(-1)?.cells.push({
      columnSpan: columnSpanOf(attributeOf(element, 'colspan')),
      rowSpan: rowSpanOf(attributeOf(element, 'rowspan')),
      blocks: story,
      isHead: element.tagName === 'th',
    });
    if (table) story = table.outer;
  };

  /** What the element does where it begins. */
  const open = (element: Element, look: Declarations, context: Context): void => {
    const table = tables.at(-1);
    switch (element.tagName) {
      case 'br':
        begin(context);
        addBreak(paragraph, look.get('page-break-before') === 'always');
        break;
      case 'img': {
        const taken = context.isSeen ? pictureOf(element, shelf) : null;
        if (typeof taken === 'string') remarks.add(taken);
        else if (taken) {
          begin(context);
          paragraph.pictures.push(taken);
        }
        break;
      }
      case 'li':
        paragraph.number = nextNumber(context.list, element, look);
        break;
      case 'table':
        openTable(context);
        break;
      case 'col':
        table?.widths.push(...columnWidths(element));
        break;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        if (table) table.group++;
        break;
      case 'tr':
        table?.rows.push({ group: table.group, isLow: attributeOf(element, 'height') === '0', cells: [] });
        break;
      case 'td':
      case 'th':
        if (table) story = [];
        break;
    }
  };
  const close = (element: Element): void => {
    const { tagName } = element;
    if (tagName === 'li') paragraph.number = '';
    else if (tagName === 'table') closeTable();
    else if (tagName === 'td' || tagName === 'th') closeCell(element);
  };

  const steps: Step[] = [];
  const later = (nodes: readonly Node[], context: Context): void => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node) steps.push({ node, context, leaves: false });
    }
  };
  const page = lookOfPage(styles, roots);
  later(roots, { ...OUTERMOST, look: { ...OUTERMOST.look, ...page } });
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, context, leaves } = step;
    if (node.nodeName === '#text' && 'value' in node) text(node.value, context);
    if (!('tagName' in node)) continue;
    const look = styles.of(node);
    if (leaves) {
      if (isBlock(node, look)) endParagraph();
      close(node);
      continue;
    }
    const note = notes.get(noteReference(node) ?? '');
    if (note !== undefined) {
      begin(context);
      const at = paragraph.text.length;
      if (note !== '') paragraph.looks.push({ kind: 'note', start: at, end: at, text: note });
      continue;
    }
    const reason = isNote(node) ? 'silent' : reasonToSkip(node, look);
    if (reason !== null) {
      if (reason !== 'silent' && hasText(node)) remarks.add(reason);
      continue;
    }
    // A caption that is only heard says what the heading above it says.
    if (node.tagName === 'caption' && !isSeen(lookIn(node, look, context.look, page.size))) continue;
    const breaks = isBlock(node, look);
    if (breaks) endParagraph();
    open(node, look, context);
    steps.push({ node, context, leaves: true });
    const inner = contextIn(node, look, context, page.size);
    const value = shownValue(node);
    if (value !== null) text(value, inner);
    later(node.tagName === 'select' ? chosenOption(node) : node.childNodes, {
      ...inner,
      boxes:
        breaks && isBox(node) && context.boxes.length < MOST_BOXES
          ? [...context.boxes, ++boxes]
          : context.boxes,
    });
  }
  endParagraph();
  return body;
}

/** What is stated for the page as a whole; its size is that of one rem (CSS Values 4, 6.1.1). */
function lookOfPage(styles: StyleSheet, roots: readonly Node[]): TextLook {
  const outermost = roots[0]?.parentNode;
  if (!outermost || !('tagName' in outermost)) return {};
  return lookIn(outermost, styles.of(outermost), {}, USUAL_SIZE);
}

/** Whether the block holds others: a paragraph and the rows of a table are no boxes. */
function isBox({ tagName }: Element): boolean {
  return !/^(?:body|p|h[1-6]|center|ol|ul|li|table|tbody|thead|tfoot|tr|caption)$/.test(tagName);
}

function isBlankCell({ blocks }: HtmlCell): boolean {
  return blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');
}

function columnWidths(element: Element): number[] {
  const width = Math.min(wholeNumber(attributeOf(element, 'width')) ?? 0, 10_000);
  const isShare = /[%*]/.test(attributeOf(element, 'width') ?? '');
  const count = Math.min(columnSpanOf(attributeOf(element, 'span')), 100);
  return Array.from({ length: count }, () => (isShare ? width * 10 : width));
}

const HEADING = /^h([1-6])$/;
const SYMBOL_FONT = /^["']?(wingdings(?: [23])?|webdings)["']?\s*(?:,|$)/i;
const PRESERVING = /^(?:pre|listing|plaintext|xmp|textarea)$/;

function contextIn(element: Element, look: Declarations, outer: Context, root: number | undefined): Context {
  const tag = element.tagName;
  const isCell = tag === 'td' || tag === 'th';
  const { font, framed, boxes } = outer;
  const base: Context = isCell ? { ...OUTERMOST, font, framed, boxes } : outer;
  const shown = lookIn(element, look, outer.look, root);
  return {
    heading: headingOf(element, look) ?? base.heading,
    centred: alignment(element, look) ?? base.centred,
    preserve: preserves(look.get('white-space')) ?? (PRESERVING.test(tag) || base.preserve),
    look: shown,
    isSeen: isSeen(shown),
    framed: base.framed || isFrame(element) || isLink(element),
    boxes: base.boxes,
    marker: base.marker || look.get('mso-list') === 'ignore',
    font: fontOf(element, look) ?? base.font,
    dress: dressOf(element, look) ?? base.dress,
    looks: looksIn(element, look, base.looks),
    list: /^(?:ol|ul|menu|dir)$/.test(tag) ? openList(element, look) : base.list,
  };
}

function headingOf(element: Element, look: Declarations): number | undefined {
  const outline = /^[1-9]$/.exec(look.get('mso-outline-level') ?? '')?.[0];
  if (outline !== undefined) return Number(outline);
  if (/\bMsoTitle\b/.test(attributeOf(element, 'class') ?? '')) return 0;
  const level = HEADING.exec(element.tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

function alignment(element: Element, look: Declarations): boolean | undefined {
  const stated = look.get('text-align') ?? attributeOf(element, 'align')?.toLowerCase();
  if (stated !== undefined) return stated === 'center';
  return element.tagName === 'center' ? true : undefined;
}

function preserves(whiteSpace: string | undefined): boolean | undefined {
  if (whiteSpace === undefined || whiteSpace === 'inherit') return undefined;
  return /^(?:pre|break-spaces)/.test(whiteSpace);
}

function isLink(element: Element): boolean {
  return element.tagName === 'a' && attributeOf(element, 'href') !== undefined;
}

function fontOf(element: Element, look: Declarations): string | undefined {
  const stated =
    look.get('font-family') ?? (element.tagName === 'font' ? attributeOf(element, 'face') : undefined);
  return stated === undefined ? undefined : (SYMBOL_FONT.exec(stated)?.[1]?.toLowerCase() ?? '');
}

const DRESSES: Readonly<Record<string, RunDress>> = {
  sup: 'raised',
  sub: 'lowered',
  s: 'struck',
  strike: 'struck',
};

function dressOf(element: Element, look: Declarations): RunDress | undefined {
  if (/line-through/.test(look.get('text-decoration') ?? look.get('text-decoration-line') ?? ''))
    return 'struck';
  const align = look.get('vertical-align');
  if (align === 'super') return 'raised';
  if (align === 'sub') return 'lowered';
  return Object.hasOwn(DRESSES, element.tagName) ? DRESSES[element.tagName] : undefined;
}

/** Letters of a symbol font as the signs they show; letters outside of it come from another font. */
function asSymbols(value: string, font: string): string {
  return value.replace(/[!-~\u00a1-\u00ff\uf020-\uf0ff]/g, (letter) =>
    symbolText(font, letter.charCodeAt(0).toString(16)),
  );
}

function hasText(element: Element): boolean {
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node && node.value.trim() !== '') return true;
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
  return false;
}
