/** Other programs that open the library of a test: real ones, with a process of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll } from 'vitest';

export interface AnotherProgram {
  readonly child: ChildProcess;
  /** The next line that it prints. */
  readonly line: () => Promise<string>;
  /** Ends it at once, as a power cut does. */
  readonly kill: () => Promise<void>;
}

/**
 * To be called once in a test file. What it answers starts a program that opens the library in `folder` and runs
 * `then`, with `library` and `say` (prints a value as a line); what it throws is printed, a problem by its code.
 */
export function anotherProgram(): (folder: string, then: string, uid?: number) => AnotherProgram {
  let program: string;
  const running = new Set<AnotherProgram>();

  beforeAll(async () => {
    program = await mkdtemp(join(tmpdir(), 'nianbao-program-'));
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('./library.ts', import.meta.url)),
        outDir: program,
        rolldownOptions: { output: { entryFileNames: 'library.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    });
    await chmod(program, 0o755);
  });
  afterEach(async () => {
    await Promise.all([...running].map((one) => one.kill()));
  });
  afterAll(() => rm(program, { recursive: true, force: true }));

  return (folder, then, uid) => {
    const script = `
      import { openLibrary } from ${JSON.stringify(join(program, 'library.mjs'))};
      const say = (value) => console.log(JSON.stringify(value));
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1000);
      try {
        const library = await openLibrary(process.argv[1]);
        ${then}
      } catch (error) { say(error.problem?.code ?? error.stack); }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = new Promise((done) => child.once('exit', done));
    const one: AnotherProgram = {
      child,
      line: async () => {
        const next = await lines.next();
        return next.done ? 'ended' : String(JSON.parse(next.value));
      },
      kill: async () => {
        running.delete(one);
        child.kill('SIGKILL');
        await ended;
      },
    };
    running.add(one);
    return one;
  };
}
