// @vitest-environment jsdom
import { useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryTable } from './library-table.tsx';
import { libraryRow } from '../app/library-row.fixture.ts';

const row = (id: string, year: number, errors: number) =>
  libraryRow({ id, year, errors, original: `${year}.docx` });

const ROWS = [row('b', 2025, 2), row('a', 2024, 0)];
const line = (year: number) => screen.getByRole('row', { name: new RegExp(`${year}年的年报`) });

function show() {
  const actions = {
    open: vi.fn(),
    compare: vi.fn(),
    checkSheet: vi.fn(),
    startFrom: vi.fn(),
    rename: vi.fn(),
    remove: vi.fn(),
  };
  const onOrder = vi.fn();
  function List() {
    const [chosen, setChosen] = useState<string | null>(null);
    return (
      <LibraryTable
        rows={ROWS}
        order={null}
        onOrder={onOrder}
        chosen={chosen}
        onChoose={setChosen}
        actions={actions}
      />
    );
  }
  render(<List />);
  return { ...actions, onOrder };
}

describe('the table of reports', () => {
  beforeEach(() => {
    // antd asks for the width of the window.
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: true,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }));
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('is one stop of the Tab key; arrows go from line to line', () => {
    show();
    expect([line(2025).tabIndex, line(2024).tabIndex]).toEqual([0, -1]);
    line(2025).focus();
    fireEvent.keyDown(line(2025), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(line(2024));
    expect([line(2025).tabIndex, line(2024).tabIndex]).toEqual([-1, 0]);
  });

  it('opens a report with Enter', () => {
    const { open } = show();
    line(2024).focus();
    fireEvent.keyDown(line(2024), { key: 'Enter' });
    expect(open).toHaveBeenCalledWith(ROWS[1]);
  });

  it('removes a report with Delete and hands the keyboard to the next one', () => {
    const { remove } = show();
    line(2025).focus();
    fireEvent.keyDown(line(2025), { key: 'Delete' });
    expect(remove).toHaveBeenCalledWith(ROWS[0]);
    expect(document.activeElement).toBe(line(2024));
  });

  it('is renamed with F2, unless it is finalised', () => {
    const { rename } = show();
    line(2025).focus();
    fireEvent.keyDown(line(2025), { key: 'F2' });
    expect(rename).toHaveBeenCalledWith(ROWS[0]);
  });

  it('chooses a report with a click, without opening it', () => {
    const { open } = show();
    fireEvent.click(line(2024));
    expect(line(2024).getAttribute('aria-selected')).toBe('true');
    expect(open).not.toHaveBeenCalled();
    fireEvent.doubleClick(line(2024));
    expect(open).toHaveBeenCalledWith(ROWS[1]);
  });

  it('is sorted from the heads of its columns', () => {
    const { onOrder } = show();
    fireEvent.click(screen.getByRole('columnheader', { name: /机关/ }));
    expect(onOrder).toHaveBeenCalledWith({ key: 'agency', isDown: false });
  });

  it('says errors in words, not by colour alone', () => {
    show();
    expect(line(2025).textContent).toContain('2 错误');
    expect(line(2024).textContent).toContain('无错误');
  });
});
