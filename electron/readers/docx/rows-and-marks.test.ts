import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  cell,
  cellsOf,
  paragraph,
  remarksOf,
  row,
  run,
  table,
  tableOf,
  textsOf,
} from './docx.fixture.ts';

const WHITE = '<w:color w:val="FFFFFF"/>';
const white = paragraph(run('9', WHITE));
const DARK = '<w:shd w:val="clear" w:fill="1F3864"/>';

describe('rows of a table', () => {
  it('are a head where the first says that it is repeated', () => {
    const headed = (properties: string) =>
      tableOf(table([1000], [row(['甲'], properties), row(['1'])])).isHeaded ?? false;
    expect(headed('<w:tblHeader/>')).toBe(true);
    expect(headed('<w:tblHeader w:val="0"/>')).toBe(false);
    expect(headed('')).toBe(false);
  });

  it('are hidden only where they say so', () => {
    const rows = [row(['甲'], '<w:hidden w:val="0"/>'), row(['乙'], '<w:hidden/>')];
    expect(cellsOf(tableOf(table([1000], rows)))).toEqual(['甲@0,0']);
    expect(remarksOf(table([1000], rows))).toEqual(['hidden']);
  });

  it('take the last row’s part of a style where they are marked as the last', () => {
    const styles = `<w:style w:type="table" w:styleId="grid"><w:tblStylePr w:type="lastRow"><w:tcPr>${DARK}</w:tcPr></w:tblStylePr></w:style>`;
    const read = (mark: string) => {
      const body = table([1000], [row([cell(white)]), row([cell(white)], mark)]).replace(
        '<w:tblPr/>',
        '<w:tblPr><w:tblStyle w:val="grid"/><w:tblLook w:lastRow="1"/></w:tblPr>',
      );
      return blocksOf(body, { styles }).flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
      );
    };
    expect(read('<w:cnfStyle w:val="010000000000"/>')).toEqual(['', '9']);
    expect(read('<w:cnfStyle w:val="000000000000" w:lastRow="1"/>')).toEqual(['', '9']);
    expect(read('<w:cnfStyle w:val="010000000000" w:lastRow="0"/>')).toEqual(['', '']);
    expect(read('')).toEqual(['', '']);
  });
});

describe('cells of a table', () => {
  it('are merged by a tracked change', () => {
    const merged = (kind: string) => `<w:cellMerge w:id="1" w:vMerge="${kind}"/>`;
    const read = tableOf(
      table([1000, 1000], [row([cell('甲', merged('rest')), '1']), row([cell('', merged('cont')), '2'])]),
    );
    expect(cellsOf(read)).toEqual(['甲@0,0+2×1', '1@0,1', '2@1,1']);
    const plain = tableOf(table([1000], [row([cell('甲', '<w:cellMerge w:id="1"/>')]), row(['乙'])]));
    expect(cellsOf(plain)).toEqual(['甲@0,0', '乙@1,0']);
  });

  it('stand on the shading of their table', () => {
    const shaded = table([1000], [row([cell(white)])]).replace('<w:tblPr/>', `<w:tblPr>${DARK}</w:tblPr>`);
    expect(cellsOf(tableOf(shaded))).toEqual(['9@0,0']);
  });
});

describe('a paragraph mark', () => {
  it('that was moved away joins its paragraph with the next', () => {
    const moved = paragraph(run('甲'), '<w:rPr><w:moveFrom w:id="1"/></w:rPr>') + paragraph('乙');
    expect(textsOf(moved)).toEqual(['甲乙']);
  });

  it('that is said not to be hidden ends its paragraph', () => {
    expect(textsOf(paragraph(run('甲'), '<w:rPr><w:vanish w:val="0"/></w:rPr>') + paragraph('乙'))).toEqual([
      '甲',
      '乙',
    ]);
  });
});

it('properties of a paragraph add up where it states some twice', () => {
  const twice =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
  expect(blocksOf(twice + twice)).toEqual(
    Array(2).fill({ kind: 'paragraph', text: '甲', centred: true, heading: 2 }),
  );
});

it('a list without a value takes the number away, an outline level without one is body text', () => {
  expect(blocksOf(paragraph(run('甲'), '<w:numPr><w:numId/></w:numPr><w:outlineLvl/>'))).toEqual([
    { kind: 'paragraph', text: '甲' },
  ]);
});
