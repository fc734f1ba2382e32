/**
 * The look of an official document (GB/T 9704-2012) as a style sheet for paper: the same measures as the Word file.
 * Serves the printed web page, the preview and the PDF.
 */
import { FONTS, HEADING_FONTS, type FontName } from '../fonts.ts';
import {
  BODY_SPACING,
  DRAFT_WORDS,
  FOOTER_GAP,
  FOOTER_LINE,
  GAP_BELOW_TABLE,
  LINE_PITCH,
  NOTE_SIZE,
  PAGE,
  SIDE_PADDING,
  SIZE,
  TABLE_SETTINGS,
  TYPE_WIDTH,
} from '../official-page.ts';
import type { PrintedReport } from '../../template/printed.ts';

/** Rules for a page of its own; `@page` is among them, so that they stand at the top or in `@media print`. */
export function officialCss(report: Pick<PrintedReport, 'isDraft'> = {}): string {
  return `${pageRules(report)}\n${contentRules('body')}`;
}

/** Rules for what stands around the type area of a page. */
export function pageRules({ isDraft = false }: Pick<PrintedReport, 'isDraft'>): string {
  return [...sheetRules(), ...(isDraft ? [draftRule()] : [])].join('\n');
}

/** Rules for what stands in it; `root` selects the element that holds all of it. */
export function contentRules(root: string): string {
  return [...textRules(root), ...tableRules()].join('\n');
}

function points(twips: number): string {
  return `${Number((twips / 20).toFixed(2))}pt`;
}

/** A font size in half points. */
function fontSize(halfPoints: number): string {
  return `font-size:${halfPoints / 2}pt`;
}

/** An official font and those to try instead, as CSS names them. */
export function fontStack(name: FontName): string {
  const { name: first, alternatives } = FONTS[name];
  return `${[first, ...alternatives].map((family) => `"${family}"`).join(',')},${name === 'heiti' ? 'sans-serif' : 'serif'}`;
}

function fontFamily(name: FontName): string {
  return `font-family:${fontStack(name)}`;
}

/** “— 1 —” in 宋体 size four, odd pages at the right, even pages at the left, one character in (clause 7.5). */
function sheetRules(): string[] {
  const number = `content:"— " counter(page) " —";${fontFamily('songti')};${fontSize(SIZE.pageNumber)};line-height:${points(FOOTER_LINE)};vertical-align:top;padding-top:${points(FOOTER_GAP)}`;
  const margins = [PAGE.top, PAGE.right, PAGE.bottom, PAGE.left].map(points).join(' ');
  return [
    `@page{size:A4;margin:${margins}}`,
    `@page :right{@bottom-right{${number};padding-right:1em}}`,
    `@page :left{@bottom-left{${number};padding-left:1em}}`,
  ];
}

/** The line above every page of a report that is not finished. */
function draftRule(): string {
  return `@page{@top-center{content:"${DRAFT_WORDS}";${fontFamily('songti')};${fontSize(SIZE.pageNumber)}}}`;
}

function textRules(root: string): string[] {
  return [
    `${root}{width:${points(TYPE_WIDTH)};max-width:none;margin:0;padding:0;color:#000;background:#fff;${fontFamily('fangsong')};${fontSize(SIZE.body)};line-height:${points(LINE_PITCH)};letter-spacing:${points(BODY_SPACING)};text-spacing-trim:space-all;line-break:strict;orphans:2;widows:2}`,
    'h1,h2,h3,h4,p{margin:0;padding:0;font-weight:normal;font-size:inherit}',
    `h1{${fontFamily('xiaobiaosong')};${fontSize(SIZE.title)};line-height:${points(LINE_PITCH)};letter-spacing:0;text-align:center;margin-bottom:${points(LINE_PITCH)}}`,
    '.title-line{display:block;margin:0 auto}',
    '.title-part{display:inline-block}',
    '.long{word-break:break-all}',
    'mark{color:inherit;background:#ff0;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    'h2,h3,h4,p{text-indent:2em;text-align:justify}',
    'h1,h2,h3,h4{break-after:avoid;break-inside:avoid}',
    ...([1, 2, 3] as const).map(
      (level) => `h${level + 1},.level-${level}{${fontFamily(HEADING_FONTS[level])}}`,
    ),
    '.signature{text-indent:0;text-align:left;white-space:pre-wrap;margin-left:var(--indent);break-inside:avoid;break-before:avoid}',
    `:not(.signature)+.signature{margin-top:${points(LINE_PITCH)}}`,
    `.picture{text-indent:0;text-align:center;line-height:normal;margin:${points(GAP_BELOW_TABLE)} 0;break-inside:avoid}`,
    '.picture img{max-width:100%;height:auto}',
    'a{color:inherit;text-decoration:inherit}',
    // The mark of a note makes its line no higher.
    'sup{line-height:0}',
    `.note{text-indent:0;${fontSize(NOTE_SIZE)};line-height:1.4}`,
    `p:not(.note)+.note,table+.note{margin-top:${points(LINE_PITCH)};padding-top:6pt;border-top:0.5pt solid #000}`,
    `table+h2,table+h3,table+h4,table+p{margin-top:${points(GAP_BELOW_TABLE)}}`,
  ];
}

function tableRules(): string[] {
  const sections = ([2, 3, 4] as const).map((section) => {
    const { size, line, rowHeight, verticalPadding } = TABLE_SETTINGS[section];
    const [row, padding] = [points(rowHeight), points(verticalPadding)];
    return `.table-${section} th,.table-${section} td{${fontSize(size)};line-height:${points(line)};height:${row};padding:${padding} ${points(SIDE_PADDING)}}.table-${section} td{font-size:var(--number,${size / 2}pt)}`;
  });
  return [
    `table{width:${points(TYPE_WIDTH)};table-layout:fixed;border-collapse:collapse;${fontFamily('songti')};letter-spacing:0}`,
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
    // What may not break is what a browser repeats.
    'thead{display:table-header-group;break-inside:avoid}',
  ];
}
