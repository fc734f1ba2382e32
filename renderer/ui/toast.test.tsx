// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../shared/problem.ts';
import { showProblem, showToast, TOAST_KEYS, ToastLine } from './toast.tsx';

const line = () => screen.getByRole('status').textContent;
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

/** The line is one for the whole window: what another test has left there is closed. */
beforeEach(() => {
  render(<ToastLine />);
  const close = () => screen.queryByRole('button', { name: '关闭提示' });
  for (let button = close(); button; button = close()) fireEvent.click(button);
  cleanup();
});
afterEach(cleanup);

describe('the line of news', () => {
  it('says one thing at a time, the newest', () => {
    render(<ToastLine />);
    act(() => {
      showToast('没有未处理的问题。');
      showToast('已保存。');
    });
    expect(line()).toBe('已保存。');
  });

  it('takes news away with the state that it speaks of', () => {
    render(<ToastLine />);
    let dismiss = () => undefined as void;
    act(() => {
      dismiss = showToast('已退回草稿。');
    });
    act(() => dismiss());
    expect(line()).toBe('');
  });

  it('keeps a problem until somebody closes it, below what is said meanwhile', () => {
    render(<ToastLine />);
    const found = problem('write-failed', '资料库');
    act(() => showProblem(found));
    let dismiss = () => undefined as void;
    act(() => {
      dismiss = showToast('已保存。');
    });
    expect(line()).toBe('已保存。');
    act(() => dismiss());
    expect(line()).toContain(found.what);
    fireEvent.click(screen.getByRole('button', { name: '关闭提示' }));
    expect(line()).toBe('');
  });

  it('is reached with a key, acts with Enter and gives the keyboard back', () => {
    const undo = vi.fn();
    render(
      <>
        <input aria-label="一格" />
        <ToastLine />
      </>,
    );
    const cell = screen.getByRole('textbox');
    cell.focus();
    act(() => void showToast('已移出。', { title: '收回', run: undo }));
    expect(TOAST_KEYS).toBe('Alt+M');
    press('m', { altKey: true });
    const action = screen.getByRole('button', { name: '收回' });
    expect(document.activeElement).toBe(action);
    fireEvent.click(action);
    expect(undo).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(cell);
    expect(line()).toBe('');

    act(() => void showToast('又移出。', { title: '收回', run: undo }));
    press('m', { altKey: true });
    press('Escape');
    expect(document.activeElement).toBe(cell);
    expect(undo).toHaveBeenCalledOnce();
  });

  it('stays while the keyboard is on it', () => {
    vi.useFakeTimers();
    try {
      render(<ToastLine />);
      act(() => void showToast('已移出。', { title: '收回', run: () => undefined }));
      press('m', { altKey: true });
      act(() => void vi.advanceTimersByTime(60_000));
      expect(line()).toContain('已移出');
      act(() => screen.getByRole('button', { name: '收回' }).blur());
      act(() => void vi.advanceTimersByTime(60_000));
      expect(line()).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });
});
