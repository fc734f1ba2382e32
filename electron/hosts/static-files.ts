/** The window's own files, out of the one folder that they were built into. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { errorCode } from '../storage/files.ts';

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Only what the window is made of is served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Names that a build makes. No dot first, no separators, no encodings: nothing that could leave the folder. */
const SAFE_PATH = /^(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/;

/** The file at `path` of an address (`/` is the window itself); null when there is none. */
export async function readStaticFile(folder: string, path: string): Promise<StaticFile | null> {
  const name = path === '/' ? '/index.html' : path;
  const type = TYPES[extname(name)];
  if (type === undefined || !SAFE_PATH.test(name)) return null;
  try {
    return { type, bytes: new Uint8Array(await readFile(join(folder, name))) };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}
