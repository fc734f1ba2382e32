/**
 * Tables that lost every trace of their cells, as copied from web pages or saved as text: rebuilt from the lines of
 * the text by the labels of the statutory forms.
 *
 * Only the labels are trusted, and only in full. What a row lost is never made up for, so a row without exactly as
 * many values as columns reaches the reader of the table as it is, and the reader leaves it to a person.
 */
import type { Note } from '../../report/schema.ts';
import type { TableSection } from '../../forms/sections.ts';
import type { SourceCell } from '../../source-document.ts';
import type { FlowItem } from '../tables/flow.ts';
import { bareText, labelKey } from '../tables/labels.ts';
import type { PlacedTable } from '../tables/statutory-tables.ts';
import { TABLE_NAMES } from '../tables/table-spec.ts';
import { findRuns, type Lines, type Run } from './find-runs.ts';
import { piecesOf, type Piece } from './line-tokens.ts';
import { columnCounts, rowsOf, splitDigits, type FlatCell, type FlatRow } from './table-rows.ts';
import { VOCABULARIES } from './vocabulary.ts';

export interface Rebuilt {
  /** The flow with each rebuilt table in place of its lines. */
  readonly flow: readonly FlowItem[];
  readonly tables: readonly PlacedTable[];
  readonly notes: readonly Note[];
}

/** Finds and rebuilds every flattened statutory table of the text. */
export function rebuildTables(flow: readonly FlowItem[]): Rebuilt {
  const known = new Map<number, readonly Piece[]>();
  const used = new Set<number>();
  const textAt = (line: number) => {
    const item = flow[line];
    return item?.kind === 'paragraph' && !used.has(line) ? item.text : undefined;
  };
  const piecesAt = (line: number) => {
    const text = textAt(line);
    if (text === undefined) return undefined;
    const pieces = known.get(line) ?? piecesOf(text);
    known.set(line, pieces);
    return pieces;
  };
  const starts = flow.map((item) => (item.kind === 'paragraph' ? startsOf(item.text) : []));
  const startsAt = (line: number) => starts[line] ?? [];
  const lines: Lines = { count: flow.length, textAt, startsAt, piecesAt };

  const tables: (PlacedTable & { readonly at: number; readonly block: number })[] = [];
  const notes: Note[] = [];
  for (const vocabulary of VOCABULARIES) {
    const { section } = vocabulary;
    for (const run of findRuns(lines, vocabulary)) {
      if (!isTable(run, section)) continue;
      for (const line of run.used) used.add(line);
      const { rows, notes: doubts } = splitRows(section, rowsOf(section, run.tokens));
      const at = run.used[0] ?? 0;
      tables.push({ ...tableOf(rows, (line) => flow[line]?.block ?? 0), at, block: flow[at]?.block ?? 0 });
      notes.push(...doubts, ...remarksOn(run, section, flow));
    }
  }
  if (tables.length === 0) return { flow, tables, notes };
  const rebuilt = new Map(tables.map((table) => [table.at, table]));
  return {
    flow: flow.flatMap((item, index): FlowItem[] => {
      const start = rebuilt.get(index);
      if (start) return [{ kind: 'table', table: start.table, block: start.block }];
      return used.has(index) ? [] : [item];
    }),
    tables: tables.map(({ table, originOf }) => ({ table, originOf })),
    notes,
  };
}

function startsOf(text: string): string[] {
  const start = text.slice(0, 12).replace(/[│┃]/gu, '');
  return [bareText(start), labelKey(start)];
}

/** Words of the forms turn up in any text; a table has labels that nothing else has, and values. */
function isTable(run: Run, section: TableSection): boolean {
  const labels = new Set(
    run.tokens.flatMap((token) => (token.kind === 'label' && token.entry.opens ? token.entry.label : [])),
  );
  const rows = run.tokens.filter((token) => token.kind === 'label' && token.entry.role === 'row');
  const hasValues = run.tokens.some((token) => token.kind === 'value');
  if (!hasValues) return false;
  if (section === 2) return rows.length > 0;
  if (section === 3) return rows.length > 1;
  return labels.has('未经复议直接起诉') || labels.has('复议后起诉');
}

/** Divides digits that stand for several cells. */
function splitRows(section: TableSection, rows: readonly FlatRow[]): { rows: FlatRow[]; notes: Note[] } {
  const counts = columnCounts(section, rows);
  const notes: Note[] = [];
  const divided = rows.map((row, index) => {
    const columns = counts[index] ?? null;
    const [only, ...others] = row.cells.slice(row.from);
    if (row.kind === 'header' || columns === null || columns < 2 || !only || others.length > 0) return row;
    const split = splitDigits(section, only.text, columns);
    if (!split) return row;
    if (!split.isCertain) {
      const message = `“${only.text}”的各格连在一起，已按每格一位拆成 ${split.digits.join('、')}（与总计相符），请核对。`;
      notes.push({ code: 'glued-digits', place: row.place ?? `section:${section}`, message, doubt: true });
    }
    const cells = split.digits.map((text): FlatCell => ({ text, line: only.line }));
    return { ...row, cells: [...row.cells.slice(0, row.from), ...cells] };
  });
  return { rows: divided, notes };
}

function tableOf(rows: readonly FlatRow[], blockOf: (line: number) => number): PlacedTable {
  const blocks = new Map<SourceCell, number>();
  const cells = rows.flatMap((line, row) =>
    line.cells.map(({ text, line: from }, column) => {
      const cell: SourceCell = { row, column, rowSpan: 1, columnSpan: 1, text };
      blocks.set(cell, blockOf(from));
      return cell;
    }),
  );
  const columnCount = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return {
    table: { kind: 'table', geometry: 'rows', rowCount: rows.length, columnCount, cells },
    originOf: (cell) => (cell ? { kind: 'paragraph', block: blocks.get(cell) ?? 0 } : null),
  };
}

function remarksOn(run: Run, section: TableSection, flow: readonly FlowItem[]): Note[] {
  const place = `section:${section}`;
  const notes: Note[] = [
    {
      code: 'rebuilt-table',
      place,
      message: `${TABLE_NAMES[section]}在文件里没有表格，只有一行行的文字，已按栏目名称逐行还原。`,
      doubt: false,
    },
  ];
  if (run.left.length > 0) {
    const texts = run.left.flatMap((line) => {
      const item = flow[line];
      return item?.kind === 'paragraph' ? [item.text] : [];
    });
    const shown = texts.join('、');
    const clipped = shown.length > 60 ? `${shown.slice(0, 60)}……` : shown;
    notes.push({
      code: 'line-in-table',
      place,
      message: `${TABLE_NAMES[section]}的文字中间有没认出的内容，留在正文里：${clipped}，请核对。`,
      doubt: true,
    });
  }
  return notes;
}
