import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { pageOf } from './page.fixture.ts';
import { readHtml } from './read-html.ts';

const read = (body: string) => readHtml('测试.html', strToU8(pageOf(body)));
const paragraphs = (body: string) => read(body).blocks.filter((block) => block.kind === 'paragraph');
const texts = (body: string) => paragraphs(body).map(({ text }) => text);
const remarks = (body: string) => read(body).remarks.map(({ code }) => code);
const numbers = (body: string) => paragraphs(body).map(({ number }) => number ?? '');

describe('what stands on a line of its own', () => {
  it.each([
    ['<i>乙</i>', 1],
    ['<article>乙</article>', 3],
    ['<i style="display:block">乙</i>', 3],
    ['<i style="display:flex">乙</i>', 3],
    ['<i style="display:list-item">乙</i>', 3],
    ['<i style="display:inline-block">乙</i>', 1],
    ['<div style="display:inline-flex">乙</div>', 1],
    ['<div style="display:contents">乙</div>', 1],
    ['<div style="display:var(--a)">乙</div>', 3],
    ['<i style="display:var(--a)">乙</i>', 1],
  ])('%s: %s', (markup, count) => {
    expect(texts(`甲${markup}丙`)).toHaveLength(count);
  });

  it('is a cell, whatever its style says', () => {
    const [table] = read('<table><tr><td style="display:inline">1<td style="display:block">2</table>').blocks;
    expect(table?.kind === 'table' && table.cells.map(({ text }) => text)).toEqual(['1', '2']);
  });
});

describe('numbers of a list', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', ['1.', '2.']],
    ['<ol start=5><li>甲</ol>', ['5.']],
    ['<ol start=x><li>甲</ol>', ['1.']],
    ['<ol start=-1><li>甲<li>乙<li>丙</ol>', ['-1.', '0.', '1.']],
    ['<ol reversed start=7><li>甲<li>乙</ol>', ['7.', '6.']],
    ['<ol><li value=9>甲<li>乙</ol>', ['9.', '10.']],
    ['<ol><li value=999999999>甲</ol>', ['1.']],
    ['<ol type=a><li>甲<li type=I>乙<li>丙</ol>', ['a.', 'II.', 'c.']],
    ['<ol type=disc><li>甲</ol>', ['']],
    ['<ol type=z><li>甲</ol>', ['1.']],
    ['<ul><li>甲</ul>', ['']],
    ['<ul reversed><li>甲</ul>', ['']],
    ['<ul style="list-style-type:decimal"><li>甲<li>乙</ul>', ['1.', '2.']],
    ['<ol style="list-style:inside lower-roman"><li>甲<li>乙</ol>', ['i.', 'ii.']],
    ['<ol style="list-style:none"><li>甲</ol>', ['']],
    ['<ol style="list-style-type:upper-alpha;list-style:square"><li>甲</ol>', ['A.']],
    ['<ol style="list-style-type:inherit" type=i><li>甲</ol>', ['i.']],
    [`<ol style="list-style-type:'§ '"><li>甲</ol>`, ['§']],
    ['<ol style="list-style-type:georgian"><li>甲</ol>', ['']],
    ['<ol><li style="list-style-type:none">甲<li>乙</ol>', ['', '2.']],
    ['<ol><li>甲<ol type=A><li>乙</ol><li>丙</ol>', ['1.', 'A.', '2.']],
    ['<li>甲', ['']],
  ])('%s', (markup, shown) => {
    expect(numbers(markup)).toEqual(shown);
  });
});

