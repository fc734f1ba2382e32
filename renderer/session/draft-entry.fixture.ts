/** A draft as the library gives it to the window, for the tests of its session. */
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';

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
