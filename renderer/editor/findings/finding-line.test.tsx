// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { findingItem, NO_ACTIONS } from './finding-item.fixture.ts';
import { FindingLine } from './finding-line.tsx';
import { useSession, type EntryInfo } from '../../session/session.ts';

const ITEM = findingItem({ fixes: [{ title: '改为 6', edits: [] }] });
const NOTHING = () => undefined;

const ENTRY: EntryInfo = {
  id: 'a',
  status: 'draft',
  original: null,
  lastId: null,
  finalisedAt: null,
  handedOut: null,
  createdAt: '2026-01-20T02:21:00.000Z',
  updatedAt: '2026-01-20T02:21:00.000Z',
};

afterEach(() => {
  cleanup();
  useSession.setState({ entry: null });
});

it('offers the repair of the finding at hand in a draft, not in a finalised report', () => {
  useSession.setState({ entry: ENTRY });
  render(<FindingLine item={ITEM} actions={NO_ACTIONS} onBack={NOTHING} onNext={NOTHING} />);
  expect(screen.getByRole('button', { name: '改为 6' })).toBeTruthy();
  act(() => useSession.setState({ entry: { ...ENTRY, status: 'final' } }));
  expect(screen.queryByRole('button', { name: '改为 6' })).toBeNull();
  expect(screen.getByRole('button', { name: '下一处问题' })).toBeTruthy();
});
