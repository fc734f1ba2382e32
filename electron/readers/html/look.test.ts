import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../shared/source-document.ts';
import { pageOf } from './page.fixture.ts';
import { readHtml } from './read-html.ts';
import { readMhtml } from './read-mhtml.ts';

function read(body: string): SourceDocument {
  return readHtml('年报.html', strToU8(pageOf(body)));
}

function textIn({ blocks }: SourceDocument): string {
  return blocks.map((block) => (block.kind === 'table' ? block.cells[0]?.text : block.text)).join('');
}

/** What of `<p>1<span STYLE>9</span>2</p>` is read. */
function withSpan(style: string, sheet = ''): string {
  return textIn(read(`<style>${sheet}</style><p>1<span ${style}>9</span>2</p>`));
}

describe('text that nobody sees on a page', () => {
  it.each([
    'color:#fff',
    'color:white',
    'color:rgb(255, 255, 255)',
    'color:#fefefe',
    'color:transparent',
    'color:rgba(0,0,0,0)',
    'background:#333;color:#333',
    'background-color:yellow;color:#ff0',
    '-webkit-text-fill-color:transparent',
    'font-size:0',
    'font-size:0px',
    'font-size:1px',
    'font-size:.01em',
    'font:0/0 a',
    'opacity:0',
    'opacity:0%',
    'filter:opacity(0)',
    'filter:alpha(opacity=0)',
    'transform:scale(0)',
    'transform:translateX(-9999px)',
    'position:absolute;left:-9999px',
    'position:fixed;top:-99em',
    'position:absolute;right:-6000px',
    'margin-left:-9999px',
    'margin:0 0 0 -5000px',
    'text-indent:-999em',
    'position:absolute;clip:rect(0,0,0,0)',
    'position:absolute;clip:rect(1px 1px 1px 1px)',
    'clip-path:inset(50%)',
    'clip-path:inset(100% 0 0 0)',
    'clip-path:circle(0)',
    'display:inline-block;width:0;overflow:hidden',
    'display:block;height:0;overflow:hidden',
    'max-height:0;overflow-y:hidden',
    'visibility:collapse',
    'content-visibility:hidden',
  ])('is left out with a remark: %s', (style) => {
    expect(withSpan(`style="${style}"`)).toBe('12');
    expect(read(`<p>1<span style="${style}">9</span></p>`).remarks.map(({ code }) => code)).toEqual([
      'hidden',
    ]);
  });

  it.each([
    ['.x{font-size:0}', 'class=x'],
    ['p .x{color:#fff}', 'class=x'],
    ['body>p>span.x{display:none}', 'class="y x"'],
    ['.x.y{opacity:0}', 'class="x y"'],
    ['#a{position:absolute;left:-9999px}', 'id=a'],
    ['[data-x="1"]{display:none}', 'data-x="1"'],
    ['span{color:#fff!important}', 'style="color:#000"'],
    ['.x{display:none} span{display:inline}', 'class=x'],
    ['@media screen{.x{visibility:hidden}}', 'class=x'],
    ['a,b , .x{font-size:0}', 'class=x'],
  ])('is left out where a style sheet says so: %s', (sheet, attributes) => {
    expect(withSpan(attributes, sheet)).toBe('12');
  });

  it('is left out where the style stands on what is around it, and in old attributes', () => {
    expect(textIn(read('<div style="font-size:0"><p>9</p></div><p>1</p>'))).toBe('1');
    expect(textIn(read('<p>1<font color=white>9</font></p>'))).toBe('1');
    expect(textIn(read('<table bgcolor="#000080"><tr><td><font color=navy>9</font>1</table>'))).toBe('1');
    expect(textIn(read('<body bgcolor=black text=white><p>1<font color=black>9</font></p>'))).toBe('1');
  });

  it('is left out where a style sheet saved beside the page says so', () => {
    const part = (type: string, content: string): string =>
      `--x\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${content}\r\n`;
    const page =
      '<html><head><link rel=stylesheet href="cid:a"></head><body><p>1<b class=x>9</b></p></body></html>';
    const file = `Content-Type: multipart/related; boundary=x\r\n\r\n${part('text/html', page)}${part('text/css', '.x{font-size:0}')}--x--`;
    expect(textIn(readMhtml('年报.mht', strToU8(file)))).toBe('1');
  });
});

