import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { joinPhrases } from './phrases.ts';
import { tokensOf, type Token } from './tokens.ts';

function joined(text: string): readonly Token[] {
  return joinPhrases(tokensOf(fold(text)));
}

/** The first word of a text once phrases are joined: its tag, key and words. */
function first(text: string): string {
  const [token] = joined(text);
  return [token?.tag, token?.key, token?.word].filter((part) => part !== '').join(' ');
}

describe('words that say one thing together', () => {
  it.each([
    '政府信息公开申请',
    '信息公开的申请事项',
    '政务公开申请件数',
    '政府信息公开公民、法人和其他组织申请',
    '信息公开的村民申请',
    '依申请公开',
    '依申请公开政府信息',
    '依申请公开信息',
    '依申请公开的申请',
    '依申请信息的申请数量',
    '申请公开信息公开',
    '要求公开政府信息的申请',
    '申请公开政府信息',
    '公开政府信息的申请',
    '公开信息申请件',
    '政府信息申请',
    '信息的申请事项',
    '政府信息公开引发的申请',
  ])('%s is an application', (text) => {
    expect(first(`${text}6件`)).toBe(`application ${text}`);
  });

  it.each([
    '申请',
    '政府信息公开',
    '政府信息公开工作',
    '政府信息',
    '公开政府信息',
    '要求公开',
    '政府信息公开的',
  ])('%s alone is none', (text) => {
    expect(joined(`${text}6件`).some(({ tag }) => tag === 'application')).toBe(false);
  });

  it.each([
    ['上年结转', 'in'],
    ['上一年度未办结的申请结转', 'in'],
    ['去年的申请转入今年', 'in'],
    ['去年结转至本年度办理', 'in'],
    ['2019年结转', 'in'],
    ['2019年未办结的结转到2020年办理', 'in'],
    ['结转下年度继续办理', 'out'],
    ['结转至下年', 'out'],
    ['结转到2031年办结', 'out'],
    ['转下一年度办理', 'out'],
    ['转入次年继续办理', 'out'],
    ['结转继续办理', 'out'],
    ['结转', 'either'],
    ['转结', 'either'],
  ])('%s is carried over: %s', (text, key) => {
    expect(joined(`${text}2件`)[0]).toMatchObject({ tag: 'carry', key });
    expect(joined(`${text}2件`)).toHaveLength(2);
  });

  it.each(['转办', '转', '流转', '上年', '上年办结', '下年度', '继续办理'])(
    '%s carries nothing over',
    (text) => {
      const words = joined(`${text}2件`);
      expect(words.some(({ tag, key }) => tag === 'carry' && key !== 'on')).toBe(false);
    },
  );

  it.each([
    ['撤销答复', 'outcome corrected 撤销答复'],
    ['纠正的答复', 'outcome corrected 纠正的答复'],
    ['维持答复', 'outcome upheld 维持答复'],
    ['维持的答复', 'outcome upheld 维持的答复'],
    ['全县供销系统', 'bodies 全县供销系统'],
    ['全市“阳光”系统', 'bodies 全市“阳光”系统'],
    ['全县系统', 'bodies 全县系统'],
    ['全县各级行政机关', 'place 县 全县各级行政机关'],
    ['全区各部门', 'place 区 全区各部门'],
    ['全市范围内各单位', 'place 市 全市范围内各单位'],
    ['全县', 'place 县 全县'],
    ['行政复议案件', 'review reconsideration 行政复议案件'],
  ])('%s becomes %s', (text, expected) => {
    expect(first(`${text}3件`)).toBe(expected);
  });

  it.each([
    ['两项之和', true],
    ['九项之和', true],
    ['第二项之和', false],
    ['十项之和', false],
    ['一项之和', false],
  ])('%s counts the numbers told before: %s', (text, expected) => {
    expect(joined(`${text}为9件`).some(({ key }) => key === 'several')).toBe(expected);
  });

  it.each([
    ['公开9件，两项占三成', true],
    ['公开两项占三成', false],
    ['两项占三成', false],
    ['予以公开、部分公开两类共9件', true],
    ['公开信息两类共9件', false],
    ['公开信息两项', false],
  ])('of which a share is told, in %s: %s', (text, expected) => {
    expect(joined(text).some(({ key }) => key === 'several')).toBe(expected);
  });

  it('keeps the year of a phrase, with its places', () => {
    const [carried, number] = joined('2019年结转，4件');
    expect(carried?.number).toMatchObject({ value: 2019, role: 'year' });
    expect([carried?.start, carried?.end]).toEqual([0, 7]);
    expect(number?.tag).toBe('comma');
    expect(joined('上年结转4件')[0]?.number).toBeNull();
    expect(joined('结转至2031年办理4件')[0]?.number?.value).toBe(2031);
  });

  it('compares no number with one that stands beside it', () => {
    expect(joined('新收32件与上年结转2件').map(({ tag }) => tag)).not.toContain('than');
    expect(joined('32件与上年相比').map(({ tag }) => tag)).toContain('than');
    expect(joined('32件，与上年办结2件').map(({ tag }) => tag)).toContain('than');
  });

  it('leaves every other word as it is, in order', () => {
    const words = joined('全年收到政府信息公开申请5件，上年结转1件。');
    expect(words.map(({ tag }) => tag)).toEqual(
      'time act application number comma carry number stop'.split(' '),
    );
    expect(joinPhrases([])).toEqual([]);
  });
});
