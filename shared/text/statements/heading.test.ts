import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { readSubHeading } from './heading.ts';

const topic = (text: string) => readSubHeading(readParagraph(text))?.topic;

describe('a sub-heading', () => {
  it.each([
    '（二）依申请公开情况',
    '（二）依申请公开情况。全年收到9件。',
    '（12）依申请公开',
    '2.依申请公开；收到9件。',
    '二、政府信息公开申请办理情况',
    '②依申请公开情况！收到9件，办结9件，没有结转到下一年度的申请，也没有行政复议。',
    '申请公开信息',
    '（二）严程序，依申请公开更规范',
    '依申请公开情况',
    `依申请公开${'粮'.repeat(25)}`,
  ])('%s is about applications', (text) => {
    expect(topic(text)).toBe('requests');
  });

  it.each(['（一）主动公开情况', '三、监督保障。已受理依申请公开9件。', '主动公开情况', '粮食', ''])(
    '%j is about something else',
    (text) => {
      expect(topic(text)).toBeNull();
    },
  );

  it('names the documents that the text below is about', () => {
    const documents = (text: string) => readSubHeading(readParagraph(text))?.documents;
    expect(documents('1. 规范性文件管理')).toBe('normativeDocument');
    expect(documents('（三）政府信息管理。制发规范性文件3件。')).toBe('');
  });

  it.each([
    '全年收到政府信息公开申请9件，办结9件。',
    '依申请公开情况。',
    '依申请公开，情况',
    '依申请公开；情况',
    `依申请公开${'粮'.repeat(26)}`,
    '(一百二十)依申请公开，情况',
    '第二依申请公开，情况',
  ])('%s is none', (text) => {
    expect(topic(text)).toBeUndefined();
  });

  it.each([
    [`（二）依申请公开${'粮'.repeat(40)}`, 'requests'],
    [`（二）${'粮'.repeat(27)}依申请公开`, 'requests'],
    [`（二）${'粮'.repeat(28)}依申请公开`, null],
  ])('of which words are read that begin in the first 31 signs: %s', (text, expected) => {
    expect(topic(text)).toBe(expected);
  });

  it.each([
    ['一、依申请公开', 0],
    ['（二）依申请公开', 1],
    ['依申请公开情况', 1],
    ['1.办理结果', 2],
    ['（1）办理结果', 3],
    ['①办理结果', 3],
  ])('%s has the depth of its number: %s', (text, level) => {
    expect(readSubHeading(readParagraph(text))?.level).toBe(level);
  });
});
