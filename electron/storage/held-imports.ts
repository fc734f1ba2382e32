/**
 * `intake/`: files that were read and whose reports have not been kept yet, so that they outlive the window that read
 * them. `<id>.file` is the file byte by byte, `<id>.json` what is known of it; what is damaged or missing is nothing.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { heldSchema, type HeldImport } from '../../shared/contract.ts';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { writeWithoutPast } from './document.ts';
import { writeDurably, type Before } from './durable-file.ts';
import { unseal, type DocumentKind } from './envelope.ts';
import {
  isMissing,
  makeFolder,
  namesIn,
  NotAFile,
  readPlainFile,
  removeLeftovers,
  whileBusy,
} from './files.ts';

const contentSchema = heldSchema.omit({ id: true }).extend({
  heldAt: z.string(),
  /** The report with what was decided about it; null while nothing was. */
  report: reportSchema.nullable(),
});
type Content = z.infer<typeof contentSchema>;

const HELD_DOCUMENT: DocumentKind<Content> = {
  name: 'held-import',
  version: 1,
  sealedSince: 1,
  content: contentSchema,
  steps: {},
};

const NAME = /^([a-z0-9-]{1,40})\.(json|file)$/;

export interface HeldImports {
  /** What is held, in the order in which it was read. Throws the system's errors, as all of these do. */
  readonly list: () => Promise<HeldImport[]>;
  /** Holds a file that has been read; answers its id. */
  readonly hold: (file: Omit<HeldImport, 'id'>, bytes: Uint8Array) => Promise<string>;
  /** Keeps what was decided; about what is not held any more there is nothing to keep. */
  readonly change: (id: string, report: Report) => Promise<void>;
  /** The file, and its report where something was decided about it; null where it is not held any more. */
  readonly open: (
    id: string,
  ) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly report: Report | null } | null>;
  readonly drop: (id: string) => Promise<void>;
  /** Clears away what was left half written or half dropped. Only for a folder that nobody else writes to. */
  readonly tidy: () => Promise<void>;
}

/** Of the library in `library`; `before` makes sure that it is ours. */
export function heldImports(library: string, before: Before): HeldImports {
  const folder = join(library, 'intake');
  const documentOf = (id: string) => join(folder, `${id}.json`);
  const fileOf = (id: string) => join(folder, `${id}.file`);
  /** What is known of a file; null where nothing is. What cannot be read just now is thrown, or it would be taken for gone. */
  async function read(id: string): Promise<Content | null> {
    const bytes = await readPlainFile(documentOf(id)).catch(nothingThere);
    const found = bytes && unseal(HELD_DOCUMENT, id, bytes);
    return found?.state === 'valid' ? found.kept.content : null;
  }
  const idsOf = async (kind: 'json' | 'file') =>
    (await namesIn(folder)).flatMap((name) => {
      const [, id, found] = NAME.exec(name) ?? [];
      return id !== undefined && found === kind ? [id] : [];
    });
  const write = (id: string, content: Content) =>
    writeWithoutPast(documentOf(id), HELD_DOCUMENT, content, { before });

  return {
    list: async () => {
      const found: (HeldImport & Pick<Content, 'heldAt'>)[] = [];
      for (const id of await idsOf('json')) {
        // One that cannot be read just now does not hide the others.
        const content = await read(id).catch(() => null);
        if (content) found.push({ id, ...content });
      }
      return found
        .sort((a, b) => a.heldAt.localeCompare(b.heldAt))
        .map(({ id, batch, name, changedAt }) => ({ id, batch, name, changedAt }));
    },
    hold: async (file, bytes) => {
      const id = randomUUID();
      await makeFolder(folder);
      // The document last: what it names is there.
      await writeDurably(fileOf(id), bytes, { before });
      try {
        await write(id, { ...file, heldAt: new Date().toISOString(), report: null });
      } catch (error) {
        // A full disk is not left fuller, and nothing is told of that was refused.
        for (const path of [documentOf(id), fileOf(id)])
          await rm(path, { force: true }).catch(() => undefined);
        throw error;
      }
      return id;
    },
    change: async (id, report) => {
      const content = await read(id);
      if (content) await write(id, { ...content, report });
    },
    open: async (id) => {
      const content = await read(id);
      const bytes = content && (await readPlainFile(fileOf(id)).catch(nothingThere));
      return bytes ? { bytes: new Uint8Array(bytes), report: content.report } : null;
    },
    drop: async (id) => {
      await before();
      // The document first: without it there is nothing to go on with.
      await whileBusy(() => rm(documentOf(id), { force: true }));
      await whileBusy(() => rm(fileOf(id), { force: true }));
    },
    tidy: async () => {
      await removeLeftovers(folder);
      const known = new Set(await idsOf('json'));
      const lost = (await idsOf('file')).filter((id) => !known.has(id));
      await Promise.all(lost.map((id) => rm(fileOf(id), { force: true })));
    },
  };
}

/** Null for what is gone; what cannot be read just now is thrown. */
function nothingThere(error: unknown): null {
  if (isMissing(error) || error instanceof NotAFile) return null;
  throw error;
}
