import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../shared/source-document.ts';
import { odtBytes, type OdtParts } from './odt.fixture.ts';
import { readOdt } from './read-odt.ts';

const style = (family: string, name: string, inner: string): string =>
  `<style:style style:name="${name}" style:family="${family}">${inner}</style:style>`;
const letters = (properties: string): string => `<style:text-properties ${properties}/>`;
const WHITE = letters('fo:color="#ffffff"');

function read(parts: OdtParts): SourceDocument {
  return readOdt('测试.odt', odtBytes(parts));
}

/** Texts of the paragraphs and of the cells. */
function texts(body: string, automatic: string): string[] {
  return read({ body, automatic }).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text),
  );
}

const SPAN = '<text:p>4<text:span text:style-name="T">9</text:span></text:p>';

describe('text that nobody sees', () => {
  it.each([
    ['white', 'fo:color="#ffffff"'],
    ['nearly white', 'fo:color="#fdfdfd"'],
    ['of no size', 'fo:font-size="0pt"'],
    ['of one point', 'fo:font-size="1pt"'],
    ['one hundredth as wide', 'style:text-scale="1%"'],
    ['hidden', 'text:display="none"'],
    ['red on red', 'fo:color="#ff0000" fo:background-color="#ff0000"'],
  ])('is left out where it is %s, and told', (_, properties) => {
    const { blocks, remarks } = read({ body: SPAN, automatic: style('text', 'T', letters(properties)) });
    expect(blocks).toMatchObject([{ text: '4' }]);
    expect(remarks).toMatchObject([{ code: 'hidden' }]);
  });

  it.each([
    ['white on blue', 'fo:color="#ffffff" fo:background-color="#1f3864"'],
    ['of the colour of the window', 'fo:color="#ffffff" style:use-window-font-color="true"'],
    [
      'said to be of no opacity in the colour of the window',
      'style:use-window-font-color="true" loext:opacity="0%"',
    ],
    ['a part of the usual size', 'fo:font-size="58%"'],
    ['small', 'fo:font-size="5pt"'],
  ])('is not text that is %s', (_, properties) => {
    expect(texts(SPAN, style('text', 'T', letters(properties)))).toEqual(['49']);
  });

  it('takes its colour from the style of its paragraph, unless its own says another', () => {
    const body = '<text:p text:style-name="P">9<text:span text:style-name="T">4</text:span></text:p>';
    const black = style('text', 'T', letters('fo:color="#000000"'));
    expect(texts(body, style('paragraph', 'P', WHITE) + black)).toEqual(['4']);
  });

  it('stands on the ground of its paragraph, cut off by its lines and beside the page as that says', () => {
    const placed = (properties: string, look = ''): string[] =>
      texts(
        '<text:p text:style-name="P">9</text:p>',
        style('paragraph', 'P', `<style:paragraph-properties ${properties}/>${look}`),
      );
    expect(placed('fo:background-color="#000080"', WHITE)).toEqual(['9']);
    expect(placed('fo:background-color="transparent"', WHITE)).toEqual(['']);
    expect(placed('fo:line-height="0.02cm"')).toEqual(['']);
    expect(placed('fo:line-height="150%" fo:text-indent="1cm"')).toEqual(['9']);
    expect(placed('fo:margin-left="-30cm"')).toEqual(['']);
  });

  it('stands on the ground of its cell, and is cut off by its row', () => {
    const row = (cell: string, name: string): string =>
      `<table:table-row table:style-name="${name}"><table:table-cell table:style-name="${cell}"><text:p text:style-name="P">9</text:p></table:table-cell></table:table-row>`;
    const automatic =
      style('paragraph', 'P', WHITE) +
      style('table-cell', 'dark', '<style:table-cell-properties fo:background-color="#1f3864"/>') +
      style('table-row', 'flat', '<style:table-row-properties style:row-height="0.01cm"/>');
    const body = `<table:table><table:table-column/>${row('dark', '')}${row('', '')}${row('dark', 'flat')}</table:table>`;
    expect(texts(body, automatic)).toEqual(['9', '', '']);
  });

  it('stands on what its box is filled with', () => {
    const body =
      '<text:p>甲<draw:custom-shape draw:style-name="G"><text:p text:style-name="P">9</text:p></draw:custom-shape></text:p>';
    const filled = (how: string): string[] =>
      texts(
        body,
        style('paragraph', 'P', WHITE) +
          style('graphic', 'G', `<style:graphic-properties draw:fill="${how}" draw:fill-color="#000080"/>`),
      );
    expect(filled('solid')).toEqual(['甲', '9']);
    expect(filled('none')).toEqual(['甲']);
    for (const unknown of ['gradient', 'bitmap', 'hatch']) expect(filled(unknown)).toEqual(['甲', '9']);
  });

  it('white letters in a shape that is made from a filled style and is not filled itself are hidden', () => {
    const properties = (fill: string) =>
      `<style:graphic-properties draw:fill="${fill}" draw:fill-color="#000080"/>`;
    const styles = style('paragraph', 'P', WHITE) + style('graphic', 'F', properties('solid'));
    const shape = (fill: string) =>
      texts(
        '<text:p>甲<draw:custom-shape draw:style-name="G"><text:p text:style-name="P">9</text:p></draw:custom-shape></text:p>',
        `${styles}<style:style style:family="graphic" style:name="G" style:parent-style-name="F">${properties(fill)}</style:style>`,
      );
    expect(shape('solid')).toEqual(['甲', '9']);
    expect(shape('none')).toEqual(['甲']);
  });

  it('white letters in a shape that says nothing of its fill stand on that of the style it is made from', () => {
    const filled = style(
      'graphic',
      'F',
      '<style:graphic-properties draw:fill="solid" draw:fill-color="#000080"/>',
    );
    const own =
      '<style:style style:family="graphic" style:name="G" style:parent-style-name="F"><style:graphic-properties svg:stroke-width="0cm"/></style:style>';
    expect(
      texts(
        '<text:p>甲<draw:custom-shape draw:style-name="G"><text:p text:style-name="P">9</text:p></draw:custom-shape></text:p>',
        style('paragraph', 'P', WHITE) + filled + own,
      ),
    ).toEqual(['甲', '9']);
  });
});
