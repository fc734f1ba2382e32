// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { startHistory } from '../../../shared/report/history.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { selectReport, useSession } from '../../session/session.ts';
import { createPlaceRegistry } from '../parts/place-registry.ts';
import { FindInEditor } from './find-in-editor.tsx';

/** A paper that shows the preamble alone, and counts how often it is scrolled. */
function Paper({ isLocked = false }: { readonly isLocked?: boolean }) {
  const report = useSession(selectReport);
  if (!report) return null;
  return (
    <>
      <FindInEditor
        report={report}
        registry={createPlaceRegistry()}
        isLocked={isLocked}
        undo={() => undefined}
      />
      <div data-part="preamble">
        <div className="placeholder-text">
          {report.preamble.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      </div>
    </>
  );
}

let scrolled = 0;
Element.prototype.scrollIntoView = () => void (scrolled += 1);
// jsdom answers a range without a shape.
Range.prototype.getBoundingClientRect = () => new DOMRect();

function open(preamble: string[]) {
  const report: Report = { ...exampleReport(), preamble };
  useSession.setState({ status: 'open', history: startHistory(report), entry: null });
}

const preamble = () => selectReport(useSession.getState())?.preamble;
const field = (name: string) => screen.getByRole('textbox', { name });
const count = () => screen.getByRole('status').textContent;
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const frame = () => act(async () => new Promise((done) => requestAnimationFrame(() => done(undefined))));
const press = (key: string, more: object = {}) => fireEvent.keyDown(window, { key, ...more });

beforeEach(() => (scrolled = 0));
afterEach(cleanup);

it('replacing one by one never replaces what it has just put in', () => {
  open(['甲乡镇办。', '乡镇乡镇。']);
  render(<Paper />);
  press('h', { ctrlKey: true });
  type('查找', '乡镇');
  type('替换为', '各乡镇乡镇');
  const replace = screen.getByRole<HTMLButtonElement>('button', { name: /^替\s?换$/u });
  fireEvent.click(replace);
  expect(preamble()).toEqual(['甲各乡镇乡镇办。', '乡镇乡镇。']);
  expect(count()).toBe('第 3 处，共 4 处');
  fireEvent.click(replace);
  fireEvent.click(replace);
  expect(preamble()).toEqual(['甲各乡镇乡镇办。', '各乡镇乡镇各乡镇乡镇。']);
  // Nothing is left to replace until somebody goes round again.
  expect(count()).toBe('后面没有了，共 6 处');
  expect(replace.disabled).toBe(true);
  fireEvent.keyDown(field('替换为'), { key: 'Enter' });
  expect(preamble()?.[1]).toBe('各乡镇乡镇各乡镇乡镇。');
  fireEvent.keyDown(field('查找'), { key: 'Enter', shiftKey: true });
  expect(count()).toBe('第 6 处，共 6 处');
});

it('an Enter that ends a word of the input method replaces nothing and goes nowhere', () => {
  open(['乡镇。', '乡镇。']);
  render(<Paper />);
  press('h', { ctrlKey: true });
  type('查找', '乡镇');
  type('替换为', '街道');
  fireEvent.keyDown(field('替换为'), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field('查找'), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field('查找'), { key: 'Escape', isComposing: true });
  expect(preamble()).toEqual(['乡镇。', '乡镇。']);
  expect(count()).toBe('第 1 处，共 2 处');
  fireEvent.keyDown(field('替换为'), { key: 'Enter' });
  expect(preamble()).toEqual(['街道。', '乡镇。']);
});

it('the paper is scrolled to a hit that somebody goes to, never by typing into the report', async () => {
  open(['乡镇。', '乡镇。']);
  render(<Paper />);
  press('f', { ctrlKey: true });
  type('查找', '乡镇');
  await frame();
  await frame();
  scrolled = 0;
  act(() =>
    useSession.getState().edit([{ kind: 'text', place: 'preamble/paragraph:2', text: '乡镇，补。' }]),
  );
  act(() => useSession.getState().edit([{ kind: 'text', place: 'preamble/paragraph:1', text: '全县。' }]));
  await frame();
  await frame();
  expect(count()).toBe('第 1 处，共 1 处');
  expect(scrolled).toBe(0);
  press('F3');
  await frame();
  expect(scrolled).toBe(1);
});

it('replacing is gone as soon as the report is locked', () => {
  open(['乡镇。']);
  const { rerender } = render(<Paper />);
  press('h', { ctrlKey: true });
  expect(field('替换为')).toBeDefined();
  rerender(<Paper isLocked />);
  expect(screen.queryByRole('textbox', { name: '替换为' })).toBeNull();
});
