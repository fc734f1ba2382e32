/** A disk that refuses chosen calls of the file system until it is told otherwise, at the latest until the test ends. */
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach } from 'vitest';

type Call = (path: unknown, ...args: unknown[]) => Promise<unknown>;

export interface RefusingDisk {
  /** Calls of this name fail where their first path matches, with `code`. */
  readonly refuse: (call: keyof typeof promises, path: RegExp, code?: string) => void;
  readonly relent: () => void;
}

/** To be called once in a test file. */
export function refusingDisk(): RefusingDisk {
  const calls = promises as unknown as Record<string, Call>;
  const before = new Map<string, Call>();
  const relent = (): void => {
    for (const [name, call] of before) calls[name] = call;
    before.clear();
    syncBuiltinESMExports();
  };
  afterEach(relent);
  return {
    relent,
    refuse: (name, path, code = 'EIO') => {
      const call = calls[name];
      if (!call) throw new Error(`no such call: ${name}`);
      if (!before.has(name)) before.set(name, call);
      calls[name] = (given, ...args) =>
        path.test(String(given))
          ? Promise.reject(Object.assign(new Error(`${code}: refused for the test`), { code }))
          : call(given, ...args);
      syncBuiltinESMExports();
    },
  };
}
