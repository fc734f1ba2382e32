import { describe, expect, it } from 'vitest';
import { highestLikeness, likeness, profileOf } from './likeness.ts';

const alike = (a: string, b: string): number => likeness(profileOf(a), profileOf(b));

describe('how alike two texts are', () => {
  it.each([
    ['认真办理申请', '认真办理申请', 1],
    ['认真办理申请', '粮仓四座', 0],
    // Of five and five pairs of neighbours four are shared.
    ['认真办理申请', '认真办理申报', 0.8],
    ['认真办理申报', '认真办理申请', 0.8],
    ['办理', '办理办理', 0.5],
    ['甲', '乙', 0],
    ['', '', 1],
    ['甲', '', 0],
  ])('%j and %j: %d', (a, b, expected) => {
    expect(alike(a, b)).toBeCloseTo(expected);
  });

  it('does not depend on white space and numbers', () => {
    expect(alike('2024年 收到12件', '2023年收到９件')).toBe(1);
    expect(alike('2024年收到十二件', '2024年收到九件')).toBeLessThan(1);
  });

  it('is looked at as far as asked', () => {
    expect(likeness(profileOf('认真办理申请', 4), profileOf('认真办理答复', 4))).toBe(1);
    expect(profileOf('认真办理申请', 4).text).toBe('认真办理');
    expect(profileOf('认真', 4).text).toBe('认真');
  });

  it('is never more than texts of their lengths can have', () => {
    expect(highestLikeness(profileOf('认真办理申请'), profileOf('认真'))).toBeCloseTo(2 / 6);
    expect(highestLikeness(profileOf('认真'), profileOf('认真办理申请'))).toBeCloseTo(2 / 6);
    expect(highestLikeness(profileOf('认真办理'), profileOf('认真答复'))).toBe(1);
    expect(highestLikeness(profileOf(''), profileOf('甲'))).toBe(0);
  });
});
