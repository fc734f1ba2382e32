import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { APPLICANT_LABEL, REQUEST_CORNER } from '../../forms/common-tables.ts';
import { setFigure } from '../../report/report.ts';
import type { SourceCell } from '../../source-document.ts';
import {
  addedUp,
  divideMerged,
  doubts,
  inOrder,
  lost,
  mapCells,
  mergeRight,
  readChanged,
  relabel,
  reorder,
  silentlyWrong,
  withColumn,
  withoutCell,
  withoutColumn,
} from './edit-tables.fixture.ts';

const REPORT = addedUp('2021');
const OLD = addedUp('2019');

/** The report with one number in every cell of table four. */
function reviewed(value: number): typeof REPORT {
  const ids = Object.keys(REPORT.figures).filter((id) => id.startsWith('review.'));
  return { ...REPORT, figures: { ...REPORT.figures, ...Object.fromEntries(ids.map((id) => [id, value])) } };
}

describe('a column with another name', () => {
  it('is known by its place, and that the rows add up with it', () => {
    const result = readChanged(REPORT, 2, relabel({ 法律服务机构: '律所' }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt)).toEqual([
      {
        code: 'column-by-position',
        place: 'requests.*.legalService',
        message:
          '表三“律所”不是规定的列名，按位置当作“法人或其他组织 法律服务机构”（各项加起来与总计相符），请核对这一列。',
        doubt: true,
        origin: { kind: 'cell', table: 1, row: 2, column: 7 },
      },
    ]);
  });

  it('stays blank where the rows do not add up with it, its numbers beside the doubt', () => {
    const wrong = setFigure(REPORT, 'requests.granted.total', '1');
    const result = readChanged(wrong, 2, relabel({ 法律服务机构: '律所' }));
    expect(lost(result, wrong).columns).toEqual(['legalService']);
    const id = 'requests.new.legalService';
    expect(result.figures[id]).toBeNull();
    expect(result.unreadable[id]).toBe(String(REPORT.figures[id]));
    const message = result.notes.find(({ code }) => code === 'column-by-position')?.message;
    expect(message).toContain('但各项加起来与总计不符，没有填入');
  });

  it('is read without a word of the sums where there is nothing to add', () => {
    const result = readChanged(exampleReport(), 2, relabel({ 社会公益组织: '社团' }));
    expect(result.figures).toEqual(exampleReport().figures);
    const message = result.notes.find(({ code }) => code === 'column-by-position')?.message;
    expect(message).toBe('表三“社团”不是规定的列名，按位置当作“法人或其他组织 社会公益组织”，请核对这一列。');
  });

  it('is read with a doubt where the name is nearly right', () => {
    const result = readChanged(REPORT, 2, relabel({ 法律服务机构: '法律服务机关' }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt)).toMatchObject([
      { code: 'label-variant', place: 'requests.*.legalService' },
    ]);
  });

  it.each([
    ['本年制发件数', '今年发的', ['disclosure.regulation.issued', 'disclosure.normativeDocument.issued']],
    ['本年收费金额（单位：万元）', '收了多少（万元）', ['disclosure.fee.amount']],
  ])('%s of table two costs no other figure', (label, other, places) => {
    const result = readChanged(REPORT, 1, relabel({ [label]: other }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt).map(({ code, place }) => [code, place])).toEqual(
      places.map((place) => ['column-by-position', place]),
    );
  });

  it('that says another unit is not read', () => {
    const result = readChanged(
      REPORT,
      1,
      relabel({ '本年收费金额（单位：万元）': '本年收费金额（单位：元）' }),
    );
    expect(result.figures['disclosure.fee.amount']).toBeNull();
    expect(result.unreadable['disclosure.fee.amount']).toBe(String(REPORT.figures['disclosure.fee.amount']));
    expect(doubts(result)).toContain('other-unit');
    expect(lost(result, REPORT).columns).toEqual(['amount']);
  });

  it('without a name is known by its place', () => {
    const result = readChanged(REPORT, 2, relabel({ 自然人: '' }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt)).toMatchObject([
      {
        code: 'column-by-position',
        place: 'requests.*.natural',
        message: expect.stringContaining('有一列没有名称') as string,
      },
    ]);
  });

  it('is left alone where hardly any other is known', () => {
    const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构'];
    const result = readChanged(
      REPORT,
      2,
      relabel(Object.fromEntries(labels.map((label, at) => [label, `甲乙丙丁戊${String(at)}类`]))),
    );
    expect(silentlyWrong(result, REPORT)).toEqual([]);
    expect(result.figures).not.toHaveProperty(['requests.new.natural']);
    expect(result.figures['requests.new.total']).toBe(REPORT.figures['requests.new.total']);
    expect(doubts(result)).toEqual(expect.arrayContaining(['extra-column', 'missing-column']));
  });
});

