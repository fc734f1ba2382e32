/** What stands besides words and statutory tables as HTML: tables of the clerk's own, pictures, foot notes. */
import { columnShares, hasHead, rowsOf } from '../../rich/additions.ts';
import { fitPage } from '../../rich/picture.ts';
import type { ExtraTable, Picture } from '../../rich/schema.ts';
import { pictureRoom, type Page } from '../page.ts';
import { cleanText, textWidth } from '../plain-text.ts';
import { element, startTag, textHtml } from './markup.ts';
import { ownRowsKept } from '../table-breaks.ts';
import { KEPT, type TableStyles } from './table.ts';

/** A table with its first row as its head, where that holds words only. */
export function extraTableHtml(
  table: ExtraTable,
  styles: TableStyles & { readonly isParted?: boolean } = {},
): string {
  const kept = styles.isParted ? ownRowsKept(table.rowCount) : undefined;
  const shares = columnShares(table, (text) => textWidth(cleanText(text)));
  const columns = shares.map((share) =>
    startTag('col', { style: `width:${Number((share * 100).toFixed(2))}%` }),
  );
  const isHeaded = hasHead(table);
  const rows = rowsOf(table).map((cells, row) => {
    const isHead = isHeaded && row === 0;
    const html = cells.map(({ rowSpan, columnSpan, text }) =>
      element(
        isHead ? 'th' : 'td',
        {
          scope: isHead ? (columnSpan > 1 ? 'colgroup' : 'col') : undefined,
          colspan: columnSpan > 1 ? columnSpan : undefined,
          rowspan: rowSpan > 1 ? rowSpan : undefined,
          style: styles.cell,
        },
        textHtml(cleanText(text)),
      ),
    );
    return element('tr', { class: kept?.has(row) ? KEPT : undefined }, html.join(''));
  });
  const parts = [element('colgroup', {}, columns.join('')), element('tbody', {}, `\n${rows.join('\n')}\n`)];
  return element('table', { class: 'extra', style: styles.table }, `\n${parts.join('\n')}\n`);
}

/** A picture on a line of its own, inside of the page itself: nothing is fetched for it. */
export function pictureHtml(picture: Picture, page: Page, style?: string): string {
  const { type, data, alt } = picture;
  const { width, height } = fitPage(picture, pictureRoom(page));
  const image = startTag('img', {
    src: `data:image/${type};base64,${data}`,
    alt: cleanText(alt),
    width,
    height,
  });
  return element('p', { class: 'picture', style }, image);
}

/** The mark of foot note `number` (from 1) where it is referred to. */
export function noteMarkHtml(number: number): string {
  const link = element(
    'a',
    { id: `note-mark-${number}`, href: `#note-${number}`, role: 'doc-noteref' },
    `[${number}]`,
  );
  return element('sup', {}, link);
}

/** The notes themselves, in order. */
export function notesHtml(notes: readonly string[], style?: string): string {
  const items = notes.map((note, index) =>
    element(
      'p',
      { id: `note-${index + 1}`, class: 'note', role: 'doc-footnote', style },
      `[${index + 1}] ${textHtml(cleanText(note))}`,
    ),
  );
  return items.join('\n');
}
