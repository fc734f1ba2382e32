import { expect, it } from 'vitest';
import type { RichText } from './report.ts';
import { differingKinds } from './differing-kinds.ts';
import type { Addition } from '../rich/schema.ts';

const table = (text: string): Addition => ({
  kind: 'table',
  rowCount: 1,
  columnCount: 1,
  cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text }],
});
const picture = (alt: string): Addition => ({
  kind: 'picture',
  type: 'png',
  data: 'iVBORw0KGgoAAAAN',
  width: 9,
  height: 9,
  alt,
});
const TEXT: RichText = {
  paragraphs: ['全年公开十二条。'],
  looks: [
    [
      { kind: 'bold', start: 2, end: 4 },
      { kind: 'link', start: 2, end: 4, href: 'https://a.example' },
      { kind: 'note', start: 4, end: 4, text: '含转载。' },
    ],
  ],
  additions: [
    { at: 1, addition: table('96') },
    { at: 1, addition: picture('首页') },
  ],
};

it('tells tables, pictures, notes, links and looks apart, each by what it says', () => {
  expect(differingKinds(TEXT, structuredClone(TEXT))).toEqual([]);
  expect(differingKinds(TEXT, { ...TEXT, additions: [{ at: 1, addition: table('97') }] })).toEqual([
    'table',
    'picture',
  ]);
  const looks: RichText['looks'] = [
    [
      { kind: 'bold', start: 2, end: 5 },
      { kind: 'link', start: 2, end: 4, href: 'https://b.example' },
      { kind: 'note', start: 4, end: 4, text: '不含转载。' },
    ],
  ];
  expect(differingKinds(TEXT, { ...TEXT, looks })).toEqual(['note', 'link', 'bold']);
});

it('finds the looks of the same words the same where the words have moved', () => {
  const moved = TEXT.looks[0]?.map((look) => ({ ...look, start: look.start + 2, end: look.end + 2 })) ?? [];
  const other = { ...TEXT, paragraphs: ['一段。', '今年全年公开十二条。'], looks: [[], moved] };
  expect(differingKinds(TEXT, other)).toEqual([]);
});
