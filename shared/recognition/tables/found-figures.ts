/** Collects what the tables say, figure by figure, and what is doubtful about it. */
import type { FigureDefinition, FigureId } from '../../forms/figures.ts';
import { readFigure, suggestReading, writeFigure } from '../../report/reading.ts';
import type { Note, Origin, Place } from '../../report/schema.ts';
import type { SourceCell } from '../../source-document.ts';

export interface FoundFigures {
  readonly figures: Record<FigureId, number | null>;
  readonly unreadable: Record<FigureId, string>;
  readonly written: Record<FigureId, string>;
  readonly origins: Record<string, Origin>;
  readonly notes: Note[];
}

/** Where a cell of one table stands in the file; null where there is no cell. */
export type OriginOf = (cell: SourceCell | undefined) => Origin | null;

/** Origins in the table that counts `table` among all tables of the file. */
export function cellOrigins(table: number): OriginOf {
  return (cell) => (cell ? { kind: 'cell', table, row: cell.row, column: cell.column } : null);
}

export interface Collector {
  readonly found: FoundFigures;
  /** A figure's own cell; undefined where the row has no cell for it. */
  readonly read: (figure: FigureDefinition, cell: SourceCell | undefined, originOf: OriginOf) => void;
  /** A figure that its labels name but whose cell cannot be told: blank until a person looks. */
  readonly leaveBlank: (id: FigureId, raw?: string) => void;
  /** `origin`: where the file says it, for what is not about the cell of one figure. */
  readonly doubt: (code: string, place: Place, message: string, origin?: Origin | null) => void;
  readonly remark: (code: string, place: Place, message: string) => void;
}

export function collectFigures(): Collector {
  const found: FoundFigures = { figures: {}, unreadable: {}, written: {}, origins: {}, notes: [] };
  const note = (doubt: boolean) => (code: string, place: Place, message: string, origin?: Origin | null) => {
    found.notes.push({ code, place, message, doubt, ...(origin && { origin }) });
  };
  const doubt = note(true);
  const leaveBlank = (id: FigureId, raw = '') => {
    found.figures[id] = null;
    found.unreadable[id] = raw;
    Reflect.deleteProperty(found.written, id);
  };

  const read: Collector['read'] = ({ id, kind, label, unit }, cell, originOf) => {
    const reading = readFigure(cell?.text ?? '', kind);
    const known = found.figures[id];
    if (known !== undefined) {
      // The same label twice: two equal numbers are one, anything else is for a person to decide.
      if (known === reading.value && known !== null) return;
      const other = known === null ? (found.unreadable[id] ?? '') : writeFigure(known);
      leaveBlank(id, [other, reading.raw].filter((text) => text !== '').join(' / '));
      doubt(
        'figure-twice',
        id,
        `“${label}”在表里出现了两次，写的不一样（“${other}”和“${reading.raw}”），请选定一个。`,
      );
      return;
    }
    if (cell?.tables?.length) {
      leaveBlank(id, reading.raw);
      doubt('nested-table', id, '这一格里还套着一张表格，没有读入，请对照原文填写。', originOf(cell));
      return;
    }
    found.figures[id] = reading.value;
    const origin = originOf(cell);
    if (origin) found.origins[id] = origin;
    if (reading.value !== null) {
      if (reading.raw !== writeFigure(reading.value)) found.written[id] = reading.raw;
      return;
    }
    found.unreadable[id] = reading.raw;
    if (reading.state === 'blank') {
      doubt('blank-figure', id, '这一格是空白，没有当作 0，请核对。');
    } else if (reading.state === 'notApplicable') {
      doubt('mark-figure', id, `这一格写的是“${reading.raw}”，没有当作 0，请核对。`);
    } else {
      const suggestion = suggestReading(reading.raw, kind, unit);
      const sign = kind === 'change' && suggestion !== null && suggestion > 0 ? '+' : '';
      const hint = suggestion === null ? '' : `可能是 ${sign}${writeFigure(suggestion)}，`;
      doubt('unreadable-figure', id, `“${reading.raw}”不能读作数字，${hint}请核对。`);
    }
  };

  return { found, read, leaveBlank, doubt, remark: note(false) };
}
