import { describe, expect, it } from 'vitest';
import { setFigure } from '../../report/report.ts';
import type { SourceTable } from '../../source-document.ts';
import {
  addedUp,
  divideMerged,
  doubts,
  lost,
  mapCells,
  mergeRight,
  readChanged,
  relabel,
  reorder,
  silentlyWrong,
  withoutCell,
} from './edit-tables.fixture.ts';

const REPORT = addedUp('2021');
const OLD = addedUp('2019');
const rowOfLabel = (table: SourceTable, label: string) =>
  table.cells.find(({ text }) => text.startsWith(label))?.row ?? -1;
const said = (report: ReturnType<typeof readChanged>) =>
  report.notes.filter((note) => note.doubt).map(({ code, place }) => [code, place]);

describe('a row with another name', () => {
  it('is known by its place, and that the columns add up with it', () => {
    const result = readChanged(REPORT, 2, relabel({ '2.重复申请': '2.多次来件' }));
    expect(result.figures).toEqual(REPORT.figures);
    const [note, ...others] = result.notes.filter(({ doubt }) => doubt);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: 'row-by-position', place: 'requests.rejected.repeated' });
    expect(note?.message).toBe(
      '“2.多次来件”不是规定的行名，按位置当作“2.重复申请”（各项加起来与总计相符），请核对这一行。',
    );
  });

  it('stays blank where the columns do not add up with it', () => {
    const wrong = setFigure(REPORT, 'requests.rejected.repeated.natural', '1');
    const result = readChanged(wrong, 2, relabel({ '2.重复申请': '2.多次来件' }));
    expect(lost(result, wrong)).toMatchObject({ rows: ['requests.rejected.repeated'], wrong: [] });
    expect(result.unreadable['requests.rejected.repeated.natural']).toBe('1');
  });

  it('is read with a doubt where the name is nearly right', () => {
    const result = readChanged(REPORT, 2, relabel({ '6.属于四类过程性信息': '6.属于四类过程信息' }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(said(result)).toEqual([['label-variant', 'requests.denied.process']]);
  });

  it('is not taken for a row of another form', () => {
    const result = readChanged(REPORT, 1, (table) => {
      const after = rowOfLabel(table, '行政许可');
      const moved = mapCells((cell) => (cell.row > after ? { ...cell, row: cell.row + 1 } : cell))(table);
      const at = { row: after + 1, rowSpan: 1 };
      const extra = [
        { ...at, column: 0, columnSpan: 1, text: '行政确认' },
        { ...at, column: 1, columnSpan: 3, text: '12' },
      ];
      return {
        ...moved,
        cells: [...moved.cells, ...extra].sort((a, b) => a.row - b.row || a.column - b.column),
      };
    });
    expect(result.figures).toEqual(REPORT.figures);
    expect(said(result)).toEqual([['extra-row', 'section:2']]);
  });

  it('is known by its place in table two, where the form has one more', () => {
    const result = readChanged(OLD, 1, relabel({ 其他对外管理服务事项: '对外服务' }));
    expect(result.figures).toEqual(OLD.figures);
    expect(said(result)).toEqual([['row-by-position', 'disclosure.otherService']]);
  });
});

describe('a row with nothing but the name of a column', () => {
  const withRow = (texts: readonly string[]) => (table: SourceTable) => {
    const at = rowOfLabel(table, '（四）无法提供');
    const cells = table.cells.map((cell) => {
      if (cell.row >= at) return { ...cell, row: cell.row + 1 };
      return cell.row + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
    });
    const first = table.geometry === 'rows' ? 0 : 1;
    const own = texts.map((text, index) => ({
      text,
      row: at,
      column: first + index,
      rowSpan: 1,
      columnSpan: 1,
    }));
    return {
      ...table,
      rowCount: table.rowCount + 1,
      cells: [...cells, ...own].sort((a, b) => a.row - b.row || a.column - b.column),
    };
  };

  it.each([
    ['自然人', 'grid'],
    ['自然人', 'rows'],
    ['法人或其他组织', 'grid'],
    ['法人或其他组织', 'rows'],
    ['商业企业', 'grid'],
    ['社会公益组织', 'rows'],
  ] as const)('begins no new header: %s, %s', (name, geometry) => {
    const result = readChanged(REPORT, 2, withRow([name]), geometry);
    expect(result.figures).toEqual(REPORT.figures);
    expect(said(result)).toEqual([]);
  });

  it.each(['grid', 'rows'] as const)('is told where numbers stand beside it: %s', (geometry) => {
    const result = readChanged(
      REPORT,
      2,
      withRow(['自然人', '', '41', '42', '43', '44', '45', '46', '47']),
      geometry,
    );
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.find(({ code }) => code === 'extra-row')?.message).toContain('41、42、43');
  });
});

