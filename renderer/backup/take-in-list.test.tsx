// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problem } from '../../shared/problem.ts';
import { useAccess } from '../app/access.ts';
import type { BackupFile } from './backup-actions.ts';
import { TakeInList } from './take-in-list.tsx';

const item = (id: string, state: 'new' | 'older') => ({
  kind: 'report' as const,
  id,
  name: `清河县水利局${id}年年报`,
  savedAt: '2026-01-20T02:21:33Z',
  state,
  lost: [],
});
const file = (...items: BackupFile['items']): BackupFile => ({
  name: '备份.nianbao',
  bytes: new Uint8Array(),
  items,
  damaged: [],
});

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useAccess.setState({ readingOnly: null });
});

function taking(backup: BackupFile): HTMLElement {
  render(<TakeInList file={backup} onDone={vi.fn()} />);
  return screen.getByRole('button', { name: /^收取选中的/ });
}

it('takes in what the library does not have, and leaves what it has newer', () => {
  const button = taking(file(item('2024', 'new'), item('2023', 'older')));
  expect(button.textContent).toContain('1 项');
  expect(button).toHaveProperty('disabled', false);
});

it('takes nothing in while the library can only be looked at', () => {
  useAccess.setState({ readingOnly: problem('library-locked', '资料库') });
  expect(taking(file(item('2024', 'new')))).toHaveProperty('disabled', true);
});
