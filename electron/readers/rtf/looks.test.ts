import { describe, expect, it } from 'vitest';
import { cellsOf, FONTS, readBody, row, tablesOf, textsOf } from './rtf.fixture.ts';

/** Colours 1 white, 2 dark blue, 3 nearly white. */
const HEADER = `${FONTS}{\\colortbl;\\red255\\green255\\blue255;\\red31\\green56\\blue100;\\red253\\green253\\blue250;}`;
const texts = (body: string): string[] => textsOf(body, HEADER);

describe('text that nobody sees', () => {
  it.each([
    ['white', '\\cf1 9'],
    ['nearly white', '\\cf3 9'],
    ['of no size', '\\fs0 9'],
    ['of one point', '\\fs2 9'],
    ['one hundredth as wide', '\\charscalex1 9'],
    ['hidden', '\\v 9'],
    ['blue on blue', '\\cf2\\chcbpat2 9'],
  ])('is left out where it is %s, and told', (_, text) => {
    const { blocks, remarks } = readBody(`\\pard 4{${text}}\\par`, HEADER);
    expect(blocks).toMatchObject([{ text: '4' }]);
    expect(remarks).toMatchObject([{ code: 'hidden' }]);
  });

  it.each([
    ['white on blue', '\\cf1\\chcbpat2 9'],
    ['white highlighted', '\\cf1\\highlight2 9'],
    ['of the program’s colour', '\\cf0 9'],
    ['plain again', '\\cf1\\fs0\\plain 9'],
    ['small', '\\fs10 9'],
    ['of no width that is one', '\\charscalex1\\charscalex0 9'],
    ['of a width without a number', '\\charscalex1\\charscalex 9'],
    ['half as wide', '\\charscalex50 9'],
  ])('is not text that is %s', (_, text) => {
    expect(texts(`\\pard 4{${text}}\\par`)).toEqual(['49']);
  });

  it('is what a line of no height cuts off, and what stands beside the page', () => {
    expect(texts('\\pard\\sl-20 9\\par\\pard\\sl20 8\\par')).toEqual(['', '8']);
    expect(texts('\\pard\\li-20000 9\\par\\pard\\fi640 8\\par')).toEqual(['', '8']);
  });

  it('stands on the ground of its paragraph and of its cell', () => {
    expect(texts('\\pard\\cbpat2{\\cf1 9}\\par\\pard{\\cf1 8}\\par')).toEqual(['9', '']);
    const [table] = readBody(row([900, 1800], [['{\\cf1 9}', '\\clcbpat2'], '{\\cf1 8}']), HEADER).blocks;
    expect(table).toMatchObject({ cells: [{ text: '9' }, { text: '' }] });
  });

  it.each([
    ['clcfpat2\\clcbpat1\\clshdng10000', '9'],
    ['clcfpat1\\clcbpat2\\clshdng10000', ''],
    ['clshdng10000', '9'],
    ['clcfpat2\\clcbpat1\\clshdng500', ''],
    ['clcfpat1\\clcbpat2\\clshdng500', '9'],
    ['clcfpat2\\clcbpat1', ''],
  ])('stands before the front of a pattern where there is more of it: %s', (pattern, text) => {
    const [table] = readBody(row([900], [['{\\cf1 9}', `\\${pattern}`]]), HEADER).blocks;
    expect(table).toMatchObject({ cells: [{ text }] });
    const words = pattern
      .replaceAll('clcfpat', 'cfpat')
      .replaceAll('clcbpat', 'cbpat')
      .replaceAll('clshdng', 'shading');
    expect(texts(`\\pard\\${words}{\\cf1 9}\\par`)).toEqual([text]);
    const ofLetters = pattern.replaceAll('cl', 'ch');
    expect(texts(`\\pard{\\cf1\\${ofLetters} 9}\\par`)).toEqual([text]);
  });

  it('is cut off by a row of no height', () => {
    const flat = row([900], ['9']).replace('\\trgaph108', '\\trgaph108\\trrh-10');
    expect(cellsOf(tablesOf(flat)[0])).toEqual(['@0,0']);
  });
});

it('takes a star for a sign of a destination only where its group begins', () => {
  expect(texts('\\pard 1{\\b\\*\\cs7 2}{\\*\\cs7 3}4\\par')).toEqual(['124']);
});
