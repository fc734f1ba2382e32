/** The files that reports were read from: `originals/<sha256>`, byte by byte. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeDurably } from './durable-file.ts';
import { readPlainFile } from './files.ts';

/** Keeps a file once; one that lies there damaged is written again. Answers its SHA-256. Throws the system's errors. */
export async function keepOriginal(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  if (!(await isKept(folder, sha256))) await writeDurably(join(folder, sha256), bytes);
  return sha256;
}

async function isKept(folder: string, sha256: string): Promise<boolean> {
  try {
    return sha256Of(await readPlainFile(join(folder, sha256))) === sha256;
  } catch {
    return false;
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
