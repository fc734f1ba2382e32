// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import type { RichText } from '../../../shared/report/report.ts';
import { PlaceholderText } from './placeholder-text.tsx';
import { PICTURE, TABLE } from './editor.fixture.ts';

afterEach(cleanup);

const TEXT: RichText = {
  paragraphs: ['全年公开十二条。', '收到{{表三·本年新收·总计}}件。', '再无其他。'],
  looks: [
    [
      { kind: 'bold', start: 0, end: 2 },
      { kind: 'link', start: 2, end: 4, href: 'https://www.example.gov.cn' },
      { kind: 'note', start: 6, end: 6, text: '含转载。' },
    ],
    [{ kind: 'underline', start: 0, end: 2 }],
    [],
  ],
  additions: [
    { at: 1, addition: TABLE },
    { at: 2, addition: PICTURE },
  ],
};

/** A clipboard: what was put there by a copy is what a paste finds. */
class Clipboard {
  readonly kept = new Map<string, string>();
  readonly files: File[] = [];
  readonly setData = (type: string, text: string) => void this.kept.set(type, text);
  readonly getData = (type: string) => this.kept.get(type.toLowerCase()) ?? '';
  readonly clearData = () => this.kept.clear();
}

async function show(start: RichText) {
  const probe = { text: start };
  function Parent() {
    const [{ paragraphs, ...besides }, setText] = useState(start);
    return (
      <PlaceholderText
        ariaLabel="第一部分"
        paragraphs={paragraphs}
        besides={besides}
        onChange={(next) => {
          probe.text = next;
          setText(next);
        }}
        report={exampleReport()}
      />
    );
  }
  render(<Parent />);
  await act(async () => {});
  const box = screen.getByRole('textbox', { name: '第一部分' });
  const { editor } = box as unknown as { editor: Editor };
  const send = (type: 'copy' | 'cut' | 'paste', clipboardData: Clipboard) =>
    act(async () =>
      fireEvent(box, Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData })),
    );
  return { probe, editor, send };
}

function withHtml(html: string, text = ''): Clipboard {
  const clipboard = new Clipboard();
  clipboard.setData('text/html', html);
  clipboard.setData('text/plain', text);
  return clipboard;
}

describe('words that are cut and pasted within a text', () => {
  it('come back with looks, links, notes, tables, pictures and placeholders', async () => {
    const { probe, editor, send } = await show(TEXT);
    const clipboard = new Clipboard();
    await act(async () => editor.commands.selectAll());
    await send('cut', clipboard);
    expect(probe.text).toEqual({ paragraphs: [], looks: [], additions: [] });
    await send('paste', clipboard);
    expect(probe.text).toEqual(TEXT);
  });

  it('take their looks into the middle of a sentence', async () => {
    const { probe, editor, send } = await show(TEXT);
    const clipboard = new Clipboard();
    await act(async () => editor.commands.setTextSelection({ from: 1, to: 5 }));
    await send('copy', clipboard);
    const end = editor.state.doc.content.size - 2;
    await act(async () => editor.commands.setTextSelection(end));
    await send('paste', clipboard);
    expect(probe.text.paragraphs[2]).toBe('再无其他全年公开。');
    expect(probe.text.looks[2]).toEqual([
      { kind: 'bold', start: 4, end: 6 },
      { kind: 'link', start: 6, end: 8, href: 'https://www.example.gov.cn' },
    ]);
  });

  it('are lines, and cells with tabs between them, for another program', async () => {
    const { editor, send } = await show(TEXT);
    const clipboard = new Clipboard();
    await act(async () => editor.commands.selectAll());
    await send('copy', clipboard);
    expect(clipboard.getData('text/plain')).toBe(
      '全年公开十二条。\n平台\t条数\n网站\t96\n收到{{表三·本年新收·总计}}件。\n再无其他。',
    );
    const html = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
    expect([...html.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual([
      '平台',
      '条数',
      '网站',
      '96',
    ]);
    expect(html.querySelector('img')?.getAttribute('alt')).toBe('栏目截图');
  });
});

describe('a paste from elsewhere', () => {
  const EMPTY: RichText = { paragraphs: ['甲'], looks: [[]], additions: [] };

  it('takes the words alone', async () => {
    const { probe, send } = await show(EMPTY);
    await send('paste', withHtml('<p><strong>乙</strong></p>', '乙'));
    expect(probe.text).toMatchObject({ paragraphs: ['乙甲'], looks: [[]] });
  });

  it.each([
    ['no value at all', 'x{'],
    ['another shape', JSON.stringify({ kind: 'table', rowCount: -1, columnCount: 1, cells: [] })],
    ['a picture that is none', JSON.stringify({ ...PICTURE, data: 'PHN2Zz48L3N2Zz4=' })],
  ])('has no table or picture of %s', async (_, written) => {
    const { probe, send } = await show(EMPTY);
    const box = document.createElement('div');
    box.setAttribute('data-pm-slice', '0 0 []');
    box.setAttribute('data-addition', written);
    box.textContent = '丙';
    await send('paste', withHtml(`${box.outerHTML}<p>乙</p>`));
    expect(probe.text.additions).toEqual([]);
    expect(probe.text.paragraphs.join('')).toBe('乙甲');
  });

  it('has no link to a script or a file, no note without words and no piece that is none', async () => {
    const { probe, send } = await show(EMPTY);
    const html =
      '<p data-pm-slice="1 1 []"><span data-href="javascript:alert(1)">乙</span><span data-href="file:///c:/x">丙</span>' +
      '<sup data-note="">注</sup><span data-placeholder="丁">戊</span>\u0007己</p>';
    await send('paste', withHtml(html, '乙丙戊己'));
    expect(probe.text).toEqual({ paragraphs: ['乙丙戊己甲'], looks: [[]], additions: [] });
  });

  it('has no more pictures than a report may hold', async () => {
    const { probe, send } = await show(EMPTY);
    const data = PICTURE.data.replace(/=*$/u, '').padEnd(2_500_000, 'A');
    const html = Array.from({ length: 4 }, (_, index) => {
      const box = document.createElement('div');
      if (index === 0) box.setAttribute('data-pm-slice', '0 0 []');
      box.setAttribute('data-addition', JSON.stringify({ ...PICTURE, data }));
      return box.outerHTML;
    }).join('');
    await send('paste', withHtml(html));
    expect(probe.text.additions).toHaveLength(3);
  });
});
