/** Where the paper shows what stands besides the paragraphs. */
import { readCellPlace, readNotePlace } from '../../../shared/report/besides-texts.ts';
import type { Place } from '../../../shared/report/schema.ts';
import { partOf } from './parts.ts';

/** The cell of an own table, or the mark of a foot note, that a place names; null for other places and where it is not shown. */
export function besidesElement(place: Place): HTMLElement | null {
  const part = document.querySelector(`[data-part="${partOf(place)}"]`);
  const cell = readCellPlace(place);
  if (cell) {
    const table = part?.querySelectorAll('.own-table')[cell.table];
    return table?.querySelector(`[data-cell="${cell.row}:${cell.column}"]`) ?? null;
  }
  const note = readNotePlace(place);
  if (!note) return null;
  const index = Number(/\d+$/u.exec(note.paragraph)?.[0]) - 1;
  const paragraph = part?.querySelectorAll('.placeholder-text > p')[index];
  return paragraph?.querySelectorAll<HTMLElement>('.foot-note')[note.note] ?? null;
}
