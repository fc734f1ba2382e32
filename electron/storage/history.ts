/**
 * What a document was before: `backups/<name>/<revision>.json` beside it, `<revision>.asked.json` what the user asked
 * to keep, `<revision>.named.json` what has a name besides. In order of revisions, for dates may be wrong. The empty
 * file `<revision>.saved` says up to which revision the document was saved, so that an older file in its place is seen.
 */
import { copyFile, link, lstat, open, rename, rm, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { temporaryPath, writeDurably } from './durable-file.ts';
import { isMissing, makeFolder, namesIn } from './files.ts';

/** Why a version was kept: by itself, because the user asked, or under a name of the user's. */
export type VersionKind = 'automatic' | 'asked' | 'named';

export interface Version {
  readonly path: string;
  readonly revision: number;
  readonly kind: VersionKind;
  /** When it was saved, in ms; only for spacing them. */
  readonly savedAt: number;
  /** In bytes. */
  readonly size: number;
}

export interface History {
  /** The highest revision first; of one revision the named one first, then the one that was asked for. */
  readonly list: () => Promise<Version[]>;
  /** Keeps what the document is now, its revision, and lets go of what is too much. */
  readonly keep: (revision: number) => Promise<void>;
  /** Keeps `text`, a document of this revision, in place of what the user has asked to keep of it before. */
  readonly keepAsked: (revision: number, text: string, kind: 'asked' | 'named') => Promise<void>;
  /** The highest revision that anything here tells of; 0 for nothing. */
  readonly highest: () => Promise<number>;
  /** Remembers that this revision was saved. */
  readonly noteSaved: (revision: number) => Promise<void>;
  readonly removeAll: () => Promise<void>;
}

const NAME = /^(\d{1,15})(?:\.(named|asked))?\.json$/;
const SAVED = /^(\d{1,15})\.saved$/;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Of the versions of such an age one is kept in every stretch of time, ms. */
const SPACING = [
  { upTo: HOUR, every: 10 * MINUTE },
  { upTo: DAY, every: HOUR },
  { upTo: 30 * DAY, every: DAY },
  { upTo: Infinity, every: 30 * DAY },
] as const;

/** All versions of a document together, in bytes. */
const LARGEST = 16 * 1024 * 1024;
export const MOST = { named: 100, asked: 50 } as const;

/** The versions of the document at `path`. */
export function historyOf(path: string): History {
  const folder = join(dirname(path), 'backups', basename(path, '.json'));
  const nameOf = (revision: number, kind: VersionKind) =>
    join(folder, `${revision}${kind === 'automatic' ? '' : `.${kind}`}.json`);
  /** As the program knows them that alone writes here; null until it has looked. */
  let known: Version[] | null = null;
  /** What the document was before its first change since it was opened stays as long as it is open. */
  let first: number | null = null;
  /** The revision that is remembered to have been saved, as far as is known here. */
  let marked: number | null = null;

  const markOf = (revision: number) => join(folder, `${revision}.saved`);
  async function makeMark(revision: number): Promise<void> {
    await makeFolder(folder);
    const earlier = (await namesIn(folder))
      .filter((name) => SAVED.test(name))
      .map((name) => join(folder, name));
    await (await open(markOf(revision), 'w', 0o600)).close();
    for (const mark of earlier) if (mark !== markOf(revision)) await rm(mark, { force: true });
  }

  async function list(): Promise<Version[]> {
    const found = await Promise.all((await namesIn(folder)).map((name) => versionAt(folder, name)));
    return found.flat().sort(newestFirst);
  }

  async function thinOut(): Promise<void> {
    const gone = new Set(superfluous(known ?? [], Date.now(), first));
    for (const { path: old } of gone) await rm(old, { force: true });
    known = known?.filter((version) => !gone.has(version)) ?? null;
  }

  return {
    list,
    keep: async (revision) => {
      await makeFolder(folder);
      known ??= await list();
      first ??= revision;
      const kept = nameOf(revision, 'automatic');
      await keepAs(path, kept);
      known = [
        await stated(kept, revision, 'automatic'),
        ...known.filter((version) => version.path !== kept),
      ];
      await thinOut();
    },
    keepAsked: async (revision, text, kind) => {
      await makeFolder(folder);
      await writeDurably(nameOf(revision, kind), text, { beside: path });
      await rm(nameOf(revision, kind === 'named' ? 'asked' : 'named'), { force: true });
      known = await list();
      await thinOut();
    },
    highest: async () => {
      const numbers = (await namesIn(folder)).map((name) => (NAME.exec(name) ?? SAVED.exec(name))?.[1]);
      return Math.max(0, ...numbers.map((number) => Number(number ?? 0)));
    },
    noteSaved: async (revision) => {
      const before = marked;
      // Where this fails the next save looks again what is there.
      marked = null;
      if (before === null) await makeMark(revision);
      else await rename(markOf(before), markOf(revision));
      marked = revision;
    },
    removeAll: async () => {
      known = null;
      marked = null;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Which versions are too much; `fixed` is the revision of one that stays. */
export function superfluous(versions: readonly Version[], now: number, fixed: number | null): Version[] {
  const sorted = [...versions].sort(newestFirst);
  const taken = new Set<string>();
  const of = (kind: VersionKind) => sorted.filter((one) => one.kind === kind);
  const stays = (version: Version, index: number): boolean => {
    const slot = slotOf(version.savedAt, now);
    const isFirst = !taken.has(slot);
    taken.add(slot);
    return isFirst || index === 0 || version.revision === fixed;
  };
  const kept = of('automatic').filter(stays);
  const room = LARGEST - sizeOf(kept.slice(0, 1));
  const asked = [...of('named').slice(0, MOST.named), ...of('asked').slice(0, MOST.asked)];
  // Where there is no room for all, the oldest go first, and what the user asked for last.
  const within = withinSize([...asked, ...kept.slice(1)], room);
  const stay = new Set([...kept.slice(0, 1), ...within]);
  return versions.filter((version) => !stay.has(version));
}

function slotOf(savedAt: number, now: number): string {
  const every = SPACING.find(({ upTo }) => now - savedAt < upTo)?.every ?? DAY;
  return `${every} ${Math.floor(savedAt / every)}`;
}

function withinSize(versions: readonly Version[], room: number): Version[] {
  let left = room;
  return versions.filter(({ size }) => {
    left -= size;
    return left >= 0;
  });
}

const sizeOf = (versions: readonly Version[]): number => versions.reduce((sum, { size }) => sum + size, 0);

const KINDS: readonly VersionKind[] = ['named', 'asked', 'automatic'];

function newestFirst(a: Version, b: Version): number {
  return b.revision - a.revision || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

async function versionAt(folder: string, name: string): Promise<Version[]> {
  const [, revision, kind = 'automatic'] = NAME.exec(name) ?? [];
  if (revision === undefined) return [];
  try {
    return [await stated(join(folder, name), Number(revision), kind as VersionKind)];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function stated(path: string, revision: number, kind: VersionKind): Promise<Version> {
  const { mtimeMs, size } = await lstat(path);
  return { path, revision, kind, savedAt: mtimeMs, size };
}

/** The file keeps its place while it becomes a version, and what stood there before is replaced in one step. */
async function keepAs(path: string, kept: string): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await link(path, temporary);
  } catch (error) {
    if (isMissing(error)) throw error;
    // FAT and some network folders know no links.
    const { mtime } = await lstat(path);
    await copyFile(path, temporary);
    await utimes(temporary, mtime, mtime);
  }
  await rename(temporary, kept);
  // Of two names of one file the system keeps both.
  await rm(temporary, { force: true });
}
