/** 对比表 → one page to look at, to print and to attach: no script, nothing from elsewhere. */
import type { ComparisonSheet } from '../../../shared/comparison/comparison-sheet.ts';
import { comparisonPaper } from '../../../shared/comparison/html/comparison-page.ts';
import { escapeHtml } from '../../../shared/document/html/markup.ts';
import { drawTrend } from '../charts/draw-trend.ts';

/** The whole page, UTF-8. */
export function writeComparisonHtml(sheet: ComparisonSheet): Uint8Array {
  const { title, pageRules, rules, html } = comparisonPaper(sheet, drawTrend);
  const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${pageRules}
${rules('body')}
</style>
</head>
<body>
<main>
${html}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}
