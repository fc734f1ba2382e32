/**
 * The look of an official document (GB/T 9704-2012) as a style sheet for paper: the same measures as the Word file.
 * Serves the printed web page, the preview and the PDF.
 */
import { FONTS, headingRole, type Font } from '../fonts.ts';
import {
  DRAFT_WORDS,
  FOOTER_GAP,
  FOOTER_LINE,
  GAP_BELOW_TABLE,
  NOTE_SIZE,
  PAGE_NUMBER_SIZE,
  SIDE_PADDING,
  TABLE_SETTINGS,
} from '../official-page.ts';
import { numberDashes, type Page } from '../page.ts';
import {
  ABOVE_RED_HEAD,
  ABOVE_RED_LINE,
  LINES_BELOW_RED_LINE,
  RED,
  RED_HEAD_LINE,
  RED_LINE,
} from '../red-head.ts';
import type { PrintedReport } from '../../template/printed.ts';

/** Rules for a page of its own; `@page` is among them, so that they stand at the top or in `@media print`. */
export function officialCss(report: Pick<PrintedReport, 'isDraft'>, page: Page): string {
  return `${pageRules(report, page)}\n${contentRules('body', page)}`;
}

/** Rules for what stands around the type area of a page. */
export function pageRules({ isDraft = false }: Pick<PrintedReport, 'isDraft'>, page: Page): string {
  return [...sheetRules(page), ...(isDraft ? [draftRule(page)] : [])].join('\n');
}

/** Rules for what stands in it; `root` selects the element that holds all of it. */
export function contentRules(root: string, page: Page): string {
  return [...textRules(root, page), ...tableRules(page)].join('\n');
}

function points(twips: number): string {
  return `${Number((twips / 20).toFixed(2))}pt`;
}

/** A font size in half points. */
function fontSize(halfPoints: number): string {
  return `font-size:${halfPoints / 2}pt`;
}

/** An official font and those to try instead, as CSS names them. */
export function fontStack({ name, alternatives, panose }: Font): string {
  const families = [name, ...alternatives].map((family) => `"${family}"`);
  return [...families, panose === FONTS.heiti.panose ? 'sans-serif' : 'serif'].join(',');
}

function fontFamily(font: Font): string {
  return `font-family:${fontStack(font)}`;
}

/** By the standard “— 1 —” in 宋体 size four, odd pages at the right, even pages at the left, one character in (clause 7.5). */
function sheetRules({ pageNumber, fonts, top, right, bottom, left }: Page): string[] {
  const [before, after] = numberDashes(pageNumber.form);
  const number = `content:"${before}" counter(page) "${after}";${fontFamily(fonts.table)};${fontSize(PAGE_NUMBER_SIZE)};line-height:${points(FOOTER_LINE)};vertical-align:top;padding-top:${points(FOOTER_GAP)}`;
  const sheet = `@page{size:A4;margin:${[top, right, bottom, left].map(points).join(' ')}}`;
  if (pageNumber.form === 'none') return [sheet];
  if (pageNumber.place === 'centre') return [sheet, `@page{@bottom-center{${number}}}`];
  return [
    sheet,
    `@page :right{@bottom-right{${number};padding-right:1em}}`,
    `@page :left{@bottom-left{${number};padding-left:1em}}`,
  ];
}

/** The line above every page of a report that is not finished. */
function draftRule({ fonts }: Page): string {
  return `@page{@top-center{content:"${DRAFT_WORDS}";${fontFamily(fonts.table)};${fontSize(PAGE_NUMBER_SIZE)}}}`;
}

