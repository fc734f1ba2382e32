import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, matchesInitials } from './pinyin-initials.ts';

describe('first letters of pinyin', () => {
  it.each([
    ['清河县水利局', 'qhxslj'],
    ['安平市人力资源和社会保障局', 'apsrlzyhshbzj'],
    ['白石镇人民政府', 'bszrmzf'],
    ['青山街道办事处', 'qsjdbsc'],
    ['文化广电和旅游局', 'whgdhlyj'],
    ['应急管理委员会', 'yjglwyh'],
    ['财政统计审计档案', 'cztjsjda'],
    ['农业农村能源', 'nyncny'],
    ['退役军人事务', 'tyjrsw'],
    ['欧阳哈尔热二', 'oyhere'],
  ])('of %s are %s', (name, letters) => {
    expect(matchesInitials(name, letters)).toBe(true);
    expect([...name].map((sign) => initialsOf(sign)[0])).toHaveLength(letters.length);
  });

  it('find a part of the name, in any case, and nothing that is not there', () => {
    expect(matchesInitials('清河县水利局', 'SLJ')).toBe(true);
    expect(matchesInitials('清河县水利局', 'hsl')).toBe(false);
    expect(matchesInitials('清河县水利局', 'slja')).toBe(false);
  });

  it('allow each reading of a character that has several', () => {
    for (const letters of ['cq', 'zq']) expect(matchesInitials('重庆', letters)).toBe(true);
    for (const letters of ['cxx', 'zxx']) expect(matchesInitials('长兴县', letters)).toBe(true);
  });

  it('pass over signs and keep letters and digits', () => {
    expect(matchesInitials('档案局（馆）', 'dajg')).toBe(true);
    expect(matchesInitials('第3中学', 'd3zx')).toBe(true);
  });

  it('are one small letter at least for every Chinese character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x4e00, max: 0x9fa5 }), (code) => {
        expect(initialsOf(String.fromCodePoint(code))).toMatch(/^[a-z]+$/);
      }),
    );
  });
});
