import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { emptyReport } from '../../../shared/report/report.ts';
import { writeHtml, writeHtmlFragment } from './write-html.ts';

/** An element of a page: its name, attributes and text. */
interface Seen {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a page in order, as a browser's parser finds them. */
function elementsOf(bytes: Uint8Array): Seen[] {
  const textOf = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  const collect = (node: DefaultTreeAdapterTypes.Node): Seen[] => {
    const below = 'childNodes' in node ? node.childNodes.flatMap(collect) : [];
    if (!('tagName' in node)) return below;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, text: textOf(node) }, ...below];
  };
  return collect(parse(new TextDecoder().decode(bytes)));
}

const named = (elements: readonly Seen[], ...names: string[]) =>
  elements.filter(({ name }) => names.includes(name));

describe('the page', () => {
  const elements = elementsOf(writeHtml(exampleReport()));
  const texts = (name: string) => named(elements, name).map(({ text }) => text);

  it('says its language and title, and has one heading of the first level', () => {
    expect(elements[0]?.attributes['lang']).toBe('zh-CN');
    expect(texts('title')).toEqual(['清河县水利局2024年政府信息公开工作年度报告']);
    expect(texts('h1')).toEqual(['清河县水利局2024年政府信息公开工作年度报告']);
    expect(texts('h2')).toEqual(exampleReport().sections.map(({ heading }) => heading));
  });

  it('brings nothing from elsewhere and runs nothing', () => {
    expect(named(elements, 'script', 'link', 'img', 'iframe', 'object')).toEqual([]);
    expect(elements.filter(({ attributes }) => 'src' in attributes)).toEqual([]);
    expect(texts('style').join('')).not.toMatch(/url\(|@import/);
  });

  it('makes no markup of text', () => {
    const words = '<script>alert("1")</script> & <b>粗</b>';
    const page = elementsOf(writeHtml({ ...exampleReport(), preamble: [words] }));
    expect(named(page, 'script', 'b')).toEqual([]);
    expect(named(page, 'p').map(({ text }) => text)).toContain(words);
  });
});

describe.each(['2019', '2021'] as const)('the tables of form %s', (form) => {
  const elements = elementsOf(writeHtml(emptyReport(form)));
  const heads = named(elements, 'th');

  it('have a caption, and every figure names cells that head it', () => {
    expect(named(elements, 'caption')).toHaveLength(3);
    const figures = named(elements, 'td').filter(({ attributes }) => 'headers' in attributes);
    expect(figures).toHaveLength(Object.keys(emptyReport(form).figures).length);
    const ids = new Set(heads.map(({ attributes }) => attributes['id']));
    for (const { attributes } of figures) {
      const headers = (attributes['headers'] ?? '').split(' ');
      expect(headers.length).toBeGreaterThanOrEqual(2);
      for (const id of headers) expect(ids).toContain(id);
    }
  });

  it('give every heading cell a scope and an id of its own', () => {
    expect(new Set(heads.map(({ attributes }) => attributes['id'])).size).toBe(heads.length);
    for (const { attributes } of heads) {
      expect(attributes['scope']).toMatch(/^(?:row|col|rowgroup|colgroup)$/);
    }
  });
});

it('a figure of table three is headed by its column, its group and its row', () => {
  const elements = elementsOf(writeHtml(exampleReport()));
  const row = elements.findIndex(({ name, text }) => name === 'th' && text === '1.属于国家秘密');
  const business = elements[row + 2];
  const textOf = (id: string) => elements.find(({ attributes }) => attributes['id'] === id)?.text;
  expect((business?.attributes['headers'] ?? '').split(' ').map(textOf)).toEqual([
    '申请人情况',
    '法人或其他组织',
    '商业企业',
    '三、本年度办理结果',
    '（三）不予公开',
    '1.属于国家秘密',
  ]);
});

it('a fragment needs no style sheet and brings no page', () => {
  const bytes = writeHtmlFragment(exampleReport());
  expect(new TextDecoder().decode(bytes)).not.toMatch(/<(?:html|head|body|style|script)\b/);
  for (const { attributes } of named(elementsOf(bytes), 'th', 'td')) {
    expect(attributes['style']).toContain('border');
  }
});
