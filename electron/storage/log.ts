/** The program's own diary in the data folder: what should never happen, for whoever is asked to help. */
import { appendFileSync, closeSync, constants, lstatSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const LARGEST = 512 * 1024;
/** To the end of the file, and of no other one that a link leads to; Windows has no such flag. */
const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);

/** Appends errors with their stack to `log.txt`; one older log is kept. A diary that cannot be written is no reason to stop. */
export function createLog(folder: string): (during: string, error: unknown) => void {
  const path = join(folder, 'log.txt');
  return (during, error) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // What is no file, or leads elsewhere, makes room as a full log does.
      if (!mayGrow(path)) renameSync(path, join(folder, 'log.old.txt'));
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const file = openSync(path, APPEND, 0o600);
      try {
        appendFileSync(file, `${new Date().toISOString()} ${during}: ${detail}\n`);
      } finally {
        closeSync(file);
      }
    } catch {
      return;
    }
  };
}

/** So much of the diary is shown. */
const SHOWN = 20_000;

/** The newest lines of the diary in `folder`; empty where there is none, or none that can be read. */
export async function newestLog(folder: string): Promise<string> {
  const path = join(folder, 'log.txt');
  // What a link leads to is none of ours.
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return '';
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.length <= SHOWN ? text : text.slice(text.indexOf('\n', text.length - SHOWN) + 1);
}

function mayGrow(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return !found || (found.isFile() && found.size <= LARGEST);
}
