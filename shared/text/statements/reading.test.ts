import { describe, expect, it } from 'vitest';
import { stated } from './read.fixture.ts';
import type { Setting } from './reading.ts';

/** Whose and when the numbers of a text are: `other 2023`, `own plan`. */
function scopes(text: string, setting: Partial<Setting> = {}): string[] {
  return stated(text, setting).counts.map(({ scope: { time, body, year, plan, duty } }) =>
    [
      body === 'other' ? 'theirs' : 'ours',
      time,
      ...(year === null ? [] : [year]),
      ...(plan ? ['plan'] : []),
      ...(duty ? ['duty'] : []),
    ].join(' '),
  );
}

describe('when a number was counted', () => {
  it.each([
    ['公开信息30条。', 'ours own'],
    ['今年公开信息30条。', 'ours own 2024'],
    ['全年公开信息30条。', 'ours own 2024'],
    ['2024年公开信息30条。', 'ours own 2024'],
    ['2023年公开信息30条。', 'ours other 2023'],
    ['去年公开信息30条。', 'ours other 2023'],
    ['明年公开信息30条。', 'ours other 2025'],
    ['前年公开信息30条。', 'ours other'],
    ['近三年公开信息30条。', 'ours other'],
    ['2022—2024年公开信息30条。', 'ours other'],
    ['2021年以来公开信息30条。', 'ours other'],
    ['2024年以来公开信息30条。', 'ours own 2024'],
    ['每年公开信息30条。', 'ours part'],
    ['上半年公开信息30条。', 'ours part'],
    ['一季度公开信息30条。', 'ours part'],
    ['3季度公开信息30条。', 'ours part'],
    ['12月公开信息30条。', 'ours part'],
    ['5月3日公开信息30条。', 'ours part'],
    ['2024年1月1日至2024年12月31日公开信息30条。', 'ours own 2024'],
    ['截至2024年12月31日公开信息30条。', 'ours own 2024'],
    ['截至2024年12月30日公开信息30条。', 'ours part 2024'],
    ['截至年底公开信息30条。', 'ours own'],
    ['较2023年多公开信息30条。', 'ours own'],
    ['较上年多公开信息30条。', 'ours own'],
    ['5月份公开信息30条。', 'ours part'],
    ['当年公开信息30条。', 'ours own 2024'],
    ['截至2023年底公开信息30条。', 'ours other 2023'],
    ['由上半年的48件。', 'ours part'],
    // How old the documents are says nothing of when they were gone through.
    ['2023年以前的文件清理12件。', 'ours own'],
  ])('%s is %s', (text, expected) => {
    expect(scopes(text)).toEqual([expected]);
  });

  it.each([
    ['由2023年的48件增至60件。', ['ours other 2023', 'ours own 2024']],
    ['2023年公开30条，公开20条。', ['ours other 2023', 'ours other 2023']],
    ['2023年公开30条；公开20条。', ['ours other 2023', 'ours other 2023']],
    ['2023年公开30条，今年公开20条。', ['ours other 2023', 'ours own 2024']],
    ['2023年公开30条。公开20条。', ['ours other 2023', 'ours own']],
    ['上半年公开30条，公开20条。', ['ours part', 'ours part']],
    ['上半年公开30条；公开20条。', ['ours part', 'ours own']],
    ['由上半年的48件增至60件。', ['ours part', 'ours part']],
    // A rate ends with the clause that tells it.
    ['平均办理时长11.2个工作日，公开信息30条。', ['ours own']],
    ['月均公开30条，日均点击20次，培训4次。', ['ours part', 'ours part', 'ours own']],
    ['平均每件办理，公开信息30条。', ['ours part']],
    // 当年 is the year told of.
    ['2023年培训不足，当年仅培训2期。', ['ours other 2023']],
    ['近年培训不足，当年培训2期。', ['ours own 2024']],
  ])('reaches to the end of its sentence: %s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });

  it('is not that of the report where it only says what something is compared with', () => {
    expect(scopes('公开信息30条，较2023年增加8条。')).toEqual(['ours own', 'ours own']);
  });

  it('is not known where the year of the report is not', () => {
    expect(scopes('去年公开信息30条。', { year: null })).toEqual(['ours other']);
    expect(scopes('2019年公开信息30条。', { year: null })).toEqual(['ours own 2019']);
    expect(scopes('明年公开信息30条。', { year: null })).toEqual(['ours other']);
  });
});

describe('whether a number is of work done', () => {
  it.each([
    ['拟公开信息30条，会议40次。', ['ours own plan', 'ours own plan']],
    ['拟公开信息30条。会议40次。', ['ours own plan', 'ours own']],
    ['审核拟公开信息30条，会议40次。', ['ours own', 'ours own']],
    ['拟公开信息30条；会议40次。', ['ours own plan', 'ours own plan']],
    ['力争公开信息30条。', ['ours own plan']],
    ['下一步公开信息30条。', ['ours own plan']],
    ['将30条信息列入考核。', ['ours own']],
    ['拟公开涉及粮食的信息30条。', ['ours own plan']],
    ['将信息列入考核30条。', ['ours own']],
    ['将信息30条公开。', ['ours own plan']],
    ['计划公开信息30条。', ['ours own plan']],
    ['粮食计划30条。', ['ours own']],
    ['培训计划30条。', ['ours own']],
    ['公开计划30条。', ['ours own plan']],
    ['制定宣传计划，公开30条。', ['ours own']],
    ['印发计划30份，公开40条。', ['ours own', 'ours own']],
    ['任务30条，公开40条。', ['ours own duty', 'ours own']],
    ['任务清零30条。', ['ours own duty']],
    ['涉及将公开信息30条。', ['ours own plan']],
    ['拟完成任务30条。', ['ours own plan']],
  ])('%s is %j', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
});

describe('whose number it is', () => {
  it.each([
    ['全县公开信息30条。', 'theirs own'],
    ['全县共公开信息30条。', 'theirs own'],
    ['全县今年公开信息30条。', 'theirs own 2024'],
    ['全县各部门公开信息30条。', 'theirs own'],
    ['全县粮仓30座。', 'ours own'],
    ['全县30座。', 'theirs own'],
    ['全县已公开信息30条。', 'theirs own'],
    ['全县上年公开信息30条。', 'ours other 2023'],
    ['以我局为被申请人的会议38次。', 'ours own'],
    ['各单位公开信息30条。', 'theirs own'],
    ['上级公开信息30条。', 'theirs own'],
    ['上级公开信息，我局公开信息30条。', 'ours own'],
    ['本级公开信息30条。', 'ours own'],
  ])('%s is %s', (text, expected) => {
    expect(scopes(text)).toEqual([expected]);
  });

  it.each([
    ['全县公开信息30条。', 'ours own'],
    ['全市公开信息30条。', 'theirs own'],
    ['本级公开信息30条。', 'theirs own'],
    ['我局公开信息30条。', 'ours own'],
  ])('in a report of the county’s government %s is %s', (text, expected) => {
    expect(scopes(text, { home: '县', agency: '云溪县人民政府' })).toEqual([expected]);
  });

  it.each([
    ['各单位公开信息30条，公开20条。', ['theirs own', 'theirs own']],
    ['各单位公开信息30条；公开20条。', ['theirs own', 'theirs own']],
    ['各单位公开信息30条。公开20条。', ['theirs own', 'ours own']],
    // What the others said is named, and what others do with this agency is told in one clause.
    ['各单位反馈的30个问题，公开20条。', ['theirs own', 'ours own']],
    ['会同粮库开展培训，公开20条。', ['ours own']],
    ['各科室协同配合，公开20条。', ['ours own']],
    ['各科室配合，公开20条。', ['theirs own']],
    ['会同粮库开展培训，公开20条，会议3次。', ['ours own', 'ours own']],
    ['县政府开展的培训30期，会议11次。', ['theirs own', 'theirs own']],
    ['各站密切配合，公开20条。', ['ours own']],
    ['经各科室共同努力，公开20条。', ['ours own']],
    ['在下属单位设点，公开20条。', ['ours own']],
    ['下属单位密切配合，公开20条。', ['theirs own']],
    ['各科室公开20条。', ['theirs own']],
    ['会同粮库开展培训，下属单位开展自查，公开20条。', ['theirs own']],
  ])('reaches to the end of its sentence: %s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
});
