/** The program's own diary in the data folder: what should never happen, for whoever is asked to help. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 512 * 1024;

/** Appends errors with their stack to `log.txt`; one older log is kept. A diary that cannot be written is no reason to stop. */
export function createLog(folder: string): (during: string, error: unknown) => void {
  const path = join(folder, 'log.txt');
  return (during, error) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(path) > LARGEST) renameSync(path, join(folder, 'log.old.txt'));
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      appendFileSync(path, `${new Date().toISOString()} ${during}: ${detail}\n`, { mode: 0o600 });
    } catch {
      return;
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
