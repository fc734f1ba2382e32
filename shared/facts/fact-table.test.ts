import { describe, expect, it } from 'vitest';
import { stated } from '../text/statements/read.fixture.ts';
import { factKey, factTable, inAnyOrder, PART } from './fact-table.ts';
import { reportWith } from './report.fixture.ts';

const key = (subject: string, unit: string): string => `${inAnyOrder(subject)}|${unit}`;
const keys = (text: string): (string | null)[] => stated(text).counts.map(factKey);

describe('the key under which a fact is found again', () => {
  it.each([
    ['组织政务公开业务培训2次。', ['公培开训|次']],
    ['政务公开工作推进会1次，开展培训2次。', ['会公开推进|次', '公培开训|次']],
    ['开展培训2次。', ['培训|次']],
    ['开展政策宣讲活动2次。', [key('政策宣讲', '次')]],
    ['发布政策解读材料9篇。', [key('政策解读', '篇')]],
    ['2024年，粮食局门户网站发布信息30条。', [key('网站公开信息', '条')]],
    ['组织业务培训2次。', [key('业务培训', '次')]],
    ['全年我局共组织业务培训2次。', [key('业务培训', '次')]],
    ['公开信息9条，其中动态5条。', [key('公开信息', '条'), PART + key('动态', '条')]],
    ['举办培训2期68人次。', [key('培训', '期'), key('培训', '人次')]],
    ['发布12篇政策解读。', [key('发布政策解读', '篇')]],
    ['4座粮仓。', [key('粮仓', '座')]],
    ['通过网站公开30条。', [key('网站公开信息', '条')]],
    ['办理信访8件。', [key('办理信访', '件')]],
  ])('%s: %j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    '组织业务培训约2次。',
    '组织业务培训2至3次。',
    '组织业务培训数十次。',
    '培训率90%。',
    '培训投入3万元。',
    '业务培训共2，',
    '下属单位组织业务培训2次。',
    '上年组织业务培训2次。',
    '上半年组织业务培训2次。',
    '拟组织业务培训2次。',
    '应组织业务培训2次。',
    '收到政府信息公开申请2件。',
    '第一期业务培训95人。',
    '业务培训较上年95人。',
    '业务培训增加5人。',
    '业务培训减少5人。',
    '业务培训增至5人。',
    '业务培训占5人。',
    '业务培训其他5人。',
    '业务培训同步5人。',
    '业务培训未5人。',
    '业务培训分别5人。',
    '业务培训依次5人。',
    '业务培训由5人。',
    '业务培训包括5人。',
    '共5人。',
    '公开5条。',
    '召开5次。',
  ])('there is none in %s', (text) => {
    expect(keys(text)).toEqual([null]);
  });
});

describe('the facts of a report', () => {
  it('are found by their key, with their values in order', () => {
    const table = factTable(
      reportWith({
        text: ['组织业务培训2次。', '业务培训3次，粮仓4座。'],
        sections: { 5: ['业务培训2次。'] },
      }),
    );
    expect([...table.keys()]).toEqual([key('业务培训', '次'), key('粮仓', '座')]);
    expect(table.get(key('业务培训', '次'))?.map(({ value, paragraph }) => [value, paragraph.place])).toEqual(
      [
        [2, 'section:1/paragraph:1'],
        [3, 'section:1/paragraph:2'],
        [2, 'section:5/paragraph:1'],
      ],
    );
  });

  it('leave out what has no key', () => {
    expect([
      ...factTable(reportWith({ text: ['组织业务培训约2次，收到政府信息公开申请3件。'] })).keys(),
    ]).toEqual([]);
  });

  it('know the name that tells one from another', () => {
    const table = factTable(reportWith({ text: ['“清河粮食”公众号推送信息40条，公众号推送信息30条。'] }));
    expect([...table.values()].flat().map(({ name }) => name)).toEqual(['“清河粮食”', '']);
  });

  it('are kept', () => {
    const report = reportWith({ text: ['组织业务培训2次。'] });
    expect(factTable(report)).toBe(factTable(report));
  });
});

describe('the same fact in an item of a list', () => {
  it('is found again, whatever 只 says of its size', () => {
    const table = factTable(
      reportWith({
        text: ['全年举办业务培训3期。', '二是全年只举办了2期业务培训。', '第二期业务培训95人。'],
      }),
    );
    expect([...table.values()].map((told) => told.map(({ value }) => value))).toEqual([[3, 2]]);
  });

  it('is this agency’s behind a clause that names whom it worked with', () => {
    const table = factTable(reportWith({ text: ['会同县电视台制定方案，召开新闻发布会13场。'] }));
    expect([...table.values()].flat().map(({ value }) => value)).toEqual([13]);
  });
});

describe('the same words in another order', () => {
  it.each([['更新公示栏12次。', '公示栏更新12次。']])('%s and %s have one key', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
    expect(keys(one)).not.toEqual([null]);
  });
});

describe('numbers of a series', () => {
  it('are no facts of the year, whatever stands behind the ordinal', () => {
    expect(keys('第一场是政策解读培训60人，第二场是政策解读培训58人。')).toEqual([null, null]);
    expect(keys('二是举办政策解读培训58人。')).not.toEqual([null]);
  });
});

describe('how far a number has come', () => {
  it('is one fact, whether told with 增至, with 达到 or with neither', () => {
    const table = factTable(
      reportWith({
        text: [
          '“清河粮食”微信公众号关注人数由上年末的8200人增至9430人。',
          '“清河粮食”微信公众号关注人数虽已达到9340人，但互动偏少。',
          '公众号粉丝只有9430人。',
          '公众号粉丝由8200人增至9430人，其中本地用户增至6000人。',
        ],
      }),
    );
    expect(table.get(key('微信关注', '人'))?.map(({ value, name }) => [value, name])).toEqual([
      [9430, '“清河粮食”'],
      [9340, '“清河粮食”'],
      [9430, ''],
      [9430, ''],
    ]);
  });
});

describe('how many members a territory has', () => {
  it.each([
    ['全镇17个村的公开栏更新68期。', '全|村|个 17'],
    ['全镇19个村中，部分村更新不及时。', '全|村|个 19'],
    ['街道下辖9个社区，常住人口6.8万人。', '全|社区|个 9'],
    ['全县19个乡镇、31个部门均设信息员。', '全|乡镇|个 19'],
    ['在14个村设公开栏28块。', ''],
    ['5个村的公开栏更新不及时。', ''],
    ['全镇17个村公开栏更新及时。', ''],
    ['全县19个乡镇和街道均设信息员。', ''],
    ['全镇近20个村的公开栏更新及时。', ''],
    ['上年全镇18个村的公开栏更新及时。', ''],
  ])('%s: %j', (text, expected) => {
    const told = [...factTable(reportWith({ text: [text] }))].filter(([one]) => one.startsWith('全|'));
    expect(told.map(([one, [fact]]) => `${one} ${fact?.value ?? ''}`).join()).toBe(expected);
  });
});
