/** What entering a text or a block comes to: the edits, what is said about them, and the repair that is offered then. */
import type { FigureId } from '../../../shared/forms/figures.ts';
import { meantNumber, plainEntry, typedRow } from '../../../shared/report/entry.ts';
import type { TableLayout } from '../../../shared/report/layout.ts';
import { writeFigure } from '../../../shared/report/reading.ts';
import { figureOf, type Edit } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { correctedTotals } from '../../../shared/report/totals.ts';
import { editable } from './cell-view.ts';
import type { Clip } from './clipboard.ts';
import { clipOfText, pasteMessage, planPaste } from './paste.ts';

type FigureEdit = Extract<Edit, { kind: 'figure' }>;

export interface Entering {
  readonly edits: readonly FigureEdit[];
  /** For the status line; empty where what is seen says all. */
  readonly said: string;
}

export const NOTHING: Entering = { edits: [], said: '' };

/** Where an entry is made: the table, its report and the cell. */
export interface EntryPlace {
  readonly layout: TableLayout;
  readonly report: Report;
  readonly figure: FigureId;
}

/**
 * Enters what was typed into a cell. An entry that was only looked at stays what it is; numbers with spaces between
 * them fill the row. With `takeMeant` an offered number is taken over.
 */
export function enterText(place: EntryPlace, text: string, takeMeant: boolean): Entering {
  const { report, figure } = place;
  const { raw } = figureOf(report, figure);
  const meant = takeMeant ? meantNumber(figure, text) : null;
  if (meant === null && (text === raw || text === editable(raw))) return NOTHING;
  if (typedRow(text)) return enterBlock(place, clipOfText(text));
  if (meant === null)
    return { edits: [{ kind: 'figure', figure, text: plainEntry(figure, text) }], said: '' };
  const number = writeFigure(meant);
  return {
    edits: [{ kind: 'figure', figure, text: number }],
    said: `“${text.trim()}”已记作 ${number}。`,
  };
}

/** Enters a block of the clipboard with the cell as its corner. */
export function enterBlock({ layout, figure }: EntryPlace, clip: Clip): Entering {
  const plan = planPaste(layout, figure, clip);
  return { edits: plan.edits, said: pasteMessage(plan) };
}

/** A repair to take over with one key. */
export interface Offer {
  readonly said: string;
  readonly title: string;
  readonly edits: readonly FigureEdit[];
}

/** What there is to mend among the figures of an entry, as the report stands now; null where nothing is. */
export function offerFor(report: Report, figures: readonly FigureId[]): Offer | null {
  const edits = correctedTotals(report, figures);
  const [first] = edits;
  if (!first) return null;
  if (edits.length > 1)
    return { said: `有 ${edits.length} 个合计不等于分项之和。`, title: '都改为分项之和', edits };
  const { raw } = figureOf(report, first.figure);
  return {
    said: `合计填的是 ${raw}，分项之和是 ${first.text}。`,
    title: `改为 ${first.text}`,
    edits,
  };
}
