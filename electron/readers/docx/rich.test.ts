import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { GIF, PNG } from '../../writers/rich-report.fixture.ts';
import { LARGEST_PICTURE } from '../../../shared/rich/picture.ts';
import { cell, docxBytes, paragraph, paragraphsOf, row, run, table } from './docx.fixture.ts';
import { readDocx } from './read-docx.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationships of the main document: `id kind target`, outside of the file where the target has a scheme. */
function relations(...lines: readonly string[]): Uint8Array {
  const list = lines.map((line) => {
    const [id = '', type = '', target = ''] = line.split(' ');
    const mode = /^\w+:/u.test(target) ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode}/>`;
  });
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  );
}

function read(body: string, lines: readonly string[], parts: Readonly<Record<string, Uint8Array>> = {}) {
  const more = { 'word/_rels/document.xml.rels': relations(...lines), ...parts };
  const { blocks, remarks } = readDocx('测试.docx', docxBytes({ body, more }));
  return {
    paragraphs: blocks.filter((block) => block.kind === 'paragraph'),
    remarks: remarks.map(({ code }) => code),
    blocks,
  };
}

const looksOf = (body: string, styles?: string) =>
  paragraphsOf(body, styles === undefined ? {} : { styles })[0]?.looks?.map(
    ({ kind, start, end }) => `${kind} ${start}-${end}`,
  );

describe('bold and underlined words', () => {
  it('are told with their place, runs that touch as one', () => {
    const body =
      run('全年') + run('公开', '<w:b/>') + run('信息', '<w:b w:val="1"/><w:u w:val="single"/>') + run('。');
    expect(looksOf(paragraph(body))).toEqual(['bold 2-6', 'underline 4-6']);
  });

  it('are those that say so themselves or by a style of words, not by that of their paragraph', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>';
    const body =
      run('甲') + run('乙', '<w:rStyle w:val="S"/>') + run('丙', '<w:rStyle w:val="S"/><w:b w:val="0"/>');
    expect(looksOf(paragraph(body, '<w:pStyle w:val="H"/>'), styles)).toEqual(['bold 1-2']);
    expect(looksOf(paragraph(run('甲', '<w:u w:val="none"/>')))).toBeUndefined();
  });

  it('keep their place beside hidden words and page breaks', () => {
    const body =
      '<w:r><w:br w:type="page"/></w:r>' + run('隐', '<w:vanish/><w:b/>') + run('甲') + run('乙', '<w:b/>');
    expect(looksOf(paragraph(body))).toEqual(['bold 1-2']);
  });
});

describe('links', () => {
  const link = (id: string) => `<w:hyperlink r:id="${id}">${run('网站')}</w:hyperlink>`;

  it('lead to the web or a mailbox', () => {
    const body = paragraph(run('见') + link('a') + run('。'));
    const { paragraphs, remarks } = read(body, ['a hyperlink https://www.example.gov.cn/?a=1']);
    expect(paragraphs[0]).toMatchObject({
      text: '见网站。',
      looks: [{ kind: 'link', start: 1, end: 3, href: 'https://www.example.gov.cn/?a=1' }],
    });
    expect(remarks).toEqual([]);
  });

  it.each(['file:///C:/a.doc', 'javascript:alert(1)'])('to %s are words, with a remark', (target) => {
    const { paragraphs, remarks } = read(paragraph(link('a')), [`a hyperlink ${target}`]);
    expect(paragraphs[0]).toMatchObject({ text: '网站' });
    expect(paragraphs[0]?.looks).toBeUndefined();
    expect(remarks).toEqual(['link']);
  });

  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string) =>
    `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${run('网站')}${mark('end')}`;

  it('lead on nothing behind a mark that belongs to no field', () => {
    const body =
      field(' HYPERLINK "https://www.example.gov.cn" ') + mark('separate') + run('甲') + mark('end');
    const { paragraphs } = read(paragraph(body), []);
    expect(paragraphs[0]).toMatchObject({ text: '网站甲', looks: [{ kind: 'link', start: 0, end: 2 }] });
  });

  it('are fields in older files; those within the file are words', () => {
    const body =
      field(' HYPERLINK "https://www.example.gov.cn" ') + run('、') + field(' HYPERLINK \\l "_Toc1" ');
    const { paragraphs, remarks } = read(paragraph(body), []);
    expect(paragraphs[0]?.looks).toEqual([
      { kind: 'link', start: 0, end: 2, href: 'https://www.example.gov.cn' },
    ]);
    expect(remarks).toEqual([]);
  });
});

it('a foot note is told where its mark stands; one that is missing is remarked', () => {
  const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const body = paragraph(run('公开12条') + note(2) + run('。') + note(9));
  const notes =
    `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
    `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' 含转载。')}</w:p></w:footnote></w:footnotes>`;
  const { paragraphs, remarks } = read(body, ['n footnotes footnotes.xml'], {
    'word/footnotes.xml': strToU8(notes),
  });
  expect(paragraphs[0]).toMatchObject({
    text: '公开12条。',
    looks: [{ kind: 'note', start: 5, end: 5, text: '含转载。' }],
  });
  expect(remarks).toEqual(['footnote']);
});

