import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import type { Report } from '../report/schema.ts';
import { wrongReferences } from './references.ts';

/** `28 of 26`: what is taken up of what was told in section one. */
function taken(one: string, five: string): string {
  const report: Report = {
    ...exampleReport(),
    sections: [
      { no: 1, heading: '一、总体情况', paragraphs: [one] },
      { no: 5, heading: '五、存在的主要问题及改进情况', paragraphs: [five] },
    ],
  };
  return wrongReferences(report)
    .map(({ told, again }) => `${again.value} of ${told.value}`)
    .join(', ');
}

describe('a number that is taken up again', () => {
  const CHECKS = '组织专栏自查4次，共发现问题26个，已整改25个。';
  const CHANNEL = '“清河水利”微信公众号全年推送信息206条，比上年的165条增加41条；局门户网站发布信息512条。';
  it.each([
    [CHECKS, '报送不及时，自查发现的28个问题中有15个属于更新不及时。', '28 of 26'],
    [CHECKS, '报送不及时，自查发现的26个问题中有15个属于更新不及时。', ''],
    [CHANNEL, '形式单一，微信公众号推送的260条信息中，视频类只有12条。', '260 of 206'],
    [CHANNEL, '形式单一，微信公众号推送的206条信息中，视频类只有12条。', ''],
    // Who found them, or where it was published, is not told there.
    [CHECKS, '上级检查发现的8个问题中有3个尚未整改。', ''],
    [CHANNEL, '政务微博推送的80条信息中，视频类只有12条。', ''],
    // Another deed, thing or unit, and what is taken up from nothing.
    [CHECKS, '自查整改的20个问题中有15个属于更新不及时。', ''],
    [CHECKS, '自查发现的28处问题中有15处属于更新不及时。', ''],
    [CHANNEL, '微信公众号推送的18条视频中，原创只有12条。', ''],
    ['公开信息152条。', '自查发现的28个问题中有15个属于更新不及时。', ''],
    // Two numbers of the same: which of them is meant nobody knows.
    [
      '上半年自查共发现问题26个。下半年自查共发现问题14个。全年自查共发现问题40个，复查自查共发现问题41个。',
      '自查发现的28个问题中有15个属于更新不及时。',
      '',
    ],
  ])('%s … %s: %j', (one, five, expected) => {
    expect(taken(one, five)).toBe(expected);
  });
});
