// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { draftEntry, openDraft } from './draft-entry.fixture.ts';
import { isChecked } from './live-check.ts';
import { useSession, whenChecked } from './session.ts';

beforeEach(openDraft);

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
