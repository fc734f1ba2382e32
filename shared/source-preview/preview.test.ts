import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { documentOf } from '../recognition/document-of.fixture.ts';
import { recognise } from '../recognition/recognise.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../source-document.ts';
import { previewDocument } from './preview.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

function childrenOf(node: Node | DefaultTreeAdapterTypes.DocumentFragment): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Every element of the page, as a browser builds it. */
function elements(html: string): Element[] {
  const below = (node: Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...childrenOf(node).flatMap(below),
  ];
  return parseFragment(html).childNodes.flatMap(below);
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function pageOf(...blocks: SourceBlock[]): string {
  return previewDocument({ format: 'docx', blocks, remarks: [] });
}

function cell(row: number, column: number, text: string, more: Partial<SourceCell> = {}): SourceCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, ...more };
}

function table(rowCount: number, columnCount: number, cells: readonly SourceCell[]): SourceTable {
  return { kind: 'table', geometry: 'grid', rowCount, columnCount, cells };
}

/** Grid columns that a browser gives the cells named by their text. */
function columnsIn(html: string): Record<string, number> {
  const taken = new Set<string>();
  const found: Record<string, number> = {};
  elements(html)
    .filter((one) => one.tagName === 'tr')
    .forEach((tr, row) => {
      let column = 0;
      for (const td of childrenOf(tr).filter((node): node is Element => 'tagName' in node)) {
        while (taken.has(`${row},${column}`)) column += 1;
        found[textOf(td)] = column;
        const columnSpan = Number(attribute(td, 'colspan') ?? 1);
        for (let down = 0; down < Number(attribute(td, 'rowspan') ?? 1); down++) {
          for (let right = 0; right < columnSpan; right++) taken.add(`${row + down},${column + right}`);
        }
        column += columnSpan;
      }
    });
  return found;
}

const OWN_ELEMENTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'span', 'table', 'tbody', 'tr', 'td']);
const OWN_ATTRIBUTES = new Set(['data-block', 'data-cell', 'class', 'colspan', 'rowspan']);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</td></table><style>*{display:none}</style>',
    '<!--',
    ']]>&#60;b&gt;&amp;',
    "' onmouseover='x",
    '<plaintext>',
  ),
);

describe('the preview', () => {
  it('shows every text as it is, and nothing in a text becomes markup', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (text, number, inCell, inner) => {
        const one = (value: string) => value.replaceAll('\n', ' ');
        const nested = table(1, 1, [cell(0, 0, one(inner))]);
        const html = pageOf(
          { kind: 'paragraph', text, number, heading: 1, centred: true },
          table(1, 2, [
            cell(0, 0, one(inCell)),
            cell(0, 1, '', { tables: [nested], blocks: [{ kind: 'paragraph', text }, nested] }),
          ]),
        );
        const built = elements(html);
        expect(built.filter((element) => !OWN_ELEMENTS.has(element.tagName))).toEqual([]);
        expect(
          built.flatMap((element) => element.attrs).filter(({ name }) => !OWN_ATTRIBUTES.has(name)),
        ).toEqual([]);
        const shown = (value: string) =>
          value.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
        const [heading] = built;
        expect(heading && textOf(heading)).toBe(shown(number + text));
        const at = (origin: string) => built.find((element) => attribute(element, 'data-cell') === origin);
        const texts = ['0,0,0', '1,0,0'].map((origin) => textOf(at(origin) ?? expect.fail()));
        expect(texts).toEqual([shown(one(inCell)), shown(one(inner))]);
        expect(textOf(at('0,0,1') ?? expect.fail())).toBe(shown(text + one(inner)));
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
      const [name, value] =
        origin.kind === 'cell'
          ? ['data-cell', `${origin.table},${origin.row},${origin.column}`]
          : ['data-block', String(origin.block)];
      const [element, ...others] = built.filter((one) => attribute(one, name) === value);
      expect(others).toEqual([]);
      const figure = result.report.figures[place];
      if (element && figure != null) expect(Number(textOf(element))).toBe(figure);
      else expect(element, place).toBeDefined();
    }
  });

  it('leaves gaps where a row has no cell, so that the others stand in their columns', () => {
    const html = pageOf(
      table(3, 5, [
        cell(0, 0, 'a', { rowSpan: 3 }),
        cell(0, 1, 'b', { columnSpan: 2 }),
        cell(0, 4, 'c', { rowSpan: 2 }),
        cell(1, 2, 'd'),
        cell(1, 3, 'e'),
        cell(2, 4, 'f'),
      ]),
    );
    expect(columnsIn(html)).toMatchObject({ a: 0, b: 1, c: 4, d: 2, e: 3, f: 4 });
  });

  it('keeps tables inside cells, counted as the origins count them', () => {
    const innermost = table(1, 1, [cell(0, 0, '最里')]);
    const inner = table(1, 1, [cell(0, 0, '', { tables: [innermost] })]);
    const html = pageOf(
      table(1, 1, [cell(0, 0, '外', { tables: [inner] })]),
      table(1, 1, [cell(0, 0, '后')]),
    );
    const origins = elements(html).flatMap((element) => attribute(element, 'data-cell') ?? []);
    expect(origins).toEqual(['0,0,0', '1,0,0', '2,0,0', '3,0,0']);
    const last = elements(html).find((element) => attribute(element, 'data-cell') === '3,0,0');
    expect(last && textOf(last)).toBe('后');
  });

  it('ends with a remark where the file is too long, every element closed', () => {
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
      const html = previewDocument(long, room);
      expect(html.length).toBeLessThan(room + 200);
      const [last] = elements(html).slice(-1);
      expect(last && attribute(last, 'class')).toBe('cut');
      expect(html.split('<').length).toBe(html.split('>').length);
    }
    expect(previewDocument(long)).not.toContain('class="cut"');
  });

  it('is not stopped by spans without measure', () => {
    const html = pageOf(table(3, 3, [cell(0, 0, 'a', { rowSpan: 1e9, columnSpan: 1e9 }), cell(2, 1e9, 'b')]));
    expect(html).toContain('rowspan="3"');
    expect(html.length).toBeLessThan(500);
  });
});
