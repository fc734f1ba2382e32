import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { PNG } from '../../writers/rich-report.fixture.ts';
import { odtBytes } from './odt.fixture.ts';
import { readOdt } from './read-odt.ts';

const STYLES =
  '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>' +
  '<style:style style:name="U" style:family="text" style:parent-style-name="B"><style:text-properties style:text-underline-style="solid"/></style:style>' +
  '<style:style style:name="P" style:family="paragraph"><style:text-properties style:font-weight-asian="bold"/></style:style>';

function read(body: string, more: Readonly<Record<string, Uint8Array>> = {}) {
  const { blocks, remarks } = readOdt('测试.odt', odtBytes({ body, automatic: STYLES, more }));
  return { block: blocks[0], remarks: remarks.map(({ code }) => code) };
}

describe('an OpenDocument file', () => {
  it('hands over bold and underlined words, but not what the style of a paragraph says of all of it', () => {
    const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const { block } = read(
      `<text:p text:style-name="P">全年${span('B', '公开')}${span('U', '信息')}。</text:p>`,
    );
    expect(block).toMatchObject({
      text: '全年公开信息。',
      looks: [
        { kind: 'bold', start: 2, end: 6 },
        { kind: 'underline', start: 4, end: 6 },
      ],
    });
  });

  it('has words bold from a weight of 600 on, that of Chinese letters before that of others', () => {
    const bold = (properties: string): boolean => {
      const automatic = `<style:style style:name="W" style:family="text"><style:text-properties ${properties}/></style:style>`;
      const body = '<text:p>甲<text:span text:style-name="W">乙</text:span></text:p>';
      const [block] = readOdt('测试.odt', odtBytes({ body, automatic })).blocks;
      return block?.kind === 'paragraph' && block.looks !== undefined;
    };
    expect([500, 599, 600, 900].map((weight) => bold(`fo:font-weight="${weight}"`))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(bold('fo:font-weight="bold"')).toBe(true);
    expect(bold('fo:font-weight="bold" style:font-weight-asian="normal"')).toBe(false);
    expect(bold('fo:font-weight="normal" style:font-weight-asian="bold"')).toBe(true);
  });

  it('hands over links to the web, and names those to files', () => {
    const link = (href: string) => `<text:p>见<text:a xlink:href="${href}">网站</text:a>。</text:p>`;
    expect(read(link('https://www.example.gov.cn')).block).toMatchObject({
      looks: [{ kind: 'link', start: 1, end: 3, href: 'https://www.example.gov.cn' }],
    });
    expect(read(link('../a.odt'))).toMatchObject({ block: { text: '见网站。' }, remarks: ['link'] });
  });

  it('hands over foot notes where they are referred to', () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>' +
      '<text:note-body><text:p>含转载。</text:p></text:note-body></text:note>';
    expect(read(`<text:p>公开12条${note}。</text:p>`)).toMatchObject({
      block: { text: '公开12条。', looks: [{ kind: 'note', start: 5, end: 5, text: '含转载。' }] },
      remarks: [],
    });
  });

  it('hands over pictures that lie in the file, in their size on the page, and names the others', () => {
    const frame = (href: string) =>
      `<text:p>图<draw:frame svg:width="1in" svg:height="0.5in"><draw:image xlink:href="${href}"/></draw:frame></text:p>`;
    const parts = {
      'Pictures/1.png': Buffer.from(PNG, 'base64'),
      'Pictures/2.svm': strToU8('VCLMTF and so on'),
    };
    expect(read(frame('Pictures/1.png'), parts)).toMatchObject({
      block: { pictures: [{ type: 'png', data: PNG, width: 96, height: 48 }] },
      remarks: [],
    });
    expect(read(frame('Pictures/2.svm'), parts).remarks).toEqual(['picture-kind']);
    expect(read(frame('https://www.example.com/1.png'), parts).remarks).toEqual(['picture-linked']);
    expect(read(frame('Pictures/3.png'), parts).remarks).toEqual(['picture-damaged']);
  });

  it('hands over the words for those who cannot see a picture, the longer ones, and none of a shape beside it', () => {
    const image = '<draw:image xlink:href="Pictures/1.png"/>';
    const parts = { 'Pictures/1.png': Buffer.from(PNG, 'base64') };
    const altOf = (inner: string) => {
      const { block } = read(`<text:p>图${inner}</text:p>`, parts);
      return block?.kind === 'paragraph' ? block.pictures?.map(({ alt }) => alt) : null;
    };
    const title = '<svg:title>首页</svg:title>';
    expect(altOf(`<draw:frame>${image}</draw:frame>`)).toEqual(['']);
    expect(altOf(`<draw:frame>${image}${title}</draw:frame>`)).toEqual(['首页']);
    expect(altOf(`<draw:frame>${image}${title}<svg:desc>网站 首页</svg:desc></draw:frame>`)).toEqual([
      '网站 首页',
    ]);
    expect(altOf(`<draw:frame>${image}${title}<svg:desc> </svg:desc></draw:frame>`)).toEqual(['首页']);
    expect(
      altOf(`<draw:frame>${image}</draw:frame><draw:rect>${title.replace('首页', '方框')}</draw:rect>`),
    ).toEqual(['']);
  });
});