describe('a column that is not there', () => {
  it('costs its own figures: a table without 总计', () => {
    const result = readChanged(REPORT, 2, withoutColumn(9));
    expect(lost(result, REPORT)).toMatchObject({ columns: ['total'], wrong: [] });
    expect(result.figures).not.toHaveProperty(['requests.new.total']);
    expect(result.notes.filter((note) => note.doubt)).toEqual([
      {
        code: 'missing-column',
        place: 'requests.*.total',
        message: '表三没有找到“总计”一列，请核对。',
        doubt: true,
      },
    ]);
  });

  it('is one column where a merged one was divided, its label and its numbers repeated', () => {
    const result = readChanged(REPORT, 1, divideMerged);
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual([]);
  });

  it('is named with its rows in table two', () => {
    const result = readChanged(REPORT, 1, (table) => {
      const { cells } = withoutColumn(2)({ ...table, cells: table.cells.filter(({ row }) => row < 4) });
      const rest = table.cells.filter(({ row }) => row >= 4);
      return { ...table, cells: [...cells, ...rest] };
    });
    expect(lost(result, REPORT)).toMatchObject({ columns: ['repealed'], wrong: [] });
    const missing = result.notes.filter(({ code }) => code === 'missing-column');
    expect(missing.map(({ place }) => place)).toEqual([
      'disclosure.regulation',
      'disclosure.normativeDocument',
    ]);
    expect(missing[0]?.message).toContain('“本年废止件数”');
  });

  it('takes the whole table where a cell of the header is gone and others have moved', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const cell = table.cells.find(({ text }) => text === '科研机构');
      if (!cell) expect.fail();
      return withoutCell(cell)(table);
    });
    expect(result.figures['requests.new.natural']).toBeNull();
    expect(lost(result, REPORT).wrong).toEqual([]);
    expect(new Set(doubts(result))).toEqual(new Set(['unknown-columns']));
  });
});

describe('a name over columns', () => {
  it('takes the whole table where it is gone and the others have moved', () => {
    const result = readChanged(REPORT, 3, (table) => {
      const cell = table.cells.find(({ text }) => text === '未经复议直接起诉');
      if (!cell) expect.fail();
      return withoutCell(cell)(table);
    });
    expect(lost(result, REPORT).wrong).toEqual([]);
    expect(new Set(doubts(result))).toEqual(new Set(['unknown-columns']));
  });

  it('is the name of neither where it stands over two that have none of their own', () => {
    const texts = Object.fromEntries(Array.from({ length: 26 }, (_, at) => [at + 3, '5']));
    const result = readChanged(REPORT, 2, (table) => {
      const wide = withColumn(4, texts)(table);
      const cells = wide.cells.flatMap((cell) => {
        if (cell.text !== '自然人') return cell.row === 1 && cell.column === 4 ? [] : cell;
        const below = { ...cell, row: 2, rowSpan: 1, text: '' };
        return [{ ...cell, columnSpan: 2, rowSpan: 1 }, below];
      });
      return { ...wide, cells: inOrder(cells) };
    });
    expect(lost(result, REPORT)).toMatchObject({ columns: ['natural'], wrong: [] });
    expect(result.figures).not.toHaveProperty(['requests.new.natural']);
  });
});

