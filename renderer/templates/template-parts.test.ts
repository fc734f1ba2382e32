import { expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { applyEdits } from '../../shared/report/report.ts';
import { paragraphOf, partPlace, TEMPLATE_PARTS } from './template-parts.ts';

it('the parts of a template are title, preamble, six sections and signature', () => {
  expect(TEMPLATE_PARTS.map(({ place, name, kind }) => `${place} ${name} ${kind}`)).toEqual([
    'title 标题 lines',
    'preamble 前言 paragraphs',
    'section:1 一 总体情况 paragraphs',
    'section:2 二 主动公开 paragraphs',
    'section:3 三 申请办理 paragraphs',
    'section:4 四 复议诉讼 paragraphs',
    'section:5 五 问题改进 paragraphs',
    'section:6 六 其他事项 paragraphs',
    'signature 落款 lines',
  ]);
});

it.each(TEMPLATE_PARTS)(
  'what is written into the box of $name is what is read from it, and nothing else changes',
  (part) => {
    const before = exampleReport();
    const after = applyEdits(before, [part.write(['甲', '乙'])]);
    expect(part.read(after)).toEqual(['甲', '乙']);
    for (const other of TEMPLATE_PARTS)
      if (other !== part) expect(other.read(after)).toEqual(other.read(before));
  },
);

it('only the parts with a table speak of one', () => {
  const ofTables = TEMPLATE_PARTS.filter(({ hint }) => hint.includes('表格')).map(({ place }) => place);
  expect(ofTables).toEqual(['section:2', 'section:3', 'section:4']);
});

it('a place is in a part, and may name a paragraph of it', () => {
  expect([partPlace('section:1/paragraph:3'), partPlace('title')]).toEqual(['section:1', 'title']);
  expect([paragraphOf('section:1/paragraph:13'), paragraphOf('section:1')]).toEqual([12, null]);
});
