import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { PNG } from '../../writers/rich-report.fixture.ts';
import { docxBytes, paragraph, run } from './docx.fixture.ts';
import { readDocx } from './read-docx.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = strToU8(
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${OFFICE}/image" Target="media/1.png"/></Relationships>`,
);

function read(inRun: string) {
  const more = { 'word/_rels/document.xml.rels': RELATIONS, 'word/media/1.png': Buffer.from(PNG, 'base64') };
  const body = paragraph(`${run('甲')}<w:r>${inRun}</w:r>`);
  const { blocks, remarks } = readDocx('测试.docx', docxBytes({ body, more }));
  const pictures = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.pictures ?? []) : []));
  return {
    texts: blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')),
    pictures: pictures.map(({ width, height, alt }) => [width, height, alt]),
    remarks: remarks.map(({ code }) => code),
  };
}

const BLIP = '<a:blip r:embed="a"/>';
const drawing = (inner: string) => `<w:drawing><wp:anchor>${inner}</wp:anchor></w:drawing>`;
const extent = (cx: number, cy: number) => `<wp:extent cx="${cx}" cy="${cy}"/>`;
const shape = (attributes: string, inner = '<v:imagedata r:id="a"/>') =>
  `<w:pict><v:shape ${attributes}>${inner}</v:shape></w:pict>`;

describe('a drawing with a picture', () => {
  it('has the size that it shows, its own where that is none, and for each of a group', () => {
    expect(read(drawing(extent(952_500, 95_250) + BLIP)).pictures).toEqual([[100, 10, '']]);
    expect(read(drawing(extent(0, 95_250) + BLIP)).pictures).toEqual([[1, 1, '']]);
    expect(read(drawing(extent(952_500, 95_250) + BLIP + BLIP)).pictures).toEqual([
      [1, 1, ''],
      [1, 1, ''],
    ]);
  });

  it('has the words for it', () => {
    expect(read(drawing(`<wp:docPr id="1" descr="公开栏"/>${BLIP}`)).pictures).toEqual([[1, 1, '公开栏']]);
    expect(read(shape('alt="公开栏"')).pictures).toEqual([[1, 1, '公开栏']]);
  });

  it('is none where it is hidden or far before the page', () => {
    expect(read(drawing(`<wp:docPr id="1" hidden="1"/>${BLIP}`))).toMatchObject({
      pictures: [],
      remarks: [],
    });
    const at = (offset: number) =>
      drawing(`<wp:positionH><wp:posOffset>${offset}</wp:posOffset></wp:positionH>${BLIP}`);
    expect(read(at(-7_000_001)).pictures).toEqual([]);
    expect(read(at(-7_000_000)).pictures).toHaveLength(1);
  });

  it('is named where it has to be fetched, and where there is nothing but lines', () => {
    expect(read(drawing('<a:blip r:link="a"/>')).remarks).toContain('picture-linked');
    expect(read(drawing('<a:blip r:embed=""/>')).remarks).toEqual(['picture']);
    expect(read(drawing('')).remarks).toEqual(['picture']);
  });
});

describe('an old shape with a picture', () => {
  it.each([
    ['width:75pt;height:1in', [100, 96]],
    ['width: 40px; height: 25.4mm', [40, 96]],
    ['width:2.54cm;height:72PT', [96, 96]],
    ['position:absolute;width:75pt', [1, 1]],
    ['width:75;height:75', [1, 1]],
  ])('has the size of its style: %s', (style, [width, height]) => {
    expect(read(shape(`style="${style}"`)).pictures).toEqual([[width, height, '']]);
  });

  it.each([
    ['visibility:hidden', 0],
    ['position:absolute;margin-left:-551pt', 0],
    ['position:absolute;left:-551', 0],
    ['position:absolute;margin-top:-551pt', 0],
    ['position:absolute;margin-left:-550pt', 1],
    ['margin-left:10pt', 1],
  ])('shows or not: %s', (style, count) => {
    expect(read(shape(`style="${style}"`)).pictures).toHaveLength(count);
  });
});

describe('white text in a box', () => {
  const white = `<w:txbxContent>${paragraph(run('9', '<w:color w:val="FFFFFF"/>'))}</w:txbxContent>`;
  const modern = (fill: string) =>
    `<wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx>${white}</wps:txbx></wps:wsp>`;
  const isRead = (inRun: string) => read(inRun).texts.includes('9');

  it.each([
    ['<a:solidFill><a:srgbClr val="000080"/></a:solidFill>', true],
    ['<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', false],
    ['<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', true],
    ['<a:gradFill/>', true],
    ['<a:pattFill/>', true],
    ['<a:blipFill/>', true],
    ['<a:noFill/>', false],
    ['', false],
  ])('is seen on its fill: %s', (fill, is) => {
    expect(isRead(drawing(modern(fill)))).toBe(is);
  });

  it.each([
    ['', '1', true],
    ['', '0', false],
    ['', '1000', false],
    ['<a:noFill/>', '1', false],
    ['<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', '1', false],
  ])(
    'is seen on the fill of its style, where the shape has %j of its own and the style %s',
    (fill, idx, is) => {
      const style = `<wps:style><a:fillRef idx="${idx}"><a:schemeClr val="accent1"/></a:fillRef></wps:style>`;
      expect(isRead(drawing(modern(fill).replace('<wps:txbx>', `${style}<wps:txbx>`)))).toBe(is);
    },
  );

  it('is not seen on the fill of another shape of its group', () => {
    const blue = '<a:solidFill><a:srgbClr val="000080"/></a:solidFill>';
    const group = (own: string) =>
      drawing(`<wpg:wgp><wps:wsp><wps:spPr>${blue}</wps:spPr></wps:wsp>${modern(own)}</wpg:wgp>`);
    expect(isRead(group(blue))).toBe(true);
    expect(isRead(group(''))).toBe(false);
  });

  it.each([
    ['v:rect', 'fillcolor="#000080"', true],
    ['v:roundrect', 'fillcolor="#000080 [3204]"', true],
    ['v:oval', 'fillcolor="fill darken(118)"', true],
    ['v:shape', 'fillcolor="white"', false],
    ['v:shape', 'fillcolor="#000080" filled="false"', false],
    ['v:shape', '', false],
  ])('is seen on the fill of %s %s: %s', (name, attributes, is) => {
    expect(isRead(`<w:pict><${name} ${attributes}><v:textbox>${white}</v:textbox></${name}></w:pict>`)).toBe(
      is,
    );
  });

  it('is seen on the fill of the box around its own, and is not seen where that is outside', () => {
    const blue = '<a:solidFill><a:srgbClr val="000080"/></a:solidFill>';
    const inner = paragraph(`<w:r>${drawing(modern(''))}</w:r>`);
    const outer = (before: string) =>
      drawing(
        `${before}<wps:wsp><wps:spPr>${blue}</wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp>`,
      );
    expect(isRead(outer(''))).toBe(true);
    expect(isRead(outer('<wp:docPr id="1" hidden="1"/>'))).toBe(false);
  });
});