describe('text that is seen', () => {
  it.each([
    'background:#1f3864;color:#fff',
    'background:url(a.png);color:#fff',
    'background-image:linear-gradient(red, blue);color:#fff',
    'background-color:var(--blue);color:#fff',
    'background:oklch(40% 0.2 260);color:#fff',
    'color:#999',
    'color:red',
    'color:var(--a)',
    'font-size:9px',
    'font-size:0.16rem',
    'font-size:small',
    'font:bold 12px/1.5 serif',
    'opacity:.5',
    'text-indent:-2em',
    'margin-left:-21pt',
    'position:relative;left:-3px',
    'overflow:hidden;height:20px',
    'clip-path:inset(0 0 0 0)',
    'position:absolute;clip:rect(0,90px,20px,0)',
    'position:absolute;clip:rect(auto,auto,auto,auto)',
    'transform:scale(.9)',
    'height:0',
  ])('stays: %s', (style) => {
    expect(withSpan(`style="${style}"`)).toBe('192');
  });

  it('stays where an old element states a size in what has none, and not where it states something else', () => {
    expect(textIn(read('<div style="font-size:0">9<font size=3>1</font></div>'))).toBe('1');
    expect(textIn(read('<div style="font-size:0">9<font color=red>9</font></div><p>1</p>'))).toBe('1');
  });

  it('stays where its size is a part of that of the page, which is large', () => {
    const page = (size: string) =>
      `<html style="font-size:${size}"><body><p>1<span style="font-size:.05rem">9</span></p></body></html>`;
    const readPage = (size: string) => textIn(readHtml('年报.html', strToU8(page(size))));
    expect(readPage('100px')).toBe('19');
    expect(readPage('16px')).toBe('1');
  });

  it('stays on the ground of its cell, row or table, and where an inner style shows it again', () => {
    expect(textIn(read('<table><tr><td bgcolor="#1F3864"><span style="color:#fff">1</span></table>'))).toBe(
      '1',
    );
    expect(textIn(read('<table><tr style="background:navy"><td><font color=white>1</font></table>'))).toBe(
      '1',
    );
    expect(textIn(read('<style>th{background:#00f;color:#fff}</style><table><tr><th>1</table>'))).toBe('1');
    expect(textIn(read('<div style="font-size:0"><p style="font-size:14px">1</p></div>'))).toBe('1');
    expect(textIn(read('<body style="opacity:0;background:#000;color:#fff"><p>1</p>'))).toBe('1');
  });

  it('is not hidden by rules for print, or by selectors that need a browser', () => {
    expect(
      withSpan('class=x', '@media print{.x{display:none}} .x:hover{display:none} p + .x{display:none}'),
    ).toBe('192');
  });
});

describe('fields of a form', () => {
  it.each([
    ['<input value="12">', '12'],
    ['<input type=text value=" 12 " readonly>', '12'],
    ['<input type="NUMBER" value=0>', '0'],
    ['<textarea>12</textarea>', '12'],
    ['<select><option>1<option selected>2<option>3</select>', '2'],
    ['<select><optgroup label=a><option>1</optgroup><option>2</select>', '1'],
    ['<input type=hidden value=9>1', '1'],
    ['<input type=checkbox value=9>1', '1'],
    ['<input type=password value=9><input type=submit value=9>1', '1'],
    ['<input value=9 style="display:none">1', '1'],
    ['<input value=9 style="color:#fff">1', '1'],
    ['<input placeholder=9>', ''],
  ])('show what was filled in: %s', (field, text) => {
    expect(textIn(read(`<table><tr><td>${field}</td></tr></table>`)).trim()).toBe(text);
  });
});
