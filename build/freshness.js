/** Whether what was built is still what the sources say. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the built program is made of. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'build',
  'package.json',
  'docs/manual.md',
  'docs/pictures',
];
/** Written when a build has ended well. */
export const STAMP = join('dist', 'built.txt');

/** True where nothing was built, or a source has changed since. Never for a program that comes without sources. */
export function isStale(root) {
  if (!existsSync(join(root, 'electron'))) return false;
  const built = statSync(join(root, STAMP), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  return SOURCES.some((name) => newest(join(root, name)) > built);
}

/** When the newest file at `path` was changed, in ms; tests and their fixtures are in no build. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return /\.(?:test|fixture)\.tsx?$/.test(path) ? 0 : found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
