/** Whose work is built into the program, and on what terms. */
import { readFile } from 'node:fs/promises';
import type { Methods } from './boundary.ts';

/** Written by the build; a program that runs from its sources has none. */
const FILE = new URL('../licences/third-party.json', import.meta.url);

export function notices(): Pick<Methods, 'listNotices'> {
  return {
    listNotices: async () => {
      const text = await readFile(FILE, 'utf8').catch(() => '[]');
      return { ok: true, notices: JSON.parse(text) };
    },
  };
}
