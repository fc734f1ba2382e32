/**
 * The disk refuses one call of the file system: the first, then the second, and so on, of each action in turn, until the
 * action comes through without reaching the next. Whatever was answered is there afterwards.
 */
import promises, { rm, type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { openLibrary, type Library } from '../../electron/storage/library.ts';
import { inTemporaryFolder } from './child.ts';

const CALLS = [
  'open',
  'readFile',
  'readdir',
  'lstat',
  'stat',
  'mkdir',
  'rename',
  'rm',
  'link',
  'copyFile',
  'utimes',
] as const;
const HANDLE_CALLS = ['writeFile', 'readFile', 'sync'] as const;
const CODES = ['EIO', 'ENOSPC', 'EBUSY', 'EACCES'] as const;
const MOST = 400;

let left = Infinity;
let code: string = CODES[0];
let isHit = false;

/** Every call counts; the one that uses up what is left fails. */
function guarded<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return function (this: unknown, ...args: A): Promise<R> {
    left -= 1;
    if (left !== 0) return call.apply(this, args);
    isHit = true;
    return Promise.reject(Object.assign(new Error(`${code}: refused for the trial`), { code }));
  };
}

type Call = (...args: unknown[]) => Promise<unknown>;

async function guardFileSystem(): Promise<void> {
  const handle: FileHandle = await promises.open(import.meta.filename, 'r');
  const prototype = Object.getPrototypeOf(handle) as Record<string, Call>;
  await handle.close();
  const module = promises as unknown as Record<string, Call>;
  for (const name of CALLS) module[name] = guarded(module[name] as Call);
  for (const name of HANDLE_CALLS) prototype[name] = guarded(prototype[name] as Call);
  syncBuiltinESMExports();
}

/** Does `work` with its `n`th call refused; answers whether there was such a call. */
async function refusing(n: number, work: () => Promise<unknown>): Promise<{ hit: boolean; error: unknown }> {
  [left, isHit] = [n, false];
  let error: unknown = null;
  await work().catch((thrown: unknown) => (error = thrown));
  left = Infinity;
  return { hit: isHit, error };
}

interface Scene {
  readonly folder: string;
  readonly library: Library;
  readonly entry: Entry;
}

/** An action, and whether its result is what its answer said. */
interface Action {
  readonly name: string;
  readonly prepare?: (scene: Scene) => Promise<unknown>;
  readonly run: (scene: Scene) => Promise<unknown>;
  /** What must be there where it was answered; where it was refused, what was before counts as well. */
  readonly isDone: (library: Library, scene: Scene) => boolean | Promise<boolean>;
  readonly isUndone: (library: Library, scene: Scene) => boolean | Promise<boolean>;
}

const changed = setFigure(exampleReport(), 'requests.new.natural', '8');
const has =
  (report: unknown) =>
  (library: Library, { entry }: Scene) =>
    isDeepStrictEqual(library.entry(entry.id)?.report, report);
const isAside = async (library: Library, { entry }: Scene) =>
  (await library.removed()).some(({ id }) => id === entry.id);