describe('a column without a name', () => {
  it('is one of the form where one of the two grid columns that it covers has the numbers', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const wide = withColumn(8, {})(relabel({ 法律服务机构: '' })(table));
      const cells = wide.cells.flatMap((cell) => {
        if (cell.column === 8 && cell.row === 2) return [];
        return cell.column === 7 && cell.row === 2 ? { ...cell, columnSpan: 2 } : cell;
      });
      return { ...wide, cells };
    });
    expect(silentlyWrong(result, REPORT)).toEqual([]);
    expect(doubts(result)).toContain('column-by-position');
  });
});

describe('a header without numbers below', () => {
  it('is no matter of its columns: the row is said to be missing', () => {
    const result = readChanged(REPORT, 3, (table) => {
      const header = mapCells((cell) => (cell.row > 2 ? [] : cell))(table);
      return relabel({ 尚未审结: '审理' })(header);
    });
    expect(doubts(result)).toEqual(['missing-row']);
  });
});

describe('a column too many', () => {
  it('is said and not read, the others are', () => {
    const texts = Object.fromEntries(Array.from({ length: 26 }, (_, at) => [at + 3, '5']));
    const result = readChanged(REPORT, 2, withColumn(9, { ...texts, 2: '其中：外国人' }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt)).toMatchObject([
      {
        code: 'extra-column',
        place: 'section:3',
        message: '表三“其中：外国人”一列不在规定的格式里，没有读入。',
      },
    ]);
  });

  it('is no matter where it is empty', () => {
    const result = readChanged(REPORT, 2, withColumn(10, {}));
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual([]);
  });

  it('costs both where two columns have one name', () => {
    const result = readChanged(REPORT, 2, relabel({ 科研机构: '商业企业' }));
    expect(lost(result, REPORT)).toMatchObject({ columns: ['business', 'research'], wrong: [] });
    const id = 'requests.new.business';
    const both = [id, 'requests.new.research'].map((one) => String(REPORT.figures[one]));
    expect(result.unreadable[id]).toBe(both.join(' / '));
    expect(result.notes.filter((note) => note.doubt).map(({ code, place }) => [code, place])).toEqual([
      ['column-twice', 'requests.*.business'],
      ['missing-column', 'requests.*.research'],
    ]);
  });

  it('is no 其他 of the legal persons where it stands beside them', () => {
    const texts = Object.fromEntries(Array.from({ length: 26 }, (_, at) => [at + 3, '5']));
    const beside = (table: Parameters<ReturnType<typeof withColumn>>[0]) =>
      withColumn(4, { ...texts, 1: '其他' })(table);
    const result = readChanged(REPORT, 2, beside);
    expect(silentlyWrong(result, REPORT)).toEqual([]);
    expect(lost(result, REPORT).wrong).toEqual([]);
    expect(doubts(result)).toContain('extra-column');
  });
});

describe('columns in another order', () => {
  it('are read by their labels, those that moved with a doubt', () => {
    const result = readChanged(REPORT, 2, (table) => reorder('column', 4, [1, 0])(divideMerged(table)));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt)).toMatchObject([
      { code: 'column-order', place: 'requests.*.research' },
      { code: 'column-order', place: 'requests.*.business' },
    ]);
  });

  it('stay blank where the rows do not add up: labels moved without their numbers', () => {
    const order = ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const result = readChanged(REPORT, 2, (table) => {
      const flat = divideMerged(table);
      return mapCells((cell) => {
        const isHeader = cell.row === 2 && cell.column >= 3;
        if (isHeader) return { ...cell, text: order[cell.column - 3] ?? '' };
        return cell.row < 2 && cell.column >= 3 ? { ...cell, text: '申请人情况' } : cell;
      })(flat);
    });
    expect(lost(result, REPORT).wrong).toEqual([]);
    expect(silentlyWrong(result, REPORT)).toEqual([]);
    expect(new Set(doubts(result))).toEqual(new Set(['column-order']));
  });

  it('are said by row in table two and once in table four', () => {
    const two = readChanged(OLD, 1, (table) => {
      const upper = { ...table, cells: table.cells.filter(({ row }) => row > 0 && row < 4) };
      const rest = table.cells.filter(({ row }) => row === 0 || row >= 4);
      return { ...table, cells: [...rest, ...reorder('column', 1, [1, 0])(upper).cells] };
    });
    expect(two.figures).toEqual(OLD.figures);
    expect(two.notes.filter((note) => note.doubt)).toMatchObject([
      { code: 'column-order', place: 'disclosure.regulation' },
      { code: 'column-order', place: 'disclosure.normativeDocument' },
    ]);
    const four = readChanged(OLD, 3, (table) => {
      const order = [...Array.from({ length: 10 }, (_, at) => at + 5), 0, 1, 2, 3, 4];
      return reorder('column', 0, order)(divideMerged(table));
    });
    expect(four.figures).toEqual(OLD.figures);
    expect(four.notes.filter((note) => note.doubt)).toMatchObject([
      { code: 'column-order', place: 'section:4' },
    ]);
  });
});

