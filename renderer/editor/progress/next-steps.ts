/** The way from a draft to the file, and where on it a report is. */
import type { Status } from '../../../shared/contract.ts';
import type { PartProgress } from './progress.ts';

export interface Step {
  readonly name: string;
  /** What is left of it, e.g. `还有 57 格`; empty where nothing is, or nobody can tell. */
  readonly left: string;
  readonly state: 'done' | 'current' | 'ahead';
}

/** 填数字 → 核对文字 → 对比去年 → 定稿 → 导出. The first with something left is the current one. */
export function stepsOf(parts: readonly PartProgress[], status: Status): readonly Step[] {
  const sum = (count: (part: PartProgress) => number) => parts.reduce((all, part) => all + count(part), 0);
  const blank = sum(({ figures }) => figures?.blank ?? 0);
  const unread = sum(({ doubts, carried }) => doubts + carried);
  const errors = sum((part) => part.errors);
  const isFinal = status === 'final';
  const steps: readonly { name: string; left: string; isDone: boolean }[] = [
    { name: '填数字', left: blank > 0 ? `还有 ${blank} 格` : '', isDone: blank === 0 },
    { name: '核对文字', left: unread > 0 ? `还有 ${unread} 处` : '', isDone: unread === 0 },
    // Whether somebody has looked at the comparison, nobody knows: finalising closes it.
    { name: '对比去年', left: '', isDone: isFinal },
    { name: '定稿', left: errors > 0 ? `先改 ${errors} 处错误` : '', isDone: isFinal },
    { name: '导出 Word', left: '', isDone: false },
  ];
  const current = isFinal ? steps.length - 1 : steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ name, left, isDone }, index) => ({
    name,
    left,
    state: index === current ? 'current' : isDone ? 'done' : 'ahead',
  }));
}
