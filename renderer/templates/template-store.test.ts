// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { BUILT_IN_TEMPLATES } from '../../shared/template/built-in.ts';
import { useAccess } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { isFixed, useTemplates } from './template-store.ts';

const LOCKED = problem('library-locked', '资料库');

let access: Problem | null;
let stored: string;
let answers: (() => void)[];

/** The template as it is stored when it is asked for, answered when somebody says so. */
function answerOf(id: string): Promise<Output<'loadTemplate'>> {
  const row = { id, name: '本局模板', builtIn: false, revision: 1, updatedAt: null };
  const template = { ...BUILT_IN_TEMPLATES[0], preamble: [stored] };
  const answer = { ok: true, row, template } as unknown as Output<'loadTemplate'>;
  return new Promise((done) => answers.push(() => done(answer)));
}

async function arrive(): Promise<void> {
  await vi.waitFor(() => expect(answers).not.toEqual([]));
  for (const answer of answers.splice(0)) answer();
}

afterEach(() => useAccess.setState({ readingOnly: null }));

beforeEach(async () => {
  [access, stored, answers] = [null, '原来的前言。', []];
  vi.spyOn(bridge, 'libraryAccess').mockImplementation(() =>
    Promise.resolve({ ok: true, readingOnly: access }),
  );
  vi.spyOn(bridge, 'loadTemplate').mockImplementation(({ id }) => answerOf(id));
  vi.spyOn(bridge, 'listTemplates').mockResolvedValue({ ok: true, templates: [] } as never);
  vi.spyOn(bridge, 'saveTemplate').mockImplementation(() => new Promise(() => undefined));
  useTemplates.setState({ open: null });
});

async function open(id: string): Promise<void> {
  const shown = useTemplates.getState().show(id);
  await arrive();
  await shown;
}
const preamble = () => useTemplates.getState().open?.history.present.preamble;
const type = (text: string) => useTemplates.getState().edit([{ kind: 'preamble', paragraphs: [text] }], null);
const isLocked = () => isFixed(useTemplates.getState().open ?? expect.fail('nothing is open'));

it('is locked until the template is there as the other program has left it, so that nothing typed is taken away', async () => {
  access = LOCKED;
  await open('locked');
  stored = '另一个程序写的前言。';
  access = null;
  await useAccess.getState().ask();
  type('太早的字');
  expect(preamble()).toEqual(['原来的前言。']);
  expect(isLocked()).toBe(true);
  await arrive();
  await vi.waitFor(() => expect(isLocked()).toBe(false));
  expect(preamble()).toEqual(['另一个程序写的前言。']);
});

it('is unlocked as it stands where it cannot be read again', async () => {
  access = LOCKED;
  await open('gone');
  vi.spyOn(bridge, 'loadTemplate').mockRejectedValue(new Error('no answer'));
  access = null;
  await useAccess.getState().ask();
  await vi.waitFor(() => expect(isLocked()).toBe(false));
  expect(preamble()).toEqual(['原来的前言。']);
});

it('what is typed while the template is read again stays', async () => {
  await open('typed');
  const again = useTemplates.getState().show('typed', true);
  type('正在写的前言。');
  await arrive();
  await again;
  expect(preamble()).toEqual(['正在写的前言。']);
});