describe('the header of flattened text', () => {
  it('may have a first column of another name, which is known by its place', () => {
    const result = readChanged(REPORT, 2, relabel({ 自然人: '个人来件' }), 'rows');
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual(['column-by-position']);
  });

  it('may have lost the name of one column, which is known by its place', () => {
    const result = readChanged(REPORT, 2, relabel({ 法律服务机构: '' }), 'rows');
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt).map(({ code, place }) => [code, place])).toEqual([
      ['column-by-position', 'requests.*.legalService'],
    ]);
  });

  it('names a first column of another name where the corner stands in front of it', () => {
    const result = readChanged(
      REPORT,
      2,
      (table) => {
        const renamed = relabel({ 自然人: '个人来件', [REQUEST_CORNER]: '', [APPLICANT_LABEL]: '' })(table);
        const isHead = ({ row, column }: SourceCell) => row === 1 && column === 0;
        return mapCells((cell) => (isHead(cell) ? { ...cell, text: REQUEST_CORNER } : cell))(renamed);
      },
      'rows',
    );
    expect(result.figures).toEqual(REPORT.figures);
    const note = result.notes.find(({ code }) => code === 'column-by-position');
    expect(note?.message).toContain('“个人来件”不是规定的列名');
  });

  it('may begin with words for the rows instead of the corner', () => {
    const result = readChanged(
      REPORT,
      2,
      (table) => {
        const bare = relabel({ [REQUEST_CORNER]: '', [APPLICANT_LABEL]: '' })(table);
        return mapCells((cell) => (cell.row === 1 && cell.column === 0 ? { ...cell, text: '事项' } : cell))(
          bare,
        );
      },
      'rows',
    );
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual([]);
  });

  it('of table four costs the table where one of its groups has no name', () => {
    const result = readChanged(REPORT, 3, relabel({ 复议后起诉: '' }), 'rows');
    expect(lost(result, REPORT).wrong).toEqual([]);
    expect(result.figures['review.reconsideration.upheld'] ?? null).toBeNull();
    expect(doubts(result)).toEqual(['unknown-columns']);
  });

  it('has columns in another order read by their labels, with a doubt', () => {
    const exchanged = relabel({ 本年废止件数: '现行有效件数', 现行有效件数: '本年废止件数' });
    const result = readChanged(REPORT, 1, exchanged, 'rows');
    const id = 'disclosure.regulation';
    expect(result.figures[`${id}.repealed`]).toBe(REPORT.figures[`${id}.inForce`]);
    expect(doubts(result)).toContain('column-order');
  });
});

