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

  it('is that in the numbers with its own unit, of one sentence', () => {
    expect(shares('网站公开', '网站公开信息60条、微信40条、公示栏8期。')).toEqual(['60/100']);
    expect(shares('网站公开', '网站公开信息60条、微信40条。', '公示栏公开信息50条。')).toEqual(['60/100']);
    expect(shares('网站公开', '网站公开信息60条、微信40条。公示栏公开信息50条。')).toEqual(['60/100']);
    expect(shares('网站公开', '公示栏公开信息50条。网站公开信息60条、微信40条。')).toEqual(['60/100']);
    expect(shares('网站公开', '全年公开信息120份。其中网站公开信息60条、微信40条。')).toEqual(['60/100']);
  });

  it('is none where the way has it all, or where words leave open which way it is', () => {
    expect(shares('网站公开', '网站公开信息60条。')).toEqual([]);
    expect(shares('网站和微信公开', '网站公开信息60条、微信40条。')).toEqual([]);
    expect(shares('通过网站公开', '通过网站公开信息60条、微信40条。')).toEqual(['60/100']);
    expect(shares('通过各渠道公开', '通过各渠道公开信息60条、微信40条。')).toEqual([]);
    expect(shares('服务大厅公开', '服务大厅公开信息60条、微信40条。')).toEqual([]);
  });

  it.each([
    '网站公开信息约60条、微信40条。',
    '网站公开信息60至70条、微信40条。',
    '2023年网站公开信息60条、微信40条。',
    '下属单位网站公开信息60条、微信40条。',
    '2025年计划通过网站公开信息60条、微信40条。',
    '网站公开信息占60%、微信占40%。',
    '网站公开60条粮价信息、40条动态。',
  ])('is not told by %s', (text) => {
    expect(shares('网站公开', text)).toEqual([]);
  });
});