describe('a row that moved', () => {
  it('is read by its label, with a doubt about all it passed', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const first = rowOfLabel(table, '6.属于四类');
      return reorder('row', first, [1, 0])(divideMerged(table));
    });
    expect(result.figures).toEqual(REPORT.figures);
    expect(said(result)).toEqual([
      ['row-order', 'requests.denied.enforcementFile'],
      ['row-order', 'requests.denied.process'],
    ]);
  });

  it('is told from its labels that were exchanged in no way but by the doubt', () => {
    const [one, other] = ['7.属于行政执法案卷', '8.属于行政查询事项'];
    const result = readChanged(REPORT, 2, relabel({ [one]: other, [other]: one }));
    expect(silentlyWrong(result, REPORT)).toEqual([]);
    expect(doubts(result)).toEqual(['row-order', 'row-order']);
  });
});

describe('blocks of table two', () => {
  it('are doubted where their rows were exchanged and no caption tells', () => {
    const result = readChanged(
      REPORT,
      1,
      relabel({ 行政许可: '行政处罚', 行政处罚: '行政许可', '第二十条第（五）项': '' }),
    );
    expect(silentlyWrong(result, REPORT)).toEqual([]);
    expect(said(result)).toContainEqual(['row-order', 'disclosure.penalty']);
  });

  it('are doubted where a row stands under the caption of another', () => {
    const result = readChanged(REPORT, 1, relabel({ 行政许可: '行政处罚', 行政处罚: '行政许可' }));
    expect(silentlyWrong(result, REPORT)).toEqual([]);
  });
});

describe('a row that lost something', () => {
  it('costs the two cells that were merged, not their neighbours', () => {
    const result = readChanged(REPORT, 2, (table) =>
      mergeRight(rowOfLabel(table, '（一）予以公开'), 5)(table),
    );
    expect(lost(result, REPORT)).toEqual({
      rows: ['requests.granted'],
      columns: ['research', 'charity'],
      wrong: [],
    });
    expect(said(result)).toEqual([
      ['merged-cell', 'requests.granted.research'],
      ['merged-cell', 'requests.granted.charity'],
    ]);
    expect(result.unreadable['requests.granted.research']).toBe(
      ['research', 'charity'].map((key) => String(REPORT.figures[`requests.granted.${key}`])).join('\n'),
    );
  });

  it('is said as a whole where all its cells are one', () => {
    const result = readChanged(REPORT, 1, (table) => {
      const row = rowOfLabel(table, '规章');
      return mapCells((cell) => {
        if (cell.row !== row || cell.column === 0) return cell;
        return cell.column === 1 ? { ...cell, columnSpan: 3 } : [];
      })(table);
    });
    expect(lost(result, REPORT)).toMatchObject({ rows: ['disclosure.regulation'], wrong: [] });
    expect(said(result)).toEqual([['merged-cell', 'disclosure.regulation']]);
  });

  it('stays blank where one merged cell holds one number and another those of two', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const row = rowOfLabel(table, '（一）予以公开');
      // Edges that were moved: every number between them stands one column further.
      return mapCells((cell) =>
        cell.row === row && cell.column === 3 ? { ...cell, text: cell.text.split('\n')[0] ?? '' } : cell,
      )(mergeRight(row, 8)(mergeRight(row, 3)(table)));
    });
    expect(said(result)).toEqual([['short-row', 'requests.granted']]);
    const row = Object.entries(result.figures).filter(([id]) => id.startsWith('requests.granted.'));
    expect(row.map(([, value]) => value)).toEqual(Array(7).fill(null));
  });

  it('stays blank where merged cells end beside the columns', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const row = rowOfLabel(table, '（一）予以公开');
      const wide = mapCells((cell) => ({
        ...cell,
        column: cell.column * 2,
        columnSpan: cell.columnSpan * 2,
      }))(table);
      return mapCells((cell) => {
        if (cell.row !== row) return cell;
        if (cell.column === 8) return { ...cell, columnSpan: 5 };
        if (cell.column === 10) return { ...cell, column: 13, columnSpan: 1 };
        return cell;
      })(wide);
    });
    expect(lost(result, REPORT)).toMatchObject({ rows: ['requests.granted'], wrong: [] });
    expect(said(result)).toEqual([['merged-cell', 'requests.granted']]);
  });

  it('is read where its edges stand a little beside those of the header', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const row = rowOfLabel(table, '（一）予以公开');
      const wide = mapCells((cell) => ({
        ...cell,
        column: cell.column * 3,
        columnSpan: cell.columnSpan * 3,
      }))(table);
      return mapCells((cell) => {
        if (cell.row !== row || cell.column < 12) return cell;
        return { ...cell, column: cell.column + 1, columnSpan: cell.column === 27 ? 2 : 3 };
      })(wide);
    });
    const damaged = result.notes.filter((note) => note.doubt);
    expect(lost(result, REPORT).wrong).toEqual([]);
    expect(damaged.every(({ place }) => place.startsWith('requests.granted'))).toBe(true);
  });

  it('is short where a cell is missing, and says what is there', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const row = rowOfLabel(table, '二、上年结转');
      const cell = table.cells.find((one) => one.row === row && one.column === 6);
      if (!cell) expect.fail();
      return withoutCell(cell)(table);
    });
    expect(lost(result, REPORT)).toMatchObject({ rows: ['requests.carriedIn'], wrong: [] });
    const [note] = result.notes.filter(({ doubt }) => doubt);
    expect(note).toMatchObject({ code: 'short-row', place: 'requests.carriedIn' });
    expect(note?.message).toContain('一行缺少单元格，应有 7 个数，文件里有 6 个：');
  });

  it('that is missing makes the row before it doubtful', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const row = rowOfLabel(table, '3.要求提供公开出版物');
      return mapCells((cell) => {
        if (cell.row === row) return [];
        if (cell.row > row) return { ...cell, row: cell.row - 1 };
        return cell.row + cell.rowSpan > row ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
      })(table);
    });
    expect(said(result)).toEqual([
      ['row-beside-gap', 'requests.rejected.repeated'],
      ['missing-row', 'requests.rejected.publication'],
    ]);
    expect(lost(result, REPORT)).toMatchObject({ rows: ['requests.rejected.publication'], wrong: [] });
  });

  it('that is missing in table two makes the row before it doubtful', () => {
    const result = readChanged(OLD, 1, (table) => {
      const row = rowOfLabel(table, '行政强制');
      return { ...table, cells: table.cells.filter((cell) => cell.row !== row) };
    });
    expect(said(result)).toEqual([
      ['row-beside-gap', 'disclosure.penalty'],
      ['missing-row', 'disclosure.coercion'],
    ]);
  });
});

