/** What windows remember of how somebody likes them, kept beside the program's own files. */
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../storage/durable-file.ts';
import { readPlainFile } from '../storage/files.ts';
import type { Methods } from './boundary.ts';
import type { ProgramDependencies } from './dependencies.ts';

const schema = z.object({ schema: z.literal(1), values: z.record(z.string(), z.unknown()) });
/** So many are kept, and so much of each, in characters of JSON: more than windows have. */
const MOST = 50;
const LONGEST = 20_000;

export function preferences({
  seat,
  log,
}: Pick<ProgramDependencies, 'seat' | 'log'>): Pick<Methods, 'loadPreferences' | 'keepPreference'> {
  const path = join(seat.place().own, 'preferences.json');
  let values: Promise<Map<string, unknown>> | null = null;
  let last: Promise<void> = Promise.resolve();
  const known = () => (values ??= read(path));
  return {
    loadPreferences: async () => ({ ok: true, values: Object.fromEntries(await known()) }),
    keepPreference: async ({ name, value }) => {
      const now = await known();
      const isNew = !now.has(name);
      if ((isNew && now.size >= MOST) || (JSON.stringify(value) ?? '').length > LONGEST) return { ok: true };
      now.set(name, value);
      // One after the other; one that cannot be written is remembered until the program ends.
      last = last
        .then(() => writeDurably(path, JSON.stringify({ schema: 1, values: Object.fromEntries(now) })))
        .catch((error: unknown) => log('keepPreference', error));
      await last;
      return { ok: true };
    },
  };
}

/** None where there are none, or nobody can read them. */
async function read(path: string): Promise<Map<string, unknown>> {
  try {
    const found = schema.parse(JSON.parse(new TextDecoder().decode(await readPlainFile(path))));
    return new Map(Object.entries(found.values));
  } catch {
    return new Map();
  }
}
