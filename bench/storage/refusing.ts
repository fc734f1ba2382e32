/** A file system that refuses one call of a piece of work; what runs beside that work is let through. */
import { AsyncLocalStorage } from 'node:async_hooks';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const CALLS = [
  'open',
  'readFile',
  'readdir',
  'lstat',
  'stat',
  'realpath',
  'mkdir',
  'rename',
  'rm',
  'rmdir',
  'link',
  'copyFile',
  'utimes',
  'chmod',
] as const;
const HANDLE_CALLS = ['writeFile', 'readFile', 'sync'] as const;

/** What a disk says that fails, is full, is held by another program, is not ours, may be read only. */
export const CODES = ['EIO', 'ENOSPC', 'EBUSY', 'EACCES', 'EROFS'] as const;
export type Code = (typeof CODES)[number];

interface Refusal {
  readonly code: Code;
  /** Calls up to and with the one that is refused. */
  left: number;
  /** The call that was refused; null while none was. */
  hit: string | null;
}

const refusals = new AsyncLocalStorage<Refusal>();

type Call = (...args: unknown[]) => Promise<unknown>;

function guarded(name: string, call: Call): Call {
  return function (this: unknown, ...args) {
    const refusal = refusals.getStore();
    if (!refusal) return call.apply(this, args);
    refusal.left -= 1;
    if (refusal.left !== 0) return call.apply(this, args);
    const { code } = refusal;
    refusal.hit = name;
    return Promise.reject(Object.assign(new Error(`${code}: refused for the trial`), { code }));
  };
}

/** To be called once, before anything is refused. */
export async function guardFileSystem(): Promise<void> {
  const handle: FileHandle = await promises.open(import.meta.filename, 'r');
  const prototype = Object.getPrototypeOf(handle) as Record<string, Call>;
  await handle.close();
  const module = promises as unknown as Record<string, Call>;
  for (const name of CALLS) module[name] = guarded(name, module[name] as Call);
  for (const name of HANDLE_CALLS) prototype[name] = guarded(`handle.${name}`, prototype[name] as Call);
  syncBuiltinESMExports();
}

export interface Refused<T> {
  /** What was refused; null where there was no such call. */
  readonly hit: string | null;
  /** What the work ended with; null where it came through. */
  readonly error: unknown;
  readonly answer: T | null;
}

/** Does `work` with its `n`th call refused, `code` being what the system says. */
export async function refusing<T>(n: number, code: Code, work: () => Promise<T>): Promise<Refused<T>> {
  const refusal: Refusal = { code, left: n, hit: null };
  const end = (error: unknown, answer: T | null) => {
    // What goes on behind the work, such as a heartbeat, is no part of it.
    refusal.left = Infinity;
    return { hit: refusal.hit, error, answer };
  };
  return refusals.run(refusal, work).then(
    (answer) => end(null, answer),
    (error: unknown) => end(error ?? new Error('failed'), null),
  );
}
