/** Documents of one kind, each in a file of its own: `<folder>/<id>.json`; what was put aside lies in another folder. */
import type { Low } from 'lowdb';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, moveDurably, removeBackups, removeLeftovers } from './durable-file.ts';

export interface Collection<T extends object> {
  /** Every document by its id; its data is null where the file cannot be used. */
  readonly documents: ReadonlyMap<string, Low<T | null>>;
  /** The content of a document; null where there is none that can be used. */
  readonly content: (id: string) => T | null;
  /** Is there, or was there, a document `id`, usable or not, here or put aside? */
  readonly knows: (id: string) => Promise<boolean>;
  /** Writes the document `id`, new or not. */
  readonly write: (id: string, content: T) => Promise<void>;
  /** Moves a document aside. */
  readonly putAside: (id: string) => Promise<void>;
  /** Moves it back and opens it; answers whether it was there. */
  readonly takeBack: (id: string) => Promise<boolean>;
  /** What was put aside. */
  readonly aside: () => Promise<Aside<T>[]>;
  /** Deletes for good what was put aside, with its backups. */
  readonly discard: (id: string) => Promise<void>;
  /**
   * After the folders were out of reach: what lies in them now counts, and what is missing there without having
   * been put aside is written again from memory. Answers how many were written.
   */
  readonly renew: () => Promise<number>;
  /** Whether the folders are where they were. */
  readonly isWhole: () => Promise<boolean>;
}

/** A document that was put aside; its content is null where it cannot be used. */
export interface Aside<T> {
  readonly id: string;
  readonly content: T | null;
  readonly removedAt: Date;
}

/** Opens every document below `folder`; makes what is missing of its folders. Throws the system's errors. */
export async function openCollection<T extends object>(
  folder: string,
  trash: string,
  open: (id: string, path: string) => Promise<Low<T | null>>,
  read: (path: string) => Promise<T | null>,
): Promise<Collection<T>> {
  const documents = new Map<string, Low<T | null>>();
  const backups = join(folder, 'backups');
  const pathOf = (id: string) => join(folder, `${id}.json`);
  const asidePathOf = (id: string) => join(trash, `${id}.json`);
  const makeFolders = async () => {
    for (const path of [backups, trash]) await mkdir(path, { recursive: true });
  };
  /** One whose file was lost but whose backups remain counts, unless it was put aside. */
  const knownIds = async () => {
    const aside = await idsIn(trash);
    const lost = await idsIn(backups, /^([a-z0-9-]{1,40})\.json\.\d$/);
    return new Set([...(await idsIn(folder)), ...[...lost].filter((id) => !aside.has(id))]);
  };

  await makeFolders();
  for (const path of [folder, backups]) await removeLeftovers(path);
  for (const id of await knownIds()) documents.set(id, await open(id, pathOf(id)));

  return {
    documents,
    content: (id) => documents.get(id)?.data ?? null,
    knows: async (id) => documents.has(id) || (await idsIn(trash)).has(id),
    write: async (id, content) => {
      const document = documents.get(id) ?? (await open(id, pathOf(id)));
      await save(document, content);
      documents.set(id, document);
    },
    putAside: async (id) => {
      // The date of what lies aside is when it was put there.
      const now = new Date();
      await utimes(pathOf(id), now, now);
      await moveDurably(pathOf(id), asidePathOf(id));
      documents.delete(id);
    },
    takeBack: async (id) => {
      try {
        await moveDurably(asidePathOf(id), pathOf(id));
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
      documents.set(id, await open(id, pathOf(id)));
      return true;
    },
    aside: async () => {
      const ids = [...(await idsIn(trash))];
      return Promise.all(
        ids.map(async (id) => {
          const path = asidePathOf(id);
          return { id, content: await read(path), removedAt: (await stat(path)).mtime };
        }),
      );
    },
    discard: async (id) => {
      await rm(asidePathOf(id), { force: true });
      if (!documents.has(id)) await removeBackups(pathOf(id));
    },
    renew: async () => {
      await makeFolders();
      const present = await idsIn(folder);
      const aside = await idsIn(trash);
      let written = 0;
      for (const [id, document] of documents) {
        if (present.has(id)) continue;
        if (aside.has(id)) documents.delete(id);
        else if (document.data) {
          await document.write();
          written += 1;
        }
      }
      for (const id of present) documents.set(id, await open(id, pathOf(id)));
      return written;
    },
    isWhole: async () => (await Promise.all([folder, trash].map(isFolder))).every(Boolean),
  };
}

/** Memory follows the disk: the new content counts only once it has been written. */
export async function save<T>(document: Low<T | null>, content: NoInfer<T>): Promise<void> {
  const before = document.data;
  document.data = content;
  try {
    await document.write();
  } catch (error) {
    document.data = before;
    throw error;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function idsIn(folder: string, pattern = /^([a-z0-9-]{1,40})\.json$/): Promise<Set<string>> {
  return new Set((await readdir(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []));
}
