import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from './read-arguments.ts';

const SOURCE = /\.tsx?$/;
const SUPPORT = /\.(?:test|fixture|d)\.tsx?$/;
// A lexicon/ folder holds lists of words: a test of every word would only repeat the list.
const LEFT_OUT = new Set(['lexicon', 'node_modules', 'dist']);

/** Whether the file (a path with /) holds logic that tests should notice a change of. */
export function isMutable(path: string): boolean {
  return SOURCE.test(path) && !SUPPORT.test(path) && !path.split('/').some((part) => LEFT_OUT.has(part));
}

/**
 * The files to mutate in these folders and files: sorted, each once, relative to the root, with /.
 * @throws {UsageError} where one of the paths names nothing that can be mutated
 */
export function mutableFiles(root: string, paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    const files = filesOf(root, path).filter(isMutable);
    if (files.length === 0) throw new UsageError(`nothing to mutate in “${path}”`);
    return files;
  });
  return [...new Set(found)].sort();
}

function filesOf(root: string, path: string): string[] {
  const full = resolve(root, path);
  const fromRoot = (file: string) => relative(root, file).split(sep).join('/');
  if (fromRoot(full).split('/')[0] === '..') throw new UsageError(`“${path}” lies outside the project`);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`there is no “${path}”`);
  if (stat.isFile()) return [fromRoot(full)];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fromRoot(join(entry.parentPath, entry.name)));
}
