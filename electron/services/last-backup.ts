/** When the whole library was written to a backup file last: kept beside it, asked for by whoever reminds the clerk. */
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../storage/durable-file.ts';
import { readPlainFile } from '../storage/files.ts';
import type { Library } from '../storage/library.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';

const schema = z.object({ schema: z.literal(1), at: z.iso.datetime() });

/** `exportLibrary` that remembers, and the question when that was. */
export function lastBackup(
  { library, log }: Dependencies,
  exportLibrary: Methods['exportLibrary'],
): Pick<Methods, 'exportLibrary' | 'lastBackup'> {
  return {
    exportLibrary: async (input) => {
      // What is changed while it is written may be in it, or not.
      const at = new Date().toISOString();
      const answer = await exportLibrary(input);
      if (input.ids === null && answer.ok && answer.delivery.kind !== 'cancelled') {
        // A backup is one whether that is remembered or not.
        await remember(library, at).catch((error: unknown) => log('exportLibrary', error));
      }
      return answer;
    },
    lastBackup: async () => {
      const at = await lastTime(library);
      const entries = library.entries();
      const changed = entries.filter(({ updatedAt }) => at === null || updatedAt > at).length;
      const first = entries.map(({ createdAt }) => createdAt).sort()[0] ?? null;
      return { ok: true, at, since: at ?? first, changed };
    },
  };
}

const pathOf = ({ folder }: Library) => join(folder, 'last-backup.json');

async function lastTime(library: Library): Promise<string | null> {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(await readPlainFile(pathOf(library))))).at;
  } catch {
    return null;
  }
}

async function remember(library: Library, at: string): Promise<void> {
  if (library.readingOnly() === null) await writeDurably(pathOf(library), JSON.stringify({ schema: 1, at }));
}
