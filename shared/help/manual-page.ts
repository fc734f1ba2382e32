/** The manual as one web page that needs nothing else: to be read without the program, printed, or handed on. */
import { escapeHtml } from '../document/html/markup.ts';
import { chaptersOf, keyOf, type Chapter } from './chapters.ts';
import type { Block, Line } from './markdown.ts';

const STYLE = `
@page{size:A4;margin:20mm 18mm;@bottom-center{content:counter(page);font-size:9pt}}
body{max-width:900px;margin:0 auto;padding:24px;color:#1f2329;background:#fff;
font:15px/1.7 "Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
h1{font-size:26px}h2{margin-top:36px;font-size:20px;border-bottom:1px solid #c9ced6}h3{font-size:16px}
nav ul{columns:2;list-style:none;padding:0}a{color:#1c4a86}
figure{margin:16px 0}img{width:100%;height:auto;border:1px solid #c9ced6}figcaption{font-size:13px;color:#5c6470}
table{border-collapse:collapse;width:100%}th,td{padding:4px 8px;border:1px solid #c9ced6;text-align:left;vertical-align:top}
th{background:#f2f4f7}pre,code{font-family:Consolas,"Noto Sans Mono CJK SC",monospace;font-size:13px}
pre{padding:8px 12px;background:#f2f4f7;white-space:pre-wrap;overflow-wrap:anywhere}
h1,h2,h3{break-after:avoid}figure,tr{break-inside:avoid}
@media print{body{max-width:none;padding:0;font-size:10.5pt}a{color:inherit;text-decoration:none}}
`.replaceAll('\n', '');

/** The page. `addressOf` gives the address of a picture by its path in the text, as `data:` for one that is to stand alone. */
export function manualPage(source: string, addressOf: (src: string) => string): string {
  const chapters = chaptersOf(source);
  const [first, ...others] = chapters;
  const title = `年报助手${first?.title ?? '使用手册'}`;
  const entries = others.map(
    ({ key, title: name }) => `<li><a href="#${escapeHtml(key)}">${escapeHtml(name)}</a></li>`,
  );
  const parts = chapters.map((chapter, index) => {
    const contents = index === 0 ? `<nav aria-label="目录"><ul>${entries.join('')}</ul></nav>` : '';
    return chapterHtml(chapter, index === 0 ? 1 : 2, addressOf) + contents;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>${parts.join('\n')}</body></html>\n`;
}

function chapterHtml(
  { key, title, blocks }: Chapter,
  level: 1 | 2,
  addressOf: (src: string) => string,
): string {
  const head = `<h${level} id="${escapeHtml(key)}">${escapeHtml(title)}</h${level}>`;
  return [head, ...blocks.map((block) => blockHtml(block, addressOf))].join('\n');
}

function blockHtml(block: Block, addressOf: (src: string) => string): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${lineHtml(block.line)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('');
      return block.isNumbered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'code':
      return `<pre>${escapeHtml(block.text)}</pre>`;
    case 'picture': {
      const alt = escapeHtml(block.alt);
      return `<figure><img src="${addressOf(block.src)}" alt="${alt}"><figcaption>${alt}</figcaption></figure>`;
    }
    case 'table': {
      const row = (cells: readonly Line[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${lineHtml(cell)}</${tag}>`).join('')}</tr>`;
      const rows = block.rows.map((cells) => row(cells, 'td')).join('');
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${rows}</tbody></table>`;
    }
  }
}

function lineHtml(line: Line): string {
  return line
    .map((part) => {
      const text = escapeHtml(part.text);
      if (part.kind === 'code') return `<code>${text}</code>`;
      if (part.kind === 'strong') return `<strong>${text}</strong>`;
      // Within the manual a link leads to a chapter; other files are not beside the page.
      if (part.kind === 'link' && part.href.startsWith('#'))
        return `<a href="#${escapeHtml(keyOf(part.text))}">${text}</a>`;
      return text;
    })
    .join('');
}
