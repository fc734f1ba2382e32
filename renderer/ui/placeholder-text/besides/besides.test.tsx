// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createRef, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleReport } from '../../../../shared/example.ts';
import type { RichText } from '../../../../shared/report/report.ts';
import { PlaceholderText, type PlaceholderTextHandle } from '../placeholder-text.tsx';
import { PICTURE, TABLE } from '../editor.fixture.ts';

afterEach(cleanup);

/** A parent that keeps the text, as a screen does. */
async function show(start: Partial<RichText>, readOnly = false) {
  const handle = createRef<PlaceholderTextHandle>();
  const probe = {
    handle,
    text: { paragraphs: ['全年公开十二条。'], looks: [[]], additions: [], ...start } as RichText,
    set: (_: RichText) => undefined as void,
    lock: (_: boolean) => undefined as void,
  };
  function Parent() {
    const [text, setText] = useState(probe.text);
    const [isLocked, setLocked] = useState(readOnly);
    probe.lock = setLocked;
    probe.set = (next) => {
      probe.text = next;
      setText(next);
    };
    const { paragraphs, ...besides } = text;
    return (
      <PlaceholderText
        ariaLabel="第一部分"
        paragraphs={paragraphs}
        besides={besides}
        onChange={probe.set}
        report={exampleReport()}
        readOnly={isLocked}
        ref={handle}
      />
    );
  }
  render(<Parent />);
  await act(async () => {});
  return probe;
}

const cell = (row: number, column: number) =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `第 ${row} 行第 ${column} 列` });
const press = (name: RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('a table of one’s own in the text', () => {
  it('takes text cell by cell', async () => {
    const probe = await show({ additions: [{ at: 1, addition: TABLE }] });
    await act(async () => fireEvent.change(cell(2, 2), { target: { value: '128' } }));
    const [placed] = probe.text.additions;
    expect(placed?.at).toBe(1);
    expect(placed?.addition.kind === 'table' && placed.addition.cells.map(({ text }) => text)).toEqual([
      '平台',
      '条数',
      '网站',
      '128',
    ]);
  });

  it('follows an undo of the program in the very field that was typed in', async () => {
    const probe = await show({ additions: [{ at: 1, addition: TABLE }] });
    const before = probe.text;
    const field = cell(2, 2);
    await act(async () => fireEvent.change(field, { target: { value: '128' } }));
    await act(async () => probe.set(before));
    expect(cell(2, 2)).toBe(field);
    expect(field.value).toBe('96');
  });

  it('gains and loses rows, and goes', async () => {
    const probe = await show({ additions: [{ at: 1, addition: TABLE }] });
    const rows = () => {
      const addition = probe.text.additions[0]?.addition;
      return addition?.kind === 'table' ? addition.rowCount : 0;
    };
    await act(async () => cell(1, 1).focus());
    await press(/在第 1 行下面加一行/u);
    expect(rows()).toBe(3);
    expect(cell(2, 1).value).toBe('');
    await press(/删除第 2 行/u);
    expect(rows()).toBe(2);
    await press(/删除表格/u);
    expect(probe.text).toEqual({ paragraphs: ['全年公开十二条。'], looks: [[]], additions: [] });
  });

  it('gains and loses columns, and says whether its first row is the head', async () => {
    const probe = await show({ additions: [{ at: 1, addition: TABLE }] });
    const table = () => {
      const addition = probe.text.additions[0]?.addition;
      return addition?.kind === 'table' ? addition : null;
    };
    await act(async () => cell(2, 1).focus());
    await press(/在第 1 列右边加一列/u);
    expect(table()).toMatchObject({ rowCount: 2, columnCount: 3 });
    expect(table()?.cells.map(({ text }) => text)).toEqual(['平台', '', '条数', '网站', '', '96']);
    await press(/删除第 2 列/u);
    expect(table()?.cells.map(({ text }) => text)).toEqual(['平台', '条数', '网站', '96']);
    const head = screen.getByRole<HTMLInputElement>('checkbox', { name: '首行是表头' });
    expect(head.checked).toBe(true);
    await act(async () => fireEvent.click(head));
    expect(table()?.head).toBe(false);
    expect(screen.queryAllByRole('columnheader')).toEqual([]);
  });

  it('takes a block of cells, and rows that it lacks', async () => {
    const probe = await show({ additions: [{ at: 1, addition: TABLE }] });
    await act(async () =>
      fireEvent.paste(cell(2, 1), {
        clipboardData: { getData: () => '微信\t32\r\n微博\t8\t多出的一列\r\n' },
      }),
    );
    const addition = probe.text.additions[0]?.addition;
    expect(addition?.kind === 'table' && addition.cells.map(({ text }) => text)).toEqual([
      '平台',
      '条数',
      '微信',
      '32',
      '微博',
      '8',
    ]);
  });

  it('goes down with Enter', async () => {
    await show({ additions: [{ at: 1, addition: TABLE }] });
    await act(async () => cell(1, 2).focus());
    await act(async () => fireEvent.keyDown(cell(1, 2), { key: 'Enter' }));
    expect(document.activeElement).toBe(cell(2, 2));
  });

  it('is only shown where nothing can be changed', async () => {
    await show({ additions: [{ at: 1, addition: TABLE }] }, true);
    expect(screen.getByText('96')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /删除/u })).toBeNull();
  });

  it('can be typed over as soon as the report is unlocked', async () => {
    const probe = await show({ additions: [{ at: 1, addition: TABLE }] }, true);
    expect(screen.queryByRole('textbox', { name: '第 2 行第 2 列' })).toBeNull();
    await act(async () => probe.lock(false));
    expect(cell(2, 2)).toBeTruthy();
    await act(async () => probe.lock(true));
    expect(screen.queryByRole('textbox', { name: '第 2 行第 2 列' })).toBeNull();
  });
});

