/** 对比表 as HTML, for a page of its own and for paper, where its tables stand on pages across. */
import type { WordRun } from '../diff.ts';
import {
  NO_ADDITIONS,
  NO_FACTS,
  SHEET_HEADINGS,
  type ComparedPart,
  type ComparedTable,
  type ComparisonSheet,
  type SheetParagraph,
} from '../comparison-sheet.ts';
import { trendTable, trendWords, type Trend } from '../trends.ts';
import { PARAGRAPH_MARK } from '../words-of-diff.ts';
import { element, escapeHtml, textHtml } from '../../document/html/markup.ts';
import type { Paper } from '../../document/html/paper.ts';
import { gridHtml } from '../../document/html/table.ts';
import { cleanText } from '../../document/plain-text.ts';

const rules = (
  root: string,
): string => `${root}{margin:0 auto;padding:1.5em;max-width:76em;color:#1a1a1a;background:#fff;font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;font-size:15px;line-height:1.7}
h1{margin:0 0 .4em;font-size:1.5em;line-height:1.4;text-align:center}
h2{margin:1.4em 0 .4em;font-size:1.2em}
h3{margin:1em 0 .3em;font-size:1em}
p{margin:.3em 0}
ul{margin:.3em 0;padding-left:1.5em}
.verdict{font-weight:bold;text-align:center}
.quiet{color:#595959;font-size:.9em}
table{width:100%;margin:.4em 0;border-collapse:collapse;table-layout:fixed;font-size:.82em;line-height:1.4}
caption{text-align:left;font-weight:bold;padding:.3em 0}
th,td{border:1px solid #7a7a7a;padding:.25em .2em;font-weight:normal;text-align:center;overflow-wrap:anywhere}
th{background:#f3f3f3}
.table-3 tbody th[scope=row]{text-align:left}
td.same{color:#595959}
td.changed{font-weight:bold}
td.large{font-weight:bold;background:#dcdcdc}
td.apart{color:#595959;font-style:italic}
td.delta{font-weight:normal}
.facts{table-layout:auto;width:auto;min-width:60%}
.facts th[scope=row]{text-align:left}
.name{display:inline-block;margin-right:.6em;padding:0 .4em;border:1px solid #7a7a7a;font-size:.8em;color:#333}
.change{margin:.5em 0;text-align:justify}
figure{margin:1em 0}
figcaption{font-weight:bold}
figure svg{max-width:100%;height:auto}
del{color:#9b1c1c;text-decoration:line-through}
ins{color:#0b3d91;text-decoration:underline}
@media print{
${root}{padding:0;max-width:none;font-size:10.5pt}
.across{page:across}
table{font-size:8.5pt}
tr,.change,figure{break-inside:avoid}
thead{display:table-header-group}
.table-2 tbody{break-inside:avoid}
h1,h2,h3,caption{break-after:avoid}
th,td.large{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

const PAGES = `@page{size:A4;margin:20mm 18mm}
@page across{size:A4 landscape;margin:15mm}`;

/** Draws a trend as one `<svg>` element; `name` tells the names in it from those of another one. */
export type DrawTrend = (trend: Trend, name: string) => string;

/** 对比表 as it goes on paper; trends are drawn by `draw`. */
export function comparisonPaper(sheet: ComparisonSheet, draw?: DrawTrend): Paper {
  return {
    title: cleanText(sheet.titleLines.join('')),
    pageRules: PAGES,
    rules,
    html: [
      ...head(sheet),
      ...tables(sheet),
      ...facts(sheet),
      ...texts(sheet),
      ...additions(sheet),
      ...charts(sheet, draw),
    ].join('\n'),
  };
}

function paragraph(text: string, name?: string): string {
  return element('p', { class: name }, textHtml(cleanText(text)));
}

function list(lines: readonly string[]): string {
  const items = lines.map((line) => element('li', {}, textHtml(cleanText(line))));
  return items.length === 0 ? '' : element('ul', {}, items.join(''));
}

function head({ titleLines, verdict, remarks, carry }: ComparisonSheet): string[] {
  return [
    element('h1', {}, titleLines.map((line) => textHtml(cleanText(line))).join('<br>')),
    paragraph(verdict, 'verdict'),
    list(remarks),
    ...(carry.length === 0 ? [] : [element('h2', {}, SHEET_HEADINGS.carry), list(carry)]),
  ];
}

function tables({ legend, tables: all }: ComparisonSheet): string[] {
  return [
    '<section class="across">',
    element('h2', {}, SHEET_HEADINGS.tables),
    paragraph(legend, 'quiet'),
    ...all.map(tableHtml),
    '</section>',
  ];
}

function tableHtml({ title, layout, cells, notes }: ComparedTable): string {
  const table = gridHtml(layout, title, (cell) => {
    const compared = cell.figure === undefined ? undefined : cells.get(cell.figure);
    if (!compared) return { html: textHtml(cell.text) };
    return { html: compared.lines.map(textHtml).join('<br>'), class: compared.look };
  });
  return [table, ...notes.map((note) => paragraph(note, 'quiet'))].join('\n');
}

function facts({ facts: { head: names, rows } }: ComparisonSheet): string[] {
  const heading = element('h2', {}, SHEET_HEADINGS.facts);
  return [heading, rows.length === 0 ? paragraph(NO_FACTS) : plainTable(names, rows)];
}

function additions({ additions: given }: ComparisonSheet): string[] {
  if (given === null) return [];
  const heading = element('h2', {}, SHEET_HEADINGS.additions);
  return [heading, given.rows.length === 0 ? paragraph(NO_ADDITIONS) : plainTable(given.head, given.rows)];
}

function plainTable(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = names.map((name) => element('th', { scope: 'col' }, textHtml(name)));
  const lines = rows.map((row) =>
    element(
      'tr',
      {},
      row
        .map((text, index) =>
          index === 0 ? element('th', { scope: 'row' }, textHtml(text)) : element('td', {}, textHtml(text)),
        )
        .join(''),
    ),
  );
  const body =
    element('thead', {}, element('tr', {}, columns.join(''))) + element('tbody', {}, lines.join('\n'));
  return element('table', { class: 'facts' }, body);
}

/** A picture each, and the numbers behind it. */
function charts({ trends }: ComparisonSheet, draw: DrawTrend | undefined): string[] {
  if (trends.length === 0 || !draw) return [];
  const figures = trends.map((trend, index) => chart(trend, draw(trend, `chart-${index + 1}`)));
  return [element('h2', {}, SHEET_HEADINGS.trends), ...figures];
}

function chart(trend: Trend, picture: string): string {
  const { head: names, rows } = trendTable(trend);
  return element(
    'figure',
    {},
    [
      element('figcaption', {}, textHtml(`${trend.title}（${trend.unit}）`)),
      element('div', { role: 'img', 'aria-label': trendWords(trend) }, picture),
      plainTable(names, rows),
    ].join('\n'),
  );
}

function texts({ textLegend, texts: parts }: ComparisonSheet): string[] {
  return [
    element('h2', {}, SHEET_HEADINGS.texts),
    paragraph(textLegend, 'quiet'),
    ...parts.flatMap(partHtml),
  ];
}

function partHtml({ title, note, paragraphs }: ComparedPart): string[] {
  return [
    element('h3', {}, `${textHtml(title)} ${element('span', { class: 'quiet' }, textHtml(note))}`),
    ...paragraphs.map(paragraphHtml),
  ];
}

function paragraphHtml(one: SheetParagraph): string {
  if (one.kind === 'same') return paragraph(one.text, 'quiet');
  return element(
    'p',
    { class: 'change' },
    element('span', { class: 'name' }, textHtml(one.name)) + one.runs.map(runHtml).join(''),
  );
}

function runHtml([op, text]: WordRun): string {
  const html = escapeHtml(cleanText(text).replaceAll('\n', PARAGRAPH_MARK));
  if (op === 'same') return html;
  return element(op === 'added' ? 'ins' : 'del', {}, html);
}