describe('numbers that nobody writes so on purpose', () => {
  const written = (text: string) =>
    readChanged(REPORT, 2, (table) => {
      const row = rowOfLabel(table, '3.补正后');
      return mapCells((cell) => (cell.row === row && cell.column === 4 ? { ...cell, text } : cell))(table);
    });
  const id = 'requests.unavailable.stillUnclear.business';
  const value = REPORT.figures[id] ?? 0;

  it.each(['2 0', '07', '1.0'])('are doubted where the sums do not hold with them: %s', (text) => {
    const result = written(text);
    expect(result.figures[id]).toBe(Number(text.replace(' ', '')));
    expect(said(result)).toEqual([['odd-writing', id]]);
  });

  it('are read without a doubt where the sums hold', () => {
    for (const text of [`0${value}`, [...String(value)].join(' '), `${value}.0`]) {
      const result = written(text);
      expect(result.figures).toEqual(REPORT.figures);
      expect(said(result)).toEqual([]);
    }
  });
});

describe('numbers that are not where they belong', () => {
  it('are doubted in a table four that lacks a column and does not add up', () => {
    const shifted = readChanged(REPORT, 3, (table) => {
      const label = table.cells.filter(({ text }) => text === '其他结果')[1];
      const number = table.cells.find(({ row, column }) => row === table.rowCount - 1 && column === 2);
      if (!label || !number) throw new Error('no such cells');
      const narrower = mapCells((cell) => {
        const isOver = cell.row < label.row && cell.column + cell.columnSpan === table.columnCount;
        return isOver ? { ...cell, columnSpan: cell.columnSpan - 1 } : cell;
      });
      return narrower(withoutCell(number)(withoutCell(label)(table)));
    });
    expect(silentlyWrong(shifted, REPORT)).toEqual([]);
    expect(said(shifted)).toContainEqual(['column-beside-gap', 'section:4']);
  });

  it('are doubted where a row fits a header that most rows do not fit', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const natural = table.cells.find(({ text }) => text === '自然人');
      const number = table.cells.find(
        ({ row, column }) => row === rowOfLabel(table, '3.补正后') && column === 7,
      );
      if (!natural || !number) throw new Error('no such cells');
      const { row, column, rowSpan } = natural;
      const header = mapCells((cell) => {
        const isBehind = cell.row >= row && cell.row < row + rowSpan && cell.column > column;
        return cell === natural ? [] : isBehind ? { ...cell, column: cell.column - 1 } : cell;
      })(table);
      return withoutCell(number)(header);
    });
    expect(said(result)).toContainEqual(['fits-alone', 'requests.unavailable.stillUnclear']);
    expect(silentlyWrong(result, REPORT)).toEqual([]);
  });

  it('are doubted where a change stands under another column', () => {
    const shifted = setFigure(
      setFigure(OLD, 'disclosure.licensing.itemsLastYear', '增3'),
      'disclosure.licensing.itemsChange',
      '5',
    );
    expect(said(readChanged(shifted, 1, (table) => table))).toEqual([
      ['unreadable-figure', 'disclosure.licensing.itemsLastYear'],
      ['shifted-row', 'disclosure.licensing'],
    ]);
  });

  it('pin a row that lost cells where they can only be a change', () => {
    const change = setFigure(OLD, 'disclosure.fee.itemsChange', '增3');
    const result = readChanged(change, 1, (table) => {
      const row = rowOfLabel(table, '行政事业性收费');
      return { ...table, cells: table.cells.filter((cell) => cell.row !== row || cell.column !== 1) };
    });
    expect(result.figures['disclosure.fee.itemsLastYear']).toBeNull();
    expect(result.unreadable['disclosure.fee.itemsChange']).toBe('增3');
    expect(said(result)).toEqual([
      ['blank-figure', 'disclosure.fee.itemsLastYear'],
      ['unreadable-figure', 'disclosure.fee.itemsChange'],
    ]);
  });

  it('are left alone where a cell holds another table', () => {
    const result = readChanged(REPORT, 2, (table) => {
      const row = rowOfLabel(table, '（一）予以公开');
      const inner: SourceTable = { kind: 'table', geometry: 'grid', rowCount: 1, columnCount: 1, cells: [] };
      return mapCells((cell) =>
        cell.row === row && cell.column === 4 ? { ...cell, tables: [inner] } : cell,
      )(table);
    });
    expect(said(result)).toEqual([['nested-table', 'requests.granted.business']]);
    expect(result.unreadable['requests.granted.business']).toBe(
      String(REPORT.figures['requests.granted.business']),
    );
  });

  it('are shown where a second row of numbers stands in table four', () => {
    const result = readChanged(REPORT, 3, (table) => ({
      ...table,
      rowCount: 5,
      cells: [...table.cells, { row: 4, column: 0, rowSpan: 1, columnSpan: 1, text: '7' }],
    }));
    expect(result.figures).toEqual(REPORT.figures);
    expect(result.notes.filter((note) => note.doubt)).toMatchObject([
      { code: 'extra-row', place: 'section:4', message: '表四有一行不在规定的格式里，没有读入：7。' },
    ]);
  });

  it('are all doubted where a cell of table four has the words of another row', () => {
    const saying = (text: string) =>
      readChanged(
        REPORT,
        3,
        mapCells((cell) => (cell.row === 3 && cell.column === 2 ? { ...cell, text } : cell)),
      );
    expect(said(saying('3.补正后申请内容仍不明确'))).toContainEqual(['shifted-row', 'section:4']);
    expect(said(saying('无'))).not.toContainEqual(['shifted-row', 'section:4']);
  });

  it('are missed where table four has none', () => {
    const result = readChanged(REPORT, 3, (table) => ({
      ...table,
      rowCount: 3,
      cells: table.cells.filter(({ row }) => row < 3),
    }));
    expect(result.figures['review.reconsideration.total']).toBeNull();
    expect(said(result)).toEqual([['missing-row', 'section:4']]);
  });
});

