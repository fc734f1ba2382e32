import { describe, expect, it } from 'vitest';
import { wrongListsIn } from './wrong-lists.fixture.ts';

describe('what became of a number of things', () => {
  it.each([
    ['发现问题18个，整改到位16个，剩余2个因场地改造正在推进。', ''],
    ['发现问题18个，整改到位16个，剩余3个因场地改造正在推进。', 'over 18 ≠ 16+3'],
    ['发现问题18个，整改到位16个，整改率88.9%，剩余1个正在推进。', 'short 18 ≠ 16+1'],
    ['发现问题18个，整改到位20个。', 'over 18 ≠ 20'],
    ['审核拟公开信息936条，退回修改21条，准予发布915条。', ''],
    ['审核拟公开信息936条，退回修改21条，准予发布951条。', 'over 936 ≠ 951+21'],
    ['发放问卷500份，收回520份。', 'over 500 ≠ 520'],
    ['指出的3个问题，2个已整改到位，另外2个持续推进。', 'over 3 ≠ 2+2'],
    // What was sent back came again, or more was there before.
    ['审核拟公开信息936条，退回修改21条，准予发布936条。', ''],
    ['收到来信120件，办结125件，包括以前收到的5件。', ''],
    // Another thing, another unit, about so many.
    ['发现问题12个，推动解决同类问题30个。', ''],
    ['发现问题12个，完成整改30项。', ''],
    ['发现问题12个，整改约30个。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });
});
