import { describe, expect, it } from 'vitest';
import type { SourceCell, SourceDocument } from '../../../shared/source-document.ts';
import { line, pdfBytes, text } from './pdf.fixture.ts';
import { readPdf } from './read-pdf.ts';

/** Numbers of four columns, each in the middle of its column. */
const XS = [325, 375, 425, 475];

function numbers(y: number, values: readonly (string | null)[]): string {
  return values
    .flatMap((value, at) => (value === null ? [] : [text((XS[at] ?? 0) - value.length * 2.5, y, value, 10)]))
    .join('\n');
}

/** Words in the middle over `x`. */
function over(x: number, y: number, words: string): string {
  return text(x - words.length * 5, y, words, 10);
}

const HEADER = [
  over(400, 700, '收件来源'),
  over(425, 680, '单位寄来'),
  over(325, 690, '个人'),
  over(375, 660, '学校'),
  over(425, 664, '研究'),
  over(425, 652, '院所'),
  over(475, 660, '其他'),
].join('\n');

const ROWS = [
  text(90, 630, '一、本月收到的信件', 10),
  numbers(630, ['12', '3', '0', '105']),
  // A label of two lines, the numbers between them.
  text(160, 612, '1.已经答复并且', 10),
  text(160, 600, '寄回原处的', 10),
  numbers(606, ['1', '0', '2', '7']),
  text(160, 580, '2.转交', 10),
  numbers(580, ['0', '0', null, '4']),
  text(95, 593, '（一）办结', 10),
  text(160, 560, '1.还在办理', 10),
  numbers(560, ['3', '3', '3', '3']),
  text(160, 540, '2.等待补充', 10),
  numbers(540, ['0', '1', '0', '1']),
  text(95, 550, '（二）未结', 10),
].join('\n');

async function read(...pages: readonly string[]): Promise<SourceDocument> {
  return readPdf('收信.pdf', pdfBytes(pages));
}

function cellsOf({ blocks }: SourceDocument): string[] {
  const show = ({ row, column, rowSpan, columnSpan, text: shown }: SourceCell): string =>
    `${shown}@${row},${column}${rowSpan * columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : ''}`;
  return blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(show) : []));
}

const LABELS = [
  '一、本月收到的信件@3,0+1×2',
  '（一）办结@4,0+2×1',
  '1.已经答复并且寄回原处的@4,1',
  '2.转交@5,1',
  '（二）未结@6,0+2×1',
  '1.还在办理@6,1',
  '2.等待补充@7,1',
];

describe('a table without rules', () => {
  it('has its columns where its numbers stand below each other, with the words above them', async () => {
    const cells = cellsOf(await read(`${HEADER}\n${ROWS}`));
    expect(cells).toEqual(
      expect.arrayContaining([
        '收件来源@0,2+1×4',
        '个人@1,2+2×1',
        '单位寄来@1,3+1×3',
        '学校@2,3',
        '研究院所@2,4',
        '其他@2,5',
        '12@3,2',
        '105@3,5',
      ]),
    );
  });

  it('has its labels beside their numbers, lines and groups put together', async () => {
    const document = await read(`${HEADER}\n${ROWS}`);
    expect(cellsOf(document)).toEqual(expect.arrayContaining(LABELS));
    expect(document.remarks).toEqual([]);
  });

  it('keeps the place of a number that is missing', async () => {
    expect(cellsOf(await read(`${HEADER}\n${ROWS}`))).toEqual(
      expect.arrayContaining(['0@5,2', '0@5,3', '@5,4', '4@5,5']),
    );
  });

  it('is the same with rules of one direction', async () => {
    const plain = cellsOf(await read(`${HEADER}\n${ROWS}`));
    const across = [710, 640, 622, 590, 570, 550, 530].map((y) => line(88, y, 500, y)).join('\n');
    const down = [88, 155, 300, 350, 400, 450, 500].map((x) => line(x, 530, x, 710)).join('\n');
    expect(cellsOf(await read(`${HEADER}\n${ROWS}\n${across}`))).toEqual(plain);
    expect(cellsOf(await read(`${HEADER}\n${ROWS}\n${down}`))).toEqual(plain);
  });

  it('goes on over a page break', async () => {
    const rest = [text(90, 760, '二、转到下月的信件', 10), numbers(760, ['1', '1', '1', '3'])].join('\n');
    expect(cellsOf(await read(`${HEADER}\n${ROWS}`, rest))).toEqual(
      expect.arrayContaining([...LABELS, '二、转到下月的信件@8,0+1×2', '3@8,5']),
    );
  });

  it('has a row named by a short label that stands before those of the other rows', async () => {
    const sum = [text(95, 520, '（三）合计', 10), numbers(520, ['4', '4', '5', '15'])].join('\n');
    const document = await read(`${HEADER}\n${ROWS}\n${sum}`);
    expect(cellsOf(document)).toEqual(expect.arrayContaining([...LABELS, '（三）合计@8,0+1×2', '15@8,5']));
    expect(document.remarks).toEqual([]);
  });

  it('is for a person to look at where a label is of no row', async () => {
    const stray = [
      text(90, 630, '一、收到', 10),
      numbers(630, ['1', '2', '3', '4']),
      numbers(606, ['5', '6', '7', '8']),
    ];
    const { remarks } = await read([HEADER, ...stray].join('\n'));
    expect(remarks).toMatchObject([{ code: 'unruled-table', doubt: true }]);
  });

  it('has the columns of signs for none, wide digits and numbers with their unit', async () => {
    const first = [text(90, 630, '一、收到', 10), numbers(630, ['无', '３', '—', '8件'])].join('\n');
    const rest = ROWS.split('\n').slice(5).join('\n');
    const cells = cellsOf(await read(`${HEADER}\n${first}\n${rest}`));
    expect(cells).toEqual(expect.arrayContaining(['无@3,2', '３@3,3', '—@3,4', '8件@3,5', '1@4,2']));
  });

  it('names no row by a label that does not stand at its numbers', async () => {
    const moved = ROWS.replace(text(160, 580, '2.转交', 10), text(160, 571, '2.转交', 10));
    expect(moved).not.toBe(ROWS);
    const document = await read(`${HEADER}\n${moved}`);
    expect(cellsOf(document).filter((cell) => cell.startsWith('2.转交'))).toEqual([]);
    expect(cellsOf(document)).toEqual(expect.arrayContaining(['0@5,2', '4@5,5', '2.等待补充@7,1']));
    expect(document.remarks).toMatchObject([{ code: 'unruled-table', doubt: true }]);
  });

  it('ends before the text that follows it', async () => {
    const { blocks } = await read(`${HEADER}\n${ROWS}\n${text(90, 500, '以上由收发室统计。', 10)}`);
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: '以上由收发室统计。' });
  });
});

describe('words in the header of a table set downwards', () => {
  it('are read from the right where each column holds a single sign', async () => {
    const rules = [90, 140, 190].map((x) => line(x, 640, x, 700)).join('\n');
    const across = [700, 670, 640].map((y) => line(90, y, 190, y)).join('\n');
    const words = [text(118, 680, '件', 10), text(102, 680, '数', 10), text(168, 680, '元', 10)].join('\n');
    const figures = [text(112, 650, '5', 10), text(162, 650, '6', 10)].join('\n');
    expect(cellsOf(await read([rules, across, words, figures].join('\n')))).toEqual([
      '件数@0,0',
      '元@0,1',
      '5@1,0',
      '6@1,1',
    ]);
  });
});
