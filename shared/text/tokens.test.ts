import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { tokensOf } from './tokens.ts';

/** The tokens of a text: `公开/publish:open 8件/number:count 。/stop`. */
function read(text: string): string {
  const folded = fold(text);
  return tokensOf(folded)
    .map(({ tag, key, start, end }) => {
      const sign = key === folded.text.slice(start, end) || key === '';
      return `${folded.text.slice(start, end)}/${tag}${sign ? '' : `:${key}`}`;
    })
    .join(' ');
}

describe('the words of a text', () => {
  it.each([
    ['收到申请8件', '收到/act:received 申请/apply 8件/number:count'],
    ['予以公开３件', '予以公开/result:granted 3件/number:count'],
    ['部分公开和不予公开', '部分公开/result:partial 和/join 不予公开/result:denied'],
    ['水库灌区', '水库灌区/unknown'],
    ['水库公开灌区', '水库/unknown 公开/publish:open 灌区/unknown'],
    ['以公开为主，', '以/filler 公开/publish:open 为主/unknown ,/comma'],
    ['为主动公开8件', '为/is 主动公开/active 8件/number:count'],
    ['12345热线8件', '12345热线/caseload 8件/number:count'],
    ['1年来收到', '1年来/time:this 收到/act:received'],
    ['一年来收到', '一年来/time:this 收到/act:received'],
    ['2024年12月31日', '2024年/number:year 12月/number:date 31日/number:date'],
    ['12件次', '12件次/number:count'],
    ['3.5万元', '3.5万元/number:amount'],
  ])('%s is %s', (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it.each([
    ['收到，申请', '收到/act:received ,/comma 申请/apply'],
    ['、；：。！？', '、/list ;/semi :/colon 。/stop !/stop ?/stop'],
    ['()[]【】〔〕', '(/open )/close [/open ]/close 【/open 】/close 〔/open 〕/close'],
    ['申请—申请', '申请/apply -/dash 申请/apply'],
    ['申请\n申请', '申请/apply \n/stop 申请/apply'],
  ])('signs stand for themselves: %j', (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it.each([
    ['零投诉', '零/negation:zero 投诉/caseload:petition'],
    ['零件', '零件/number:count'],
    ['败诉率为0', '败诉率/rate:lost 为/is 0/number:count'],
  ])('zero in front of a thing denies it, with a unit it counts: %s', (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it.each([
    ['国有资产', '国有资产/unknown'],
    ['有8件', '有/is 8件/number:count'],
    ['前8件', '前/filler 8件/number:count'],
    ['前景', '前景/unknown'],
    ['景前8件', '景前/unknown 8件/number:count'],
    ['前', '前/filler'],
    ['前，', '前/filler ,/comma'],
    ['前《办法》', '前/filler 《办法》/name'],
    ['前公开', '前/filler 公开/publish:open'],
    ['粮有8件', '粮/unknown 有/is 8件/number:count'],
  ])('a word of one sign counts only where it is no part of another: %s', (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it.each([
    ['建成率', '建成率/rate:verb'],
    ['培训率', '培训率/rate:verb'],
    ['发布率', '发布率/rate:published'],
    ['水库率', '水库率/unknown'],
    ['无率', '无/negation 率/unknown'],
    ['8件率', '8件/number:count 率/unknown'],
    ['培训，率', '培训/thing:training ,/comma 率/unknown'],
    ['培训效率', '培训/thing:training 效率/unknown'],
  ])('any verb makes a rate, and nothing else does: %s', (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it.each([
    ['《粮食流通条例》', true],
    ['“阳光粮仓”', true],
    ['“阳光粮仓', false],
    ['《粮仓。条例》', false],
    ['《粮仓！条例》', false],
    ['“粮仓；条例”', false],
    [`“${'粮'.repeat(18)}”`, true],
    [`“${'粮'.repeat(19)}”`, false],
    [`《${'粮'.repeat(120)}》`, true],
    [`《${'粮'.repeat(121)}》`, false],
    ['“粮仓》', false],
    ['“”', true],
  ])('%s is one name: %s', (text, name) => {
    const tokens = tokensOf(fold(text));
    expect(tokens.length === 1 && tokens[0]?.tag === 'name').toBe(name);
    expect(tokens[0]?.word === text).toBe(name || tokens.length === 1);
  });

  it.each([
    ['“不予公开”', '“不予公开”/result:denied'],
    ['“不予公开申请”', '“不予公开申请”/name'],
    ['“零结转”', '“零结转”/carry:none'],
    ['“零结转率”', '“零结转率”/name'],
    ['“上年结转”', '“上年结转”/name'],
    ['“零距离”', '“零距离”/name'],
  ])('a label of the tables is no name: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('leaves no gap, whatever the text', () => {
    const piece = fc.constantFrom(...'收到申请8件，。《》“”率零前有公开水占 %\n年(）'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 40 }), (source) => {
        const folded = fold(source);
        let at = 0;
        for (const { start, end, tag, word } of tokensOf(folded)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          if (tag !== 'number') expect(word).toBe(folded.text.slice(start, end));
          at = end;
        }
        expect(at).toBe(folded.text.length);
      }),
    );
  });
});
