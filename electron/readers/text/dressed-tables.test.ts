import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { documentOf } from '../../../shared/recognition/document-of.fixture.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { readText } from './read-text.ts';

const REPORT = exampleReport();

/** The example as text, every row of its tables written by `dress`. */
function dressed(dress: (cells: readonly string[]) => string, end = '\n'): string {
  return documentOf(REPORT)
    .blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      return Array.from({ length: block.rowCount }, (_, row) =>
        dress(block.cells.filter((cell) => cell.row === row).map(({ text }) => text)),
      ).filter((line) => line !== '');
    })
    .join(end);
}

function reportOf(text: string): unknown {
  const found = recognise(readText('年报.txt', Buffer.from(text)), { name: '年报.txt', sha256: '' });
  if (!found.ok) return found.problem.code;
  const { agency, year, sections, figures } = found.report;
  return { agency, year, sections, figures };
}

const { agency, year, sections, figures } = REPORT;
const WANTED = { agency, year, sections, figures };
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('tables in text', () => {
  it.each([
    ['a cell a line, the row ended by strokes', (cells: readonly string[]) => `${cells.join(' |\n')} | ||`],
    [
      'a cell a line, the row ended by many strokes',
      (cells: readonly string[]) => `${cells.join(' |\n')} | ||||`,
    ],
    ['a row a line, ended by strokes', (cells: readonly string[]) => `${cells.join(' | ')} | ||`],
    ['a cell a line without blanks', (cells: readonly string[]) => `${cells.join('|\n')}| ||`],
    [
      'a cell a line, long labels broken',
      (cells: readonly string[]) =>
        `${cells.map((cell) => cell.replace(/^([^（].{17})(.+)$/su, '$1\n$2')).join(' |\n')} | ||`,
    ],
    ['quoted lists', (cells: readonly string[]) => cells.map(quoted).join(',')],
    ['quoted lists with blanks', (cells: readonly string[]) => cells.map(quoted).join(', ')],
    ['quoted lists divided by semicolons', (cells: readonly string[]) => cells.map(quoted).join(';')],
    [
      'lists quoted where they must be',
      (cells: readonly string[]) => cells.map((cell) => (/[,"]/.test(cell) ? quoted(cell) : cell)).join(','),
    ],
    [
      'lists of labels in quotation marks',
      (cells: readonly string[]) => cells.map((cell) => (/\d/.test(cell) ? cell : quoted(cell))).join(','),
    ],
  ])('are read as %s', (_, dress) => {
    expect(reportOf(dressed(dress))).toEqual(WANTED);
    expect(reportOf(dressed(dress, '\r\n'))).toEqual(WANTED);
  });

  it.each([
    [
      'commas',
      (cells: readonly string[]) =>
        cells.map((cell) => (/[,"\n]/.test(cell) ? quoted(cell) : cell)).join(','),
    ],
    ['commas and quotation marks', (cells: readonly string[]) => cells.map(quoted).join(',')],
    ['semicolons', (cells: readonly string[]) => cells.join(';')],
  ])('and text are read as a spreadsheet fills every line up with %s', (_, dress) => {
    const lines = documentOf(REPORT).blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [[block.text]];
      return Array.from({ length: block.rowCount }, (__, row) => {
        const cellAt = (column: number) =>
          block.cells.find((cell) => cell.row === row && cell.column === column);
        return Array.from({ length: block.columnCount }, (___, column) => cellAt(column)?.text ?? '');
      });
    });
    const width = Math.max(...lines.map(({ length }) => length));
    const filled = lines.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
    expect(reportOf(lines.map(dress).join('\n'))).toEqual(WANTED);
    expect(reportOf(filled.map(dress).join('\n'))).toEqual(WANTED);
  });

  it('with a row that lost a cell give no number of its neighbour, empty cells before the numbers or not', () => {
    const lines = documentOf(REPORT).blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      return Array.from({ length: block.rowCount }, (_, row) =>
        Array.from({ length: block.columnCount }, (__, column) => {
          return block.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
        }).join(','),
      );
    });
    const damaged = lines.map((line) => (line.includes('予以公开,,') ? line.replace(/,\d+$/, '') : line));
    const found = recognise(readText('年报.txt', Buffer.from(damaged.join('\n'))), { name: '', sha256: '' });
    if (!found.ok) throw new Error(found.problem.code);
    expect(damaged).not.toEqual(lines);
    for (const [id, value] of Object.entries(found.report.figures))
      expect([figures[id], null]).toContain(value);
  });

  it('leave sentences with commas and strokes what they are', () => {
    const text = [
      '甲,乙,丙',
      '全年公开12条,其中政策3条,解读2条',
      '他说："公开，是常态",',
      '首页 | 公开 | 年报',
    ].join('\n\n');
    const { blocks } = readText('年报.txt', Buffer.from(text));
    expect(blocks.filter((block) => block.kind === 'paragraph' && block.text !== '')).toHaveLength(3);
  });
});
