import { expect, it } from 'vitest';
import type { RichText } from '../../../shared/report/report.ts';
import { ownTable } from '../../../shared/report/own-table.fixture.ts';
import { withColumnBehind, withHead, withRowBelow } from '../../../shared/rich/additions.ts';
import { isTyping } from './typing-step.ts';

const TABLE = ownTable(['平台', '条数'], ['网站', '96']);
const TEXT: RichText = {
  paragraphs: ['全年公开。'],
  looks: [[{ kind: 'bold', start: 0, end: 2 }]],
  additions: [{ at: 1, addition: TABLE }],
};
const withTable = (addition: typeof TABLE): RichText => ({ ...TEXT, additions: [{ at: 1, addition }] });

it('words of a paragraph, a cell and a note are typed', () => {
  expect(isTyping(TEXT, { ...TEXT, paragraphs: ['全年公开信息。'] })).toBe(true);
  expect(isTyping(TEXT, withTable(ownTable(['平台', '条数'], ['网站', '128'])))).toBe(true);
  const noted = (text: string): RichText => ({
    ...TEXT,
    looks: [[{ kind: 'note', start: 1, end: 1, text }]],
  });
  expect(isTyping(noted('含'), noted('含转载'))).toBe(true);
});

it('a row, a column, a head, a table and a look are steps of their own', () => {
  expect(isTyping(TEXT, withTable(withRowBelow(TABLE, 0)))).toBe(false);
  expect(isTyping(TEXT, withTable(withColumnBehind(TABLE, 0)))).toBe(false);
  expect(isTyping(TEXT, withTable(withHead(TABLE, false)))).toBe(false);
  expect(isTyping(TEXT, { ...TEXT, additions: [] })).toBe(false);
  expect(isTyping(TEXT, { ...TEXT, looks: [[]] })).toBe(false);
});
