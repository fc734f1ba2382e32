import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { SourceDocument, SourceParagraph, SourceTable } from '../../../shared/source-document.ts';
import { cellsOf } from '../docx/docx.fixture.ts';
import { markupOf, pageOf } from './page.fixture.ts';
import { readHtml } from './read-html.ts';

function read(body: string): SourceDocument {
  return readHtml('测试.html', strToU8(body));
}

function paragraphs(body: string): SourceParagraph[] {
  return read(body).blocks.filter((block) => block.kind === 'paragraph');
}

function texts(body: string): string[] {
  return paragraphs(body).map(({ text }) => text);
}

function numbers(body: string): (string | undefined)[] {
  return paragraphs(body).map(({ number }) => number);
}

function table(body: string): SourceTable {
  const found = read(body).blocks.find((block) => block.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
}

function remarks(body: string): string[] {
  return read(body).remarks.map(({ code }) => code);
}

/** What a page gives as a report. */
function reportOf(bytes: Uint8Array): Report {
  const found = recognise(readHtml('年报.html', bytes), { name: '年报.html', sha256: '' });
  if (!found.ok) throw new Error(found.problem.what);
  return found.report;
}

/** The parts of a report that a file holds. */
function content({ agency, year, titleLines, preamble, sections, signature, figures }: Report): unknown {
  return { agency, year, titleLines, preamble, sections, signature, figures };
}

const EXAMPLE = content(exampleReport());

describe('paragraphs of a page', () => {
  it('come from blocks and from bare text between them', () => {
    expect(texts('<div>甲<p>乙</p>丙<span style="display:block">丁</span></div>戊')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
    ]);
    expect(texts('<p style="display:inline">甲</p><div style="display:inline-block">乙</div>')).toEqual([
      '甲乙',
    ]);
  });

  it('keep line breaks, but not the one that ends them', () => {
    expect(texts('<p>甲<br>乙<br></p><p><br></p><p></p><p>丙</p>')).toEqual(['甲\n乙', '', '丙']);
    expect(texts('<p><br style="page-break-before:always">甲</p>')).toEqual(['甲']);
  });

  it('have white space as it shows: a line of the file that ends between Chinese letters leaves none', () => {
    expect(texts('<p>  政府信\n  息公开 <b> 12 </b> 件\n</p>')).toEqual(['政府信息公开 12 件']);
    expect(texts('<p>&nbsp;&nbsp;甲&nbsp;</p>')).toEqual(['\u00a0\u00a0甲\u00a0']);
    expect(texts('<pre>甲\n乙</pre><p style="white-space:pre-wrap">丙\n丁</p>')).toEqual([
      '甲\n乙',
      '丙\n丁',
    ]);
  });

  it('know their heading level and whether they are centred', () => {
    expect(paragraphs('<h2>甲</h2><p class=MsoTitle align=center>乙</p><center>丙</center>')).toEqual([
      { kind: 'paragraph', text: '甲', heading: 2 },
      { kind: 'paragraph', text: '乙', heading: 0, centred: true },
      { kind: 'paragraph', text: '丙', centred: true },
    ]);
    expect(paragraphs('<style>.t{text-align:center}</style><p class="a t">甲</p>')[0]).toMatchObject({
      centred: true,
    });
  });

  it('keep the raised, lowered or struck look of digits, so that no number cell takes them in', () => {
    expect(
      texts('<p>4<sup>1</sup>CO<sub>2</sub>5<s>7</s><span style="text-decoration:line-through">8</span></p>'),
    ).toEqual(['4¹CO₂57\u03368\u0336']);
    expect(remarks('<p><strike>7</strike></p>')).toEqual(['struck']);
  });

  it('keep curly quotes and raised letters', () => {
    expect(texts('<p>“一网通办”<sup>①</sup>&ldquo;甲&rdquo;</p>')).toEqual(['“一网通办”①“甲”']);
  });
});

