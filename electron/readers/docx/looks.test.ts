import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  cell,
  docxBytes,
  paragraph,
  remarksOf,
  row,
  run,
  table,
  textsOf,
  type DocxParts,
} from './docx.fixture.ts';
import { readDocx } from './read-docx.ts';

const WHITE = '<w:color w:val="FFFFFF"/>';
const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const style = (type: string, id: string, inner: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;

/** What is read of a paragraph of 4 as usual and 9 with these properties. */
function seen(properties: string, parts: Omit<DocxParts, 'body'> = {}): string {
  return textsOf(paragraph(run('4') + run('9', properties)), parts).join('');
}

/** Texts of the cells of the first table. */
function cells(body: string, parts: Omit<DocxParts, 'body'> = {}): string[] {
  return blocksOf(body, parts).flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
  );
}

describe('text that nobody sees', () => {
  it.each([
    ['white', WHITE],
    ['white by the theme', '<w:color w:val="auto" w:themeColor="background1"/>'],
    ['of no size', '<w:sz w:val="0"/>'],
    ['of half a point', '<w:sz w:val="1"/>'],
    ['one hundredth as wide', '<w:w w:val="1"/>'],
    ['black on black', `<w:color w:val="000000"/>${shade('000000')}`],
    ['red highlighted red', '<w:color w:val="FF0000"/><w:highlight w:val="red"/>'],
    ['not filled', '<w14:textFill><w14:noFill/></w14:textFill>'],
    ['of a white character style', '<w:rStyle w:val="pale"/>'],
  ])('is left out where it is %s, and told', (_, properties) => {
    const parts = { styles: style('character', 'pale', `<w:rPr>${WHITE}</w:rPr>`) };
    const body = paragraph(run('4') + run('9', properties));
    const { blocks, remarks } = readDocx('测试.docx', docxBytes({ body, ...parts }));
    expect(blocks).toMatchObject([{ text: '4' }]);
    expect(remarks).toMatchObject([{ code: 'hidden' }]);
  });

  it.each([
    ['white on a dark ground', WHITE + shade('1F3864')],
    ['white on a solid pattern', `${WHITE}<w:shd w:val="solid" w:color="1F3864" w:fill="FFFFFF"/>`],
    ['white highlighted blue', `${WHITE}<w:highlight w:val="darkBlue"/>`],
    ['of the program’s colour on black', `<w:color w:val="auto"/>${shade('000000')}`],
    ['grey', '<w:color w:val="7F7F7F"/>'],
    ['grey by the theme', '<w:color w:val="BFBFBF" w:themeColor="background1" w:themeShade="BF"/>'],
    ['small', '<w:sz w:val="10"/>'],
    [
      'filled black over white',
      `${WHITE}<w14:textFill><w14:solidFill><w14:schemeClr w14:val="tx1"/></w14:solidFill></w14:textFill>`,
    ],
  ])('is not text that is %s', (_, properties) => {
    expect(seen(properties)).toBe('49');
  });

  it('does not take white space with it, and needs no word for that', () => {
    const body = paragraph(run('4') + run(' ', WHITE) + run('9'));
    expect(textsOf(body)).toEqual(['4 9']);
    expect(remarksOf(body)).toEqual([]);
  });

  it('takes its colour and size from the styles, the nearest first', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${WHITE}</w:rPr></w:rPrDefault></w:docDefaults>` +
      style('paragraph', 'black', '<w:rPr><w:color w:val="000000"/></w:rPr>') +
      style('paragraph', 'small', '<w:basedOn w:val="black"/><w:rPr><w:sz w:val="0"/></w:rPr>');
    const styled = (id: string, properties = ''): string[] =>
      textsOf(paragraph(run('9', properties), `<w:pStyle w:val="${id}"/>`), { styles });
    expect(styled('none')).toEqual(['']);
    expect(styled('black')).toEqual(['9']);
    expect(styled('small')).toEqual(['']);
    expect(styled('small', '<w:sz w:val="21"/>')).toEqual(['9']);
  });

  it('is what a line of no height cuts off, and what stands beside the page', () => {
    const placed = (properties: string): string[] => textsOf(paragraph(run('9'), properties));
    expect(placed('<w:spacing w:line="20" w:lineRule="exact"/>')).toEqual(['']);
    expect(placed('<w:spacing w:line="20" w:lineRule="atLeast"/>')).toEqual(['9']);
    expect(placed('<w:ind w:left="-20000"/>')).toEqual(['']);
    expect(placed('<w:ind w:firstLine="640"/>')).toEqual(['9']);
    expect(placed('<w:framePr w:x="-9000" w:y="1"/>')).toEqual(['']);
  });

  it('stands on the ground of its paragraph', () => {
    expect(textsOf(paragraph(run('9', WHITE), shade('C00000')))).toEqual(['9']);
    expect(textsOf(paragraph(run('9', '<w:color w:val="C00000"/>'), shade('C00000')))).toEqual(['']);
  });

  it('stands on a page of another colour where that shows', () => {
    const page = (settings: string): string[] =>
      textsOf('', {
        document: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:background w:color="000000"/><w:body>${paragraph(run('9', WHITE))}</w:body></w:document>`,
        more: {
          'word/settings.xml': strToU8(
            `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${settings}</w:settings>`,
          ),
        },
      });
    expect(page('<w:displayBackgroundShape/>')).toEqual(['9']);
    expect(page('')).toEqual(['']);
  });
});

