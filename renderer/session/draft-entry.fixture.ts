/** A draft as the library gives it to the window, for the tests of its session. */
import { vi } from 'vitest';
import type { Entry, Output } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { bridge } from '../app/bridge.ts';
import { useSession } from './session.ts';

/** The example as a draft of revision 1. */
export function draftEntry(): Entry {
  return {
    id: 'draft',
    status: 'draft',
    report: exampleReport(),
    lastId: null,
    original: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    finalisedAt: null,
    handedOut: null,
    revision: 1,
  };
}

/** Opens `draftEntry` from a library that stores whatever it is given. */
export async function openDraft(): Promise<void> {
  vi.spyOn(bridge, 'libraryAccess').mockResolvedValue({ ok: true, readingOnly: null });
  vi.spyOn(bridge, 'openEntry').mockResolvedValue({
    ok: true,
    entry: draftEntry(),
    last: null,
    profile: {},
  } as unknown as Output<'openEntry'>);
  vi.spyOn(bridge, 'saveEntry').mockResolvedValue({
    ok: true,
    revision: 2,
    updatedAt: '2026-01-02T00:00:00Z',
  });
  useSession.setState({ entry: null, history: null });
  await useSession.getState().open('draft');
}
