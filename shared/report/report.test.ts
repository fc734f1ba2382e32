import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURES, formFigures } from '../forms/figures.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { tableLayouts } from './layout.ts';
import { readFigure, suggestReading, writeFigure } from './reading.ts';
import { applyEdits, emptyReport, figureOf, paragraphsOf, setFigure, textAt } from './report.ts';
import { reportSchema } from './schema.ts';

const CONTRACT = new URL('../../../shared/contract/figures.json', import.meta.url).pathname;

describe('the statutory forms', () => {
  it('hold 198 figures in form 2019 and 200 in form 2021', () => {
    expect(formFigures('2019')).toHaveLength(198);
    expect(formFigures('2021')).toHaveLength(200);
  });

  it.skipIf(!existsSync(CONTRACT))(
    'name exactly the figures of the contract (skipped without ../shared)',
    () => {
      const contract = JSON.parse(readFileSync(CONTRACT, 'utf8')) as { id: string }[];
      const own = [...FIGURES.values()].map(({ id, label, kind, forms }) => ({ id, label, kind, forms }));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect([...own].sort(byId)).toEqual([...contract].sort(byId));
    },
  );

  it.each(FORM_IDS)('lay out every figure of form %s once and cover every grid position once', (form) => {
    const report = emptyReport(form);
    const layouts = tableLayouts(report);
    const placed = layouts.flatMap((layout) => layout.cells.flatMap((cell) => cell.figure ?? []));
    expect([...placed].sort()).toEqual([...formFigures(form)].sort());
    for (const layout of layouts) {
      const covered = new Set<string>();
      for (const cell of layout.cells) {
        for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
          for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
            expect(covered.has(`${row},${column}`)).toBe(false);
            covered.add(`${row},${column}`);
          }
        }
      }
      expect(covered.size).toBe(layout.rowCount * layout.widths.length);
    }
  });

  it.each(FORM_IDS)('read in the order of form %s, under its own labels', (form) => {
    const layouts = tableLayouts(emptyReport(form));
    expect(layouts.flatMap((layout) => layout.cells.flatMap((cell) => cell.figure ?? []))).toEqual(
      formFigures(form),
    );
    const labels = layouts[0]?.cells.map((cell) => cell.text) ?? [];
    expect(labels.includes('本年处理决定数量')).toBe(form === '2021');
    expect(labels.includes('处理决定数量')).toBe(form === '2019');
  });

  it('keep a column of the other form that a hybrid report names', () => {
    const report = emptyReport('2021');
    const {
      'disclosure.regulation.inForce': _a,
      'disclosure.normativeDocument.inForce': _b,
      ...figures
    } = report.figures;
    const hybrid = {
      ...report,
      figures: {
        ...figures,
        'disclosure.regulation.totalPublic': 0,
        'disclosure.normativeDocument.totalPublic': 8,
      },
    };
    const [table] = tableLayouts(hybrid);
    const ids = table?.cells.flatMap((cell) => cell.figure ?? []);
    expect(ids).toContain('disclosure.normativeDocument.totalPublic');
    expect(ids).not.toContain('disclosure.normativeDocument.inForce');
    expect(table?.widths).toHaveLength(4);
  });
});

describe('reading a number cell', () => {
  it.each([
    ['12', 12],
    [' ０ ', 0],
    ['１２３', 123],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['1 2', 12],
    ['007', 7],
    ['11.28', 11.28],
    ['-3', -3],
    ['－3', -3],
    ['−3', -3],
  ])('reads %j as %d', (text, value) => {
    expect(readFigure(text, 'count').value).toBe(value);
  });

  it.each([
    '',
    ' ',
    '/',
    '-',
    '—',
    '无',
    '持平',
    '增3',
    '减2',
    '2件',
    '251000元',
    '1,23',
    '8\n0',
    '4\t5',
    '4¹',
    '3①',
    '②',
    '5₂',
    '½',
    '+3',
    '1e3',
    'O',
  ])('does not read %j', (text) => {
    expect(readFigure(text, 'count').value).toBeNull();
  });

  it('keeps blank, mark and unreadable text apart', () => {
    expect(readFigure('\u3000', 'count').state).toBe('blank');
    expect(readFigure('／', 'count').state).toBe('notApplicable');
    expect(readFigure('增3', 'change')).toEqual({ state: 'unreadable', value: null, raw: '增3' });
    expect(readFigure('0.00', 'money').state).toBe('zero');
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (units) => {
        expect(readFigure(writeFigure(units), 'count').value).toBe(units);
        expect(readFigure(writeFigure(units / 100), 'money').value).toBe(units / 100);
      }),
    );
  });

  it('suggests a reading only where there is one', () => {
    expect(suggestReading('增3', 'change')).toBe(3);
    expect(suggestReading('减2', 'change')).toBe(-2);
    expect(suggestReading('减2', 'count')).toBeNull();
    expect(suggestReading('8件', 'count')).toBe(8);
    expect(suggestReading('251000元', 'money')).toBe(25.1);
    expect(suggestReading('251000元', 'count')).toBeNull();
    expect(suggestReading('持平', 'change')).toBeNull();
  });
});

describe('changing a report', () => {
  it('keeps the five states of a figure through typing', () => {
    let report = emptyReport('2021');
    const id = 'requests.new.natural';
    for (const [text, state, raw] of [
      ['8', 'number', '8'],
      ['０８', 'number', '０８'],
      ['0', 'zero', '0'],
      ['无', 'notApplicable', '无'],
      ['8件', 'unreadable', '8件'],
      ['', 'blank', ''],
    ] as const) {
      report = setFigure(report, id, text);
      expect(figureOf(report, id)).toMatchObject({ state, raw });
      expect(reportSchema.parse(report)).toEqual(report);
    }
  });

  it('writes text to the place it was found at', () => {
    const report = applyEdits(emptyReport('2021'), [
      { kind: 'preamble', paragraphs: ['a'] },
      { kind: 'section', section: 3, paragraphs: ['b', 'c'] },
      { kind: 'text', place: 'section:3/paragraph:2', text: 'd' },
    ]);
    expect(paragraphsOf(report)).toEqual([
      { place: 'preamble/paragraph:1', text: 'a' },
      { place: 'section:3/paragraph:1', text: 'b' },
      { place: 'section:3/paragraph:2', text: 'd' },
    ]);
    expect(textAt(report, 'section:3/paragraph:2')).toBe('d');
    expect(textAt(report, 'section:3/paragraph:9')).toBeUndefined();
  });
});
