import { describe, expect, it } from 'vitest';
import { headingLevel, isPlainHeading } from './headings.ts';

const BODY = '全年通过门户网站公开政府信息128条，其中规范性文件2件，重点领域信息96条。';

describe('a heading without a number', () => {
  it.each(['主动公开情况', '政府信息公开平台建设', '“一网通办”专栏', '存在的主要问题'])(
    'is known above a whole sentence: %s',
    (text) => {
      expect(isPlainHeading(text, BODY)).toBe(true);
    },
  );

  it.each([
    ['主动公开情况', undefined],
    ['主动公开情况', '依申请公开情况'],
    ['主动公开情况：', BODY],
    ['全年没有收到申请。', BODY],
    ['无其他需要报告的事项', BODY],
    ['特此报告', BODY],
    ['公开信息12条', BODY],
    ['（一）主动公开情况', BODY],
    ['无', BODY],
  ])('is none in “%s” above “%s”', (text, below) => {
    expect(isPlainHeading(text, below)).toBe(false);
  });
});

it.each([
  ['一、总体情况', 1],
  ['（一）主动公开', 2],
  ['1.制度建设', 3],
  ['（1）学习', 3],
  ['1.5万件', undefined],
  ['（一）全年公开信息12条。', undefined],
])('the number of “%s” gives level %s', (text, level) => {
  expect(headingLevel(text)).toBe(level);
});
