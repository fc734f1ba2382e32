import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import type { SourceBlock } from '../../source-document.ts';
import { documentOf, paragraph } from '../document-of.fixture.ts';
import { recognise } from '../recognise.ts';
import { flatten } from './flatten.fixture.ts';

const REPORT = exampleReport();

/** The figures where the lines of the example's tables, one a row, are changed by `change`. */
function figuresOf(change: (lines: readonly string[]) => readonly string[]): unknown {
  const lines = flatten(documentOf(REPORT), 'a row a line').blocks.flatMap((block: SourceBlock) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
  const blocks = change(lines).map(paragraph);
  const found = recognise({ format: 'txt', blocks, remarks: [] }, { name: '年报.txt', sha256: '' });
  return found.ok ? found.report.figures : found.problem.code;
}

/** `label`, which stands in front of a row, cut: its end stands in front of `row`, the rest where it stood. */
function cut(label: string, rest: string, row: string) {
  return (lines: readonly string[]): string[] =>
    lines.map((line) => {
      if (line.startsWith(label))
        return label.slice(0, label.length - rest.length) + line.slice(label.length);
      return line.startsWith(row) ? `${rest} ${line}` : line;
    });
}

describe('a label beside many rows, cut between them', () => {
  it.each([
    ['（四）无法提供', '法提供', '2.没有现成信息'],
    ['（四）无法提供', '供', '3.补正后申请内容'],
    ['（三）不予公开', '予公开', '4.保护第三方'],
    ['（三）不予公开', '公开', '8.属于行政查询事项'],
    ['（五）不予处理', '不予处理', '2.重复申请'],
    ['（六）其他处理', '处理', '2.申请人逾期未按'],
    ['三、本年度办理结果', '办理结果', '（二）部分公开'],
    ['三、本年度办理结果', '果', '（五）不予处理'],
  ])('%s: “%s” before “%s” costs no figure', (label, rest, row) => {
    expect(figuresOf(cut(label, rest, row))).toEqual(REPORT.figures);
  });

  it('costs no figure where it stands a letter a line', () => {
    const change = (lines: readonly string[]): string[] =>
      lines.flatMap((line) => {
        const label = '三、本年度办理结果';
        return line.startsWith(label) ? ['三、', ...label.slice(2), line.slice(label.length).trim()] : [line];
      });
    expect(figuresOf(change)).toEqual(REPORT.figures);
  });

  it('never gives its row the numbers of another: a row without its own label is in doubt', () => {
    const change = (lines: readonly string[]): string[] =>
      lines.map((line) => (line.startsWith('2.重复申请') ? line.replace('2.重复申请', '不予处理') : line));
    const figures = figuresOf(change) as Record<string, number | null>;
    const wrong = Object.entries(figures).filter(
      ([id, value]) => value !== null && value !== REPORT.figures[id],
    );
    expect(wrong).toEqual([]);
  });
});

describe('a table two that begins in the middle', () => {
  it.each([0, 1, 2, 3])('is read from the header of its block %i on', (block) => {
    const figures = figuresOf((lines) => {
      const captions = lines.flatMap((line, at) => (line.startsWith('第二十条') ? [at] : []));
      return lines.slice((captions[block] ?? 0) + 1);
    }) as Record<string, number | null>;
    const kept = ['normativeDocument.issued', 'licensing.decisions', 'penalty.decisions', 'fee.amount'].slice(
      block,
    );
    for (const id of kept) expect(figures[`disclosure.${id}`]).toBe(REPORT.figures[`disclosure.${id}`]);
  });
});
