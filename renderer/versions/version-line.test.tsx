// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { VersionRow } from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';
import { useAccess } from '../app/access.ts';
import { VersionLine } from './version-line.tsx';

const ROW: VersionRow = {
  revision: 3,
  savedAt: '2026-01-20T02:21:33Z',
  label: '送审稿',
  kind: 'named',
  status: 'draft',
  lost: [],
  changes: null,
};

afterEach(() => {
  cleanup();
  useAccess.setState({ readingOnly: null });
});

function restoring(isFinal: boolean): HTMLElement {
  const nothing = vi.fn();
  render(
    <VersionLine
      row={ROW}
      isFinal={isFinal}
      before={null}
      onCompare={nothing}
      onRestore={nothing}
      onName={nothing}
    />,
  );
  return screen.getByRole('button', { name: /^恢复：“送审稿”/ });
}

it('offers to restore a version of a draft', () => {
  expect(restoring(false)).toHaveProperty('disabled', false);
});

it('restores no version of a finalised report', () => {
  expect(restoring(true)).toHaveProperty('disabled', true);
});

it('restores no version while the library can only be looked at', () => {
  useAccess.setState({ readingOnly: problem('library-locked', '资料库') });
  expect(restoring(false)).toHaveProperty('disabled', true);
});
