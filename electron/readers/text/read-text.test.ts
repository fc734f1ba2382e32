import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';
import { readText } from './read-text.ts';

/** Paragraphs as their text, tables as their rows. */
function read(text: string): (string | string[][])[] {
  return readText('年报.txt', Buffer.from(text)).blocks.map((block: SourceBlock) =>
    block.kind === 'paragraph' ? `${block.number ?? ''}${block.text}` : rowsOf(block),
  );
}

function rowsOf(table: SourceTable): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text }) => text),
  );
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}

describe('running text', () => {
  it('makes every line a paragraph, whatever ends it', () => {
    expect(read('一、总体情况\r\n全年\r平稳\u2028有序\f。\n')).toEqual([
      '一、总体情况',
      '全年',
      '平稳',
      '有序',
      '。',
    ]);
  });

  it('drops what converters leave behind, and keeps white space', () => {
    expect(read('[bookmark: _GoBack]　　全年\u200b公开 120 条\u00a0')).toEqual(['　　全年公开 120 条\u00a0']);
  });

  it('reads the number of an automatically numbered paragraph, as Word writes it', () => {
    const [block] = readText('年报.txt', Buffer.from('（一）\t主动公开')).blocks;
    expect(block).toEqual({ kind: 'paragraph', text: '主动公开', number: '（一）' });
  });

  it('takes a TAB inside or before a sentence for white space', () => {
    expect(read('清河县水利局\t2026年1月20日')).toEqual(['清河县水利局\t2026年1月20日']);
    expect(read('\t\t\t清河县水利局')).toEqual(['\t\t\t清河县水利局']);
  });

  it('says how many letters nobody can tell, and nothing where there are none', () => {
    const remarks = (bytes: Uint8Array) =>
      readText('年报.txt', bytes).remarks.map(({ code, message }) => [code, /\d+/.exec(message)?.[0]]);
    const words = Buffer.from('全年公开信息若干条，有序推进。'.repeat(4));
    expect(remarks(words)).toEqual([]);
    expect(remarks(Buffer.concat([words, Buffer.from([0xff, 0x0a, 0xff]), words]))).toEqual([
      ['lost-letters', '2'],
    ]);
  });

  it('refuses bytes that are no text', () => {
    expect(() => readText('年报.txt', Uint8Array.from([0, 1, 2, 3, 0, 0]))).toThrow('不是能识别的文档');
  });
});

