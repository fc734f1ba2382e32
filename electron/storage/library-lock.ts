/**
 * One writer at a time.
 *
 * Whoever opens the library for writing makes `library.<n>.lock`, n being one more than the highest number there:
 * making a file that must not exist yet is one step, which of several programs only one passes. The highest number
 * holds the library. It is given back by saying so in the file, never by removing it, so that numbers only go up and
 * a program that was stopped in the middle of its start cannot get past one that came later. Right before every write
 * the holder makes sure that it still is the holder.
 *
 * Dates are never believed: a holder is alive while it shows its sign on this computer, or while its file goes on
 * being touched.
 */
import { createHash, randomUUID } from 'node:crypto';
import { lstat, open, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Writer } from '../../shared/problem.ts';
import { aliveSign, isAlive } from './alive-sign.ts';
import { writeDurably } from './durable-file.ts';
import { errorCode, isMissing, isThere } from './files.ts';

export interface LibraryLock {
  /** Takes the library unless somebody else holds it: answers who, null for us. Throws the system's errors. */
  readonly take: () => Promise<Writer | null>;
  /** Whether we hold it now, as the disk says. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

const ownerSchema = z.object({
  token: z.uuid(),
  pid: z.int(),
  computer: z.string(),
  /** `thisMachine` of where it runs: computers that were copied from one another have the same name. */
  machine: z.string().default(''),
  since: z.string(),
  released: z.boolean().default(false),
});
type Owner = z.infer<typeof ownerSchema>;

const NAME = /^library\.(\d{1,15})\.lock$/;
const BEAT_MS = 1_000;
/** How long a file that nobody touches must be watched until its holder counts as gone. */
const SILENCE_MS = { here: 4_000, elsewhere: 12_000 } as const;
/** Earlier locks stay for a while: they are in the way of a program that still believes in them. */
const EARLIER_KEPT = 4;
const ATTEMPTS = 20;

const pathOf = (folder: string, number: number): string => join(folder, `library.${number}.lock`);

/** The lock on the library in `folder`, not yet taken. */
export function libraryLock(folder: string): LibraryLock {
  const token = randomUUID();
  const sign = aliveSign(token);
  const since = new Date().toISOString();
  const silence = silenceWatch();
  let mine: number | null = null;
  let heart: NodeJS.Timeout | null = null;

  const owner = (released: boolean): string =>
    JSON.stringify({
      token,
      pid: process.pid,
      computer: hostname(),
      machine: thisMachine(),
      since,
      released,
    } satisfies Owner);

  async function isHeld(): Promise<boolean> {
    if (mine === null) return false;
    const seen = await look(pathOf(folder, mine));
    return seen?.owner?.token === token && !(await isThere(pathOf(folder, mine + 1)));
  }

  /** Who holds the lock of this number; null where nobody does. */
  async function holderOf(number: number): Promise<Writer | null> {
    const seen = await look(pathOf(folder, number));
    if (!seen || seen.owner?.released || seen.owner?.token === token) return null;
    const isThisComputer = seen.owner?.machine === thisMachine();
    const holder = {
      computer: seen.owner?.computer ?? null,
      isThisComputer,
      since: seen.owner?.since ?? null,
    };
    if (seen.owner) {
      if (await isAlive(seen.owner.token)) return { ...holder, isThisComputer: true };
      if (isThisComputer && !isRunning(seen.owner.pid)) return null;
    }
    const silentFor = silence(`${number} ${seen.trace}`);
    return silentFor < (isThisComputer ? SILENCE_MS.here : SILENCE_MS.elsewhere) ? holder : null;
  }

  /** Makes the lock of this number; false where somebody else was first. */
  async function make(number: number): Promise<boolean> {
    const path = pathOf(folder, number);
    if (!(await makeNew(path, owner(false)))) return false;
    if ((await highest(folder)) === number) return true;
    await rm(path, { force: true });
    return false;
  }

  function beat(path: string): void {
    if (heart) clearInterval(heart);
    heart = setInterval(() => {
      const now = new Date();
      // Whoever removed or took the lock is found out before the next write.
      utimes(path, now, now).catch(() => undefined);
    }, BEAT_MS);
    heart.unref();
  }

  /** Another program may have a lock of the same number: it is not kept alive from here. */
  function letGo(): void {
    if (heart) clearInterval(heart);
    [heart, mine] = [null, null];
  }

  return {
    isHeld,
    take: async () => {
      await sign.show();
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (await isHeld()) return null;
        letGo();
        const last = await highest(folder);
        const holder = last === 0 ? null : await holderOf(last);
        if (holder) return holder;
        if (!(await make(last + 1))) continue;
        mine = last + 1;
        beat(pathOf(folder, mine));
        await removeEarlier(folder, mine);
        return null;
      }
      return { computer: null, isThisComputer: false, since: null };
    },
    release: async () => {
      if (heart) clearInterval(heart);
      try {
        if (mine !== null && (await isHeld())) await writeDurably(pathOf(folder, mine), owner(true));
      } finally {
        letGo();
        sign.take();
      }
    },
  };
}

interface Seen {
  /** Null where the file does not say: it is empty, or no file at all. */
  readonly owner: Owner | null;
  /** Changes whenever its holder touches the file. */
  readonly trace: string;
}

/** The lock at `path`, whatever stands there; null for nothing. */
async function look(path: string): Promise<Seen | null> {
  try {
    const found = await lstat(path);
    const trace = `${found.mtimeMs} ${found.size} ${found.ino}`;
    const owner = found.isFile() ? ownerSchema.safeParse(parse(await readFile(path, 'utf8'))) : null;
    return { owner: owner?.success ? owner.data : null, trace };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function highest(folder: string): Promise<number> {
  return Math.max(0, ...(await numbers(folder)));
}

async function numbers(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** Makes a file with this content; false where something stands there already. Follows no link. */
async function makeNew(path: string, content: string): Promise<boolean> {
  let file;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

async function removeEarlier(folder: string, mine: number): Promise<void> {
  const old = (await numbers(folder)).filter((number) => number <= mine - EARLIER_KEPT);
  await Promise.all(
    old.map((number) => rm(pathOf(folder, number), { force: true, recursive: true }).catch(() => undefined)),
  );
}

/** Measures for how long something has been seen unchanged, in ms, by a clock that nobody sets. */
function silenceWatch(): (trace: string) => number {
  let last: { readonly trace: string; readonly at: number } | null = null;
  return (trace) => {
    if (last?.trace !== trace) last = { trace, at: performance.now() };
    return performance.now() - last.at;
  };
}

/** Names this computer by its name and its network cards; without one it shares its disks with nobody. */
function thisMachine(): string {
  const cards = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  const addresses = new Set(cards.filter(({ internal }) => !internal).map(({ mac }) => mac));
  return createHash('sha256')
    .update([hostname(), ...[...addresses].sort()].join(' '))
    .digest('hex');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
