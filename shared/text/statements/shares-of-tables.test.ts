import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import type { TableShares } from './percents.ts';
import { stated } from './read.fixture.ts';
import { wrongShares } from './shares.ts';
import { keysOf } from './slot.ts';

/** 469 applications, of which so many came from whom, by what way or ended like that; 120 were denied. */
const PARTS: Readonly<Record<string, number>> = {
  natural: 410,
  granted: 210,
  partial: 62,
  'denied.process': 90,
  online: 300,
};

const tables: TableShares = (words, _clause, within = []) => {
  const ways = words.some(({ tag }) => tag === 'channel') ? ['online'] : [];
  const [key = ''] = [...keysOf(words, 'applicant'), ...keysOf(words, 'result'), ...ways];
  const part = PARTS[key];
  return part === undefined ? [] : [{ part, whole: within.length > 0 ? 120 : 469 }];
};

function wrong(text: string): string {
  const { counts } = stated(text, { topic: 'requests' });
  return wrongShares(readParagraph(text), counts, () => [], tables)
    .map(({ percent, formula, expected }) => `${percent.value}% ≠ ${formula} = ${expected}`)
    .join(', ');
}

describe('a share whose part the tables tell', () => {
  it.each([
    ['自然人申请占87.4%。', ''],
    ['自然人申请占84.7%。', '84.7% ≠ 410 ÷ 469 = 87.4'],
    ['自然人占比最高，为84.7%。', '84.7% ≠ 410 ÷ 469 = 87.4'],
    ['以自然人为主，占84.7%。', '84.7% ≠ 410 ÷ 469 = 87.4'],
    ['收到申请469件，自然人申请占84.7%。', '84.7% ≠ 410 ÷ 469 = 87.4'],
    // Each share has its own name.
    ['予以公开、部分公开分别占44.8%和13.2%。', ''],
    ['予以公开、部分公开分别占44.8%和23.2%。', '23.2% ≠ 62 ÷ 469 = 13.2'],
    ['予以公开、部分公开分别占47.8%。', ''],
    // Of the whole that is named.
    ['不予公开的申请中，过程性信息占75%。', ''],
    ['不予公开的申请中，过程性信息占30%。', '30% ≠ 90 ÷ 120 = 75'],
    // What came by a way may be a part of many things.
    ['网上申请占60%。', '60% ≠ 300 ÷ 469 = 64'],
    ['网上申请占40%。', ''],
    ['网上渠道占全部公开信息的60%。', '60% ≠ 300 ÷ 469 = 64'],
    ['网上渠道占全部诉求的60%。', ''],
    ['其中自然人申请占84.7%。', '84.7% ≠ 410 ÷ 469 = 87.4'],
    ['不予公开的申请中过程性信息占30%。', '30% ≠ 90 ÷ 120 = 75'],
    // Of the application that a number tells no more is known than that it is some of them.
    ['办结申请469件，其中自然人申请占84.7%。', '84.7% ≠ 410 ÷ 469 = 87.4'],
  ])('%s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it.each([
    // The tables have other numbers, or count other things.
    '收到申请41件，自然人申请占84.7%。',
    '收到来信469件，自然人占84.7%。',
    '征地类申请中，自然人占84.7%。',
    '自然人占来信总数的84.7%。',
    // Another year, another body, a plan, the rest.
    '上年自然人申请占84.7%。',
    '下属单位自然人申请占84.7%。',
    '力争自然人申请占84.7%。',
    '其余自然人申请占84.7%。',
    '以自然人为例，占84.7%。',
    '企业占比最高，为84.7%。',
    '征地类申请中自然人占84.7%。',
    '编发简报20期，自然人申请占84.7%。',
    // Of another number than the share of the clause before.
    '自然人占比最高，办结率为84.7%。',
    '网上申请办结率最高，为65%。',
    '自然人占比较低，为84.7%。',
    '收到2件，自然人占比最高，为84.7%。',
    // As many shares as names.
    '予以公开、部分公开、不予公开分别占44.8%和23.2%。',
    '予以公开、部分公开分别占44.8%和23.2%、10%。',
  ])('is not held against them: %s', (text) => {
    expect(wrong(text)).toBe('');
  });
});
