import { describe, expect, it } from 'vitest';
import { isShortFor } from './abbreviations.ts';

describe('a short name of an agency', () => {
  it.each([
    ['城管局', '云港区城市管理局', true],
    ['教体局', '临沣县教育体育局', true],
    ['教育局', '临沣县教育体育局', true],
    // Another beginning, another end, another order, or nothing left out in between.
    ['体教局', '临沣县教育体育局', false],
    ['教体委', '临沣县教育体育局', false],
    ['育体局', '临沣县教育体育局', false],
    ['水利局', '临沣县教育体育局', false],
    ['局', '临沣县教育体育局', false],
  ])('%s stands for %s: %s', (short, full, expected) => {
    expect(isShortFor(short, full)).toBe(expected);
  });
});
