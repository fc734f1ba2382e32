// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseClipboard, parseHtmlTable, parseTabbed, writeTabbed } from './clipboard.ts';

describe('reading the clipboard', () => {
  it('reads a block of Excel with its last line break', () => {
    expect(parseTabbed('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('keeps breaks, tabs and quotes inside a quoted cell', () => {
    expect(parseTabbed('"8\n0"\t"a ""b"""\t"1\t2"\n5')).toEqual([['8\n0', 'a "b"', '1\t2'], ['5']]);
  });

  it('takes a quote that does not close for what it is', () => {
    expect(parseTabbed('"8\t9')).toEqual([['"8', '9']]);
    expect(parseTabbed('5"\t9')).toEqual([['5"', '9']]);
  });

  it('reads nothing from an empty clipboard, and keeps an empty row in the middle', () => {
    expect(parseTabbed('')).toEqual([]);
    expect(parseTabbed('1\n\n2')).toEqual([['1'], [''], ['2']]);
  });

  it('reads what it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('1', '"', '\t', '\n', 'a', '，'), maxLength: 6 });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A single empty cell is an empty clipboard.
        fc.pre(rows.some((row) => row.length > 1 || row[0] !== ''));
        fc.pre(rows.at(-1)?.some((text) => text !== '') ?? false);
        expect(parseTabbed(writeTabbed(rows))).toEqual(rows);
      }),
    );
  });

  it('reads a Word table from its HTML: merged cells once, paragraphs as lines', () => {
    const html = `<html><body><table><tr><td colspan=2>（一）</td><td><p>1</p></td></tr>
      <tr><td rowspan=2>甲</td><td><p>8</p><p>0</p></td><td>&nbsp;</td></tr><tr><td>
      1
      2 </td><td>3<br>4</td></tr></table></body></html>`;
    expect(parseHtmlTable(html)?.rows).toEqual([
      ['（一）', '', '1'],
      ['甲', '8\n0', ''],
      ['', '1 2', '3\n4'],
    ]);
  });

  it('prefers the plain text of a spreadsheet and the table of Word', () => {
    const table = '<table><tr><td>7</td></tr></table>';
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">${table}</html>`;
    expect(parseClipboard({ text: '5\t6', html: excel }).rows).toEqual([['5', '6']]);
    expect(parseClipboard({ text: '5\t6', html: table }).rows).toEqual([['7']]);
    expect(parseClipboard({ text: '5\t6', html: '<p>5</p>' }).rows).toEqual([['5', '6']]);
    expect(parseClipboard({ text: '5', html: table + table }).rows).toEqual([['5']]);
  });

  it('is not led astray by absurd spans', () => {
    const rows = parseHtmlTable('<table><tr><td colspan=1000 rowspan=65534>1</td></tr></table>')?.rows;
    expect(rows).toHaveLength(1);
    expect(rows?.[0]?.length).toBeLessThan(100);
  });
});
