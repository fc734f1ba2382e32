/** A report as the page that is printed: one layout for a preview, paper and PDF. */
import type { PrintedReport } from '../../template/printed.ts';
import { cleanText } from '../plain-text.ts';
import { articleHtml } from './article.ts';
import { escapeHtml } from './markup.ts';
import { officialCss } from './official-css.ts';
import { PARTED_RULES } from './parted-labels.ts';

/** The whole page, in the look of an official document. Text is taken as it stands: make it of `printedReport`. */
export function printPage(report: PrintedReport): string {
  const title = cleanText(report.titleLines.join('')) || '政府信息公开工作年度报告';
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
h1,h2,h3,h4,p,th,td{white-space:pre-wrap}
${officialCss(report)}
${PARTED_RULES.join('\n')}
</style>
</head>
<body>
${articleHtml(report, { isParted: true })}
</body>
</html>
`;
}
