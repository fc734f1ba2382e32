/**
 * Words that stand besides the paragraphs, by place: cells of own tables and foot notes.
 *
 * `section:1/table:2/cell:3:4` is the cell that begins in row 3, column 4 of the second own table of part one,
 * `section:1/paragraph:2/note:1` the first note of paragraph 2. All numbers count from 1.
 */
import { withCell } from '../rich/additions.ts';
import { LONGEST_CELL, LONGEST_NOTE, type ExtraTable, type Look } from '../rich/schema.ts';
import type { Place, Report } from './schema.ts';

const CELL = /^(preamble|section:[1-6])\/table:(\d+)\/cell:(\d+):(\d+)$/u;
const NOTE = /^((?:preamble|section:[1-6])\/paragraph:\d+)\/note:(\d+)$/u;

/** A cell of an own table; table, row and column count from 0. */
export interface CellPlace {
  /** `preamble`, `section:n`. */
  readonly part: Place;
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A foot note of a paragraph; counts from 0. */
export interface NotePlace {
  readonly paragraph: Place;
  readonly note: number;
}

export function cellPlace({ part, table, row, column }: CellPlace): Place {
  return `${part}/table:${table + 1}/cell:${row + 1}:${column + 1}`;
}

export function notePlace({ paragraph, note }: NotePlace): Place {
  return `${paragraph}/note:${note + 1}`;
}

/** The cell that a place names; null for every other place. */
export function readCellPlace(place: Place): CellPlace | null {
  const [, part, table, row, column] = CELL.exec(place) ?? [];
  if (part === undefined) return null;
  return { part, table: Number(table) - 1, row: Number(row) - 1, column: Number(column) - 1 };
}

/** The note that a place names; null for every other place. */
export function readNotePlace(place: Place): NotePlace | null {
  const [, paragraph, note] = NOTE.exec(place) ?? [];
  return paragraph === undefined ? null : { paragraph, note: Number(note) - 1 };
}

/** The words at a place of a cell or a note; undefined where there are none. */
export function besidesTextAt(report: Report, place: Place): string | undefined {
  const cell = readCellPlace(place);
  if (cell) {
    const table = tableOf(report, cell);
    return table?.cells.find(({ row, column }) => row === cell.row && column === cell.column)?.text;
  }
  const note = readNotePlace(place);
  return note ? notesOf(report, note.paragraph)[note.note]?.text : undefined;
}

/**
 * The report with `text` in a cell or a note; a note without words goes. The same report for every other place, and for a
 * text that is too long.
 */
export function withBesidesText(report: Report, place: Place, text: string): Report {
  const cell = readCellPlace(place);
  const note = readNotePlace(place);
  if (cell) {
    const table = tableOf(report, cell);
    if (!table || !report.additions || text.length > LONGEST_CELL) return report;
    const changed = withCell(table, cell.row, cell.column, text);
    return {
      ...report,
      additions: report.additions.map((placed) =>
        placed.addition === table ? { ...placed, addition: changed } : placed,
      ),
    };
  }
  if (!note || text.length > LONGEST_NOTE) return report;
  const meant = notesOf(report, note.paragraph)[note.note];
  const words = text.trim();
  const looks = (report.looks?.[note.paragraph] ?? []).flatMap((look): Look[] => {
    if (look !== meant) return [look];
    return words === '' ? [] : [{ ...meant, text: words }];
  });
  return meant ? { ...report, looks: { ...report.looks, [note.paragraph]: looks } } : report;
}

/** Own tables of a part, in order. */
export function tablesIn({ additions = [] }: Pick<Report, 'additions'>, part: Place): readonly ExtraTable[] {
  return additions.flatMap((placed) =>
    placed.part === part && placed.addition.kind === 'table' ? [placed.addition] : [],
  );
}

/** Notes of the paragraph at `place`, in order. */
export function notesOf(
  { looks = {} }: Pick<Report, 'looks'>,
  place: Place,
): readonly Extract<Look, { kind: 'note' }>[] {
  return (looks[place] ?? []).filter((look) => look.kind === 'note');
}

function tableOf(report: Report, { part, table }: CellPlace): ExtraTable | undefined {
  return tablesIn(report, part)[table];
}
