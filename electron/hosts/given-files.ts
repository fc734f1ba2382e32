/** Files that the program was told to open, by its arguments or by the system, until the window has taken them. */
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GivenFile } from '../../shared/contract.ts';
import { LARGEST_BACKUP } from '../../shared/loopback.ts';
import { problem, type ProblemCode } from '../../shared/problem.ts';
import { errorCode } from '../storage/files.ts';

/** A file larger than this, in bytes, is no report. */
const LARGEST = 64 * 1024 * 1024;
const BACKUP = /\.nianbao$/i;

export interface GivenFiles {
  readonly add: (paths: readonly string[]) => void;
  /** The next one, read now; null where none is left. Never rejects. */
  readonly next: () => Promise<GivenFile | null>;
}

/** Those of `first`, those that are added, and whatever `more` answers when it is asked. */
export function givenFiles(
  first: readonly string[],
  more: () => Promise<readonly string[]> = () => Promise.resolve([]),
): GivenFiles {
  const waiting = [...first];
  return {
    add: (paths) => void waiting.push(...paths),
    next: async () => {
      waiting.push(...(await more()));
      const path = waiting.shift();
      return path === undefined ? null : read(path);
    },
  };
}

/** The files that a program's own arguments name; options are none. Started in the folder `cwd`. */
export function pathsOf(args: readonly string[], cwd: string): string[] {
  return args
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => (argument.startsWith('file://') ? fromAddress(argument) : argument))
    .map((path) => resolve(cwd, path));
}

/** A desktop may hand over addresses in place of paths. */
function fromAddress(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    return address;
  }
}

async function read(path: string): Promise<GivenFile> {
  const name = basename(path) || path;
  const refuse = (code: ProblemCode): GivenFile => ({ kind: 'problem', name, problem: problem(code, name) });
  try {
    const { size, ...about } = await stat(path).then((found) => ({
      size: found.size,
      isFolder: found.isDirectory(),
      isFile: found.isFile(),
    }));
    if (about.isFolder) return refuse('folder');
    if (!about.isFile) return refuse('no-permission');
    const isBackup = BACKUP.test(name);
    if (size > (isBackup ? LARGEST_BACKUP : LARGEST))
      return refuse(isBackup ? 'backup-too-large' : 'too-large');
    return { kind: 'content', name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return refuse(errorCode(error) === 'ENOENT' ? 'not-found' : 'no-permission');
  }
}