describe('list numbers', () => {
  it('count as browsers count them', () => {
    expect(numbers('<ol type=A start=3><li>甲<li value=7>乙<li><p>丙</p></ol>')).toEqual(['C.', 'G.', 'H.']);
    expect(numbers('<ol reversed><li>甲<li>乙</ol>')).toEqual(['2.', '1.']);
    expect(numbers('<ol style="list-style-type:cjk-ideographic"><li>甲<ul><li>乙</ul><li>丙</ol>')).toEqual([
      '一、',
      undefined,
      '二、',
    ]);
    expect(numbers('<style>ol{list-style:none}</style><ol><li>甲</ol>')).toEqual([undefined]);
  });

  it('are the ones that Word wrote, once, and none for a bullet', () => {
    const marked = (mark: string): string =>
      `<p class=MsoListParagraph><![if !supportLists]>${mark}<![endif]>甲</p>`;
    const number = `<span style='mso-list:Ignore'>（二）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>`;
    const bullet = `<span style='font-family:Wingdings'><span style='mso-list:Ignore'>l&nbsp;</span></span>`;
    expect(paragraphs(marked(number) + marked(bullet))).toEqual([
      { kind: 'paragraph', text: '甲', number: '（二）' },
      { kind: 'paragraph', text: '甲' },
    ]);
  });

  it('give way to a number that is typed', () => {
    expect(paragraphs('<ol><li><h1>一、总体情况</h1></ol>')).toEqual([
      { kind: 'paragraph', text: '一、总体情况', heading: 1 },
    ]);
  });
});

describe('what a page does not show', () => {
  it('is left out, and said where it was text', () => {
    const hidden = ['display:none', 'visibility:hidden', 'mso-hide:all', 'DISPLAY : none !important'];
    for (const style of hidden)
      expect(texts(`<p>收<span style="${style}">9</span>4件</p>`)).toEqual(['收4件']);
    expect(
      texts('<style>td .x{color:red} .off{display:none}</style><p class=off>甲</p><p hidden>乙</p>丙'),
    ).toEqual(['丙']);
    expect(texts('<p style="visibility:hidden">甲<b style="visibility:visible">乙</b></p>')).toEqual(['乙']);
    expect(remarks('<p>甲<span style="display:none">乙</span></p>')).toEqual(['hidden']);
    expect(remarks('<p>甲<span style="display:none"></span></p>')).toEqual([]);
  });

  it('covers comments, conditional ones, deletions, scripts, buttons and media', () => {
    const page = `<!--甲--><!--[if gte mso 9]><xml>乙</xml><![endif]--><script>丙</script>
      <button>己</button><noscript>庚</noscript><p><del>9</del><ins>4</ins>件</p><iframe>辛</iframe><svg><text>壬</text></svg>`;
    expect(texts(page)).toEqual(['4件']);
    expect(remarks(page)).toEqual(['tracked']);
  });

  it('covers footnotes and comments of Word', () => {
    const page = `<p>甲<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a><span style='mso-special-character:comment'><a class=msocomanchor>[A1]</a></span></p>
      <div style='mso-element:footnote-list'><p>注</p></div><div style='mso-element:comment-list'><p>批</p></div>`;
    expect(texts(page)).toEqual(['甲']);
    expect(remarks(page).sort()).toEqual(['comment', 'footnote']);
  });

  it('does not cover a page that hides its body until a script has run', () => {
    expect(texts('<style>body{display:none}</style><body>甲</body>')).toEqual(['甲']);
  });

  it('shows the signs of symbol fonts, and never a wrong one', () => {
    expect(
      texts('<p><font face="Wingdings">\u00fe</font>已核对<span style="font-family:Wingdings">3</span></p>'),
    ).toEqual(['☑已核对\ufffd']);
  });
});

