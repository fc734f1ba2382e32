/**
 * Report → one clean page for a web site: no script, nothing from elsewhere, few styles. Printed, it is the official
 * document. Reading the page back gives the same report.
 */
import { articleHtml } from '../../../shared/document/html/article.ts';
import { fragmentHtml, PRESERVED, UNSEEN } from '../../../shared/document/html/fragment.ts';
import { escapeHtml } from '../../../shared/document/html/markup.ts';
import { officialCss } from '../../../shared/document/html/official-css.ts';
import { STANDARD_PAGE, type Page } from '../../../shared/document/page.ts';
import { cleanText } from '../../../shared/document/plain-text.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { PrintedReport } from '../../../shared/template/printed.ts';

const SCREEN_CSS = `body{max-width:54em;margin:0 auto;padding:1.5em 1em;color:#1a1a1a;background:#fff;font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;font-size:1.0625rem;line-height:1.9}
h1{font-size:1.6em;line-height:1.4;text-align:center}
h1 .title-part{display:inline-block}
h2{font-size:1.25em}
h3,h4{font-size:1.1em}
p{margin:0.6em 0;text-indent:2em}
.signature{text-indent:0;text-align:right}
.picture{text-indent:0;text-align:center}
.picture img{max-width:100%;height:auto}
.note{text-indent:0;font-size:0.85em}
table{width:100%;margin:1em 0;border-collapse:collapse;table-layout:fixed;font-size:0.85em;line-height:1.5}
th,td{border:1px solid #595959;padding:0.4em 0.25em;font-weight:normal;text-align:center;overflow-wrap:anywhere}
th{background:#f2f2f2}
.table-3 tbody th[scope=row]{text-align:left}`;

/** The whole page, UTF-8; printed, it stands on `paper`. Text is taken as it stands: make it of `printedReport`. */
export function writeHtml(report: PrintedReport, paper: Page = STANDARD_PAGE): Uint8Array {
  const title = cleanText(report.titleLines.join('')) || '政府信息公开工作年度报告';
  const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
h1,h2,h3,h4,p,th,td{${PRESERVED}}
caption{${UNSEEN}}
@media screen{
${SCREEN_CSS}
}
@media print{
${officialCss(report, paper)}
}
</style>
</head>
<body>
<main>
${articleHtml(report, paper)}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

/** The report alone, to be pasted into a site's own page. */
export function writeHtmlFragment(report: Report): Uint8Array {
  return new TextEncoder().encode(fragmentHtml(report));
}
