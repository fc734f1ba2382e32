// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Entry, Output } from '../../shared/contract.ts';
import { setFigure } from '../../shared/report/report.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { useAccess } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { draftEntry } from './draft-entry.fixture.ts';
import { selectLocked, selectReport, useSession } from './session.ts';

const LOCKED = problem('library-locked', '资料库');
const FIGURE = 'requests.new.natural';

let access: Problem | null;
let stored: Entry;

afterEach(() => useAccess.setState({ readingOnly: null }));

beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', vi.fn());
  vi.stubGlobal('cancelIdleCallback', vi.fn());
  access = LOCKED;
  stored = draftEntry();
  vi.spyOn(bridge, 'libraryAccess').mockImplementation(() =>
    Promise.resolve({ ok: true, readingOnly: access }),
  );
  vi.spyOn(bridge, 'openEntry').mockImplementation(() =>
    Promise.resolve({ ok: true, entry: stored, last: null, profile: {} } as unknown as Output<'openEntry'>),
  );
  vi.spyOn(bridge, 'saveEntry').mockImplementation(({ revision }) =>
    Promise.resolve({ ok: true, revision: revision + 1, updatedAt: '2026-01-02T00:00:00Z' }),
  );
  useSession.setState({ entry: null, history: null });
  await useSession.getState().open('draft');
});

const type = (text: string) => useSession.getState().edit([{ kind: 'figure', figure: FIGURE, text }]);
const shown = () => selectReport(useSession.getState())?.figures[FIGURE];

it('a draft that was opened while another program writes is locked, and nothing of it is changed or saved', async () => {
  expect(selectLocked(useSession.getState())).toBe(true);
  const before = shown();
  type('77');
  expect(shown()).toEqual(before);
  await useSession.getState().saveNow();
  expect(bridge.saveEntry).not.toHaveBeenCalled();
});

it('when the other program has gone, it is unlocked as that one has left it', async () => {
  stored = { ...stored, revision: 5, report: setFigure(stored.report, FIGURE, '66') };
  access = null;
  await useAccess.getState().ask();
  await vi.waitFor(() => expect(shown()).toEqual(stored.report.figures[FIGURE]));
  expect(selectLocked(useSession.getState())).toBe(false);
  type('77');
  expect(shown()).toBe(77);
});

it('a draft that somebody is writing stays open to him when the library can no longer be written', async () => {
  access = null;
  await useAccess.getState().ask();
  access = problem('library-read-only', '资料库');
  await useAccess.getState().ask();
  expect(selectLocked(useSession.getState())).toBe(false);
});
