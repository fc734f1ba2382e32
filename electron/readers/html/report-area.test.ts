import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { SourceDocument } from '../../../shared/source-document.ts';
import { markupOf, pageOf } from './page.fixture.ts';
import { readHtml } from './read-html.ts';

const REPORT = exampleReport();
const TITLE = REPORT.titleLines.map((line) => `<h1>${line}</h1>`).join('');
const SIGNED = REPORT.signature.map((line) => `<p class=r>${line}</p>`).join('');
/** The report without the title and the signature, which some sites keep elsewhere on the page. */
const TEXT = markupOf({ ...REPORT, titleLines: [], signature: [] });

const TOP = `<div class="top"><a href="/">清河县人民政府</a><form><input value="搜索"></form></div>
  <ul id="mainnav"><li><a href="/1">首页</a></li><li><a href="/2">政务公开</a></li><li><a href="/3">办事服务</a></li></ul>`;
const WAY = `<div class="dqwz">您所在的位置：<a href="/">首页</a> &gt; <a href="/4">政府信息公开工作年度报告</a></div>`;
const FACTS = `<div class="xx"><span>发布时间：2025-01-16 09:00</span><span>来源：清河县水利局</span><span>浏览次数：38</span>
  <span>字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div>`;
const META = `<table><tr><td>索引号</td><td>K102/2025-4</td><td>发布机构</td><td>清河县水利局</td></tr></table>`;
const SHARE = `<div class="bdsharebuttonbox">分享到：<a href="#">微信</a></div><p>【打印本页】【关闭窗口】</p>
  <p>上一篇：<a href="/5">2023年政府信息公开工作年度报告</a></p><p>扫一扫在手机打开当前页</p>`;
const FOOT = `<div class="foot"><p>版权所有：清河县人民政府办公室</p><p>网站标识码：1305340001</p><p>地址：清河县一路1号</p></div>`;

function read(body: string): SourceDocument {
  return readHtml('年报.html', strToU8(pageOf(body)));
}

/** What the report says was not read in. */
function ignoredIn(body: string): string {
  const found = recognise(read(body), { name: '年报.html', sha256: '' });
  if (!found.ok) throw new Error(found.problem.code);
  return found.report.notes.find(({ code }) => code === 'ignored-text')?.message ?? '';
}

/** The text of the report that a page gives, for comparing with the example's. */
function textOf(body: string): unknown {
  const found = recognise(read(body), { name: '年报.html', sha256: '' });
  if (!found.ok) return found.problem.code;
  const { titleLines, preamble, sections, signature, figures } = found.report;
  return { titleLines, preamble, sections, signature, figures };
}

const { titleLines, preamble, sections, signature, figures } = REPORT;
const WANTED = { titleLines, preamble, sections, signature, figures };

describe('a report on a page of a government site', () => {
  it('is found with its title and signature in its own box', () => {
    expect(
      textOf(
        `${TOP}${WAY}<div>${FACTS}${META}<div class="TRS_Editor">${TITLE}${TEXT}${SIGNED}</div>${SHARE}</div>${FOOT}`,
      ),
    ).toEqual(WANTED);
  });

  it('is found where the site shows the title, or the signature, outside of the box', () => {
    expect(
      textOf(
        `${TOP}${WAY}<div>${TITLE}${FACTS}${META}<div id=zoom>${TEXT}${SIGNED}</div>${SHARE}</div>${FOOT}`,
      ),
    ).toEqual(WANTED);
    expect(textOf(`${TOP}<div>${TITLE}<div id=zoom>${TEXT}</div>${SIGNED}</div>${SHARE}${FOOT}`)).toEqual(
      WANTED,
    );
  });

  it('is found where everything hangs side by side', () => {
    expect(textOf(`${TOP}${WAY}${FACTS}${META}${TITLE}${TEXT}${SIGNED}${SHARE}${FOOT}`)).toEqual(WANTED);
  });

  it('is found in a table that lays out the page', () => {
    const row = (inner: string): string => `<tr><td>${inner}</td></tr>`;
    const column = `<table>${row(TITLE)}${row(FACTS)}${row(META)}${row(TEXT + SIGNED)}${row(SHARE)}</table>`;
    expect(textOf(`<table>${row(TOP)}<tr><td>${WAY}${column}</td></tr>${row(FOOT)}</table>`)).toEqual(WANTED);
  });

  it('says what of the page was left out', () => {
    expect(ignoredIn(`${TOP}<div>${TITLE}${TEXT}${SIGNED}</div>${FOOT}`)).toContain(
      '版权所有：清河县人民政府办公室',
    );
    expect(ignoredIn(TITLE + TEXT + SIGNED)).toBe('');
  });

  it('does not take its title from a link to another one, nor its preamble from what stands beside it', () => {
    const side = `<div class=side><p><a href="/6">清河县教育局2021年政府信息公开工作年度报告</a></p><p>今天是星期四</p><p>热线电话：12345</p></div>`;
    expect(textOf(`<div>${side}<div>${TITLE}${TEXT}${SIGNED}</div></div>${FOOT}`)).toEqual(WANTED);
    expect(textOf(`${side}${TITLE}${TEXT}${SIGNED}<div>关注我们<p>今日访问：3</p></div>`)).toEqual(WANTED);
  });

  it('keeps a preamble that stands outside of the box, and every word between its first and last heading', () => {
    const [first = ''] = REPORT.preamble;
    const text = markupOf({ ...REPORT, titleLines: [], preamble: [], signature: [] });
    const page = `<div>${TITLE}<div class=lead><p>${first}</p></div><div id=zoom>${text}${SIGNED}</div></div>${FOOT}`;
    expect(textOf(page)).toEqual(WANTED);
    const odd = text.replace(
      '<p>（二）依申请公开情况</p>',
      '<p>（二）依申请公开情况</p><p class="share">分享到：各股室</p>',
    );
    expect(JSON.stringify(read(`<div>${TITLE}${odd}${SIGNED}</div>${FOOT}`).blocks)).toContain(
      '分享到：各股室',
    );
  });

  it('is not looked for where no report shows: the whole page is read', () => {
    const { blocks } = read(`${WAY}<p>甲</p>${FOOT}`);
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text.slice(0, 4) : ''))).toEqual([
      '您所在的',
      '甲',
      '版权所有',
      '网站标识',
      '地址：清',
    ]);
  });
});
