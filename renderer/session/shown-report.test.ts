// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDraft } from './draft-entry.fixture.ts';
import { selectReport, useSession, whenChecked, type Session } from './session.ts';

beforeEach(async () => {
  await openDraft();
  await new Promise<void>(whenChecked);
});

afterEach(() => useSession.getState().saveNow());

const isShown = (session: Session) => session.shown === selectReport(session);
const type = (text: string, isDrawn: boolean) =>
  useSession
    .getState()
    .edit([{ kind: 'section', section: 1, paragraphs: [text] }], 'text:section:1', isDrawn);

it('the screen is drawn once for a letter that its editor has drawn: with what was found about it', async () => {
  const drawn: Session[] = [];
  const unfollow = useSession.subscribe((now, before) => {
    if (now.shown !== before.shown || now.findings !== before.findings) drawn.push(now);
  });
  type('2025年共收到申请999999件。', true);
  expect(drawn).toEqual([]);
  await new Promise<void>(whenChecked);
  unfollow();
  expect(drawn.map((session) => isShown(session))).toEqual([true]);
});

it('the screen follows a letter that nothing is found about', async () => {
  type('完', true);
  await new Promise<void>(whenChecked);
  type('完成', true);
  await vi.waitFor(() => expect(isShown(useSession.getState())).toBe(true));
});

it('what nobody has drawn yet is shown at once, and so is what is taken back', () => {
  type('完成', false);
  expect(isShown(useSession.getState())).toBe(true);
  type('完成了', true);
  expect(isShown(useSession.getState())).toBe(false);
  useSession.getState().undo();
  expect(isShown(useSession.getState())).toBe(true);
});