describe('a caption', () => {
  it.each(['第二十条第（八）款', '第二十条第8项', '第二十条（八）项', '《条例》第二十条第八项'])(
    'may be written %s',
    (caption) => {
      const result = readChanged(REPORT, 1, relabel({ '第二十条第（八）项': caption }));
      expect(result.figures).toEqual(REPORT.figures);
      expect(doubts(result)).toEqual([]);
    },
  );

  it('may stand beside its block', () => {
    const result = readChanged(REPORT, 1, (table) => {
      const { cells } = table;
      const captions = cells.filter(({ text }) => text.startsWith('第二十条'));
      const rowAfter = (row: number) => captions.filter((caption) => caption.row < row).length;
      const moved = cells.map((cell, at) => {
        const next = captions.find(({ row }) => row > cell.row)?.row ?? table.rowCount;
        const row = cell.row - rowAfter(cell.row);
        if (!captions.includes(cell)) return { ...cell, row, column: cell.column + 1 };
        return {
          ...cell,
          row: cell.row - rowAfter(cell.row),
          rowSpan: next - cell.row - 1,
          columnSpan: 1,
          at,
        };
      });
      const sorted = moved.sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...table, rowCount: table.rowCount - captions.length, columnCount: 5, cells: sorted };
    });
    expect(result.figures).toEqual(REPORT.figures);
    expect(doubts(result)).toEqual([]);
  });
});