function textRules(root: string, page: Page): string[] {
  const { fonts } = page;
  const line = points(page.linePitch);
  return [
    `${root}{width:${points(page.typeWidth)};max-width:none;margin:0;padding:0;color:#000;background:#fff;${fontFamily(fonts.body)};${fontSize(page.bodySize)};line-height:${line};letter-spacing:${points(page.bodySpacing)};text-spacing-trim:space-all;line-break:strict;orphans:2;widows:2}`,
    'h1,h2,h3,h4,p{margin:0;padding:0;font-weight:normal;font-size:inherit}',
    `h1{${fontFamily(fonts.title)};${fontSize(page.titleSize)};line-height:${points(page.titleLine)};letter-spacing:0;text-align:center;margin-bottom:${line}}`,
    '.title-line{display:block;margin:0 auto}',
    '.title-part{display:inline-block}',
    '.long{word-break:break-all}',
    'mark{color:inherit;background:#ff0;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    'h2,h3,h4,p{text-indent:2em;text-align:justify}',
    'h1,h2,h3,h4{break-after:avoid;break-inside:avoid}',
    ...([1, 2, 3] as const).map(
      (level) => `h${level + 1},.level-${level}{${fontFamily(fonts[headingRole(level)])}}`,
    ),
    '.signature{text-indent:0;text-align:left;white-space:pre-wrap;margin-left:var(--indent);break-inside:avoid;break-before:avoid}',
    `:not(.signature)+.signature{margin-top:${line}}`,
    ...(page.redHead === 'none' ? [] : [redHeadRule(page)]),
    `.picture{text-indent:0;text-align:center;line-height:normal;margin:${points(GAP_BELOW_TABLE)} 0;break-inside:avoid}`,
    '.picture img{max-width:100%;height:auto}',
    'a{color:inherit;text-decoration:inherit}',
    // The mark of a note makes its line no higher.
    'sup{line-height:0}',
    `.note{text-indent:0;${fontSize(NOTE_SIZE)};line-height:1.4}`,
    `p:not(.note)+.note,table+.note{margin-top:${line};padding-top:6pt;border-top:0.5pt solid #000}`,
    `table+h2,table+h3,table+h4,table+p{margin-top:${points(GAP_BELOW_TABLE)}}`,
  ];
}

/** Clause 7.2: see red-head.ts. */
function redHeadRule({ fonts, linePitch }: Page): string {
  return `.red-head{${fontFamily(fonts.title)};line-height:${RED_HEAD_LINE};letter-spacing:0;text-indent:0;text-align:center;color:#${RED};padding-top:${points(ABOVE_RED_HEAD)};padding-bottom:${ABOVE_RED_LINE}pt;border-bottom:${RED_LINE / 8}pt solid #${RED};margin-bottom:${points(LINES_BELOW_RED_LINE * linePitch)};print-color-adjust:exact;-webkit-print-color-adjust:exact;break-inside:avoid;break-after:avoid}`;
}

function tableRules({ typeWidth, fonts }: Page): string[] {
  const sections = ([2, 3, 4] as const).map((section) => {
    const { size, line, rowHeight, verticalPadding } = TABLE_SETTINGS[section];
    const [row, padding] = [points(rowHeight), points(verticalPadding)];
    return `.table-${section} th,.table-${section} td{${fontSize(size)};line-height:${points(line)};height:${row};padding:${padding} ${points(SIDE_PADDING)}}.table-${section} td{font-size:var(--number,${size / 2}pt)}`;
  });
  return [
    `table{width:${points(typeWidth)};table-layout:fixed;border-collapse:collapse;${fontFamily(fonts.table)};letter-spacing:0}`,
    'th,td{box-sizing:border-box;border:0.5pt solid #000;font-weight:normal;text-align:center;vertical-align:middle;text-indent:0;overflow-wrap:anywhere;text-wrap:balance}',
    '.table-3 tbody th[scope=row]{text-align:left}',
    ...sections,
    `.extra th,.extra td{${fontSize(TABLE_SETTINGS[2].size)};line-height:${points(TABLE_SETTINGS[2].line)};padding:${points(TABLE_SETTINGS[2].verticalPadding)} ${points(SIDE_PADDING)}}`,
    `.extra{margin-bottom:${points(GAP_BELOW_TABLE)}}`,
    // A table begins where the rows that it begins with have room: as much of it stands above, and takes none.
    'caption{position:static;width:auto;clip:auto;visibility:hidden;height:var(--start);margin-bottom:calc(-1 * var(--start));break-inside:avoid}',
    // Not the row: it would hold every row that a label beside it spans.
    ':is(th,td):not([rowspan]){break-inside:avoid}',
    '.is-kept{break-after:avoid}',
    '.extra tr{break-inside:avoid}',
    // What may not break is what a browser repeats.
    'thead{display:table-header-group;break-inside:avoid}',
  ];
}