const ACTIONS: readonly Action[] = [
  {
    name: 'save',
    run: ({ library, entry }) => library.change(entry.id, null, { report: changed }),
    isDone: has(changed),
    isUndone: has(exampleReport()),
  },
  {
    name: 'remove',
    run: ({ library, entry }) => library.remove(entry.id),
    isDone: isAside,
    isUndone: has(exampleReport()),
  },
  {
    name: 'restore',
    prepare: ({ library, entry }) => library.remove(entry.id),
    run: ({ library, entry }) => library.restore(entry.id),
    isDone: has(exampleReport()),
    isUndone: isAside,
  },
  {
    name: 'keep a version',
    run: ({ library, entry }) => library.keepVersion(entry.id, 1, '送审稿'),
    isDone: async (library, { entry }) =>
      (await library.versions(entry.id)).some(({ label }) => label === '送审稿'),
    isUndone: has(exampleReport()),
  },
  {
    name: 'take in what was put aside',
    prepare: ({ library, entry }) => library.remove(entry.id),
    run: ({ library, entry: { id, revision, updatedAt, ...content } }) =>
      library.takeIn({
        id,
        kept: { content: { ...content, report: changed }, revision, savedAt: updatedAt, label: null },
      }),
    isDone: async (library, scene) => has(changed)(library, scene) && !(await isAside(library, scene)),
    isUndone: isAside,
  },
  {
    name: 'save after the folder was lost',
    prepare: ({ folder }) => rm(folder, { recursive: true }),
    run: ({ library, entry }) => library.change(entry.id, null, { report: changed }),
    isDone: has(changed),
    isUndone: has(exampleReport()),
  },
  {
    name: 'keep what can be undone',
    run: ({ library, entry }) => library.keepUndo(entry.id, 1, [[]]),
    isDone: async (library, { entry }) => (await library.undoOf(entry.id, 1)).length === 1,
    isUndone: has(exampleReport()),
  },
  {
    name: 'keep an original',
    run: ({ library }) => library.keepOriginal(new Uint8Array([1])),
    isDone: has(exampleReport()),
    isUndone: has(exampleReport()),
  },
];

/** Opening with one call refused: a library that opens shows the report or names it; the next one has it. */
async function opening(folder: string): Promise<{ calls: number; lost: number }> {
  const made = await openLibrary(folder);
  const entry = await made.add({ status: 'draft', report: exampleReport(), lastId: null, original: null });
  await made.change(entry.id, null, { report: changed });
  await made.close();
  let lost = 0;
  for (let n = 1; n < MOST; n += 1) {
    let library: Library | null = null;
    const { hit } = await refusing(n, async () => (library = await openLibrary(folder)));
    const opened = library as Library | null;
    const isSaid = opened !== null && opened.repairs().length + (opened.readingOnly() ? 1 : 0) > 0;
    if (opened && !isSaid && !has(changed)(opened, { folder, library: opened, entry })) lost += 1;
    await opened?.close();
    const after = await openLibrary(folder);
    if (!has(changed)(after, { folder, library: after, entry })) lost += 1;
    await after.close();
    if (!hit) return { calls: n - 1, lost };
  }
  return { calls: MOST, lost };
}

async function acting(folder: string, action: Action): Promise<{ calls: number; lost: number }> {
  let lost = 0;
  for (let n = 1; n < MOST; n += 1) {
    const library = await openLibrary(folder);
    const entry = await library.add({
      status: 'draft',
      report: exampleReport(),
      lastId: null,
      original: null,
    });
    const scene = { folder, library, entry };
    await action.prepare?.(scene);
    const { hit, error } = await refusing(n, () => action.run(scene));
    // Told again, it is done: nothing that failed half-way is in its way.
    const again =
      error === null ? null : await action.run(scene).catch((thrown: unknown) => thrown ?? 'failed');
    const isAgainDone = !(again instanceof Error) && (await action.isDone(library, scene));
    await library.close();
    const after = await openLibrary(folder);
    const [isDone, isUndone] = [await action.isDone(after, scene), await action.isUndone(after, scene)];
    if (!isAgainDone || !isDone || (!isDone && !isUndone) || after.repairs().length > 0) {
      lost += 1;
      console.log(
        `${action.name}, call ${n}, ${code}: ${String(error)}; again ${String(again)}; ${after.repairs().join()}`,
      );
    }
    await after.close();
    if (!hit) return { calls: n - 1, lost };
  }
  return { calls: MOST, lost };
}

export async function faults(): Promise<number> {
  await guardFileSystem();
  let all = 0;
  for (const each of CODES) {
    code = each;
    const opened = await inTemporaryFolder(opening);
    console.log(`faults, ${code}: open, ${opened.calls} calls, lost ${opened.lost}`);
    all += opened.lost;
    for (const action of ACTIONS) {
      const { calls, lost } = await inTemporaryFolder((folder) => acting(folder, action));
      console.log(`faults, ${code}: ${action.name}, ${calls} calls, lost ${lost}`);
      all += lost;
    }
  }
  return all;
}
