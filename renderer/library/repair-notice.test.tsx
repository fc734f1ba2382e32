// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useLibrary } from '../app/library-store.ts';
import { RepairNotice } from './repair-notice.tsx';

afterEach(() => {
  cleanup();
  useLibrary.setState({ repairs: [] });
});

it('promises nothing about the reports it names: each sentence says what is true of its own', () => {
  const lost = '“清河县水利局2024年年报”的文件已损坏，也没有可用的备份，无法打开。';
  useLibrary.setState({ repairs: [lost] });
  render(<RepairNotice />);
  const notice = screen.getByRole('status').textContent;
  expect(notice).toContain(lost);
  expect(notice).not.toContain('仍然可用');
  expect(notice).not.toContain('做了修复');
});
