/** The tree of a page → blocks: what a reader of the page sees, in the order it stands there. */
import type { SourceBlock } from '../../../shared/source-document.ts';
import { isSeen } from '../parts/visibility.ts';
import { isNote, noteReference, notesOf } from './besides.ts';
import { contextIn, lookOfPage, OUTERMOST, type Context } from './context.ts';
import { isBlock } from './display.ts';
import { chosenOption, shownValue } from './fields.ts';
import { nextNumber } from './lists.ts';
import { lookIn } from './look.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { attributeOf, type Declarations, type Element, type Node, type StyleSheet } from './styles.ts';
import { columnSpanOf, rowSpanOf, wholeNumber } from './table.ts';
import { reasonToSkip, type PageRemark } from './visibility.ts';

/** An element where it begins. */
interface Begun {
  readonly element: Element;
  readonly look: Declarations;
  /** What holds around it. */
  readonly context: Context;
}

/** What an element does besides handing down its looks. */
interface ElementRule {
  readonly begin?: (page: OpenPage, begun: Begun) => void;
  readonly end?: (page: OpenPage, element: Element) => void;
}

const rowGroup: ElementRule = { begin: ({ tables }) => tables.beginGroup() };
const cell: ElementRule = {
  begin: ({ tables }) => tables.beginCell(),
  end: ({ tables }, element) =>
    tables.endCell({
      columnSpan: columnSpanOf(attributeOf(element, 'colspan')),
      rowSpan: rowSpanOf(attributeOf(element, 'rowspan')),
      isHead: element.tagName === 'th',
    }),
};

const RULES: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>(
  Object.entries({
    br: {
      begin: (page, { look, context }) => page.addBreak(look.get('page-break-before') === 'always', context),
    },
    img: { begin: (page, { element, context }) => page.addPicture(element, context) },
    li: {
      begin: (page, { element, look, context }) => page.number(nextNumber(context.list, element, look)),
      end: (page) => page.number(''),
    },
    table: {
      begin: ({ tables }, { context }) => tables.beginTable(context.boxes),
      end: ({ tables }) => tables.endTable(),
    },
    col: { begin: ({ tables }, { element }) => tables.addColumns(columnWidths(element)) },
    thead: rowGroup,
    tbody: rowGroup,
    tfoot: rowGroup,
    tr: { begin: ({ tables }, { element }) => tables.beginRow(attributeOf(element, 'height') === '0') },
    td: cell,
    th: cell,
  } satisfies Record<string, ElementRule>),
);

/** Boxes deeper than any page needs are not told apart. */
const MOST_BOXES = 64;

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
  const page = openPage(name, body, remarks);
  const notes = notesOf(roots);
  const pageLook = lookOfPage(styles, roots);
  let boxes = 0;
  const steps: Step[] = [];
  const later = (nodes: readonly Node[], context: Context): void => {
    for (const node of nodes.toReversed()) steps.push({ node, context, leaves: false });
  };

  later(roots, { ...OUTERMOST, look: { ...OUTERMOST.look, ...pageLook } });
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, context, leaves } = step;
    if (node.nodeName === '#text' && 'value' in node) page.addText(node.value, context);
    if (!('tagName' in node)) continue;
    const look = styles.of(node);
    const rule = RULES.get(node.tagName);
    const breaks = isBlock(node, look);
    if (leaves) {
      if (breaks) page.endParagraph();
      rule?.end?.(page, node);
      continue;
    }
    const note = notes.get(noteReference(node) ?? '');
    if (note !== undefined) {
      page.addNote(note, context);
      continue;
    }
    const reason = isNote(node) ? 'silent' : reasonToSkip(node, look);
    if (reason !== null) {
      if (reason !== 'silent' && hasText(node)) remarks.add(reason);
      continue;
    }
    // A caption that is only heard says what the heading above it says.
    if (node.tagName === 'caption' && !isSeen(lookIn(node, look, context.look, pageLook.size))) continue;
    if (breaks) page.endParagraph();
    rule?.begin?.(page, { element: node, look, context });
    steps.push({ node, context, leaves: true });
    const inner = contextIn(node, look, context, pageLook.size);
    const value = shownValue(node);
    if (value !== null) page.addText(value, inner);
    const isNewBox = breaks && isBox(node) && context.boxes.length < MOST_BOXES;
    later(
      node.tagName === 'select' ? chosenOption(node) : node.childNodes,
      isNewBox ? { ...inner, boxes: [...context.boxes, ++boxes] } : inner,
    );
  }
  page.endParagraph();
  return body;
}

/** Whether the block holds others: a paragraph and the rows of a table are no boxes. */
function isBox({ tagName }: Element): boolean {
  return !/^(?:body|p|h[1-6]|center|ol|ul|li|table|tbody|thead|tfoot|tr|caption)$/.test(tagName);
}

function columnWidths(element: Element): number[] {
  const width = Math.min(wholeNumber(attributeOf(element, 'width')) ?? 0, 10_000);
  const isShare = /[%*]/.test(attributeOf(element, 'width') ?? '');
  const count = Math.min(columnSpanOf(attributeOf(element, 'span')), 100);
  return Array.from({ length: count }, () => (isShare ? width * 10 : width));
}

function hasText(element: Element): boolean {
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node && node.value.trim() !== '') return true;
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
  return false;
}
