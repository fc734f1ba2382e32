import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { documentOf } from '../recognition/document-of.fixture.ts';
import { recognise } from '../recognition/recognise.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../source-document.ts';
import { pageSchema } from '../page/page-schema.ts';
import { pageText, type Page, type PageElement, type PageNode } from '../page/page.ts';
import { previewDocument } from './preview.ts';

/** Every element of the page, each before what stands in it. */
function elements(page: readonly PageNode[]): PageElement[] {
  return page.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));
}

function pageOf(...blocks: SourceBlock[]): Page {
  return previewDocument({ format: 'docx', blocks, remarks: [] });
}

function cell(row: number, column: number, text: string, more: Partial<SourceCell> = {}): SourceCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, ...more };
}

function table(rowCount: number, columnCount: number, cells: readonly SourceCell[]): SourceTable {
  return { kind: 'table', geometry: 'grid', rowCount, columnCount, cells };
}

/** Grid columns that a browser gives the cells named by their text. */
function columnsIn(page: Page): Record<string, number> {
  const taken = new Set<string>();
  const found: Record<string, number> = {};
  elements(page)
    .filter((one) => one.name === 'tr')
    .forEach((tr, row) => {
      let column = 0;
      for (const td of elements(tr.children).filter(({ name }) => name === 'td')) {
        while (taken.has(`${row},${column}`)) column += 1;
        found[pageText(td)] = column;
        const { columnSpan = 1, rowSpan = 1 } = td;
        for (let down = 0; down < rowSpan; down++) {
          for (let right = 0; right < columnSpan; right++) taken.add(`${row + down},${column + right}`);
        }
        column += columnSpan;
      }
    });
  return found;
}

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('<b>', '&amp;', '\r\n'));

describe('the preview', () => {
  it('shows every text as it is, in a page as the contract knows it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (text, number, inCell, inner) => {
        const one = (value: string) => value.replaceAll('\n', ' ');
        const nested = table(1, 1, [cell(0, 0, one(inner))]);
        const page = pageOf(
          { kind: 'paragraph', text, number, heading: 1, centred: true },
          table(1, 2, [
            cell(0, 0, one(inCell)),
            cell(0, 1, '', { tables: [nested], blocks: [{ kind: 'paragraph', text }, nested] }),
          ]),
        );
        expect(pageSchema.parse(page)).toEqual(page);
        const built = elements(page);
        const [heading] = built;
        expect(heading).toMatchObject({ name: 'h2', look: 'centred', block: 0 });
        expect(heading && pageText(heading)).toBe(number + text);
        const at = (origin: string) => built.find((element) => element.cell === origin) ?? expect.fail();
        expect(['0,0,0', '1,0,0', '0,0,1'].map((origin) => pageText(at(origin)))).toEqual([
          one(inCell),
          one(inner),
          text + one(inner),
        ]);
      }),
    );
  });

  it.each(['grid', 'rows'] as const)('has an element for every origin of the report (%s)', (geometry) => {
    const document = documentOf(exampleReport(), geometry);
    const result = recognise(document, { name: '年报.docx', sha256: '' });
    if (!result.ok) expect.fail();
    const built = elements(previewDocument(document));
    const origins = Object.entries(result.report.origins);
    expect(origins.length).toBeGreaterThan(200);
    for (const [place, origin] of origins) {
      if (origin.kind === 'carried') expect.fail();
      const [element, ...others] = built.filter((one) =>
        origin.kind === 'cell'
          ? one.cell === `${origin.table},${origin.row},${origin.column}`
          : one.block === origin.block,
      );
      expect(others).toEqual([]);
      const figure = result.report.figures[place];
      if (element && figure != null) expect(Number(pageText(element))).toBe(figure);
      else expect(element, place).toBeDefined();
    }
  });

  it('leaves gaps where a row has no cell, so that the others stand in their columns', () => {
    const page = pageOf(
      table(3, 5, [
        cell(0, 0, 'a', { rowSpan: 3 }),
        cell(0, 1, 'b', { columnSpan: 2 }),
        cell(0, 4, 'c', { rowSpan: 2 }),
        cell(1, 2, 'd'),
        cell(1, 3, 'e'),
        cell(2, 4, 'f'),
      ]),
    );
    expect(columnsIn(page)).toMatchObject({ a: 0, b: 1, c: 4, d: 2, e: 3, f: 4 });
  });

  it('keeps tables inside cells, counted as the origins count them', () => {
    const innermost = table(1, 1, [cell(0, 0, '最里')]);
    const inner = table(1, 1, [cell(0, 0, '', { tables: [innermost] })]);
    const page = pageOf(
      table(1, 1, [cell(0, 0, '外', { tables: [inner] })]),
      table(1, 1, [cell(0, 0, '后')]),
    );
    expect(elements(page).flatMap((element) => element.cell ?? [])).toEqual([
      '0,0,0',
      '1,0,0',
      '2,0,0',
      '3,0,0',
    ]);
    const last = elements(page).find((element) => element.cell === '3,0,0');
    expect(last && pageText(last)).toBe('后');
  });

  it('ends with a remark where the file is too long', () => {
    const long: SourceDocument = {
      format: 'txt',
      blocks: [
        table(
          400,
          1,
          Array.from({ length: 400 }, (_, row) => cell(row, 0, '格')),
        ),
        ...Array.from({ length: 400 }, (): SourceBlock => ({ kind: 'paragraph', text: '长'.repeat(90) })),
      ],
      remarks: [],
    };
    for (const room of [0, 1, 500, 20_000]) {
      const page = previewDocument(long, room);
      const size = page.map(pageText).join('').length + elements(page).length * 20;
      expect(size).toBeLessThan(room + 200);
      expect(page.at(-1)).toMatchObject({ name: 'p', look: 'cut' });
    }
    expect(elements(previewDocument(long)).some(({ look }) => look === 'cut')).toBe(false);
  });

  it('is not stopped by spans without measure, nor by tables in tables without end', () => {
    const page = pageOf(table(3, 3, [cell(0, 0, 'a', { rowSpan: 1e9, columnSpan: 1e9 }), cell(2, 1e9, 'b')]));
    expect(elements(page)).toContainEqual(expect.objectContaining({ rowSpan: 3, columnSpan: 1000 }));
    expect(JSON.stringify(page).length).toBeLessThan(500);
    const deep = Array.from({ length: 300 }).reduce<SourceTable>(
      (inner) => table(1, 1, [cell(0, 0, '', { tables: [inner] })]),
      table(1, 1, [cell(0, 0, '底')]),
    );
    const shown = pageOf(deep);
    expect(pageSchema.safeParse(shown).success).toBe(true);
    expect(shown.map(pageText).join('')).toContain('底');
  });
});

describe('the contract of a page', () => {
  it.each([
    [{ name: 'script', children: [] }],
    [{ name: 'p', onclick: 'x', children: [] }],
    [{ name: 'img', source: 'https://example.com/a.png', children: [] }],
    [{ name: 'img', source: 'data:image/svg+xml;base64,PHN2Zz4=', children: [] }],
    [{ name: 'p', children: [{ name: 'iframe', children: [] }] }],
    [{ name: 'td', cell: '"]', children: [] }],
  ])('refuses %j', (element) => {
    expect(pageSchema.safeParse([element]).success).toBe(false);
  });
});
