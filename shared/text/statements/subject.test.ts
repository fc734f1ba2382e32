import { describe, expect, it } from 'vitest';
import { stated } from './read.fixture.ts';

const subjects = (text: string): string[] => stated(text).counts.map(({ subject }) => subject);
const channels = (text: string): string[] => stated(text).counts.map(({ channel }) => channel);

describe('the thing that a number counts', () => {
  it.each([
    ['组织业务培训2次。', ['业务培训']],
    ['今年我局共组织了业务培训2次。', ['业务培训']],
    ['参加业务培训2次。', ['参加业务培训']],
    ['组织参加业务培训2次。', ['组织参加业务培训']],
    ['公开各类政府信息30条。', ['公开信息']],
    ['主动公开信息30条。', ['公开信息']],
    ['制作发布政策解读12篇。', ['政策解读']],
    ['发布12篇政策解读。', ['发布政策解读']],
    ['召开4次会议。', ['会议']],
    // Training in what the sentence spoke of before.
    ['举办政务公开讲座，培训1次。', ['公开培训']],
    ['举办粮食讲座，培训1次。', ['培训']],
    ['公开信息30条，培训1次。', ['公开信息', '培训']],
    ['召开会议4次研究公开。', ['会议研究公开']],
    ['粮仓4座，较上年增加。', ['粮仓']],
    ['粮仓4座较上年增加。', ['粮仓']],
    ['粮仓4座办结。', ['粮仓']],
    ['4座粮仓。', ['粮仓']],
    ['粮仓4座水库。', ['粮仓']],
    ['组织业务培训2期68人次。', ['业务培训', '业务培训']],
    ['组织业务培训2期，68人次。', ['业务培训', '']],
    ['组织业务培训2期68人次粮农。', ['业务培训', '粮农']],
    ['网站信息30条，其中微信公众号12条。', ['网站信息', '微信']],
    ['政府信息公开申请3件。', ['申请']],
    ['全县粮仓4座。', ['粮仓']],
    ['“清河”粮仓4座。', ['粮仓']],
    // What a channel made public is information; what it took over or renewed is told so.
    ['门户网站公开信息30条。', ['网站公开信息']],
    ['门户网站更新信息30条。', ['网站更新信息']],
    ['门户网站发布动态30条。', ['网站动态']],
    ['发布解读12篇。', ['解读']],
    ['发布行政规范性文件解读12篇。', ['发布行政规范性文件解读']],
    ['公开业务培训4次。', ['公开培训']],
    ['公开工作培训2次。', ['培训']],
    ['宣讲活动4次。', ['宣讲']],
    ['粮食活动4次。', ['粮食活动']],
    ['活动4次。', ['活动']],
    ['涉及粮食的信息30条。', ['粮食信息']],
    ['水利局门户网站信息30条。', ['网站信息']],
    ['新增了4个栏目。', ['新增栏目']],
    ['新增栏目4个。', ['新增栏目']],
    ['新增会议4次培训。', ['新增会议']],
    ['会议4次培训。', ['会议']],
    ['收到4个栏目。', ['收到']],
  ])('in %s is %j', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  it('is named by its channel, too', () => {
    expect(channels('通过门户网站公开信息80条、微信公众号40条，共120条。')).toEqual([
      '通过门户网站',
      '微信公众号',
      '',
    ]);
    expect(channels('“清河粮食”公众号推送信息40条。')).toEqual(['“清河粮食”公众号']);
  });

  it('may be a part of another', () => {
    const parts = (text: string): boolean[] => stated(text).counts.map(({ part }) => part);
    expect(parts('公开信息9条，其中动态5条、公告4条；视频2条。')).toEqual([false, true, true, false]);
    expect(parts('公开信息9条，包括动态5条，公告4条。')).toEqual([false, true, false]);
    expect(parts('其中动态5条，公告4条。')).toEqual([true, false]);
  });
});
