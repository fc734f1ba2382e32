/** The folder of documents that were put aside: what is taken away goes there, and comes back from there. */
import { lstat, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { idsIn, inGroups } from './document-folder.ts';
import { readDocument } from './document.ts';
import { moveDurably, type Before } from './durable-file.ts';
import type { DocumentKind, Kept } from './envelope.ts';
import { isMissing, isThere } from './files.ts';

/** A document that was put aside; null where it cannot be used. */
export interface Aside<T> {
  readonly id: string;
  readonly kept: Kept<T> | null;
  readonly removedAt: Date;
}

/** All of them throw the system's errors. */
export interface AsideFolder<T> {
  readonly ids: () => Promise<Set<string>>;
  /** Moves the document `id` here, unless it is here already. */
  readonly put: (id: string) => Promise<void>;
  /** Moves it back; answers whether it is back now. */
  readonly takeBack: (id: string) => Promise<boolean>;
  readonly list: () => Promise<Aside<T>[]>;
  /** Deletes it for good. */
  readonly remove: (id: string) => Promise<void>;
}

/** The folder `trash` beside the documents at `pathOf`; `before` is done right before a file is moved. */
export function asideFolder<T>(
  trash: string,
  kind: DocumentKind<T>,
  pathOf: (id: string) => string,
  before: Before,
): AsideFolder<T> {
  const asidePathOf = (id: string) => join(trash, `${id}.json`);
  const ids = () => idsIn(trash);
  return {
    ids,
    put: async (id) => {
      try {
        // The date of what lies aside is when it was put there.
        const now = new Date();
        await utimes(pathOf(id), now, now);
        await moveDurably(pathOf(id), asidePathOf(id), before);
      } catch (error) {
        // It may lie here already: an earlier try has moved it and then failed.
        if (!isMissing(error) || !(await ids()).has(id)) throw error;
      }
    },
    takeBack: async (id) => {
      try {
        await moveDurably(asidePathOf(id), pathOf(id), before);
        return true;
      } catch (error) {
        // It may be back already: an earlier try has moved it and then failed.
        if (!isMissing(error)) throw error;
        return isThere(pathOf(id));
      }
    },
    list: async () => {
      const found: Aside<T>[] = [];
      await inGroups([...(await ids())], async (id) => {
        const path = asidePathOf(id);
        found.push({ id, kept: await readDocument(path, kind), removedAt: (await lstat(path)).mtime });
      });
      return found;
    },
    remove: (id) => rm(asidePathOf(id), { force: true, recursive: true }),
  };
}
