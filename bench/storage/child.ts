/** `program.ts` as another process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Said = Readonly<Record<string, unknown>>;

export interface Child {
  readonly signal: (name: NodeJS.Signals) => void;
  /** Everything that it has said until now. */
  readonly said: Said[];
  /** Waits until it has said something with this key; undefined where it has ended before. */
  readonly until: (key: string) => Promise<unknown>;
  readonly kill: () => Promise<void>;
}

export function start(...args: readonly string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'program.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Said[] = [];
  const lines = createInterface({ input: child.stdout });
  const waiting: (() => void)[] = [];
  const heard = () => waiting.splice(0).forEach((wake) => wake());
  let isEnded = false;
  lines.on('line', (line) => {
    said.push(JSON.parse(line) as Said);
    heard();
  });
  lines.on('close', () => {
    isEnded = true;
    heard();
  });
  // Gone as a whole, not only its output.
  const ended = once(child, 'exit');
  return {
    said,
    signal: (name) => child.kill(name),
    until: async (key) => {
      for (;;) {
        const found = said.find((one) => key in one);
        if (found || isEnded) return found?.[key];
        await new Promise<void>((done) => waiting.push(done));
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Gives `work` a folder of its own. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-trial-'));
  try {
    return await work(join(folder, '资料库'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
