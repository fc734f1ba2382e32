import { describe, expect, it } from 'vitest';
import { readLine, readMarkdown } from './markdown.ts';

describe('the manual’s Markdown', () => {
  it('has headings, paragraphs and pictures', () => {
    expect(readMarkdown('# 手册\n\n正文。\n\n![资料库](pictures/a.png)\n')).toEqual([
      { kind: 'heading', level: 1, text: '手册' },
      { kind: 'paragraph', line: [{ kind: 'text', text: '正文。' }] },
      { kind: 'picture', alt: '资料库', src: 'pictures/a.png' },
    ]);
  });

  it('joins broken lines, with a blank between Latin words only', () => {
    const [list] = readMarkdown('- 第一行\n  接着写。\n- by Word\n  or WPS');
    expect(list).toEqual({
      kind: 'list',
      isNumbered: false,
      items: [[{ kind: 'text', text: '第一行接着写。' }], [{ kind: 'text', text: 'by Word or WPS' }]],
    });
  });

  it('tells numbered lists from others', () => {
    expect(readMarkdown('1. 导入\n2. 填写')).toMatchObject([
      { kind: 'list', isNumbered: true, items: [[{ text: '导入' }], [{ text: '填写' }]] },
    ]);
  });

  it('has tables and code as they are written', () => {
    const [table, code] = readMarkdown(
      '| 键 | 作用 |\n| --- | --- |\n| `F1` | 说明 |\n\n```sh\na\n\n- b\n```\n',
    );
    expect(table).toMatchObject({ kind: 'table', head: [[{ text: '键' }], [{ text: '作用' }]] });
    expect(table?.kind === 'table' && table.rows).toEqual([
      [[{ kind: 'code', text: 'F1' }], [{ kind: 'text', text: '说明' }]],
    ]);
    expect(code).toEqual({ kind: 'code', text: 'a\n\n- b' });
  });

  it('finds code, bold words and links in a line', () => {
    expect(readLine('按**回车**，见[规则](rules.md)和`{{`。')).toEqual([
      { kind: 'text', text: '按' },
      { kind: 'strong', text: '回车' },
      { kind: 'text', text: '，见' },
      { kind: 'link', text: '规则', href: 'rules.md' },
      { kind: 'text', text: '和' },
      { kind: 'code', text: '{{' },
      { kind: 'text', text: '。' },
    ]);
  });
});
