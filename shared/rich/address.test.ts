import { expect, it } from 'vitest';
import { readAddress } from './address.ts';

it.each([
  ['https://www.example.gov.cn/col/1.html', 'https://www.example.gov.cn/col/1.html'],
  [' HTTP://example.gov.cn ', 'HTTP://example.gov.cn'],
  ['mailto:office@example.gov.cn', 'mailto:office@example.gov.cn'],
  ['www.example.gov.cn', 'http://www.example.gov.cn'],
  ['example.gov.cn:8080/zwgk?id=1', 'http://example.gov.cn:8080/zwgk?id=1'],
  ['office@example.gov.cn', 'mailto:office@example.gov.cn'],
])('%s leads to %s', (typed, href) => {
  expect(readAddress(typed)).toBe(href);
});

it.each([
  'javascript:alert(1)',
  'file:///C:/年报.docx',
  'C:\\年报.docx',
  'ftp://example.gov.cn',
  'data:text/html,x',
  'https://example.gov.cn/a b',
  '县政府网站',
  '1.2',
  '',
])('%s leads nowhere', (typed) => {
  expect(readAddress(typed)).toBeNull();
});
