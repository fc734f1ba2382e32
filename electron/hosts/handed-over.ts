/**
 * Files that a second start was given while the program runs in a browser: they lie as a list in the data folder until
 * the window that the second start opens asks for them.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../storage/durable-file.ts';
import { namesIn } from '../storage/files.ts';

const NAME = /^given\.[0-9a-f-]{36}\.json$/;
const listSchema = z.array(z.string());

/** Leaves `paths` for the program that runs on the data folder `folder`. Throws the system's errors. */
export async function handOver(folder: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  await writeDurably(join(folder, `given.${randomUUID()}.json`), JSON.stringify(paths));
}

/** What was left in `folder`, which is there no longer. A list that cannot be read is empty; never rejects. */
export async function takeHandedOver(folder: string): Promise<string[]> {
  const names = (await namesIn(folder).catch(() => [])).filter((name) => NAME.test(name));
  const lists = await Promise.all(names.map((name) => takeList(join(folder, name))));
  return lists.flat();
}

async function takeList(path: string): Promise<string[]> {
  try {
    const paths = listSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    await rm(path);
    return paths;
  } catch {
    await rm(path, { force: true, recursive: true }).catch(() => undefined);
    return [];
  }
}