describe('what nobody reads on a page', () => {
  it.each([
    '<span role=button>9</span>',
    '<div role=DIALOG>9</div>',
    '<dialog>9</dialog>',
    '<div title=header>9</div>',
    '<div title=footer>9</div>',
    '<svg><text>9</text></svg>',
    '<rt>9</rt>',
    '<datalist><option>9</datalist>',
    '<div style="mso-element:header">9</div>',
  ])('is left out in silence: %s', (markup) => {
    expect(texts(`<p>1</p>${markup}`).join('')).toBe('1');
    expect(remarks(`<p>1</p>${markup}`)).toEqual([]);
  });

  it.each([
    ['<span hidden>9</span>', 'hidden'],
    ['<span style="mso-hide:all">9</span>', 'hidden'],
    ['<del>9</del>', 'tracked'],
    ['<div style="mso-element:endnote-list">9</div>', 'footnote'],
    ['<a style="mso-endnote-id:e1">9</a>', 'footnote'],
    ['<div style="mso-element:comment">9</div>', 'comment'],
    ['<span class="a MsoComOff">9</span>', 'comment'],
  ])('is left out with a word: %s', (markup, code) => {
    expect(texts(`<p>1${markup}</p>`).join('')).toBe('1');
    expect(remarks(`<p>1${markup}</p>`)).toEqual([code]);
  });

  it.each([
    '<dialog open>9</dialog>',
    '<div title=other>9</div>',
    '<span title=header>9</span>',
    '<div role=main>9</div>',
    '<div style="mso-element:para-border-div">9</div>',
    '<span class=mscomedy>9</span>',
  ])('is not %s', (markup) => {
    expect(texts(`<p>1</p>${markup}`).join('')).toBe('19');
  });

  it('is a caption that is only heard; one that is seen is text', () => {
    const captioned = (style: string) =>
      read(`<table><caption style="${style}">表<tr><td>1<td>2</table>`).blocks;
    expect(captioned('').map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(captioned('font-size:0').map(({ kind }) => kind)).toEqual(['table']);
  });
});

describe('the frame of a page', () => {
  it.each([
    ['<p><a href="/a">甲乙</a></p>', true],
    ['<p><a name=a>甲乙</a></p>', undefined],
    ['<p><a href="/a">甲乙</a>丙丁</p>', undefined],
    ['<p><a href="/a">甲乙丙</a>丁</p>', true],
    ['<nav>甲</nav>', true],
    ['<div role=navigation><p>甲</p></div>', true],
    ['<div role=ToolBar>甲</div>', true],
    ['<div role=article>甲</div>', undefined],
  ])('%s: %s', (markup, is) => {
    expect(paragraphs(markup)[0]?.isFrame).toBe(is);
  });
});

describe('boxes of a page', () => {
  it('are blocks that hold others, one number each; paragraphs and rows are none', () => {
    const boxes = paragraphs(
      '<div><p>甲</p><div>乙</div></div><section><ul><li>丙</ul></section><p>丁</p>',
    ).map((one) => one.boxes);
    expect(boxes).toEqual([[1], [1, 2], [3], undefined]);
  });

  it('are not told apart deeper than a page needs', () => {
    const [deep] = paragraphs(`${'<div>'.repeat(80)}甲`);
    expect(deep?.boxes).toHaveLength(64);
  });
});

describe('headings, alignment and signs', () => {
  it.each([
    ['<h6>甲</h6>', { heading: 6 }],
    ['<p style="mso-outline-level:3">甲</p>', { heading: 3 }],
    ['<h1 style="mso-outline-level:body-text">甲</h1>', { heading: 1 }],
    ['<p class="a MsoTitle">甲</p>', { heading: 0 }],
    ['<p align=CENTER>甲</p>', { centred: true }],
    ['<center><p align=left>甲</p></center>', {}],
    ['<div style="text-align:center"><p>甲</p></div>', { centred: true }],
    ['<div style="text-align:center"><p style="text-align:justify">甲</p></div>', {}],
  ])('%s', (markup, more) => {
    const [first] = paragraphs(markup);
    const { boxes: _, ...own } = first ?? { boxes: [] };
    expect(own).toEqual({ kind: 'paragraph', text: '甲', ...more });
  });

  it('of what is around a table hold for none of its cells', () => {
    const [table] = read('<center><h1><table><tr><td><p>1</p><td>2</table></h1></center>').blocks;
    expect(table?.kind === 'table' && table.cells.map(({ text }) => text)).toEqual(['1', '2']);
  });

  it.each([
    ['<pre>甲 \n 乙</pre>', '甲 \n 乙'],
    ['<p style="white-space:pre-line">甲\n乙</p>', '甲\n乙'],
    ['<p style="white-space:break-spaces">甲  乙</p>', '甲  乙'],
    ['<pre style="white-space:normal">甲  乙</pre>', '甲 乙'],
    ['<pre><b style="white-space:inherit">甲  乙</b></pre>', '甲  乙'],
    ['<p style="white-space:nowrap">甲  乙</p>', '甲 乙'],
    ['<p>a\nb</p>', 'a b'],
    ['<p>甲\nb</p>', '甲 b'],
    ['<p>甲 \n乙</p>', '甲乙'],
  ])('white space shows as it does in %j', (markup, text) => {
    expect(texts(markup)).toEqual([text]);
  });

  it.each([
    ['1<sup>2</sup>', '1²'],
    ['1<span style="vertical-align:super">2</span>', '1²'],
    ['1<span style="vertical-align:sub">2</span>', '1₂'],
    ['1<span style="text-decoration-line:line-through">2</span>', '12\u0336'],
    ['1<sup><span style="vertical-align:baseline">2</span></sup>', '1²'],
  ])('digits are dressed: %s', (markup, text) => {
    expect(texts(`<p>${markup}</p>`)).toEqual([text]);
  });
});
