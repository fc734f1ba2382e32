import { describe, expect, it } from 'vitest';
import { claimsIn, countsIn } from './read.fixture.ts';

describe('what is no number of the report', () => {
  it.each([
    // Documents, articles, sessions, policies.
    '根据国办公开办函〔2021〕30号文件收到申请。',
    '根据国务院令第711号收到申请。',
    '依照条例第二十条第（一）项收到申请。',
    '第十四届人大第三次会议收到申请。',
    '贯彻二十大和二十届三中全会精神。',
    '落实十四五规划，用好12345热线，推进一网通办、五公开和1+N体系。',
    '公开第一批一站式服务事项，建设两微一端，落实三审三校。',
    '《政务公开100问》答复申请。',
    // How to reach somebody.
    '电话0735-1234567，邮编423000，地址人民路88号3楼。',
    '网址www.yunxi123.gov.cn，邮箱yx2024@163.com。',
    // Times and ages.
    '在20个工作日内答复申请。',
    '24小时内登记申请。',
    '2024年1月1日起受理申请。',
    '为62岁老人代办申请。',
    // Marks of a list.
    '（一）申请情况。1.收到申请。①答复申请。',
    '二、申请情况。2、答复申请。',
  ])('%s', (text) => {
    expect(countsIn(text, { topic: 'requests' })).toBe('');
  });

  it.each([
    '确保申请办结率100%。',
    '要求申请办结率达到100%。',
    '做到申请办结率100%。',
    '力争申请办结率100%。',
  ])('a standard claims nothing: %s', (text) => {
    expect(claimsIn(text, { topic: 'requests' })).toBe('');
    expect(claimsIn('申请办结率100%。', { topic: 'requests' })).toBe('allHandled carriedOut');
  });
});