describe('tables with one cell a line', () => {
  it('are none of words in a file that indents its paragraphs with TABs', () => {
    const sentences = ['\t全年平稳有序。', '\t重点突出。', '\t群众满意。'];
    expect(read(lines(...sentences, '', '\t主动公开', '\t依申请公开'))).toEqual([
      ...sentences,
      '',
      '主动公开',
      '依申请公开',
    ]);
    expect(read(lines('\t主动公开', '\t依申请公开'))).toEqual([[['主动公开', '依申请公开']]]);
  });

  it('have a unit below its number in one cell, and no words', () => {
    expect(read(lines('\t行政许可', '\t12', '件'))).toEqual([[['行政许可', '12\n件']]]);
    expect(read(lines('\t行政许可', '\t12', '以上为全年数'))).toEqual([[['行政许可', '12']], '以上为全年数']);
  });

  it('end before a numbered heading, also behind a cell of words', () => {
    expect(read(lines('\t信息内容', '\t备注', '三、收到和处理申请情况'))).toEqual([
      [['信息内容', '备注']],
      '三、收到和处理申请情况',
    ]);
  });

  it('reads rows, empty cells and line breaks in cells', () => {
    expect(
      read(
        lines(
          '二、情况',
          '\t信息内容',
          '\t本年',
          '制发件数',
          '',
          '\t规章',
          '\t',
          '',
          '\t规范性文件',
          '\t3',
          '',
          '',
          '三、情况',
        ),
      ),
    ).toEqual([
      '二、情况',
      [
        ['信息内容', '本年\n制发件数'],
        ['规章', ''],
        ['规范性文件', '3'],
      ],
      '',
      '',
      '三、情况',
    ]);
  });

  it('knows only the order of cells', () => {
    const [table] = readText('年报.txt', Buffer.from(lines('\t甲', '\t乙', '', '\t1'))).blocks;
    expect(table).toMatchObject({
      geometry: 'rows',
      rowCount: 2,
      columnCount: 2,
      cells: [{ column: 0 }, { column: 1 }, { row: 1, column: 0 }],
    });
  });

  it('keeps a row short that lost its last cell, and begins a new one after it', () => {
    expect(read(lines('\t其他事项', '\t40', '\t增47', ' \t下一组', '', '\t内容', '\t数量'))).toEqual([
      [['其他事项', '40', '增47'], ['下一组'], ['内容', '数量']],
    ]);
  });

  it('reads a table that is shifted as a whole', () => {
    expect(read(lines('  \t规章', '  \t1', '  \t2'))).toEqual([[['规章', '1', '2']]]);
  });

  it('ends the table at a heading or a sentence, even without a blank line', () => {
    expect(read(lines('\t行政许可', '\t21', '三、收到和处理政府信息公开申请情况', '正文'))).toEqual([
      [['行政许可', '21']],
      '三、收到和处理政府信息公开申请情况',
      '正文',
    ]);
    expect(read(lines('\t行政许可', '\t21', '以上数据截至年底。'))).toEqual([
      [['行政许可', '21']],
      '以上数据截至年底。',
    ]);
  });

  it('takes a sentence behind a TAB for an indented paragraph where no table has begun', () => {
    expect(
      read(lines('正文', '\t全年平稳有序。', '\t五、存在的主要问题及改进情况', '\t规章', '\t0')),
    ).toEqual(['正文', '\t全年平稳有序。', '\t五、存在的主要问题及改进情况', [['规章', '0']]]);
  });

  it('tells paragraphs that are indented by TABs from tables', () => {
    expect(
      read(
        lines(
          '\t一、总体情况',
          '\t全年平稳有序。',
          '\t公开信息120条。',
          '\t收到申请4件。',
          '\t二、主动公开政府信息情况',
          '\t规章',
          '\t0',
          '',
          '\t六、其他需要报告的事项',
          '\t无。',
        ),
      ),
    ).toEqual([
      '\t一、总体情况',
      '\t全年平稳有序。',
      '\t公开信息120条。',
      '\t收到申请4件。',
      '\t二、主动公开政府信息情况',
      [['规章', '0']],
      '',
      '\t六、其他需要报告的事项',
      '\t无。',
    ]);
  });
});

