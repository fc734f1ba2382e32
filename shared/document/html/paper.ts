/** What goes on paper, before it is known whether a page of its own or a part of a window brings it there. */
import type { PrintedReport } from '../../template/printed.ts';
import { STANDARD_PAGE, type Page } from '../page.ts';
import { cleanText } from '../plain-text.ts';
import { articleHtml } from './article.ts';
import { escapeHtml } from './markup.ts';
import { contentRules, pageRules } from './official-css.ts';
import { PARTED_RULES } from './parted-labels.ts';

export interface Paper {
  /** Names the document, and the file that a browser makes of it. */
  readonly title: string;
  /** `@page` rules. */
  readonly pageRules: string;
  /** Rules for the content; `root` selects the element that holds all of it. */
  readonly rules: (root: string) => string;
  /** The content. */
  readonly html: string;
}

/** A report in official layout, on the page that the office has chosen. Text is taken as it stands: make it of `printedReport`. */
export function reportPaper(report: PrintedReport, page: Page = STANDARD_PAGE): Paper {
  return {
    title: cleanText(report.titleLines.join('')) || '政府信息公开工作年度报告',
    pageRules: pageRules(report, page),
    rules: (root) =>
      ['h1,h2,h3,h4,p,th,td{white-space:pre-wrap}', contentRules(root, page), ...PARTED_RULES].join('\n'),
    html: articleHtml(report, page, { isParted: true }),
  };
}

/** A whole page that is nothing but what goes on paper. */
export function paperPage({ title, pageRules: sheet, rules, html }: Paper): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${sheet}
${rules('body')}
</style>
</head>
<body>
${html}
</body>
</html>
`;
}
