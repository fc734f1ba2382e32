/**
 * Which element of a page shows which paragraph or cell of the document that our own reader made of the same file.
 * Both keep the order of the file, so they are aligned by order, with equal words as the fixed points.
 */
import { diffArrays } from 'diff';
import type { Report } from '../../shared/report/schema.ts';
import { pageText, type Page, type PageElement, type PageNode } from '../../shared/page/page.ts';
import { paragraphHead } from '../../shared/source-preview/preview.ts';
import {
  allTables,
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
  type SourceTable,
} from '../../shared/source-document.ts';
import { withoutUnseen } from '../../shared/text/fold.ts';

/** Insertions and deletions after which two texts are not of the same file. */
const MOST_EDITS = 400;
/** Characters by which a block is known. */
const KEY = 200;

/**
 * The page with the origin, the automatic number and the place of every paragraph and cell. Null where something that
 * the report was read from has no element: then it could not be pointed out.
 */
export function placePage(page: Page, document: SourceDocument, origins: Report['origins']): Page | null {
  const indices = new Map(allTables(document.blocks).map((table, index) => [table, index]));
  const elements = page.filter((node) => typeof node !== 'string');
  const blockOf = pairUp(elements, document.blocks);
  if (!blockOf) return null;
  const placed = elements.map((element) => {
    const index = blockOf.get(element);
    const block = index === undefined ? undefined : document.blocks[index];
    if (index === undefined || !block) return element;
    return block.kind === 'table'
      ? { ...placeTable(element, block, indices), block: index }
      : { ...placeParagraph(element, block), block: index };
  });
  return showsAll(placed, origins) ? placed : null;
}

function pairUp(
  elements: readonly PageElement[],
  blocks: readonly SourceBlock[],
): ReadonlyMap<PageElement, number> | null {
  const changes = diffArrays(elements.map(keyOfElement), blocks.map(keyOfBlock), {
    maxEditLength: MOST_EDITS,
  }) as ReturnType<typeof diffArrays<string>> | undefined;
  if (!changes) return null;
  const pairs = new Map<PageElement, number>();
  let [at, index] = [0, 0];
  let [loose, open]: [PageElement[], number[]] = [[], []];
  const settle = () => {
    for (const kind of ['p', 't']) {
      const mine = loose.filter((element) => keyOfElement(element).startsWith(kind));
      const theirs = open.filter((block) => blocks[block]?.kind.startsWith(kind));
      // As many of a kind between two fixed points: the same ones with other words.
      if (mine.length === theirs.length) mine.forEach((one, nth) => pairs.set(one, theirs[nth] ?? 0));
    }
    [loose, open] = [[], []];
  };
  for (const { added, removed, count } of changes) {
    if (removed) loose.push(...elements.slice(at, at + count));
    else if (added) open.push(...blocks.slice(index, index + count).map((_, nth) => index + nth));
    else {
      settle();
      for (let nth = 0; nth < count; nth++) {
        const element = elements[at + nth];
        if (element) pairs.set(element, index + nth);
      }
    }
    if (!added) at += count;
    if (!removed) index += count;
  }
  settle();
  return pairs;
}

function keyOfElement(element: PageElement): string {
  return `${element.name === 'table' ? 't' : 'p'} ${squeeze(pageText(element)).slice(0, KEY)}`;
}

function keyOfBlock(block: SourceBlock): string {
  return block.kind === 'table'
    ? `t ${squeeze(block.cells.map(({ text }) => text).join('')).slice(0, KEY)}`
    : `p ${squeeze(block.text).slice(0, KEY)}`;
}

function squeeze(text: string): string {
  return withoutUnseen(text).replace(/\s+/gu, '');
}

function placeParagraph(element: PageElement, paragraph: SourceParagraph): PageElement {
  const { number } = paragraph;
  const { children } = element;
  const numbered = number === undefined ? children : [numberElement(number), ...children];
  // Alignment by a style is known to us, alignment of the paragraph itself to both.
  return { ...element, ...paragraphHead(paragraph), children: numbered };
}

function numberElement(number: string): PageElement {
  return { name: 'span', look: 'number', children: [number] };
}

type Indices = ReadonlyMap<SourceTable, number>;

/** The table with the place of every cell that can be told: all in order, else those of every row as long as its own. */
function placeTable(element: PageElement, table: SourceTable, indices: Indices): PageElement {
  const rows = element.children.filter((row) => typeof row !== 'string');
  const cellsIn = (row: PageElement) => row.children.filter((cell) => typeof cell !== 'string');
  const inOrder = rows.flatMap(cellsIn).length === table.cells.length;
  let taken = 0;
  return {
    ...element,
    children: rows.map((row, at) => {
      const shown = cellsIn(row);
      const own = inOrder
        ? table.cells.slice(taken, taken + shown.length)
        : table.cells.filter((cell) => cell.row === at);
      taken += shown.length;
      if (own.length !== shown.length) return row;
      return { ...row, children: shown.map((cell, nth) => placeCell(cell, own[nth], table, indices)) };
    }),
  };
}

function placeCell(
  element: PageElement,
  cell: SourceTable['cells'][number] | undefined,
  table: SourceTable,
  indices: Indices,
): PageElement {
  const index = indices.get(table);
  if (!cell || index === undefined) return element;
  const lines = cell.text.split('\n');
  const inner = [...(cell.tables ?? [])];
  const paragraphs = element.children.filter((child) => typeof child !== 'string' && child.name === 'p');
  const children = element.children.map((child): PageNode => {
    if (typeof child === 'string') return child;
    if (child.name === 'table') {
      const nested = inner.shift();
      return nested ? placeTable(child, nested, indices) : child;
    }
    return paragraphs.length === lines.length ? withNumber(child, lines[paragraphs.indexOf(child)]) : child;
  });
  return { ...element, cell: `${index},${cell.row},${cell.column}`, children };
}

/** The paragraph of a cell with the automatic number that `line`, its text as we read it, begins with. */
function withNumber(paragraph: PageElement, line = ''): PageElement {
  const text = pageText(paragraph).trim();
  const number = line.trim();
  if (text === '' || number === text || !number.endsWith(text)) return paragraph;
  return { ...paragraph, children: [numberElement(number.slice(0, -text.length)), ...paragraph.children] };
}

/** Has every paragraph and cell that the report came from its element? */
function showsAll(page: readonly PageElement[], origins: Report['origins']): boolean {
  const shown = new Set<string>();
  const look = (element: PageElement) => {
    if (element.block !== undefined) shown.add(String(element.block));
    if (element.cell !== undefined) shown.add(element.cell);
    for (const child of element.children) if (typeof child !== 'string') look(child);
  };
  page.forEach(look);
  return Object.values(origins).every((origin) => {
    if (origin.kind === 'cell') return shown.has(`${origin.table},${origin.row},${origin.column}`);
    return origin.kind !== 'paragraph' || shown.has(String(origin.block));
  });
}
