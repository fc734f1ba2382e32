import { describe, expect, it } from 'vitest';
import { shownNumber } from './shown-number.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles, USUAL_FORMAT } from './styles.ts';

/** The second format of a part with one font, one fill and one border of its own beside the usual ones. */
function format({ font = '', fill = '', border = '', numbers = '', id = 0 }) {
  const xml = `<styleSheet><numFmts>${numbers}</numFmts>
    <fonts><font/><font>${font}</font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills>
    <borders><border><left/></border><border>${border}</border></borders>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf/><xf numFmtId="${id}" fontId="1" fillId="1" borderId="1"/></cellXfs>
    <dxfs><dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill></dxf></dxfs></styleSheet>`;
  const formats = readStyles(xml);
  expect(formats).toHaveLength(2);
  expect(formats[0]).toEqual(USUAL_FORMAT);
  return formats[1];
}

const solid = (colour: string) =>
  `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;
const letters = (colour: string) => `<color ${colour}/>`;

describe('letters in a cell', () => {
  it.each([
    ['rgb="FFFFFFFF"', false],
    ['rgb="00FFFFFF"', false],
    ['theme="0"', false],
    ['indexed="9"', false],
    ['indexed="1"', false],
    ['theme="0" tint="-0.499984740745262"', true],
    ['theme="0" tint="0"', false],
    ['theme="1"', true],
    ['theme="4"', true],
    ['indexed="64"', true],
    ['rgb="FFC00000"', true],
    ['auto="1"', true],
  ])('of the colour %s are seen on white: %s', (colour, is) => {
    expect(format({ font: letters(colour) })?.isSeen).toBe(is);
  });

  it.each([
    ['rgb="FF1F3864"', true],
    ['theme="4"', true],
    ['theme="1"', true],
    ['theme="0" tint="-0.249977111117893"', true],
    ['theme="0"', false],
    ['indexed="48"', true],
    ['indexed="9"', false],
    ['rgb="FFFFFFFF"', false],
  ])('that are white are seen on a ground of %s: %s', (colour, is) => {
    expect(format({ font: letters('theme="0"'), fill: solid(colour) })?.isSeen).toBe(is);
  });

  it('are seen on a ground of their colour in no way, and a pattern is no ground', () => {
    expect(format({ font: letters('theme="1"'), fill: solid('theme="1"') })?.isSeen).toBe(false);
    const pattern = '<patternFill patternType="gray125"><fgColor rgb="FF1F3864"/></patternFill>';
    expect(format({ font: letters('theme="0"'), fill: pattern })?.isSeen).toBe(false);
  });

  it('are seen from two points on', () => {
    expect([1, 2, 11].map((size) => format({ font: `<sz val="${size}"/>` })?.isSeen)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('a cell', () => {
  it('has a border where one of its sides has a line', () => {
    expect(format({ border: '<left style="none"/><right/>' })?.hasBorder).toBe(false);
    expect(format({ border: '<left/><bottom style="thin"><color auto="1"/></bottom>' })?.hasBorder).toBe(
      true,
    );
  });

  it('has the number format that the file names, one that all files know, or an unknown one', () => {
    const numbers = '<numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171"/>';
    expect([0, 3, 49, 170, 171, 14].map((id) => format({ numbers, id })?.numberFormat)).toEqual([
      'General',
      '#,##0',
      '@',
      '0.0',
      '?',
      '?',
    ]);
  });
});

describe('a number as it shows', () => {
  it.each([
    ['General', 12, '12'],
    ['general', 0.1 + 0.2, '0.3'],
    ['General', 1e20, '100000000000000000000'],
    ['@', 3, '3'],
    ['0', 3, '3'],
    ['0', 2.4, '2.4（显示为 2）'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['0.0', 1.25, '1.25（显示为 1.3）'],
    ['_ * #,##0_ ', 7, '7'],
    ['[Red]0', 7, '7'],
    ['[$-804]0', 7, '7'],
    ['[DBNum1]0', 7, '7（格式：[DBNum1]0）'],
    ['0;-0;;@', 7, '7'],
    ['0;-0;;@', 0, ''],
    ['0;-0', 0, '0'],
    ['0;;', 0, ''],
    [';;;', 7, ''],
    ['0%', 0.255, '25.5%'],
    ['0.0%', 1, '100%'],
    ['#', 7, '7（格式：#）'],
    ['0"件"', 7, '7（格式：0"件"）'],
    ['?', 45_000, '45000（格式：?）'],
  ])('in the format %s: %s → %s', (written, value, text) => {
    expect(shownNumber(value, written)).toBe(text);
  });
});

describe('a cell of a sheet', () => {
  const textIn = (cell: string, strings: readonly string[] = []) =>
    readSheet('表.xlsx', `<sheetData><row r="1">${cell}</row></sheetData>`, strings, []).at(0, 0)?.text;

  it.each([
    ['<c r="A1"><v>7</v></c>', '7'],
    ['<c r="A1" t="s"><v>0</v></c>', '自然人'],
    ['<c r="A1" t="s"><v>9</v></c>', undefined],
    ['<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['<c r="A1" t="str"><f>A2</f><v>甲</v></c>', '甲'],
    ['<c r="A1" t="str"><f>A2</f><v></v></c>', undefined],
    ['<c r="A1"><f>SUM(A2)</f></c>', '=SUM(A2)'],
    ['<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['<c r="A1"><v>x</v></c>', 'x'],
    ['<c r="A1" t="inlineStr"><is><r><t>自</t></r><r><t>然人</t></r></is></c>', '自然人'],
    ['<c r="A1" t="inlineStr"><is><t>自然</t><rPh sb="0" eb="1"><t>zi</t></rPh></is></c>', '自然'],
    ['<c><v>7</v></c>', '7'],
    ['<c r="A1"/>', undefined],
  ])('%s shows %s', (cell, text) => {
    expect(textIn(cell, ['自然人'])).toBe(text);
  });

  it('stands where it says, or behind the one before it', () => {
    const xml =
      '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="AA3"><v>3</v></c></row><row><c><v>4</v></c></row>';
    const grid = readSheet('表.xlsx', `<sheetData>${xml}</sheetData>`, [], []);
    expect([grid.at(2, 1), grid.at(2, 2), grid.at(2, 26), grid.at(3, 0)].map((one) => one?.text)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(grid.extent).toEqual({ top: 2, left: 0, bottom: 3, right: 26 });
  });

  it('may be merged with others, but not beyond a thousand rows', () => {
    const merges =
      '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="E1"/><mergeCell ref="x"/><mergeCell ref="G1:G9999"/></mergeCells>';
    const grid = readSheet('表.xlsx', `<worksheet><sheetData/>${merges}</worksheet>`, [], []);
    expect(grid.mergeAt(1, 2)).toEqual({ top: 0, left: 0, bottom: 1, right: 2 });
    expect([grid.mergeAt(2, 0), grid.mergeAt(0, 3)]).toEqual([undefined, undefined]);
    expect(grid.mergeAt(0, 4)).toEqual({ top: 0, left: 4, bottom: 0, right: 4 });
    expect([grid.mergeAt(1000, 6) !== undefined, grid.mergeAt(1001, 6)]).toEqual([true, undefined]);
  });

  it('in a hidden or flattened row or column is not read, which is said where it had a text', () => {
    const hidden = (columns: string, row: string, value = '<v>7</v>') => {
      const xml = `<worksheet><cols>${columns}</cols><sheetData><row r="1" ${row}><c r="B1">${value}</c></row></sheetData></worksheet>`;
      const grid = readSheet('表.xlsx', xml, [], []);
      return [grid.at(0, 1)?.text, grid.hidesText];
    };
    expect(hidden('', '')).toEqual(['7', false]);
    expect(hidden('', 'hidden="true"')).toEqual([undefined, true]);
    expect(hidden('', 'ht="0"')).toEqual([undefined, true]);
    expect(hidden('<col min="1" max="2" width="0"/>', '')).toEqual([undefined, true]);
    expect(hidden('<col min="2" max="3" hidden="1"/>', '')).toEqual([undefined, true]);
    expect(hidden('<col min="3" max="3" hidden="1"/>', '')).toEqual(['7', false]);
    expect(hidden('', 'hidden="1"', '')).toEqual([undefined, false]);
  });
});
