/** What the text holds besides words and statutory tables: looks, tables of the clerk's own, pictures, each in its place. */
import { hasHead, withHead } from '../rich/additions.ts';
import { headingLevel } from '../document/headings.ts';
import { placeName } from '../report/place-name.ts';
import type { Note, Place } from '../report/schema.ts';
import {
  MOST_COLUMNS,
  MOST_ROWS,
  type ExtraTable,
  type Look,
  type Looks,
  type PlacedAddition,
} from '../rich/schema.ts';
import type { SourceBlock, SourceTable } from '../source-document.ts';
import { isPageText } from './page-text.ts';
import { isWithin } from './page-area.ts';
import type { FlowItem } from './tables/flow.ts';

/** A paragraph of a part as it was found. */
interface Line {
  readonly text: string;
  /** Level of the heading style that it has. */
  readonly heading?: number | null;
  readonly looks?: readonly Look[];
}

/** One part of the report: where it stands in the flow, and which lines became its paragraphs. */
export interface PartOfFlow {
  /** `preamble` or `section:n`. */
  readonly part: Place;
  /** What its heading takes up. */
  readonly head: readonly FlowItem[];
  /** What follows up to the next heading. */
  readonly items: readonly FlowItem[];
  readonly paragraphs: readonly Line[];
}

export interface Besides {
  readonly looks: Looks;
  readonly additions: readonly PlacedAddition[];
  /** The tables that became additions. */
  readonly tables: ReadonlySet<SourceTable>;
  readonly notes: readonly Note[];
}

/**
 * Finds what stands besides the words of each part.
 *
 * @param isStatutory is it one of the three tables, or a piece of one?
 * @param area boxes of the page around the report: a table outside of them is the page's
 * @param blocks the whole document, to tell what of it is not kept
 */
export function findBesides(
  parts: readonly PartOfFlow[],
  isStatutory: (table: SourceTable) => boolean,
  area: readonly number[],
  blocks: readonly SourceBlock[],
): Besides {
  const looks: Record<Place, Look[]> = {};
  const additions: PlacedAddition[] = [];
  const tables = new Set<SourceTable>();
  const notes: Note[] = [];
  for (const one of parts) {
    const { part, paragraphs } = one;
    paragraphs.forEach((line, index) => {
      const own = looksOf(line);
      if (own.length > 0) looks[`${part}/paragraph:${index + 1}`] = own;
    });
    for (const { at, item } of placed(one)) {
      if (item.kind === 'table' && !isStatutory(item.table) && isWithin(item.table, area)) {
        const table = at > 0 || part !== 'preamble' || !isOfPage(item.table) ? extraTable(item.table) : null;
        if (table) {
          additions.push({ part, at, addition: table });
          tables.add(item.table);
          notes.push(tableNote(part, item.table, item.block), ...plainNote(part, item.table));
        }
      }
      for (const addition of item.pictures ?? []) additions.push({ part, at, addition });
    }
  }
  return { looks, additions, tables, notes: [...notes, ...lostNotes(blocks, looks, additions)] };
}

/** Bold that makes a numbered line of plain text look like a heading is no more than that: headings have their style. */
function looksOf({ text, heading, looks = [] }: Line): Look[] {
  const isMadeHeading = (heading ?? null) === null && headingLevel(text) !== undefined;
  return looks.filter(
    ({ kind, start, end }) => !(isMadeHeading && kind === 'bold' && start === 0 && end === text.length),
  );
}

/** Items of a part, each with how many of its paragraphs stand up to it; up to what follows its last words. */
function placed({ head, items, paragraphs }: PartOfFlow): { readonly at: number; readonly item: FlowItem }[] {
  const own = new Set<unknown>(paragraphs);
  // Words on the line of the heading are a paragraph, but no item of their own.
  let at = paragraphs.length > 0 && !items.some((item) => item === paragraphs[0]) ? 1 : 0;
  const found = head.map((item) => ({ at, item }));
  for (const item of items) {
    if (own.has(item)) at += 1;
    else if (item.kind === 'paragraph' && at === paragraphs.length) break;
    found.push({ at, item });
  }
  return found;
}

/** A table of fields that a site or an OA system puts before a text: two labels of such fields are no chance. */
function isOfPage({ cells }: SourceTable): boolean {
  const fields = cells.filter(({ text }) => {
    const words = text.trim();
    return words !== '' && (isPageText(words) || isPageText(`${words}：`));
  });
  return fields.length > 1;
}

/** The table as it is kept; null for one without words, or of which only the order of the cells is known. */
function extraTable({ geometry, rowCount, columnCount, isHeaded, cells }: SourceTable): ExtraTable | null {
  if (geometry !== 'grid' || rowCount > MOST_ROWS || columnCount > MOST_COLUMNS) return null;
  if (cells.every(({ text }) => text.trim() === '')) return null;
  const table: ExtraTable = {
    kind: 'table',
    rowCount,
    columnCount,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: text.trim(),
    })),
  };
  return isHeaded === true && !hasHead(table) ? withHead(table, true) : table;
}

function tableNote(part: Place, table: SourceTable, block: number): Note {
  const words = table.cells.map(({ text }) => text.replace(/\s+/gu, '')).filter((text) => text !== '');
  const start = words.slice(0, 4).join('、').slice(0, 40);
  return {
    code: 'extra-table',
    place: part,
    message: `有一张不属于年报格式的表格，已照原样放在${placeName(part)}（${start}……），其中的数字不参加核对。`,
    doubt: false,
    origin: { kind: 'paragraph', block },
  };
}

/** Cells are kept as plain text. */
function plainNote(part: Place, table: SourceTable): Note[] {
  const isDressed = table.cells.some(({ blocks = [] }) =>
    blocks.some((one) => one.kind === 'paragraph' && (one.looks ?? one.pictures)),
  );
  const message = `${placeName(part)}的附加表格只保留了文字，格子里的加粗、下划线、链接、脚注和图片没有保留。`;
  return isDressed ? [{ code: 'extra-table-plain', place: part, message, doubt: false }] : [];
}

/** What of pictures and notes is kept, and what is not. */
function lostNotes(
  blocks: readonly SourceBlock[],
  looks: Looks,
  additions: readonly PlacedAddition[],
): Note[] {
  const all = countIn(blocks);
  const kept = {
    pictures: additions.filter(({ addition }) => addition.kind === 'picture').length,
    notes: Object.values(looks)
      .flat()
      .filter(({ kind }) => kind === 'note').length,
  };
  const note = (code: string, message: string): Note => ({ code, place: 'report', message, doubt: false });
  const lost = { pictures: all.pictures - kept.pictures, notes: all.notes - kept.notes };
  return [
    ...(kept.pictures > 0
      ? [note('picture-kept', `${kept.pictures} 张图片保留在原来的位置；图片里的文字和数字没有读取。`)]
      : []),
    ...(lost.pictures > 0
      ? [note('picture-astray', `有 ${lost.pictures} 张图片在标题前、落款处或表格里，没有保留。`)]
      : []),
    ...(lost.notes > 0 ? [note('footnote', `有 ${lost.notes} 处脚注不在正文的段落里，没有保留。`)] : []),
  ];
}

/** Adds the pictures and notes of `blocks` to `count`. */
function countIn(blocks: readonly SourceBlock[], count = { pictures: 0, notes: 0 }): typeof count {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const cell of block.cells) if (cell.blocks) countIn(cell.blocks, count);
      continue;
    }
    count.pictures += block.pictures?.length ?? 0;
    for (const { kind } of block.looks ?? []) if (kind === 'note') count.notes += 1;
  }
  return count;
}
