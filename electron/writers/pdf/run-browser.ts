/**
 * A page laid out by a browser of the Chromium family that the machine has: without a window, with a profile of its own
 * that is thrown away, without the network, within a time limit.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MINUTE = 60_000;

const OPTIONS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND',
] as const;

interface Task {
  /** HTML of this program's own, without a script. */
  readonly page: string;
  /** What the file is called: browsers look at the extension. */
  readonly name: string;
  /** Options that make the browser write it. */
  readonly optionsFor: (target: string) => readonly string[];
  /** First bytes of what it writes. */
  readonly sign: readonly number[];
}

/**
 * What the browser at a path makes of pages: null for one of which it makes nothing within a minute. Root, and systems
 * without user namespaces, have no sandbox for a browser: where it says that, and only there, it works without one; the
 * pages hold no script.
 */
export function browserAt(path: string): (task: Task) => Promise<Uint8Array | null> {
  let sandbox: readonly string[] = [];
  return async (task) => {
    const first = await layOut(path, task, sandbox);
    if (first instanceof Uint8Array) return first;
    if (!first.hasNoSandbox || sandbox.length > 0) return null;
    sandbox = ['--no-sandbox'];
    const second = await layOut(path, task, sandbox);
    return second instanceof Uint8Array ? second : null;
  };
}

/** Why there is no page. */
interface Failure {
  /** Did the browser say that it has no sandbox here? */
  readonly hasNoSandbox: boolean;
}

/** `Running as root without --no-sandbox is not supported`, `No usable sandbox!`, `Failed to move to new namespace` */
const NO_SANDBOX = /sandbox|new namespace/i;

async function layOut(path: string, task: Task, more: readonly string[]): Promise<Uint8Array | Failure> {
  const { page, name, optionsFor, sign } = task;
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-page-'));
  const [source, target] = [join(folder, 'page.html'), join(folder, name)];
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const args = [...OPTIONS, ...more, profile, ...optionsFor(target), pathToFileURL(source).href];
  try {
    await writeFile(source, page);
    await run(path, args, { timeout: MINUTE, killSignal: 'SIGKILL', windowsHide: true });
    const bytes = await readFile(target);
    return sign.every((byte, at) => bytes[at] === byte) ? bytes : { hasNoSandbox: false };
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    return { hasNoSandbox: NO_SANDBOX.test(said) };
  } finally {
    // A browser that was stopped may still let go of its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  }
}
