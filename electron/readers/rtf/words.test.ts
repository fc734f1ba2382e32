import { describe, expect, it } from 'vitest';
import { PNG } from '../../writers/rich-report.fixture.ts';
import { cellsOf, paragraphsOf, readBody, remarksOf, row, tablesOf, textsOf } from './rtf.fixture.ts';

describe('words for letters', () => {
  it.each([
    ['1{\\super 2}3', '1²3'],
    ['1{\\super 2\\nosupersub 3}', '1²3'],
    ['1{\\sub 2\\sub0 3}', '1₂3'],
    ['{\\strike 7}', '7\u0336'],
    ['{\\striked1 7\\striked0 8}', '7\u03368'],
    ['{\\strike 7\\plain 8}', '7\u03368'],
  ])('dress their digits: %s', (body, text) => {
    expect(textsOf(`\\pard ${body}\\par`)).toEqual([text]);
  });
});

describe('words for paragraphs', () => {
  it.each([
    ['qc', true],
    ['qc\\ql', undefined],
    ['qc\\qr', undefined],
    ['qc\\qj', undefined],
    ['qc\\qd', undefined],
    ['qc\\pard', undefined],
  ])('%s centres: %s', (words, centred) => {
    expect(paragraphsOf(`\\pard\\${words} 甲\\par`)[0]?.centred).toBe(centred);
  });

  it('break the line at a page or a column between texts', () => {
    expect(textsOf('\\pard 甲\\page 乙\\column 丙\\page\\par')).toEqual(['甲\n乙\n丙']);
  });
});

it('a cell that a tracked change took away is none', () => {
  const [table] = tablesOf(row([900, 1800], [['甲', '\\cldel'], '乙']));
  expect(cellsOf(table).map((cell) => cell.split('@')[0])).toEqual(['乙']);
});

describe('pictures', () => {
  const hex = Buffer.from(PNG, 'base64').toString('hex');
  const picture = (words: string) => `{\\pict\\pngblip${words} ${hex}}`;

  it('have the size that they are scaled to', () => {
    const sized = (words: string) =>
      paragraphsOf(`\\pard 甲${picture(words)}\\par`)[0]?.pictures?.map(({ width, height }) => [
        width,
        height,
      ]);
    expect(sized('\\picwgoal1500\\pichgoal750')).toEqual([[100, 50]]);
    expect(sized('\\picwgoal1500\\pichgoal750\\picscalex50\\picscaley200')).toEqual([[50, 100]]);
  });

  it('that nobody sees are left out, and told', () => {
    const body = `\\pard 甲{\\v ${picture('')}}\\par`;
    expect(readBody(body).blocks).toEqual([{ kind: 'paragraph', text: '甲' }]);
    expect(remarksOf(body)).toEqual(['hidden']);
  });
});
