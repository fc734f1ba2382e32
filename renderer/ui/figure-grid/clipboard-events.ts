/** The grid and the clipboard of the system: which events are the grid's, and what goes over. */
import type { ClipboardEvent } from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import { figureOf } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { parseClipboard, writeHtmlTable, writeTabbed, type Clip } from './clipboard.ts';

/** Takes what is pasted away from the browser; null where it belongs to the caret of an open entry. */
export function takePaste(event: ClipboardEvent): Clip | null {
  const clip = parseClipboard({
    text: event.clipboardData.getData('text/plain'),
    html: event.clipboardData.getData('text/html'),
  });
  const { rows } = clip;
  const only = rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? '') : null;
  // Inside an entry one plain text goes to the caret; a block must not be glued together there.
  if (event.target instanceof HTMLInputElement && only !== null && !only.includes('\n')) return null;
  event.preventDefault();
  return clip;
}

/** Copies a block of figures as they are written; false where words of an entry or of the page are chosen. */
export function copyFigures(
  event: ClipboardEvent,
  report: Report,
  block: readonly (readonly FigureId[])[],
): boolean {
  if (event.target instanceof HTMLInputElement) return false;
  if (window.getSelection()?.isCollapsed === false) return false;
  const texts = block.map((row) => row.map((id) => figureOf(report, id).raw));
  event.clipboardData.setData('text/plain', writeTabbed(texts));
  event.clipboardData.setData('text/html', writeHtmlTable(texts));
  event.preventDefault();
  return true;
}
