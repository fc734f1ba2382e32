/** PDF as Word, WPS, LibreOffice and browsers print it: text put together by where it stands, tables by their lines. */
import { problem, ProblemError } from '../../../shared/problem.ts';
import type { SourceBlock, SourceDocument, SourceRemark } from '../../../shared/source-document.ts';
import { remarkOf } from '../parts/reader-remarks.ts';
import { joinTables, sourceTable } from './continued-tables.ts';
import { linesOf, type Line } from './lines.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { mendPageBreaks, type PageItem, type PageTableItem } from './page-breaks.ts';
import { readTables, type PageTable } from './page-tables.ts';
import { columnOf, paragraphsOf, type Column, type FlowLine } from './paragraphs.ts';
import { readPages } from './pdf-engine.ts';
import { withoutRunningLines } from './running-lines.ts';
import { findUnruledTables } from './unruled-tables.ts';

/**
 * Reads a PDF; `name` is for messages. Rejects with ProblemError: `encrypted`, `damaged`, `too-large`, `no-text` for
 * a scan, `garbled-text` where the file does not say which characters it shows.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const all = withoutArtifacts(await readPages(name, bytes));
  const scanned = isScanned(all);
  const pages = withoutUnseen(all, scanned);
  refuseUnreadable(name, pages);
  const contents = pages.map(readTables);
  const lines = withoutRunningLines(
    pages.map(({ height }, index) => ({ height, lines: linesOf(contents[index]?.glyphs ?? []) })),
  );
  const columns = columnsOf(lines, Math.max(...pages.map(({ width }) => width)));
  const items = contents.map(({ tables }, page) =>
    pageItems(page, tables, lines[page] ?? [], columns[page] ?? { left: 0, right: 0 }),
  );
  mendPageBreaks(
    items,
    contents.map(({ boxes }) => boxes),
  );
  const found = findUnruledTables(items.flat());
  const remarks = [...remarksOf(all, scanned), ...unsureRemarks(found.unsure)];
  return { format: 'pdf', blocks: blocksOf(found.items), remarks };
}

/** Most of its text has no ink: it lies behind the picture of a scan, for searching. */
function isScanned(pages: readonly PageMarks[]): boolean {
  const glyphs = pages.flatMap((page) => page.glyphs);
  return glyphs.filter(({ sight }) => sight === 'inkless').length * 2 > glyphs.length;
}

/** What a person sees on the pages; of a scan what its text layer says of the picture. */
function withoutUnseen(pages: readonly PageMarks[], scanned: boolean): readonly PageMarks[] {
  const isShown = ({ sight }: Glyph): boolean => sight === 'seen' || (scanned && sight === 'inkless');
  return pages.map((page) => ({ ...page, glyphs: page.glyphs.filter(isShown) }));
}

/** Headers, footers and page numbers as the file marks them; not where it marks most of its text so. */
function withoutArtifacts(pages: readonly PageMarks[]): readonly PageMarks[] {
  const texts = pages.map((page) => ({ ...page, glyphs: page.glyphs.filter(({ artifact }) => !artifact) }));
  const [all, kept] = [pages, texts].map((list) => list.reduce((sum, { glyphs }) => sum + glyphs.length, 0));
  return (kept ?? 0) * 2 < (all ?? 0) ? pages : texts;
}

/** Share of glyphs without a character from which a file cannot be read. */
const GARBLED = 0.3;

function refuseUnreadable(name: string, pages: readonly PageMarks[]): void {
  const inked = pages.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text.trim() !== ''));
  if (inked.length === 0) throw new ProblemError(problem('no-text', name));
  const unknown = inked.filter(({ text }) => text.includes('\ufffd'));
  if (unknown.length > inked.length * GARBLED) throw new ProblemError(problem('garbled-text', name));
}

function remarksOf(pages: readonly PageMarks[], scanned: boolean): SourceRemark[] {
  const damaged = pages.flatMap((page, index) => (page.damaged ? [index + 1] : []));
  const isUnseen = ({ sight, text }: Glyph): boolean =>
    text.trim() !== '' && (sight === 'hidden' || (sight === 'inkless' && !scanned));
  return [
    ...(scanned ? [SCANNED] : []),
    ...(pages.some(({ glyphs }) => glyphs.some(isUnseen)) ? [remarkOf('hidden')] : []),
    ...(damaged.length > 0 ? [damageRemark(damaged)] : []),
  ];
}

const SCANNED: SourceRemark = {
  code: 'scanned-text',
  message: '这份 PDF 的文字是从扫描图片上自动认出来的，可能有认错的字和数，请逐个对照原件。',
  doubt: true,
};

function unsureRemarks(pages: readonly number[]): SourceRemark[] {
  if (pages.length === 0) return [];
  return [
    {
      code: 'unruled-table',
      message: `这份 PDF 第 ${pages.map((page) => page + 1).join('、')} 页起的表格没有画全框线，有的文字分不清属于哪一行，请逐个数对照原文。`,
      doubt: true,
    },
  ];
}

function damageRemark(pages: readonly number[]): SourceRemark {
  return {
    code: 'damaged-page',
    message: `这份 PDF 的第 ${pages.join('、')} 页有损坏的痕迹，文字可能不在原来的位置，请逐个数对照原文。`,
    doubt: true,
  };
}

/** The type area of every page: odd and even pages may have mirrored margins. */
function columnsOf(pages: readonly (readonly Line[])[], width: number): Column[] {
  const whole = columnOf(pages.flat(), width);
  const sides = [0, 1].map((side) => {
    const lines = pages.filter((_, page) => page % 2 === side).flat();
    return lines.length < ENOUGH_LINES ? whole : sharedEdge(columnOf(lines, width), whole);
  });
  return pages.map((_, page) => sides[page % 2] ?? whole);
}

const ENOUGH_LINES = 12;
/** Edges closer than this are one, points. */
const SAME_EDGE = 6;

/** Pages that share one edge with all are as wide as all: their own lines may all be short, or all be set in. */
function sharedEdge(side: Column, whole: Column): Column {
  const isShared =
    Math.abs(side.left - whole.left) < SAME_EDGE || Math.abs(side.right - whole.right) < SAME_EDGE;
  return isShared
    ? { left: Math.min(side.left, whole.left), right: Math.max(side.right, whole.right) }
    : side;
}

function pageItems(
  page: number,
  tables: readonly PageTable[],
  lines: readonly Line[],
  column: Column,
): PageItem[] {
  return [
    ...tables.map((table): PageItem => ({ kind: 'table', page, top: table.ys[0] ?? 0, table })),
    ...lines.map((line): PageItem => ({ kind: 'line', top: line.top, line: { ...line, page, column } })),
  ].toSorted((a, b) => a.top - b.top);
}

/** Items in reading order as blocks; a table at the end of a page is joined with its rest on the next. */
function blocksOf(items: readonly PageItem[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let lines: FlowLine[] = [];
  let open: PageTableItem | null = null;
  const endLines = (): void => {
    blocks.push(...paragraphsOf(lines));
    lines = [];
  };
  const endTable = (): void => {
    if (open) blocks.push(sourceTable(open.table));
    open = null;
  };
  for (const item of items) {
    if (item.kind === 'line') {
      endTable();
      lines.push(item.line);
      continue;
    }
    endLines();
    const joined: PageTable | null =
      open && open.page + 1 === item.page ? joinTables(open.table, item.table) : null;
    if (!joined) endTable();
    open = joined ? { ...item, table: joined } : item;
  }
  endTable();
  endLines();
  return blocks;
}