describe('the header of table four', () => {
  const oneLevel = (glue: string) =>
    readChanged(REPORT, 3, (table) => {
      const flat = divideMerged(table);
      const textAt = (row: number, column: number) =>
        flat.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
      const cells = flat.cells.flatMap((cell) => {
        if (cell.row < 2) return [];
        if (cell.row === 3) return { ...cell, row: 1 };
        const group = textAt(1, cell.column) === cell.text ? '行政复议' : textAt(1, cell.column);
        return { ...cell, row: 0, text: `${group}${glue}${cell.text}` };
      });
      return { ...table, rowCount: 2, cells };
    });

  it.each(['', '\n', '—', '：'])('may be one row of full names with %j between', (glue) => {
    const result = oneLevel(glue);
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual([]);
  });

  it('may name group and kind of case in one cell', () => {
    const result = readChanged(REPORT, 3, (table) => {
      const cells = divideMerged(table).cells.flatMap((cell) => {
        if (cell.row === 0) return [];
        const group = `行政诉讼（${cell.text}）`;
        if (cell.row === 1) return { ...cell, row: 0, text: cell.column < 5 ? '行政复议' : group };
        return { ...cell, row: cell.row - 1 };
      });
      return { ...table, rowCount: 3, cells };
    });
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual([]);
  });

  it('may lose the name of a group: its columns are known by their place', () => {
    const result = readChanged(REPORT, 3, relabel({ 复议后起诉: '' }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual(Array(5).fill('column-by-position'));
  });

  it('may have lost a name that stood over the first of its columns only', () => {
    const isUnder = ({ row, column }: { row: number; column: number }, text: string) =>
      row === 1 && text === '未经复议直接起诉' && column > 5;
    const pasted = (table: Parameters<typeof divideMerged>[0]) =>
      mapCells((cell) => (isUnder(cell, cell.text) ? { ...cell, text: '' } : cell))(
        divideMerged(relabel({ 复议后起诉: '' })(table)),
      );
    const result = readChanged(REPORT, 3, pasted);
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual(Array(5).fill('column-by-position'));
  });

  it('may have lost all names of groups and one result another: all but that show their labels', () => {
    const bare = (table: Parameters<typeof divideMerged>[0]) => {
      const cells = table.cells
        .filter(({ row, columnSpan }) => row > 1 || columnSpan === 1)
        .map((cell) => ({ ...cell, row: cell.row === 3 ? 1 : 0, rowSpan: 1 }));
      const renamed = cells.map((cell) =>
        cell.row === 0 && cell.column === 8 ? { ...cell, text: '审理中' } : cell,
      );
      return { ...table, rowCount: 2, cells: renamed };
    };
    const result = readChanged(REPORT, 3, bare);
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual(Array(15).fill('column-by-position'));
  });

  it('may show the beginnings of its labels alone, and is known by their order', () => {
    const isCut = ({ row, column, text }: { row: number; column: number; text: string }) =>
      row === 2 && column >= 5 && text !== '总计';
    const cut = (text: string) => text.slice(0, 2);
    const result = readChanged(
      REPORT,
      3,
      mapCells((cell) => (isCut(cell) ? { ...cell, text: cut(cell.text) } : cell)),
    );
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual(Array(8).fill('column-by-position'));
    // 结果 beside 结果 with the same number are two columns.
    const zeros = reviewed(0);
    const same = readChanged(
      zeros,
      3,
      mapCells((cell) => (isCut(cell) ? { ...cell, text: cut(cell.text) } : cell)),
    );
    expect(same.figures).toEqual(zeros.figures);
    // Other words for as many columns tell nothing.
    const strange = readChanged(
      REPORT,
      3,
      mapCells((cell) => (isCut(cell) ? { ...cell, text: `第${cell.column}栏` } : cell)),
    );
    expect(silentlyWrong(strange, REPORT)).toEqual([]);
    expect(strange.figures['review.directLitigation.upheld'] ?? null).toBeNull();
  });

  it('is not told by the first of two labels in one cell', () => {
    const result = readChanged(REPORT, 3, (table) => withoutColumn(3)(mergeRight(1, 3)(table)));
    expect(silentlyWrong(result, REPORT)).toEqual([]);
    expect(result.figures['review.reconsideration.pending'] ?? null).toBeNull();
  });

  it('may have a result of another name', () => {
    const result = readChanged(REPORT, 3, relabel({ 尚未审结: '正在办' }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt).map(({ place }) => place)).toEqual([
      'review.reconsideration.pending',
      'review.directLitigation.pending',
      'review.litigationAfterReconsideration.pending',
    ]);
  });
});
