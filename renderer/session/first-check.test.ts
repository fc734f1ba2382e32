// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { draftEntry } from './draft-entry.fixture.ts';
import { isChecked } from './live-check.ts';
import { useSession } from './session.ts';

let whenIdle: (() => void)[];

beforeEach(async () => {
  whenIdle = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => whenIdle.push(run));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => delete whenIdle[handle - 1]);
  const entry = draftEntry();
  vi.spyOn(bridge, 'libraryAccess').mockResolvedValue({ ok: true, readingOnly: null });
  vi.spyOn(bridge, 'openEntry').mockResolvedValue({
    ok: true,
    entry,
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
});

const findings = () => useSession.getState().findings;
const type = (text: string) =>
  useSession.getState().edit([{ kind: 'figure', figure: 'requests.new.natural', text }]);

it('a report that is opened is shown before it is checked, and nobody says that nothing was found', () => {
  expect(useSession.getState().status).toBe('open');
  expect(isChecked(findings())).toBe(false);
  whenIdle.forEach((run) => run());
  expect(isChecked(findings())).toBe(true);
});

it('what is typed before the first check is in it', () => {
  type('77');
  expect(isChecked(findings())).toBe(false);
  whenIdle.forEach((run) => run());
  expect(findings().open.map(({ rule }) => rule)).toContain('T3-02');
});

it('a report that is opened again keeps what was found about it', async () => {
  whenIdle.forEach((run) => run());
  const before = findings();
  await useSession.getState().open('draft');
  expect(findings()).toBe(before);
});
