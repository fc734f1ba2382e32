// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { useBackupFiles } from '../intake/backup-files.ts';
import BackupScreen from './backup-screen.tsx';

const given = { name: '备份.nianbao', arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
const LOOKED = /“备份\.nianbao”里有 0 项/;

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.spyOn(bridge, 'listLibrary').mockResolvedValue({ ok: true, rows: [], repairs: [] } as never);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  useBackupFiles.setState({ waiting: [] });
});

it('keeps a file that came in while the screen before was still shown', async () => {
  vi.spyOn(bridge, 'lookIntoBackup').mockResolvedValue({ ok: true, items: [], damaged: [] });
  const leaving = render(<BackupScreen />);
  act(() => useBackupFiles.getState().add([given]));
  await screen.findByText(LOOKED);
  leaving.unmount();
  render(<BackupScreen />);
  expect(await screen.findByText(LOOKED)).toBeTruthy();
});

it('asks for the next file once somebody is done with this one', async () => {
  vi.spyOn(bridge, 'lookIntoBackup').mockResolvedValue({ ok: true, items: [], damaged: [] });
  useBackupFiles.getState().add([given]);
  render(<BackupScreen />);
  await screen.findByText(LOOKED);
  fireEvent.click(screen.getByRole('button', { name: /取\s*消/ }));
  expect(screen.queryByText(LOOKED)).toBeNull();
  expect(screen.getByRole('button', { name: /选择备份文件…/ })).toBeTruthy();
});

it('leaves a file that was refused', async () => {
  vi.spyOn(bridge, 'lookIntoBackup').mockResolvedValue({
    ok: false,
    problem: problem('backup-too-large', '备份.nianbao'),
  });
  useBackupFiles.getState().add([given]);
  render(<BackupScreen />);
  expect(await screen.findByRole('button', { name: /选择备份文件…/ })).toBeTruthy();
  expect(useBackupFiles.getState().waiting).toEqual([]);
});
