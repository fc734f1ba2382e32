// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problem } from '../../../shared/problem.ts';
import type { SaveState } from '../../session/autosave.ts';
import { useSession } from '../../session/session.ts';
import { SaveStatus } from './save-status.tsx';

const SAVED: SaveState = { kind: 'saved', at: '2026-01-20T02:21:33.000Z' };
const SAVING: SaveState = { kind: 'saving' };
const CONFLICT: SaveState = { kind: 'conflict', problem: problem('conflict', '年报') };

const become = (saving: SaveState) => {
  act(() => {
    useSession.setState({ saving });
  });
};
const wait = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};
const told = () => screen.getByRole('status').textContent;

beforeEach(() => {
  vi.useFakeTimers();
  useSession.setState({ saving: { kind: 'saved', at: null } });
  render(<SaveStatus />);
});
afterEach(() => {
  cleanup();
  useSession.setState({ saving: { kind: 'saved', at: null } });
  vi.useRealTimers();
});

it('says that a change is on its way at once, and that it is stored once nothing more is typed', () => {
  become(SAVING);
  expect(told()).toBe('正在保存…');
  wait(100);
  become(SAVED);
  wait(300);
  become(SAVING);
  wait(300);
  become(SAVED);
  expect(told()).toBe('正在保存…');
  wait(1000);
  expect(told()).toMatch(/^已保存 \d/);
});

it('shows what was stored elsewhere as soon as it is taken', () => {
  become(CONFLICT);
  wait(100);
  become(SAVED);
  expect(told()).toMatch(/^已保存 \d/);
});
