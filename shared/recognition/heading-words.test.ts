import { describe, expect, it } from 'vitest';
import { completesHeading, hasNumberOf, scoreWords, splitHeading } from './heading-words.ts';

const scoreOf = (heading: string, no: number) => scoreWords(heading).find((one) => one.no === no)?.score;

describe('how much a line looks like a heading', () => {
  it('falls with its number: its own, another, a digit, none, a sub-heading’s', () => {
    const title = '其他需要报告的事项';
    const written = ['六、', '五、', '6、', '5、', '', '（六）', '（五）'].map((number) => number + title);
    expect(written.map((text) => scoreOf(text, 6))).toEqual([9, 7, 7.5, 6.5, 5.5, 3, 1]);
  });

  it('falls with its words: official, more before them, similar, reworded', () => {
    const written = ['总体情况', '清河县总体情况', '工作开展情况'].map((text) => scoreOf(`一、${text}`, 1));
    expect(written).toEqual([9, 8, 6]);
    expect(scoreOf('六、其他需要报告的事宜', 6)).toBe(7);
  });

  it('is nothing where it says that there is nothing', () => {
    expect(scoreWords('无其他需要报告的事项。')).toEqual([]);
    expect(scoreWords('会议通知')).toEqual([]);
  });

  it('counts 第三部分 and one-sign numbers as plain ones', () => {
    expect(scoreOf('第六部分 其他需要报告的事项', 6)).toBe(9);
    expect(scoreOf('㈥其他需要报告的事项', 6)).toBe(scoreOf('（六）其他需要报告的事项', 6));
  });
});

describe('a heading and the text behind it', () => {
  it.each([
    ['六、其他需要报告的事项：无', '六、其他需要报告的事项', '无'],
    ['六、其他需要报告的事项无', '六、其他需要报告的事项', '无'],
    ['一、总体情况 2024年，我局开展工作。', '一、总体情况', '2024年，我局开展工作。'],
    ['一、总体情况（一）主动公开', '一、总体情况', '（一）主动公开'],
    ['一、总体情况。', '一、总体情况。', ''],
    ['一、总体情况概览', '一、总体情况概览', ''],
    ['一、 总 体 情 况', '一、 总 体 情 况', ''],
  ])('%s', (text, heading, rest) => {
    expect(splitHeading(text)).toEqual({ heading, rest });
  });

  it('is none in running text or a long line', () => {
    expect(splitHeading('我局做好工作。成效明显')).toBeNull();
    expect(splitHeading('工作'.repeat(23))).toBeNull();
    expect(splitHeading('工作'.repeat(22))).not.toBeNull();
    expect(splitHeading(`情况${' '.repeat(200)}`)).toBeNull();
  });
});

describe('the number of a section', () => {
  it('is told from a short line without a sentence', () => {
    expect(hasNumberOf(5, '五、短板')).toBe(true);
    expect(hasNumberOf(5, '第五章 短板')).toBe(true);
    expect(hasNumberOf(4, '五、短板')).toBe(false);
    expect(hasNumberOf(5, '5、短板')).toBe(false);
    expect(hasNumberOf(5, '短板')).toBe(false);
    expect(hasNumberOf(5, '五、短板，和弱项')).toBe(false);
    expect(hasNumberOf(5, `五、${'短板'.repeat(22)}`)).toBe(false);
  });
});

describe('a heading broken in two', () => {
  it('is the beginning of an official one that the next line completes', () => {
    expect(completesHeading('三、收到和处理政府信息', '公开申请情况')).toBe(true);
    expect(completesHeading('三、收到和处理政府信息公开申请情况', '（略）')).toBe(false);
    expect(completesHeading('三、收到和处理政府信息公开申请情况', '：')).toBe(false);
    expect(completesHeading('收到和处理政府信息', '公开申请情况')).toBe(false);
    expect(completesHeading('三、收到和处理政府信息', '公开申请情况。本年收到申请')).toBe(false);
    expect(completesHeading('三、收到和处理政府信息', ` ${' '.repeat(45)}公开申请情况`)).toBe(false);
  });
});