describe('tables of a page', () => {
  it('are true grids', () => {
    expect(cellsOf(table('<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2</table>'))).toEqual([
      '甲@0,0+2×1',
      '乙@0,1+1×2',
      '1@1,1',
      '2@1,2',
    ]);
  });

  it('let a span of 0 reach to the end of its row group, and none beyond it', () => {
    const rows = '<tr><td rowspan=0>甲<td>1<tr><td>2';
    expect(cellsOf(table(`<table><tbody>${rows}<tbody><tr><td>乙<td>3</table>`))).toEqual([
      '甲@0,0+2×1',
      '1@0,1',
      '2@1,1',
      '乙@2,0',
      '3@2,1',
    ]);
    expect(cellsOf(table('<table><thead><tr><td rowspan=9>甲<tbody><tr><td>1</table>'))).toEqual([
      '甲@0,0',
      '1@1,0',
    ]);
  });

  it('keep a cell from above its place where spans overlap, and show a hole as an empty cell', () => {
    expect(cellsOf(table('<table><tr><td>1<td rowspan=2>甲<td>2<tr><td colspan=3>乙<td>3</table>'))).toEqual([
      '1@0,0',
      '甲@0,1+2×1',
      '2@0,2',
      '乙@1,0',
      '3@1,2',
    ]);
    expect(cellsOf(table('<table><tr><td>1<td>2<td rowspan=2>甲<tr><td>3</table>'))).toEqual([
      '1@0,0',
      '2@0,1',
      '甲@0,2+2×1',
      '3@1,0',
      '@1,1',
    ]);
  });

  it('bear spans of any size', () => {
    const wide = table('<table><tr><td colspan=1000000000 rowspan=1000000000>甲<tr><td>1<td>2</table>');
    expect([wide.rowCount, wide.columnCount]).toEqual([2, 3]);
    expect(cellsOf(table('<table><tr><td colspan=99>甲<tr><td>1<td>2</table>'))).toEqual([
      '甲@0,0+1×2',
      '1@1,0',
      '2@1,1',
    ]);
    expect(
      cellsOf(
        table('<table><tr><td colspan=-1 rowspan=x>甲<td colspan="2;">乙<tr><td>1<td>2<td>3</table>'),
      )[1],
    ).toBe('乙@0,1+1×2');
  });

  it('repair unclosed cells and rows as browsers do', () => {
    expect(cellsOf(table('<table><td>1<td>2</td><tr><th>3<p>甲<td>4</table>'))).toEqual([
      '1@0,0',
      '2@0,1',
      '3\n甲@1,0',
      '4@1,1',
    ]);
  });

  it('read cells wrapped in many elements, with spaces that do not break', () => {
    const wrapped = `${'<span lang=EN-US>'.repeat(40)}12${'</span>'.repeat(40)}<o:p>&nbsp;</o:p>`;
    expect(
      table(`<table><tr><td><p>${wrapped}</p><td>3</table>`).cells.map(({ text }) => text.trim()),
    ).toEqual(['12', '3']);
  });

  it('keep tables inside cells in their place', () => {
    const outer = table('<table><tr><td>甲<table><tr><td>1<td>2</table>乙</table>');
    expect(outer.cells[0]?.text).toBe('甲\n乙');
    expect(outer.cells[0]?.blocks?.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(outer.cells[0]?.tables?.map(cellsOf)).toEqual([['1@0,0', '2@0,1']]);
  });

  it('drop the row without height in which Word keeps the edges of uneven columns', () => {
    expect(
      table('<table><tr><td>1<td>2<tr height=0><td width=9></td><td width=9></td></table>').rowCount,
    ).toBe(1);
    expect(table('<table><tr><td>1<td>2<tr height=0><td>3<td>4</table>').rowCount).toBe(2);
  });

  it('put what stands between their rows, and their caption, before them', () => {
    expect(
      read('<table><caption>表一</caption>甲<tr><td>1</table>').blocks.map((block) => block.kind),
    ).toEqual(['paragraph', 'paragraph', 'table']);
  });

  it('never overlap and never leave the table, whatever the spans', () => {
    const span = fc.integer({ min: 0, max: 5 });
    const rows = fc.array(fc.array(fc.tuple(span, span), { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const markup = cells.map(
          (row) => `<tr>${row.map(([down, across]) => `<td rowspan=${down} colspan=${across}>1`).join('')}`,
        );
        const { blocks } = read(`<table>${markup.join('')}</table>`);
        for (const block of blocks) {
          if (block.kind !== 'table') continue;
          const taken = new Set<string>();
          for (const { row, column, rowSpan, columnSpan } of block.cells) {
            for (let r = row; r < row + rowSpan; r++) {
              for (let c = column; c < column + columnSpan; c++) {
                expect(taken.has(`${r},${c}`) || r >= block.rowCount || c >= block.columnCount).toBe(false);
                taken.add(`${r},${c}`);
              }
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a report as a page', () => {
  it('is the report it was made from', () => {
    expect(content(reportOf(strToU8(pageOf(markupOf(exampleReport())))))).toEqual(EXAMPLE);
  });

  it('is the same as a piece of a page, with headings, with cells in spans, or all its paragraphs in one block', () => {
    const report = exampleReport();
    const spans = (text: string): string =>
      `<p class=MsoNormal>${'<span>'.repeat(30)}${text}${'</span>'.repeat(30)}&nbsp;</p>`;
    const heading = (text: string): string =>
      /^[一二三四五六]、/.test(text) ? `<h2>${text}</h2>` : `<div>${text}</div>`;
    for (const markup of [
      markupOf(report),
      pageOf(markupOf(report, spans, heading)),
      pageOf(`<div>${markupOf(report, undefined, (text) => `&nbsp;&nbsp;${text}<br>`)}</div>`),
      pageOf(`<table><tr><td>${markupOf(report)}</td></tr></table>`),
    ]) {
      expect(content(reportOf(strToU8(markup)))).toEqual(EXAMPLE);
    }
  });

  it('reads as LibreOffice saved it', () => {
    const saved = gunzipSync(readFileSync(new URL('./fixtures/libreoffice.html.gz', import.meta.url)));
    expect(content(reportOf(saved))).toEqual(EXAMPLE);
  });

  it('is refused where it ends inside a table, and doubted where it ends after one', () => {
    const page = pageOf(markupOf(exampleReport()));
    const cut = (end: number): Uint8Array => strToU8(page.slice(0, end));
    const cell = page.indexOf('>126<') + 3;
    for (const end of [cell, page.indexOf('<tr>', cell) + 2, page.indexOf('</table', cell)]) {
      expect(() => readHtml('年报.html', cut(end))).toThrow(ProblemError);
    }
    expect(
      readHtml('年报.html', cut(page.indexOf('</table', cell) + 20)).remarks.map(({ code }) => code),
    ).toEqual(['page-cut']);
  });

  it('is doubted where a stretch of it is gone, though a row reads on behind the gap', () => {
    const page = pageOf(markupOf(exampleReport()));
    const from = page.indexOf('<td', page.indexOf('8.属于行政查询事项'));
    const to = page.indexOf('<td', page.indexOf('1.本机关不掌握相关政府信息'));
    const torn = strToU8(page.slice(0, from) + '\0'.repeat(to - from) + page.slice(to));
    const result = recognise(readHtml('年报.html', torn), { name: '年报.html', sha256: '' });
    const notes = result.ok ? result.report.notes : [];
    expect(notes.filter(({ doubt, place }) => doubt && place === 'report')).toMatchObject([
      { code: 'page-hole' },
    ]);
    expect(readHtml('年报.html', strToU8(`${page}\0\0\0`)).remarks).toEqual([]);
  });

  it('refuses markup nested or repeated beyond reason', () => {
    for (const markup of [
      '<div>'.repeat(100_000),
      '<b>'.repeat(500_000),
      '<table><tr><td>'.repeat(2_000),
      `<table>${'<tr><td rowspan=65534>1<td>2'.repeat(3_000)}`,
    ]) {
      expect(() => read(markup)).toThrow(ProblemError);
    }
  });
});

const SEEDS = new URL('../../../../shared/corpus/seeds/html/', import.meta.url);

describe('the corpus', () => {
  it.skipIf(!existsSync(SEEDS))('reads every figure of every page (skipped without ../shared)', () => {
    for (const file of readdirSync(SEEDS)) {
      const truth: unknown = JSON.parse(
        readFileSync(new URL(`../truth/${file.replace('.html', '.json')}`, SEEDS), 'utf8'),
      );
      expect(truth).toMatchObject({ figures: reportOf(readFileSync(new URL(file, SEEDS))).figures });
    }
  });
});
