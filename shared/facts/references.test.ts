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
    [CHECKS, '上级检查发现的28个问题中有3个尚未整改。', ''],
    [CHECKS, '复查发现的28个问题中有3个尚未整改。', ''],
    [CHANNEL, '局门户网站推送的260条信息中，视频类只有12条。', ''],
    ['组织专栏自查4次。共发现问题26个。', '自查发现的28个问题中有15个属于更新不及时。', ''],
    ['走访3次。组织专栏自查4次，共发现问题26个。', '自查发现的28个问题中有15个尚未整改。', '28 of 26'],
    ['共发现问题26个。组织专栏自查4次。', '自查发现的28个问题中有15个属于更新不及时。', ''],
    // Some of it: then only more than was told is wrong.
    [CHECKS, '自查发现的15个问题尚未整改。', ''],
    [CHECKS, '自查发现的28个问题尚未整改。', '28 of 26'],
    [CHECKS, '自查发现的26个问题尚未整改。', ''],
    [CHECKS, '自查发现的15个问题中有3个尚未整改。', '15 of 26'],
    // Words of the thing up to 中.
    ['全年推送图文信息206条。', '全年推送的260条图文信息中，原创只有12条。', '260 of 206'],
    ['全年推送图文信息206条。', '全年推送的260条视频信息中，原创只有12条。', ''],
    [CHECKS, '自查发现的约28个问题中有15个属于更新不及时。', ''],
    ['组织专栏自查4次，共发现问题26余个。', '自查发现的28个问题中有15个属于更新不及时。', ''],
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

describe('a number in front of its thing, of which something is said', () => {
  const TOLD =
    '公开政府信息357条，推送信息96条。驻村干部编写原创解读6篇。建成政务公开专区3处。举办业务培训4期，举办保密培训2次、新任干部培训1次。发布惠农政策解读材料14篇，形式上有文字解读7篇、图解7篇。';
  it.each([
    ['8篇原创解读以文字为主。', '8 of 6'],
    ['5篇原创解读以文字为主。', '5 of 6'],
    ['全年公开的375条政府信息总体质量不错。', '375 of 357'],
    ['375条公开信息中，涉及财务的比重不高。', '375 of 357'],
    ['信息员更换频繁，全年5期培训仍有站所缺席。', '5 of 4'],
    ['少数乡镇信息员更换频繁，全年3期培训仍有站所缺席。', '3 of 4'],
    ['4处政务公开专区利用率不高。', '4 of 3'],
    ['15篇惠农政策解读中，图表偏少。', '15 of 14'],
    // What was told.
    ['6篇原创解读以文字为主。', ''],
    ['357条公开信息中，涉及财务的比重不高。', ''],
    ['14篇解读中，图表偏少。', ''],
    // Some of it.
    ['2篇原创解读发布偏晚。', ''],
    ['2期培训安排在年底。', ''],
    ['公开的12条政府信息更新不及时。', ''],
    // What is counted is another thing, or nobody knows which is meant.
    ['5期培训简报内容单薄。', ''],
    ['4次培训都安排在下半年。', ''],
    ['全年5期“乡音讲政策”直播反响较好。', ''],
    ['9处公开专区利用率不高。', ''],
    ['约8篇原创解读以文字为主。', ''],
    ['5期培训举办较晚。', ''],
    ['5期培训，参加的人不多。', ''],
    ['关于8篇原创解读以文字为主。', ''],
    ['12篇文字中有错漏。', ''],
    // A deed, a list, a plan, another body: told, and not taken up.
    ['完成8篇原创解读的翻译。', ''],
    ['举办讲座2场、5期培训。', ''],
    ['2025年计划8篇原创解读以漫画为主。', ''],
    ['县教育局8篇原创解读以文字为主。', ''],
    ['8篇原创解读。', ''],
  ])('%s: %j', (five, expected) => {
    expect(taken(TOLD, five)).toBe(expected);
  });

  it.each([
    ['编写解读7篇。', '9 of 7'],
    ['发布惠农解读7篇。', ''],
    ['防汛抗旱解读7篇。', ''],
    ['编写文字解读7篇。', ''],
    ['形式上有文字解读7篇、图解5篇。', ''],
    ['编写解读7篇、图解5篇。', ''],
    ['编写解读约7篇。', ''],
    ['公开材料20篇，其中编写解读7篇。', ''],
  ])('is that of %s only where it names the thing in full: %j', (one, expected) => {
    expect(taken(one, '9篇解读以文字为主。')).toBe(expected);
  });
});
