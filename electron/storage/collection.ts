/** Documents of one kind, each in a file of its own: `<folder>/<id>.json`; what was put aside lies in another folder. */
import { join } from 'node:path';
import { asideFolder, type Aside } from './aside.ts';
import type { Keeping } from './document-file.ts';
import { idsIn, inGroups } from './document-folder.ts';
import { openDocument, type StoredDocument } from './document.ts';
import type { DocumentKind, Kept } from './envelope.ts';
import { isFolder, isMissing, makeFolder, removeLeftovers } from './files.ts';
import { historyOf } from './history.ts';
import type { Repair } from './repair-document.ts';

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

const HISTORY = /^([a-z0-9-]{1,40})$/;

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
  const aside = asideFolder(trash, kind, pathOf, keeping.before);

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
    const away = await listed(trash);
    const lost = away && (await listed(join(folder, 'backups'), HISTORY));
    return [...new Set([...here, ...[...(lost ?? [])].filter((id) => !away?.has(id))])].sort();
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
      const away = await listed(trash);
      if (!away || !(await listed(folder))) return [];
      const isHere = (id: string) => documents.get(id)?.kept() != null || documents.get(id)?.isForeign();
      return ids.filter((id) => !away.has(id) && !isHere(id));
    },
    knows: async (id) => documents.has(id) || (await aside.ids()).has(id),
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
        await aside.put(id);
      } catch (error) {
        if (isMissing(error) && !documents.has(id)) return false;
        throw error;
      }
      documents.delete(id);
      return true;
    },
    takeBack: async (id) => {
      if (!(await aside.takeBack(id))) return false;
      await open(id);
      return true;
    },
    aside: aside.list,
    discard: async (id) => {
      await keeping.before();
      // Versions first: without them nobody takes what is deleted for something that was lost.
      if (!documents.has(id)) await historyOf(pathOf(id)).removeAll();
      await aside.remove(id);
    },
    isForeign: () => foreign().length > 0,
    readAgain: async () => {
      for (const document of foreign()) await document.read();
    },
    renew: async (onWritten) => {
      await makeFolders();
      const present = await idsIn(folder);
      const away = await aside.ids();
      for (const [id, document] of documents) {
        if (present.has(id)) continue;
        if (away.has(id)) documents.delete(id);
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
