import { expect, it } from 'vitest';
import { fieldTarget, outsideAddress } from './field-link.ts';

it.each([
  [' HYPERLINK "https://a.cn/b" ', 'https://a.cn/b'],
  ['hyperlink https://a.cn/b \\o "说明"', 'https://a.cn/b'],
  ['HYPERLINK "mailto:a@b.cn"', 'mailto:a@b.cn'],
  ['HYPERLINK \\l "书签"', undefined],
  ['PAGE', undefined],
  ['见 HYPERLINK "https://a.cn"', undefined],
  ['HYPERLINKS "https://a.cn"', undefined],
])('the field %j leads to %j', (code, target) => {
  expect(fieldTarget(code)).toBe(target);
});

it.each([
  ['https://a.cn/b', 'https://a.cn/b'],
  [' https://a.cn/b\n', 'https://a.cn/b'],
  ['www.a.cn', 'http://www.a.cn'],
  ['mailto:a@b.cn', 'mailto:a@b.cn'],
  ['file:///C:/a.doc', undefined],
  ['a.doc', undefined],
  ['javascript:alert(1)', undefined],
  ['x www.a.cn', undefined],
])('the target %j leads outside to %j', (target, address) => {
  expect(outsideAddress(target)).toBe(address);
});
