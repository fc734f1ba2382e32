import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { LARGEST_PICTURE } from '../../../shared/rich/picture.ts';
import * as fixture from '../../writers/rich-report.fixture.ts';
import { pageOf } from './page.fixture.ts';
import { readHtml } from './read-html.ts';

const PNG = Buffer.from(fixture.PNG, 'base64');
const GIF = Buffer.from(fixture.GIF, 'base64');

function read(body: string) {
  const { blocks, remarks } = readHtml('测试.html', strToU8(pageOf(body)));
  return {
    blocks,
    paragraphs: blocks.filter((block) => block.kind === 'paragraph'),
    remarks: remarks.map(({ code }) => code),
  };
}

/** The words of the first paragraph that have a look: `bold 公开`. */
function looks(body: string): string[] {
  const [first] = read(body).paragraphs;
  return (first?.looks ?? []).map(({ kind, start, end }) => `${kind} ${first?.text.slice(start, end) ?? ''}`);
}

describe('bold and underlined words of a page', () => {
  it.each([
    ['<b>公开</b>', ['bold 公开']],
    ['<strong>公开</strong>', ['bold 公开']],
    ['<u>公开</u>', ['underline 公开']],
    ['<b>公<u>开</u></b>', ['bold 公开', 'underline 开']],
    ['<span style="font-weight:bold">公开</span>', ['bold 公开']],
    ['<span style="font-weight:600">公开</span>', ['bold 公开']],
    ['<span style="font-weight:bolder">公开</span>', ['bold 公开']],
    ['<span style="font-weight:500">公开</span>', []],
    ['<b style="font-weight:normal">公开</b>', []],
    ['<b>公<span style="font-weight:400">开</span></b>', ['bold 公']],
    ['<b>公<b>开</b></b>', ['bold 公开']],
    ['<span style="text-decoration:underline">公开</span>', ['underline 公开']],
    ['<span style="text-decoration-line:underline">公开</span>', ['underline 公开']],
    ['<u>公<span style="text-decoration:underline">开</span></u>', ['underline 公开']],
    ['<u style="text-decoration:none">公开</u>', []],
    ['<em>公开</em>', []],
  ])('are told: %s', (words, told) => {
    expect(looks(`<p>全年${words}了。</p>`)).toEqual(told);
  });

  it('are none where the page dresses a whole paragraph, heading or cell', () => {
    expect(looks('<p style="font-weight:bold;text-decoration:underline">公开</p>')).toEqual([]);
    expect(looks('<h2>公开</h2>')).toEqual([]);
    expect(looks('<style>.b{font-weight:bold}</style><p>全年<span class=b>公开</span></p>')).toEqual([
      'bold 公开',
    ]);
  });

  it('end with their words: a space behind or before them is none of theirs', () => {
    expect(looks('<p>全年 <b>open</b> 信息</p>')).toEqual(['bold open']);
    expect(looks('<p>全年<b> open</b> <b>data</b></p>')).toEqual(['bold  open data']);
    expect(looks('<p><b>公开</b>信息<b>条</b></p>')).toEqual(['bold 公开', 'bold 条']);
  });
});

describe('links of a page', () => {
  it('are kept where they lead to the web or to a mailbox, not underlined for being one', () => {
    const [first] = read(
      '<p>见<a href=" https://www.example.cn/a " style="text-decoration:underline">网站</a>。</p>',
    ).paragraphs;
    expect(first?.looks).toEqual([{ kind: 'link', href: 'https://www.example.cn/a', start: 1, end: 3 }]);
  });

  it.each(['/a.html', '#top', 'javascript:void(0)', 'file:///C:/a.doc', ''])('are none to %j', (href) => {
    expect(looks(`<p>请见本机关的<a href="${href}">网站</a>。</p>`)).toEqual([]);
  });

  it('stay two where they lead to two places', () => {
    const link = (path: string) => `<a href="https://www.example.cn/${path}">网站</a>`;
    expect(looks(`<p>请查阅本机关的${link('a')}${link('b')}。</p>`)).toEqual(['link 网站', 'link 网站']);
    expect(looks(`<p>请查阅本机关的${link('a')}${link('a')}。</p>`)).toEqual(['link 网站网站']);
  });
});

describe('foot notes of a page', () => {
  const page = (note: string, reference = '#n1') =>
    `<p>公开12条<a role="doc-noteref" href="${reference}">[1]</a>。</p><p id="n1" role="doc-footnote">${note}</p>`;

  it('stand where they are referred to, without their mark, and nowhere else', () => {
    const { paragraphs, remarks } = read(page('[1] 不含<b>转载</b>。<br>见附件。'));
    expect(paragraphs).toEqual([
      {
        kind: 'paragraph',
        text: '公开12条。',
        looks: [{ kind: 'note', start: 5, end: 5, text: '不含转载。\n见附件。' }],
      },
    ]);
    expect(remarks).toEqual([]);
  });

  it('may be end notes, and none where nothing is said or nothing is found', () => {
    const [ended] = read(page('尾注').replace('doc-footnote', 'doc-endnote')).paragraphs;
    expect(ended?.looks).toHaveLength(1);
    expect(read(page('')).paragraphs[0]).toEqual({ kind: 'paragraph', text: '公开12条。' });
    expect(read(page('注', '#n2')).paragraphs[0]?.text).toBe('公开12条[1]。');
  });
});

describe('pictures of a page', () => {
  const data = (bytes: Uint8Array, type = 'png') =>
    `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const pictureOf = (attributes: string) => {
    const { paragraphs, remarks } = read(`<p>图：<img ${attributes}></p>`);
    const [picture] = paragraphs[0]?.pictures ?? [];
    return picture
      ? { type: picture.type, width: picture.width, height: picture.height, alt: picture.alt }
      : remarks;
  };

  it('are kept where they stand in the page itself, with their size and their words', () => {
    expect(pictureOf(`src="${data(PNG)}" width=40 height="20px" alt=" 办公  大楼 "`)).toEqual({
      type: 'png',
      width: 40,
      height: 20,
      alt: '办公 大楼',
    });
    expect(pictureOf(`src="${data(GIF, 'gif')}"`)).toMatchObject({ type: 'gif', alt: '' });
    const own = pictureOf(`src="${data(PNG)}"`);
    expect(pictureOf(`src="${data(PNG)}" width=40`)).toEqual(own);
    expect(pictureOf(`src="${data(PNG)}" width=0 height=0`)).toEqual(own);
  });

  it.each([
    ['would have to be fetched', 'src="a.png"', ['picture-linked']],
    ['are of another kind', 'src="data:image/svg+xml,%3Csvg/%3E"', ['picture-kind']],
    ['are none at all', `src="${data(strToU8('甲'))}"`, ['picture-kind']],
    ['are cut off', `src="${data(PNG.subarray(0, 12))}"`, ['picture-damaged']],
    ['have no source', 'src=""', []],
    ['are too large', `src="${data(new Uint8Array(LARGEST_PICTURE + 3))}"`, ['picture-large']],
    ['nobody sees', 'src="a.png" style="display:none"', []],
  ])('are told where they %s', (_, attributes, remarks) => {
    expect(pictureOf(attributes)).toEqual(remarks);
  });

  it('are none in a text that nobody sees', () => {
    expect(read(`<p style="visibility:hidden"><img src="a.png"></p>`).remarks).toEqual([]);
  });
});
