/** What entering a text or a block comes to: the edits, what is said about them and what is offered. */
import type { FigureId } from '../../../shared/forms/figures.ts';
import { meantNumber, plainEntry, typedRow } from '../../../shared/report/entry.ts';
import type { TableLayout } from '../../../shared/report/layout.ts';
import { writeFigure } from '../../../shared/report/reading.ts';
import { applyEdits, figureOf, type Edit } from '../../../shared/report/report.ts';
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
  /** A repair to take over with one key. */
  readonly offer: { readonly title: string; readonly edits: readonly FigureEdit[] } | null;
}

const NOTHING: Entering = { edits: [], said: '', offer: null };

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
    return entered(report, [{ kind: 'figure', figure, text: plainEntry(figure, text) }], '');
  const number = writeFigure(meant);
  return entered(report, [{ kind: 'figure', figure, text: number }], `“${text.trim()}”已记作 ${number}。`);
}

/** Enters a block of the clipboard with the cell as its corner. */
export function enterBlock({ layout, report, figure }: EntryPlace, clip: Clip): Entering {
  const plan = planPaste(layout, figure, clip);
  return entered(report, plan.edits, pasteMessage(plan));
}

function entered(report: Report, edits: readonly FigureEdit[], said: string): Entering {
  const after = applyEdits(report, edits);
  const corrected = correctedTotals(
    after,
    edits.map(({ figure }) => figure),
  );
  const [first] = corrected;
  if (!first) return { edits, said, offer: null };
  if (corrected.length > 1) {
    const title = '都改为分项之和';
    return {
      edits,
      said: `${said}有 ${corrected.length} 个合计不等于分项之和。`,
      offer: { title, edits: corrected },
    };
  }
  const { raw } = figureOf(after, first.figure);
  return {
    edits,
    said: `${said}合计填的是 ${raw}，分项之和是 ${first.text}。`,
    offer: { title: `改为 ${first.text}`, edits: corrected },
  };
}
