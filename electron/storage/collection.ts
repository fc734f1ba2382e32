/** Documents of one kind, each in a file of its own: `<folder>/<id>.json`; what was put aside lies in another folder. */
import { lstat, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { openDocument, readDocument, type Keeping, type Repair, type StoredDocument } from './document.ts';
import { moveDurably } from './durable-file.ts';
import type { DocumentKind, Kept } from './envelope.ts';
import { isFolder, isMissing, isThere, makeFolder, namesIn, removeLeftovers } from './files.ts';
import { historyOf } from './history.ts';

export interface Collection<T> {
  /** The ids of every document that can be used, in no order. */
  readonly ids: () => string[];
  /** A document by its id; undefined where none is known. */
  readonly document: (id: string) => StoredDocument<T> | undefined;
  /** The content of a document; null where there is none that can be used. */
  readonly kept: (id: string) => Kept<T> | null;
  /** Those of `ids` of which nothing is left, here or aside; none where nobody can look. */
  readonly lost: (ids: readonly string[]) => Promise<string[]>;
  /** Is there, or was there, a document `id`, usable or not, here or put aside? */
  readonly knows: (id: string) => Promise<boolean>;
  /** Writes the document `id`, new or not. */
  readonly write: (id: string, content: T) => Promise<Kept<T>>;
  /** Moves a document aside; answers whether it is there now. */
  readonly putAside: (id: string) => Promise<boolean>;
  /** Moves it back and opens it; answers whether it was there. */
  readonly takeBack: (id: string) => Promise<boolean>;
  /** What was put aside. */
  readonly aside: () => Promise<Aside<T>[]>;
  /** Deletes for good what was put aside, with its versions. */
  readonly discard: (id: string) => Promise<void>;
  /** Is there something that may not be read? */
  readonly isForeign: () => boolean;
  /** Reads that again. */
  readonly readAgain: () => Promise<void>;
  /**
   * After the folders were out of reach: what lies in them now counts, and what is missing there without having
   * been put aside is written again from memory. `onWritten` hears of each one that was. Throws the system's error
   * where one could not be, and goes on from there when it is called again.
   */
  readonly renew: (onWritten: () => void) => Promise<void>;
  /** Whether the folders are where they were. */
  readonly isWhole: () => Promise<boolean>;
}

/** A document that was put aside; null where it cannot be used. */
export interface Aside<T> {
  readonly id: string;
  readonly kept: Kept<T> | null;
  readonly removedAt: Date;
}

interface Place<T> {
  readonly folder: string;
  readonly trash: string;
  readonly kind: DocumentKind<T>;
  readonly keeping: Keeping;
  /** What reading the document `id` had to repair this time: nothing, as a rule. `kept` is what came of it. */
  readonly onRead: (id: string, repairs: readonly Repair[], kept: Kept<T> | null) => void;
  /** A folder that cannot be used; what lies in it is out of reach. */
  readonly onTrouble: (folder: string) => void;
}

const DOCUMENT = /^([a-z0-9-]{1,40})\.json$/;
const HISTORY = /^([a-z0-9-]{1,40})$/;
/** Documents opened at once: enough to keep a disk busy, few enough for the system's limit of open files. */
const AT_ONCE = 16;

/** Opens every document in the folder; makes what is missing of folders where it may. */
export async function openCollection<T>({
  folder,
  trash,
  kind,
  keeping,
  onRead,
  onTrouble,
}: Place<T>): Promise<Collection<T>> {
  const documents = new Map<string, StoredDocument<T>>();
  const pathOf = (id: string) => join(folder, `${id}.json`);
  const asidePathOf = (id: string) => join(trash, `${id}.json`);

  const foreign = () => [...documents.values()].filter((document) => document.isForeign());
  const makeFolders = async () => {
    for (const path of [folder, join(folder, 'backups'), trash]) await makeFolder(path);
  };
  const open = async (id: string): Promise<StoredDocument<T>> => {
    const document = await openDocument(pathOf(id), kind, keeping, (repairs, kept) =>
      onRead(id, repairs, kept),
    );
    documents.set(id, document);
    return document;
  };
  const openAll = (ids: readonly string[]) => inGroups(ids, async (id) => void (await open(id)));
  /** The ids in a folder; none where it cannot be looked into. */
  const listed = async (path: string, pattern?: RegExp): Promise<Set<string> | null> => {
    try {
      return await idsIn(path, pattern);
    } catch {
      onTrouble(path);
      return null;
    }
  };
  /** One whose file was lost but whose versions remain counts, unless it was put aside. */
  const knownIds = async (): Promise<string[]> => {
    const here = (await listed(folder)) ?? [];
    const aside = await listed(trash);
    const lost = aside && (await listed(join(folder, 'backups'), HISTORY));
    return [...new Set([...here, ...[...(lost ?? [])].filter((id) => !aside?.has(id))])].sort();
  };

  // Folders that cannot be made now are missed when something is to be written to them.
  if (keeping.mends) await makeFolders().catch(() => undefined);
  if (keeping.mends) await removeLeftovers(folder).catch(() => undefined);
  await openAll(await knownIds());

  return {
    document: (id) => documents.get(id),
    ids: () => [...documents].flatMap(([id, document]) => (document.kept() ? [id] : [])),
    kept: (id) => documents.get(id)?.kept() ?? null,
    lost: async (ids) => {
      const aside = await listed(trash);
      if (!aside || !(await listed(folder))) return [];
      const isHere = (id: string) => documents.get(id)?.kept() != null || documents.get(id)?.isForeign();
      return ids.filter((id) => !aside.has(id) && !isHere(id));
    },
    knows: async (id) => documents.has(id) || (await idsIn(trash)).has(id),
    write: async (id, content) => {
      const known = documents.get(id);
      const document = known ?? (await open(id));
      try {
        return await document.write(content);
      } catch (error) {
        if (!known) documents.delete(id);
        throw error;
      }
    },
    putAside: async (id) => {
      try {
        // The date of what lies aside is when it was put there.
        const now = new Date();
        await utimes(pathOf(id), now, now);
        await moveDurably(pathOf(id), asidePathOf(id), keeping.before);
      } catch (error) {
        // It may lie there already: an earlier try has moved it and then failed.
        const isAside = isMissing(error) && (await idsIn(trash)).has(id);
        if (isMissing(error) && !isAside && !documents.has(id)) return false;
        if (!isAside) throw error;
      }
      documents.delete(id);
      return true;
    },
    takeBack: async (id) => {
      try {
        await moveDurably(asidePathOf(id), pathOf(id), keeping.before);
      } catch (error) {
        // It may be back already: an earlier try has moved it and then failed.
        if (!isMissing(error)) throw error;
        if (!(await isThere(pathOf(id)))) return false;
      }
      await open(id);
      return true;
    },
    aside: async () => {
      const found: Aside<T>[] = [];
      await inGroups([...(await idsIn(trash))], async (id) => {
        const path = asidePathOf(id);
        found.push({ id, kept: await readDocument(path, kind), removedAt: (await lstat(path)).mtime });
      });
      return found;
    },
    discard: async (id) => {
      await keeping.before();
      // Versions first: without them nobody takes what is deleted for something that was lost.
      if (!documents.has(id)) await historyOf(pathOf(id)).removeAll();
      await rm(asidePathOf(id), { force: true, recursive: true });
    },
    isForeign: () => foreign().length > 0,
    readAgain: async () => {
      for (const document of foreign()) await document.read();
    },
    renew: async (onWritten) => {
      await makeFolders();
      const present = await idsIn(folder);
      const aside = await idsIn(trash);
      for (const [id, document] of documents) {
        if (present.has(id)) continue;
        if (aside.has(id)) documents.delete(id);
        else if (document.kept()) {
          await document.writeAgain();
          onWritten();
        }
      }
      await openAll([...present]);
    },
    isWhole: async () => (await Promise.all([folder, trash].map(isFolder))).every(Boolean),
  };
}

async function idsIn(folder: string, pattern = DOCUMENT): Promise<Set<string>> {
  return new Set((await namesIn(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []));
}

async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
