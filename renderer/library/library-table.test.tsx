// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../app/navigation.ts';
import { LibraryTable } from './library-table.tsx';
import { libraryRow } from '../app/library-row.fixture.ts';

const row = (id: string, year: number, errors: number) =>
  libraryRow({ id, year, errors, original: `${year}.docx` });

const ROWS = [row('b', 2025, 2), row('a', 2024, 0)];
const line = (year: number) => screen.getByRole('row', { name: new RegExp(`${year}年的年报`) });

function show() {
  const onNew = vi.fn();
  const onRemove = vi.fn();
  render(<LibraryTable rows={ROWS} onNew={onNew} onRemove={onRemove} />);
  return { onNew, onRemove };
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
    useNavigation.setState({ screen: { name: 'library' }, index: 0, key: 'start' });
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
    show();
    line(2024).focus();
    fireEvent.keyDown(line(2024), { key: 'Enter' });
    expect(useNavigation.getState().screen).toEqual({ name: 'editor', id: 'a' });
  });

  it('removes a report with Delete and hands the keyboard to the next one', () => {
    const { onRemove } = show();
    line(2025).focus();
    fireEvent.keyDown(line(2025), { key: 'Delete' });
    expect(onRemove).toHaveBeenCalledWith(ROWS[0]);
    expect(document.activeElement).toBe(line(2024));
  });

  it('says errors in words, not by colour alone', () => {
    show();
    expect(line(2025).textContent).toContain('2 错误');
    expect(line(2024).textContent).toContain('无错误');
  });
});
