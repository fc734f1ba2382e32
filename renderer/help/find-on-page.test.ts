// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { rangesOf } from './find-on-page.ts';

it('words are found wherever they stand in one piece of text, in reading order', () => {
  document.body.innerHTML = '<h1>导出 Word</h1><p>用<b>WORD</b>打开，word 和 WPS。</p>';
  expect(rangesOf(document.body, 'word').map((range) => range.toString())).toEqual(['Word', 'WORD', 'word']);
  expect(rangesOf(document.body, ' ')).toEqual([]);
});