describe('text in tables', () => {
  const white = paragraph(run('9', WHITE));

  it('is seen white on the shading of its cell, also from within a table in the cell', () => {
    const inner = table([500], [row([cell(white)])]);
    expect(cells(table([1000, 1000], [row([cell(white, shade('1F3864')), cell(white)])]))).toEqual(['9', '']);
    const [outer] = blocksOf(table([1000], [row([cell(inner + paragraph(''), shade('000000'))])]));
    expect(outer).toMatchObject({ cells: [{ tables: [{ cells: [{ text: '9' }] }] }] });
  });

  it('is cut off by a row of no height', () => {
    const height = (rule: string): string => `<w:trHeight w:val="10" w:hRule="${rule}"/>`;
    expect(cells(table([1000], [row(['9'], height('exact')), row(['8'], height('atLeast'))]))).toEqual([
      '',
      '8',
    ]);
  });

  it('is seen white on the head of a table style, and not in its body', () => {
    const styles = style(
      'table',
      'grid',
      `<w:tblStylePr w:type="firstRow"><w:rPr>${WHITE}</w:rPr><w:tcPr>${shade('4472C4')}</w:tcPr></w:tblStylePr>`,
    );
    const styled = table([1000], [row([cell(white)]), row([cell(white)]), row(['7'])]).replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="grid"/><w:tblLook w:firstRow="1"/></w:tblPr>',
    );
    expect(cells(styled, { styles })).toEqual(['9', '', '7']);
    expect(cells(styled.replaceAll(WHITE, ''), { styles })).toEqual(['9', '9', '7']);
  });

  it('that a table style makes white is not seen where the style shades nothing', () => {
    const styles = style('table', 'pale', `<w:rPr>${WHITE}</w:rPr>`);
    const styled = table([1000], [row(['9'])]).replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="pale"/></w:tblPr>',
    );
    expect(cells(styled, { styles })).toEqual(['']);
  });
});

describe('text boxes', () => {
  const white = `<w:txbxContent>${paragraph(run('9', WHITE))}</w:txbxContent>`;
  const modern = (properties: string, before = ''): string[] =>
    textsOf(
      paragraph(
        `<w:r><w:drawing><wp:anchor>${before}<wps:wsp><wps:spPr>${properties}</wps:spPr><wps:txbx>${white}</wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>`,
      ),
    );
  const fill = '<a:solidFill><a:srgbClr val="000080"/></a:solidFill>';

  it('show white text on what they are filled with', () => {
    expect(modern(fill)).toEqual(['', '9']);
    expect(modern('<a:noFill/>')).toEqual(['']);
    expect(modern(`<a:ln>${fill}</a:ln>`)).toEqual(['']);
    expect(modern('<a:blipFill/>')).toEqual(['', '9']);
  });

  it('show nothing beside the page', () => {
    const offset = '<wp:positionH><wp:posOffset>-9000000</wp:posOffset></wp:positionH>';
    expect(modern(fill, offset)).toEqual(['']);
    expect(modern(fill, '<wp:docPr id="1" hidden="1"/>')).toEqual(['']);
  });

  it('show their text on the fill of old shapes', () => {
    const old = (attributes: string): string[] =>
      textsOf(
        paragraph(
          `<w:r><w:pict><v:rect ${attributes}><v:textbox>${white}</v:textbox></v:rect></w:pict></w:r>`,
        ),
      );
    expect(old('fillcolor="#000080"')).toEqual(['', '9']);
    expect(old('fillcolor="#000080" filled="f"')).toEqual(['']);
    expect(old('fillcolor="navy" style="position:absolute;margin-left:-900pt"')).toEqual(['']);
  });
});

describe('properties that are written alike', () => {
  it('hold for each run, paragraph and cell that states them, and for no other', () => {
    const marked = paragraph(run('3') + run('1', WHITE) + run('7'));
    expect(textsOf(marked.repeat(2) + paragraph(run('1')))).toEqual(['37', '37', '1']);
    const centred = '<w:jc w:val="center"/>';
    const body = paragraph(run('甲'), centred) + paragraph(run('乙')) + paragraph(run('丙'), centred);
    expect(
      blocksOf(body).map((block) => (block.kind === 'paragraph' ? (block.centred ?? false) : null)),
    ).toEqual([true, false, true]);
    const black = shade('000000');
    const white = paragraph(run('5', WHITE));
    expect(
      cells(
        table(
          [500, 500, 500],
          [row([cell('4', black), `<w:tc>${white}</w:tc>`, cell('6', black)])].concat(
            row([`<w:tc><w:tcPr>${black}</w:tcPr>${white}</w:tc>`, `<w:tc>${white}</w:tc>`, cell('8')]),
          ),
        ),
      ),
    ).toEqual(['4', '', '6', '5', '', '8']);
  });

  it('add up where a run states some twice', () => {
    const twice = `<w:r><w:rPr>${WHITE}</w:rPr><w:rPr><w:sz w:val="21"/></w:rPr><w:t>9</w:t></w:r>`;
    const once = run('4', '<w:sz w:val="21"/>');
    expect(textsOf(paragraph(twice + once + twice))).toEqual(['4']);
  });
});
