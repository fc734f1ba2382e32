/** A comparison in words, the same on the screen, in files and in the shell. */
import { BESIDES_NAMES } from '../report/differing-kinds.ts';
import type { AdditionChange, CellChange, ParagraphChange } from './diff.ts';

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

/** `修改附加表格（平台、条数……）`, `新增图片（首页）`. */
export function additionWords({ kind, op, name }: AdditionChange): string {
  return `${OP_NAMES[op]}${BESIDES_NAMES[kind]}${name === '' ? '' : `（${name}）`}`;
}

/** Row and column of a cell: `门户网站·条数`. */
export function cellName({ row, column }: CellChange): string {
  return [row, column].filter((name) => name !== '').join('·');
}

/** `门户网站·条数：96 → 128`. */
export function cellWords(change: CellChange): string {
  const { last, this: current } = change;
  const shown = (text: string) => (text === '' ? '空白' : text.replaceAll('\n', ' '));
  const words =
    last === null || last === ''
      ? `${OP_NAMES.added} ${shown(current ?? '')}`
      : current === null
        ? `${OP_NAMES.removed} ${shown(last)}`
        : `${shown(last)} → ${shown(current)}`;
  return `${cellName(change) || '一格'}：${words}`;
}
