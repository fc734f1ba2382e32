import { describe, expect, it } from 'vitest';
import { pdfBytes, table, text, WIDTH } from './pdf.fixture.ts';
import { readPdf } from './read-pdf.ts';

const ROWS = [
  ['项目', '数量'],
  ['受理', '5'],
];
const RESOURCES = '/ExtGState << /Clear << /ca 0 /CA 0 >> /Mixed << /BM /Multiply >> >>';

/** Texts of the cells of the only table, and the codes of the remarks, of a page with `drawing` on or under it. */
async function readTable(over: string, under = ''): Promise<{ cells: string[]; remarks: string[] }> {
  const page = `${under}\n${table([90, 700], [100, 100], ROWS)}\n${over}`;
  const { blocks, remarks } = await readPdf('表.pdf', pdfBytes([page], { resources: RESOURCES }));
  return {
    cells: blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [])),
    remarks: remarks.map(({ code, doubt }) => code + (doubt ? '!' : '')),
  };
}

const SOUND = ['项目', '数量', '受理', '5'];
const digit = text(199, 666, '9', 10);

describe('what nobody sees on a page', () => {
  it.each([
    ['without ink', `q 3 Tr ${digit} Q`],
    ['white on the white page', `q 1 1 1 rg ${digit} Q`],
    ['nearly white', `q 0.97 0.98 0.97 rg ${digit} Q`],
    ['transparent', `q /Clear gs ${digit} Q`],
    ['too small to be read', text(199, 666, '9', 0.8)],
    ['clipped away', `q 0 0 50 50 re W n ${digit} Q`],
    ['in the colour of what is behind it', `q 0.2 0.3 0.6 rg 198 662 20 12 re f ${digit} Q`],
    ['painted over', `${digit} 1 g 198 662 12 12 re f`],
    ['its edge alone drawn, in white', `q 1 Tr 1 1 1 RG ${digit} Q`],
    ['beside the page', text(WIDTH + 20, 666, '9', 10)],
  ])('is no part of a figure: %s', async (_, over) => {
    expect(await readTable(over)).toEqual({ cells: SOUND, remarks: ['hidden'] });
  });

  it('is told from what stands out: white on a dark ground, a stroke, a mark over the text', async () => {
    const seen = { cells: ['项目', '数量', '受理', '59'], remarks: [] };
    expect(await readTable(`q 0 0 0.5 rg 198 662 12 12 re f 1 1 1 rg ${digit} Q`)).toEqual(seen);
    expect(await readTable(`q 1 Tr 1 1 1 rg ${digit} Q`)).toEqual(seen);
    expect(await readTable(`${digit} q /Mixed gs 1 1 0 rg 198 662 12 12 re f Q`)).toEqual(seen);
    expect(await readTable(digit, '1 1 1 rg 0 0 595 842 re f 0 g')).toEqual(seen);
  });

  it('is not what a pattern paints, whatever colour there was before', async () => {
    const pattern =
      '<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 100 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [0 0 1] /N 1 >> >> >>';
    const more = { objects: [pattern], resources: '/Pattern << /P 100 0 R >>' };
    for (const painted of [
      `1 1 1 rg /Pattern cs /P scn ${digit}`,
      `1 Tr 1 1 1 RG /Pattern CS /P SCN ${digit}`,
    ]) {
      const page = `${table([90, 700], [100, 100], ROWS)}\n${painted}`;
      const { blocks, remarks } = await readPdf('表.pdf', pdfBytes([page], more));
      expect(blocks).toMatchObject([{ cells: [{}, {}, {}, { text: '59' }] }]);
      expect(remarks).toEqual([]);
    }
  });

  it('is read where most of the text is so: the text layer of a scan, for a person to look at', async () => {
    const page = `3 Tr ${table([90, 700], [100, 100], ROWS)}`;
    const { remarks } = await readPdf('扫描.pdf', pdfBytes([page]));
    expect(remarks).toMatchObject([{ code: 'scanned-text', doubt: true }]);
  });
});

describe('borders in the colour of the paper', () => {
  const white = `q 1 1 1 RG 1 1 1 rg ${table(
    [90, 700],
    [100, 100],
    ROWS.map((row) => row.map(() => '')),
  )} Q`;
  const words = ROWS.flatMap((row, at) =>
    row.map((cell, column) => text(93 + column * 100, 686 - at * 20, cell, 10)),
  );

  it('put a table in order', async () => {
    const { blocks } = await readPdf('表.pdf', pdfBytes([`${white}\n${words.join('\n')}`]));
    expect(blocks).toMatchObject([{ kind: 'table', rowCount: 2, columnCount: 2 }]);
  });

  it('say nothing of a table that has others', async () => {
    const page = `${table([90, 700], [100, 100], ROWS)}\nq 1 1 1 RG 0.5 w 150 700 m 150 660 l S 90 670 m 290 670 l S Q`;
    const { blocks } = await readPdf('表.pdf', pdfBytes([page]));
    expect(blocks).toMatchObject([{ kind: 'table', rowCount: 2, columnCount: 2 }]);
  });
});
