// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { draftEntry } from './draft-entry.fixture.ts';
import { isChecked } from './live-check.ts';
import { useSession, whenChecked } from './session.ts';

beforeEach(async () => {
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

it('a report that is opened is shown before it is checked, and nobody says that nothing was found', async () => {
  expect(useSession.getState().status).toBe('open');
  expect(isChecked(findings())).toBe(false);
  await vi.waitFor(() => expect(isChecked(findings())).toBe(true));
});

it('what is typed before the first check is in it', async () => {
  type('77');
  expect(isChecked(findings())).toBe(false);
  await vi.waitFor(() => expect(findings().open.map(({ rule }) => rule)).toContain('T3-02'));
});

it('a report that is opened again keeps what was found about it', async () => {
  await vi.waitFor(() => expect(isChecked(findings())).toBe(true));
  const before = findings();
  await useSession.getState().open('draft');
  await new Promise<void>(whenChecked);
  expect(findings()).toBe(before);
});

it('what acts on findings waits for those of the report as it stands', async () => {
  await new Promise<void>(whenChecked);
  type('77');
  expect(findings().open.map(({ rule }) => rule)).not.toContain('T3-02');
  await new Promise<void>(whenChecked);
  expect(findings().open.map(({ rule }) => rule)).toContain('T3-02');
});

it('nothing is told of a report that is closed for another', async () => {
  type('77');
  vi.mocked(bridge.openEntry).mockResolvedValue({
    ok: true,
    entry: { ...draftEntry(), id: 'other' },
    last: null,
    profile: {},
  } as unknown as Output<'openEntry'>);
  await useSession.getState().open('other');
  await vi.waitFor(() => expect(isChecked(findings())).toBe(true));
  expect(findings().open.map(({ rule }) => rule)).not.toContain('T3-02');
});