describe('tables with one row a line', () => {
  it('reads cells between TABs, with captions in rows of their own', () => {
    expect(
      read(
        lines(
          '二、情况',
          '第二十条第（一）项',
          '信息内容\t制发件数',
          '规章\t0',
          '第二十条第（五）项',
          '信息内容\t数量',
          '行政许可\t21',
          '三、情况',
        ),
      ),
    ).toEqual([
      '二、情况',
      [
        ['第二十条第（一）项'],
        ['信息内容', '制发件数'],
        ['规章', '0'],
        ['第二十条第（五）项'],
        ['信息内容', '数量'],
        ['行政许可', '21'],
      ],
      '三、情况',
    ]);
  });

  it('ends a table at the heading of the next section, with or without its number', () => {
    const rows = (heading: string) =>
      read(lines('行政处罚\t3', '行政强制\t0', heading, '行政复议\t行政诉讼', '0\t1'));
    for (const heading of ['三、收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况']) {
      expect(rows(heading).map((block) => (typeof block === 'string' ? block : block.length))).toEqual([
        2,
        heading,
        2,
      ]);
    }
    expect(rows('申请人情况')).toHaveLength(1);
  });

  it('knows the places of cells where every row has as many, and only there', () => {
    const geometry = (text: string): unknown => readText('年报.txt', Buffer.from(text)).blocks[0];
    expect(geometry(lines('项目\t\t自然人', '新收\t\t4'))).toMatchObject({
      geometry: 'grid',
      columnCount: 3,
    });
    expect(geometry(lines('项目\t自然人\t总计', '新收\t4'))).toMatchObject({ geometry: 'rows' });
    expect(geometry(lines('\t规章', '\t0', '', '\t许可', '\t4'))).toMatchObject({ geometry: 'rows' });
  });

  it('are lists without quotation marks where five lines are of numbers, and none with fewer', () => {
    const list = ['规章,1,0', '规范性文件,2,0', '行政许可,3,0', '行政处罚,4,0'];
    const fifth = '行政强制,5,0';
    expect(read(lines(...list, fifth))).toEqual([[...list, fifth].map((line) => line.split(','))]);
    for (const other of [[], ['全年公开信息。行政强制,5,0']]) {
      expect(read(lines(...list, ...other))).toEqual([...list, ...other]);
    }
  });

  it('has a row of one cell span all columns', () => {
    const text = lines('信息内容\t本年\t去年', '规章\t1\t2', '第二十条第（五）项', '许可\t3\t4');
    expect(read(text)).toEqual([
      [['信息内容', '本年', '去年'], ['规章', '1', '2'], ['第二十条第（五）项'], ['许可', '3', '4']],
    ]);
    const [table] = readText('年报.txt', Buffer.from(text)).blocks;
    const cells = table?.kind === 'table' ? table.cells : [];
    expect(cells.map(({ columnSpan }) => columnSpan)).toEqual([1, 1, 1, 1, 1, 1, 3, 1, 1, 1]);
  });

  it('keeps empty cells at the start, in the middle and at the end', () => {
    expect(read(lines('项目\t自然人\t总计', '\t4\t', '新收\t\t4'))).toEqual([
      [
        ['项目', '自然人', '总计'],
        ['', '4', ''],
        ['新收', '', '4'],
      ],
    ]);
  });

  it('reads cells between upright strokes, with frames left out', () => {
    expect(read(lines('| 内容 | 数量 |', '|---|---|', '| 规章 | 0 |', '| 许可 | |'))).toEqual([
      [
        ['内容', '数量'],
        ['规章', '0'],
        ['许可', ''],
      ],
    ]);
    expect(read(lines('| 第二十条第（一）项 |', '| 规章 | 0 |'))).toEqual([
      [['第二十条第（一）项'], ['规章', '0']],
    ]);
    expect(read(lines('┌──┬──┐', '│内容│数量│', '├──┼──┤', '│规章│0│', '└──┴──┘'))).toContainEqual([
      ['内容', '数量'],
      ['规章', '0'],
    ]);
  });

  it.each(['三、收到和处理政府信息公开申请情况', '第三部分 申请办理情况', '收到和处理政府信息公开申请情况'])(
    'ends a table at a heading that stands directly between two: %s',
    (heading) => {
      expect(read(lines('行政许可\t21', '行政处罚\t3', heading, '项目\t自然人', '新收\t4'))).toEqual([
        [
          ['行政许可', '21'],
          ['行政处罚', '3'],
        ],
        heading,
        [
          ['项目', '自然人'],
          ['新收', '4'],
        ],
      ]);
    },
  );

  it('takes one line with a divider for text', () => {
    expect(read('首页 | 政务公开\n正文')).toEqual(['首页 | 政务公开', '正文']);
    expect(read('规章\t0\t0\n正文')).toEqual([[['规章', '0', '0']], '正文']);
  });
});

it('reads a long line without TABs, and a long run of blank lines, in no time to speak of', () => {
  const long = '公'.repeat(300_000);
  expect(read(`\t${long}`)).toHaveLength(1);
  expect(read(`甲\t1\t2${'\n'.repeat(50_000)}乙`)).toHaveLength(50_001);
});
