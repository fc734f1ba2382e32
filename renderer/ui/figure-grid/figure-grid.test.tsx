// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { createRef, useState } from 'react';
import { exampleReport } from '../../../shared/example.ts';
import { figureDefinition } from '../../../shared/forms/figures.ts';
import { tableLayout } from '../../../shared/report/layout.ts';
import { applyEdits, emptyReport, figureOf, setFigure, type Edit } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { findingOf } from '../../../shared/findings/finding.fixture.ts';
import { FigureGrid, type FigureGridHandle, type FigureGridProps } from './figure-grid.tsx';

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

const NEW = 'requests.new.natural';
let current: Report = emptyReport('2021');
let changes: Edit[][] = [];

function Harness({ start, section, ...rest }: HarnessProps) {
  const [report, setReport] = useState(start);
  const layout = tableLayout(report, section);
  if (!layout) throw new Error('a section with a table');
  const onChange = (edits: Edit[]) => {
    changes.push(edits);
    current = applyEdits(report, edits);
    setReport(current);
  };
  return <FigureGrid layout={layout} report={report} onChange={onChange} label="表格" {...rest} />;
}

type HarnessProps = { start: Report; section: number } & Partial<FigureGridProps>;

function show(props: Partial<HarnessProps> = {}) {
  changes = [];
  current = props.start ?? emptyReport('2021');
  render(<Harness start={current} section={3} {...props} />);
}

const cell = (id: string) =>
  screen.getByRole('gridcell', { name: (name) => name.startsWith(`${figureDefinition(id).label}：`) });
const active = () => document.activeElement as HTMLElement;
const activeFigure = () => active().closest<HTMLElement>('[data-figure]')?.dataset['figure'];

/** Presses a key where the focus is; what it types goes into the entry. */
function press(key: string, more: object = {}) {
  if (active() instanceof HTMLInputElement && key.length === 1) {
    fireEvent.input(active(), { target: { value: (active() as HTMLInputElement).value + key } });
  } else fireEvent.keyDown(active(), { key, ...more });
}

function paste(text: string, html = '') {
  const event = createEvent.paste(active());
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => (type === 'text/html' ? html : text) },
  });
  fireEvent(active(), event);
  return event;
}

function focus(id: string) {
  const element = cell(id);
  fireEvent.mouseDown(element);
  act(() => element.focus());
}

afterEach(cleanup);