describe('pictures', () => {
  const drawing = (id: string, alt = '') =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><wp:docPr id="1" descr="${alt}"/>` +
    `<a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const png = Buffer.from(PNG, 'base64');
  const emf = strToU8('\u0001\0\0\0 EMF that nobody here can draw');

  it('are handed over as they are, in the size that they have on the page, with the words for them', () => {
    const { paragraphs, remarks } = read(paragraph(drawing('a', '栏目截图')), ['a image media/1.jpg'], {
      'word/media/1.jpg': png,
    });
    expect(paragraphs[0]?.pictures).toEqual([
      { kind: 'picture', type: 'png', data: PNG, width: 100, height: 50, alt: '栏目截图' },
    ]);
    expect(remarks).toEqual([]);
  });

  it('in the way of older files, too', () => {
    const body =
      '<w:r><w:pict><v:shape style="width:75pt;height:1in"><v:imagedata r:id="a"/></v:shape></w:pict></w:r>';
    const { paragraphs } = read(paragraph(body), ['a image media/1.gif'], {
      'word/media/1.gif': Buffer.from(GIF, 'base64'),
    });
    expect(paragraphs[0]?.pictures).toMatchObject([{ type: 'gif', width: 100, height: 96 }]);
  });

  it.each([
    ['picture-kind', 'a image media/1.png', emf],
    ['picture-kind', 'a image media/1.png', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['picture-damaged', 'a image media/2.png', png],
    ['picture-damaged', 'a image media/1.png', png.subarray(0, 15)],
    ['picture-linked', 'a image https://www.example.com/1.png', png],
    ['picture-large', 'a image media/1.png', Buffer.concat([png, Buffer.alloc(LARGEST_PICTURE)])],
  ])('that cannot be kept are named: %s', (code, relation, bytes) => {
    const { paragraphs, remarks } = read(paragraph(run('文') + drawing('a')), [relation], {
      'word/media/1.png': bytes,
    });
    expect(paragraphs[0]).toMatchObject({ text: '文' });
    expect(paragraphs[0]?.pictures).toBeUndefined();
    expect(remarks).toEqual([code]);
  });

  it('are kept until they come to more than a report may hold', () => {
    const large = Buffer.concat([png, Buffer.alloc(LARGEST_PICTURE - png.length)]);
    const ids = ['a', 'b', 'c', 'd'];
    const { paragraphs, remarks } = read(
      paragraph(ids.map((id) => drawing(id)).join('')),
      ids.map((id) => `${id} image media/${id}.png`),
      Object.fromEntries(ids.map((id) => [`word/media/${id}.png`, large])),
    );
    expect(paragraphs[0]?.pictures).toHaveLength(3);
    expect(remarks).toEqual(['picture-large']);
  });

  it('in cells are told with the cell', () => {
    const { blocks } = read(
      table([1000, 1000], [row([cell(paragraph(drawing('a'))), '甲'])]),
      ['a image media/1.png'],
      {
        'word/media/1.png': png,
      },
    );
    const [found] = blocks;
    expect(found?.kind === 'table' && found.cells.map(({ blocks: inside }) => inside?.length)).toEqual([
      1,
      undefined,
    ]);
  });
});
