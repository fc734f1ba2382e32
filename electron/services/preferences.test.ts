import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixedPlace } from '../storage/place.ts';
import { preferences } from './preferences.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-preferences-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const start = (log: () => void = () => undefined) =>
  preferences({ seat: { place: () => fixedPlace('given', folder) } as never, log });
const values = async (of = start()) => {
  const answer = await of.loadPreferences({});
  return answer.ok ? answer.values : null;
};

it('what a window remembers is there at the next start, the last of each, whatever comes at once', async () => {
  const { keepPreference } = start();
  await Promise.all([
    keepPreference({ name: 'look', value: 'light' }),
    keepPreference({ name: 'editor.side', value: { width: 300, open: null } }),
    keepPreference({ name: 'look', value: 'dark' }),
  ]);
  expect(await values()).toEqual({ look: 'dark', 'editor.side': { width: 300, open: null } });
});

it('a file that cannot be read is none', async () => {
  await writeFile(join(folder, 'preferences.json'), '{"schema":1,"val');
  expect(await values()).toEqual({});
  await start().keepPreference({ name: 'look', value: 'dark' });
  expect(await values()).toEqual({ look: 'dark' });
});

it('what is too much is not kept', async () => {
  const { keepPreference } = start();
  for (let number = 0; number < 60; number += 1) await keepPreference({ name: `n${number}`, value: number });
  await keepPreference({ name: 'n0', value: 'x'.repeat(30_000) });
  const kept = await values();
  expect(Object.keys(kept ?? {})).toHaveLength(50);
  expect(kept?.['n0']).toBe(0);
  expect((await readFile(join(folder, 'preferences.json'), 'utf8')).length).toBeLessThan(2_000);
});

it('where nothing can be written it is remembered until the program ends, and nobody is told of a mistake', async () => {
  const logged: string[] = [];
  const now = start(() => void logged.push('logged'));
  await rm(folder, { recursive: true });
  await writeFile(folder, 'no folder');
  expect(await now.keepPreference({ name: 'look', value: 'dark' })).toEqual({ ok: true });
  expect(await values(now)).toEqual({ look: 'dark' });
  expect(logged).toEqual(['logged']);
});
