import { describe, expect, it } from 'vitest';
import { readParagraph } from '../text/paragraph.ts';
import { reportWith } from './report.fixture.ts';
import { wayShares } from './way-shares.ts';

/** Part and whole of what the words name, by a report with these sentences. */
function shares(words: string, ...text: readonly string[]): string[] {
  const { tokens } = readParagraph(words);
  return [...new Set(wayShares(tokens, reportWith({ text })).map(({ part, whole }) => `${part}/${whole}`))];
}

describe('the share of one way of publication', () => {
  it('is that of its number in what all the ways of the sentence come to', () => {
    expect(shares('网站公开', '通过网站公开信息60条，通过微信公开40条。')).toEqual(['60/100']);
  });

  it('is that in what was published in all, too', () => {
    expect(shares('门户网站公开的信息', '全年公开信息120条。', '其中网站公开信息60条、微信40条。')).toEqual([
      '60/120',
      '60/100',
    ]);
  });

  it('is left open where the way was told with two numbers, or was not told', () => {
    expect(shares('网站公开', '网站公开信息60条、微信40条。', '网站公开信息50条、微信40条。')).toEqual([]);
    expect(shares('微博公开', '网站公开信息60条、微信40条。')).toEqual([]);
  });

  it('is not that of another thing that the way has', () => {
    expect(shares('网站公开', '网站新增栏目6个、公众号4个。')).toEqual([]);
    expect(shares('网站访问', '通过网站公开信息60条，通过微信公开40条。')).toEqual([]);
  });
});
