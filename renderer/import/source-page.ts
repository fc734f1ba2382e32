/** The file as a page of its own: what it looks like, and that nothing in it can run or reach out. */
import type { Page, PageElement, PageNode } from '../../shared/page/page.ts';

/** Colours are those of ui/base.css, which does not reach into a frame. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2329; --faint: #626a76; --line: #b9c1cc; --paper: #fff;
  --meant: #fdf4df; --edge: #855600; --leads: #e9f0f9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --faint: #9aa1ac; --line: #505863; --paper: #1e2227;
    --meant: #3a3019; --edge: #ecbb5c; --leads: #22324a; }
}
body { margin: 0; padding: 16px 20px 48px; background: var(--paper); color: var(--ink);
  font: 15px/26px FangSong_GB2312, FangSong, 仿宋, STFangsong, 'Noto Serif CJK SC', serif; }
p, h1, h2, h3, h4, h5, h6 { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; min-height: 13px; }
h1, h2, h3, h4, h5, h6 { font-size: 15px; font-weight: 600; }
h1 { font-size: 18px; line-height: 30px; }
.centred { text-align: center; }
.right { text-align: right; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 13px; line-height: 20px; }
td { height: 25px; border: 1px solid var(--line); padding: 2px 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
td.gap { border-style: dashed; }
.leads { cursor: pointer; }
.leads:hover { background: var(--leads); }
.left-out > tbody > tr > td { border-style: dashed; color: var(--faint); }
.left-out::before { content: '没有读入的表格'; display: table-caption; text-align: left; color: var(--faint); }
.is-meant, .is-meant:hover { background: var(--meant); outline: 2px solid var(--edge); outline-offset: -1px; }
img { max-width: 100%; height: auto; vertical-align: bottom; }
sup, sub { line-height: 0; }
.link { text-decoration: underline; }
.picture { color: var(--faint); }
.cut { margin-top: 16px; padding-top: 8px; border-top: 1px dashed var(--line); color: var(--faint); }
`;

/** An empty document for a sandboxed frame; pictures come with the page or not at all. */
export const EMPTY_PAGE = [
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
  `<title>原文件</title><style>${STYLE}</style></head><body></body></html>`,
].join('');

/** Draws `page` in the document of the frame, in place of what it showed; where somebody was reading stays in view. */
export function drawPage(shown: Document, page: Page): void {
  const view = shown.defaultView;
  const before = firstInView(shown);
  shown.body.replaceChildren(...page.map((node) => nodeOf(shown, node)));
  const after = before && shown.querySelector(`[data-block="${before.block}"]`);
  if (after) view?.scrollBy(0, after.getBoundingClientRect().top - before.top);
}

/** The first block that reaches into view, and how far below the upper edge it begins. */
function firstInView(shown: Document): { readonly block: string; readonly top: number } | null {
  for (const element of shown.querySelectorAll('[data-block]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0) return { block: element.getAttribute('data-block') ?? '', top };
  }
  return null;
}

function nodeOf(shown: Document, node: PageNode): Node {
  if (typeof node === 'string') return shown.createTextNode(node);
  const element = shown.createElement(node.name);
  for (const [name, value] of attributesOf(node)) element.setAttribute(name, value);
  const children = node.children.map((child) => nodeOf(shown, child));
  if (node.name === 'table') {
    const body = shown.createElement('tbody');
    body.append(...children);
    element.append(body);
  } else element.append(...children);
  return element;
}

function attributesOf(element: PageElement): [name: string, value: string][] {
  const { block, cell, look, columnSpan, rowSpan, source, hint } = element;
  const named = {
    'data-block': block,
    'data-cell': cell,
    class: look,
    colspan: columnSpan,
    rowspan: rowSpan,
    src: source,
    title: hint,
  };
  return Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
}
