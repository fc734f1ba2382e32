/** A comparison in words, the same on the screen, in files and in the shell. */
import type { Diff, ParagraphChange } from './diff.ts';

/** What became of a paragraph. */
export const OP_NAMES: Readonly<Record<ParagraphChange['op'], string>> = {
  same: '相同',
  changed: '修改',
  added: '新增',
  removed: '删去',
  moved: '移动',
  split: '拆分',
  merged: '合并',
};

/** Stands for the border of two paragraphs in one that was split or merged. */
export const PARAGRAPH_MARK = '¶';

/** Headings of the two sides; two versions of one year are told apart by their order. */
export function yearNames({ last, this: current }: Pick<Diff, 'last' | 'this'>): readonly [string, string] {
  if (last.year !== null && last.year === current.year)
    return [`${last.year}年（前）`, `${last.year}年（后）`];
  return [
    last.year === null ? '去年' : `${last.year}年`,
    current.year === null ? '今年' : `${current.year}年`,
  ];
}