describe('a picture in the text', () => {
  it('shows with its words, which can be changed, and goes', async () => {
    const probe = await show({ additions: [{ at: 0, addition: PICTURE }] });
    expect(screen.getByRole('img', { name: '栏目截图' }).getAttribute('src')).toMatch(
      /^data:image\/gif;base64,R0/u,
    );
    await act(async () =>
      fireEvent.change(screen.getByRole('textbox', { name: '替代文字' }), { target: { value: '网站首页' } }),
    );
    expect(probe.text.additions).toEqual([{ at: 0, addition: { ...PICTURE, alt: '网站首页' } }]);
    await press(/删除图片/u);
    expect(probe.text.additions).toEqual([]);
  });
});

describe('words', () => {
  const choose = (probe: Awaited<ReturnType<typeof show>>, start: number, end: number) =>
    act(async () => {
      const box = screen.getByRole('textbox', { name: '第一部分' });
      (
        box as unknown as { editor: { commands: { setTextSelection: (at: object) => void } } }
      ).editor.commands.setTextSelection({ from: start + 1, to: end + 1 });
      void probe;
    });

  it.each([
    ['bold', 'b'],
    ['underline', 'u'],
  ] as const)('become %s with Ctrl+%s, and plain again', async (kind, key) => {
    const probe = await show({});
    const box = screen.getByRole('textbox', { name: '第一部分' });
    await choose(probe, 2, 4);
    await act(async () => fireEvent.keyDown(box, { key, ctrlKey: true }));
    expect(probe.text.looks).toEqual([[{ kind, start: 2, end: 4 }]]);
    await act(async () => fireEvent.keyDown(box, { key, ctrlKey: true }));
    expect(probe.text.looks).toEqual([[]]);
  });

  it('lose their link and keep their letters', async () => {
    const probe = await show({
      looks: [[{ kind: 'link', start: 2, end: 4, href: 'https://www.example.gov.cn' }]],
    });
    expect(screen.getByTitle('链接：https://www.example.gov.cn').textContent).toBe('公开');
    await choose(probe, 3, 3);
    await act(async () => probe.handle.current?.command('unlink'));
    expect(probe.text).toMatchObject({ paragraphs: ['全年公开十二条。'], looks: [[]] });
  });

  it('are linked with Ctrl+K to an address that can be one, and to no other', async () => {
    const probe = await show({});
    const box = screen.getByRole('textbox', { name: '第一部分' });
    await choose(probe, 2, 4);
    await act(async () => fireEvent.keyDown(box, { key: 'k', ctrlKey: true }));
    const field = screen.getByRole('textbox', { name: '网址或邮箱' });
    const say = async (address: string) => {
      await act(async () => fireEvent.change(field, { target: { value: address } }));
      await act(async () => fireEvent.submit(screen.getByRole('dialog', { name: '链接' })));
    };
    await say('javascript:alert(1)');
    expect(screen.getByRole('alert').textContent).toContain('http');
    expect(probe.text.looks).toEqual([[]]);
    await say('www.example.gov.cn');
    expect(screen.queryByRole('dialog', { name: '链接' })).toBeNull();
    expect(probe.text.looks).toEqual([
      [{ kind: 'link', start: 2, end: 4, href: 'http://www.example.gov.cn' }],
    ]);
  });

  it('show where they lead, lead elsewhere, and nowhere', async () => {
    const probe = await show({
      looks: [[{ kind: 'link', start: 2, end: 4, href: 'https://a.example.gov.cn' }]],
    });
    await choose(probe, 3, 3);
    const ask = () => act(async () => probe.handle.current?.command('link'));
    const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: '网址或邮箱' });
    await ask();
    expect(field().value).toBe('https://a.example.gov.cn');
    await act(async () => fireEvent.change(field(), { target: { value: 'https://b.example.gov.cn' } }));
    await act(async () => fireEvent.submit(screen.getByRole('dialog', { name: '链接' })));
    expect(probe.text.looks).toEqual([
      [{ kind: 'link', start: 2, end: 4, href: 'https://b.example.gov.cn' }],
    ]);
    await choose(probe, 3, 3);
    await ask();
    await press(/去掉链接/u);
    expect(probe.text.looks).toEqual([[]]);
  });

  it('are the address itself where none were chosen', async () => {
    const probe = await show({});
    await choose(probe, 8, 8);
    await act(async () => probe.handle.current?.command('link'));
    const field = screen.getByRole('textbox', { name: '网址或邮箱' });
    await act(async () => fireEvent.change(field, { target: { value: 'office@example.gov.cn' } }));
    await act(async () => fireEvent.submit(screen.getByRole('dialog', { name: '链接' })));
    expect(probe.text.paragraphs).toEqual(['全年公开十二条。office@example.gov.cn']);
    expect(probe.text.looks).toEqual([
      [{ kind: 'link', start: 8, end: 29, href: 'mailto:office@example.gov.cn' }],
    ]);
  });

  it('have notes that say what they say, and go', async () => {
    const probe = await show({ looks: [[{ kind: 'note', start: 4, end: 4, text: '含转载。' }]] });
    await press(/脚注：含转载。/u);
    await act(async () =>
      fireEvent.change(screen.getByRole('textbox', { name: '脚注内容' }), {
        target: { value: '不含转载。' },
      }),
    );
    expect(probe.text.looks).toEqual([[{ kind: 'note', start: 4, end: 4, text: '不含转载。' }]]);
    await press(/删除脚注/u);
    expect(probe.text.looks).toEqual([[]]);
  });

  it('take a table behind their paragraph', async () => {
    const probe = await show({ paragraphs: ['甲', '乙'], looks: [[], []] });
    await choose(probe, 0, 0);
    await act(async () => probe.handle.current?.command('table'));
    expect(probe.text.paragraphs).toEqual(['甲', '乙']);
    expect(probe.text.additions).toMatchObject([{ at: 1, addition: { kind: 'table', rowCount: 3 } }]);
  });
});
