/** The files that reports were read from: `originals/<sha256>`, byte by byte. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeDurably } from './durable-file.ts';
import { readPlainFile } from './files.ts';

/** Keeps a file once; one that lies there damaged is written again. Answers its SHA-256. Throws the system's errors. */
export async function keepOriginal(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  if (!(await readOriginal(folder, sha256))) await writeDurably(join(folder, sha256), bytes);
  return sha256;
}

/** The file with this SHA-256; null where it is gone, is not what it was, or cannot be read. */
export async function readOriginal(folder: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readPlainFile(join(folder, sha256)).catch(() => null);
  return bytes && sha256Of(bytes) === sha256 ? bytes : null;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