describe('the grid of a statutory table', () => {
  it('takes a number by typing and goes down with Enter', () => {
    show();
    focus(NEW);
    for (const key of ['1', '2', 'Enter']) press(key);
    expect(figureOf(current, NEW).value).toBe(12);
    expect(activeFigure()).toBe('requests.carriedIn.natural');
    expect(changes).toEqual([[{ kind: 'figure', figure: NEW, text: '12' }]]);
  });

  it('goes on with Tab and back with Shift+Tab, and leaves at the end', () => {
    show();
    focus(NEW);
    press('5');
    press('Tab');
    expect(figureOf(current, NEW).value).toBe(5);
    expect(activeFigure()).toBe('requests.new.business');
    press('Tab', { shiftKey: true });
    expect(activeFigure()).toBe(NEW);
    focus('requests.carriedOut.total');
    const event = createEvent.keyDown(active(), { key: 'Tab' });
    fireEvent(active(), event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('fills the row with numbers that were typed with spaces between them, never one number of them', () => {
    show();
    focus(NEW);
    for (const key of ['1', '2', ' ', '0', ' ', '3', 'Tab']) press(key);
    expect(
      ['natural', 'business', 'research'].map((c) => figureOf(current, `requests.new.${c}`).value),
    ).toEqual([12, 0, 3]);
    expect(changes).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe('已填入 3 格。');
  });

  it('offers the number that an entry means: Enter takes it, Tab leaves the words', () => {
    show({ section: 2 });
    const fee = 'disclosure.fee.amount';
    focus(fee);
    for (const key of ['2', '5', '1', '0', '0', '0', '元']) press(key);
    expect(active().getAttribute('aria-describedby')).not.toBeNull();
    expect(screen.getByText('按 Enter 填入 25.1（万元）')).toBeDefined();
    press('Tab');
    expect(figureOf(current, fee)).toMatchObject({ value: null, raw: '251000元' });
    focus(fee);
    press('F2');
    expect(screen.getByText('按 Enter 填入 25.1（万元）')).toBeDefined();
    press('Enter');
    expect(figureOf(current, fee).value).toBe(25.1);
    expect(screen.getByRole('status').textContent).toBe('“251000元”已记作 25.1。');
  });

  it('says a wrong kind of value at the cell while it is typed', () => {
    show();
    focus(NEW);
    for (const key of ['1', '.', '5']) press(key);
    expect(active().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('件数是整数')).toBeDefined();
  });

  it('offers the sum in place of a total that is not', () => {
    show();
    focus(NEW);
    paste('1\t0\t0\t0\t0\t0\t9');
    expect(screen.getByRole('status').textContent).toContain('合计填的是 9，分项之和是 1。');
    fireEvent.click(screen.getByRole('button', { name: /改为 1/u }));
    expect(figureOf(current, 'requests.new.total').value).toBe(1);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(activeFigure()).toBe(NEW);
  });

  it('offers no sum any more once the report has been mended or emptied otherwise', () => {
    show();
    focus(NEW);
    paste('1\t0\t0\t0\t0\t0\t9');
    press('Delete');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('status').textContent).not.toContain('分项之和');
    paste('4');
    focus('requests.new.business');
    paste('1\t0\t0\t0\t0\t9');
    expect(screen.getByRole('button', { name: '改为 5' })).toBeDefined();
    // The offer reckons with what was filled in since.
    press('r', { ctrlKey: true });
    expect(screen.getByRole('status').textContent).toContain('合计填的是 9，分项之和是 8。');
    fireEvent.click(screen.getByRole('button', { name: '改为 8' }));
    expect(figureOf(current, 'requests.new.total').value).toBe(8);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('makes all wrong totals of a block right together', () => {
    const start = setFigure(
      setFigure(exampleReport(), 'requests.handled.natural', '8'),
      'requests.handled.total',
      '12',
    );
    show({ start });
    focus('requests.handled.natural');
    paste('8\t2\t0\t0\t0\t0\t12');
    fireEvent.click(screen.getByRole('button', { name: '都改为分项之和' }));
    expect(figureOf(current, 'requests.handled.natural').value).toBe(7);
    expect(figureOf(current, 'requests.handled.total').value).toBe(9);
  });

  it('shows what a half filled row comes to, without entering it', () => {
    const start = setFigure(setFigure(emptyReport('2021'), NEW, '7'), 'requests.new.business', '2');
    show({ start, showRunning: true });
    const total = cell('requests.new.total');
    expect(total.dataset['running']).toBe('9');
    expect(total.textContent).toBe('');
    fireEvent.pointerMove(total);
    expect(total.title).toContain('还有 4 格没有填');
    cleanup();
    show({ start });
    expect(cell('requests.new.total').dataset['running']).toBeUndefined();
  });

  it('Esc gives up what was typed', () => {
    show({ start: setFigure(emptyReport('2021'), NEW, '7') });
    focus(NEW);
    press('9');
    press('Escape');
    expect(figureOf(current, NEW).value).toBe(7);
    expect(activeFigure()).toBe(NEW);
    expect(changes).toEqual([]);
    // The next entry is not given up with it.
    press('8');
    press('Enter');
    expect(figureOf(current, NEW).value).toBe(8);
  });

  it('F2 edits the entry: left and right stay inside, Enter enters', () => {
    show({ start: setFigure(emptyReport('2021'), NEW, '12') });
    focus(NEW);
    press('F2');
    expect((active() as HTMLInputElement).value).toBe('12');
    press('ArrowLeft');
    expect(activeFigure()).toBe(NEW);
    press('3');
    press('Enter');
    expect(figureOf(current, NEW).value).toBe(123);
  });

  it('never makes one number of two lines by looking at them', () => {
    show({ start: setFigure(emptyReport('2021'), NEW, '8\n0') });
    focus(NEW);
    press('F2');
    expect((active() as HTMLInputElement).value).toBe('8 | 0');
    press('Enter');
    expect(figureOf(current, NEW)).toMatchObject({ value: null, raw: '8\n0' });
    expect(changes).toEqual([]);
  });

  it('Delete leaves a blank, never a 0, and clears a selection at once', () => {
    show({ start: exampleReport(), section: 3 });
    focus(NEW);
    press('ArrowRight', { shiftKey: true });
    press('Delete');
    expect(figureOf(current, NEW).state).toBe('blank');
    expect(figureOf(current, 'requests.new.business').state).toBe('blank');
    expect(changes).toHaveLength(1);
  });

  it('pastes a block of Excel and says what it did', () => {
    show();
    focus(NEW);
    const event = paste('1\t2\r\n3\t4\r\n');
    expect(event.defaultPrevented).toBe(true);
    expect(figureOf(current, 'requests.carriedIn.business').value).toBe(4);
    expect(screen.getByRole('status').textContent).toBe('已填入 4 格。');
    expect(changes).toHaveLength(1);
  });

  it('does not glue a pasted block together inside an entry', () => {
    show();
    focus(NEW);
    press('9');
    paste('8\n0');
    expect(figureOf(current, NEW).value).toBe(8);
    expect(figureOf(current, 'requests.carriedIn.natural').value).toBe(0);
  });

  it('leaves an open entry open when nothing of what is pasted finds a place', () => {
    show();
    focus(NEW);
    press('9');
    paste('\n');
    expect(screen.getByRole('status').textContent).toBe('剪贴板里没有可以填入的内容。');
    expect((active() as HTMLInputElement).value).toBe('9');
    press('Enter');
    expect(figureOf(current, NEW).value).toBe(9);
  });

  it('enters an open entry with a block that goes to other rows', () => {
    show();
    focus(NEW);
    press('9');
    paste('二、上年结转政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21');
    expect(figureOf(current, NEW).value).toBe(9);
    expect(figureOf(current, 'requests.carriedIn.natural').value).toBe(1);
    expect(changes).toHaveLength(1);
    expect(active()).not.toBeInstanceOf(HTMLInputElement);
  });

  it('copies the selected figures as a spreadsheet reads them', () => {
    show({ start: exampleReport() });
    focus(NEW);
    press('ArrowRight', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    const event = createEvent.copy(active());
    const copied = new Map<string, string>();
    Object.defineProperty(event, 'clipboardData', {
      value: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    fireEvent(active(), event);
    expect(copied.get('text/plain')).toBe('7\t2\r\n2\t0');
    const html = new DOMParser().parseFromString(copied.get('text/html') ?? '', 'text/html');
    const rows = [...html.querySelectorAll('tr')].map((row) => [...row.cells].map((one) => one.textContent));
    expect(rows).toEqual([
      ['7', '2'],
      ['2', '0'],
    ]);
  });

  it('selects a row with Shift+Space, a column with Ctrl+Space and everything with Ctrl+A', () => {
    show({ start: exampleReport() });
    focus('requests.new.research');
    const chosen = () =>
      [...document.querySelectorAll<HTMLElement>('[aria-selected="true"]')].map(
        (one) => one.dataset['figure'],
      );
    press(' ', { shiftKey: true });
    expect(chosen()).toHaveLength(7);
    expect(chosen().every((id) => id?.startsWith('requests.new.'))).toBe(true);
    focus('requests.new.research');
    press(' ', { ctrlKey: true });
    expect(chosen()).toHaveLength(25);
    expect(chosen().every((id) => id?.endsWith('.research'))).toBe(true);
    press('a', { ctrlKey: true });
    expect(chosen()).toHaveLength(175);
    press('Escape');
    expect(chosen()).toEqual([]);
  });

  it('jumps with Ctrl and an arrow to the edge of what is filled, with Shift selecting', () => {
    let start = emptyReport('2021');
    for (const column of ['natural', 'business', 'other'])
      start = setFigure(start, `requests.new.${column}`, '1');
    show({ start });
    focus(NEW);
    press('ArrowRight', { ctrlKey: true });
    expect(activeFigure()).toBe('requests.new.business');
    press('ArrowRight', { ctrlKey: true });
    expect(activeFigure()).toBe('requests.new.other');
    press('ArrowRight', { ctrlKey: true });
    expect(activeFigure()).toBe('requests.new.total');
    press('ArrowDown', { ctrlKey: true, shiftKey: true });
    expect(activeFigure()).toBe('requests.carriedOut.total');
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(25);
  });

  it('fills a block from its first row or column as one change, a single cell from its neighbour', () => {
    let start = setFigure(emptyReport('2021'), NEW, '3');
    start = setFigure(start, 'requests.new.business', '4');
    show({ start });
    focus(NEW);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) press(key, { shiftKey: true });
    press('d', { ctrlKey: true });
    expect(changes).toHaveLength(1);
    for (const row of ['new', 'carriedIn', 'granted']) {
      expect(figureOf(current, `requests.${row}.natural`).value).toBe(3);
      expect(figureOf(current, `requests.${row}.business`).value).toBe(4);
    }
    focus('requests.new.research');
    press('r', { ctrlKey: true });
    expect(figureOf(current, 'requests.new.research').value).toBe(4);
    focus(NEW);
    press('d', { ctrlKey: true });
    expect(changes).toHaveLength(2);
  });

  it('enters what stands in the cell before a shortcut of the window runs', () => {
    show();
    focus(NEW);
    press('6');
    fireEvent.keyDown(active(), { key: 's', ctrlKey: true });
    expect(figureOf(current, NEW).value).toBe(6);
  });

  it('leaves an entry unfinished at keys that only begin a shortcut or work inside it', () => {
    show();
    focus(NEW);
    for (const key of ['1', '2', ' ', '0']) press(key);
    for (const key of ['Control', 'Alt', 'Meta', 'Shift', 'AltGraph'])
      fireEvent.keyDown(active(), { key, ctrlKey: key === 'Control', altKey: key === 'Alt' });
    for (const key of ['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'z'])
      fireEvent.keyDown(active(), { key, ctrlKey: true });
    expect(changes).toEqual([]);
    expect((active() as HTMLInputElement).value).toBe('12 0');
  });

  it('enters what stands in the cell before the window closes', () => {
    show();
    focus(NEW);
    press('6');
    fireEvent(window, new Event('beforeunload'));
    expect(figureOf(current, NEW).value).toBe(6);
  });

  it('changes nothing when it is only for reading', () => {
    show({ start: exampleReport(), readOnly: true });
    focus(NEW);
    press('5');
    press('Delete');
    paste('1');
    expect(changes).toEqual([]);
    expect(active()).not.toBeInstanceOf(HTMLInputElement);
  });

  it('tells findings, doubts, origins and last year to eyes and ears', () => {
    const finding = findingOf({
      place: NEW,
      figures: [NEW],
      message: '8 + 0 ≠ 7，差 1',
      found: 8,
      expected: 7,
    });
    const start: Report = {
      ...setFigure(emptyReport('2021'), NEW, '增3'),
      origins: {
        'requests.carriedIn.natural': { kind: 'carried', year: 2024, figure: 'requests.carriedOut.natural' },
      },
      notes: [{ code: 'x', place: NEW, message: '不是数字。', doubt: true }],
    };
    show({ start, findings: [finding], last: exampleReport() });
    const ids = cell(NEW).getAttribute('aria-describedby')?.split(' ') ?? [];
    const described = ids.map((id) => document.getElementById(id)?.textContent).join('\n');
    expect(cell(NEW).getAttribute('aria-label')).toBe(`${figureDefinition(NEW).label}：增3`);
    expect(described).toContain('错误：8 + 0 ≠ 7，差 1');
    expect(described).toContain('存疑：不是数字。');
    expect(cell(NEW).textContent).toContain('增3');
    expect(cell(NEW).title).toBe('去年：7');
    fireEvent.pointerMove(cell('requests.carriedIn.natural'));
    expect(cell('requests.carriedIn.natural').title).toContain('由2024年年报带入');
  });

  it('tells the pointer all about the cell that it is on, and takes that back when it leaves', () => {
    const findings = [findingOf({ level: 'error', place: NEW, figures: [NEW], message: '8 ≠ 7。' })];
    show({ start: exampleReport(), findings, last: exampleReport() });
    fireEvent.pointerMove(cell(NEW));
    expect(cell(NEW).title).toBe('错误：8 ≠ 7。\n前一份：7');
    fireEvent.pointerOut(cell(NEW));
    expect(cell(NEW).title).toBe('前一份：7');
  });

  it('takes the focus by name', () => {
    const handle = createRef<FigureGridHandle>();
    show({ ref: handle });
    expect(handle.current?.focusFigure('requests.granted.total')).toBe(true);
    expect(activeFigure()).toBe('requests.granted.total');
    expect(handle.current?.focusFigure('review.reconsideration.total')).toBe(false);
  });
});
