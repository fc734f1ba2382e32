/** A comparison in words, the same on the screen, in files and in the shell. */
import type { ParagraphChange } from './diff.ts';

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
