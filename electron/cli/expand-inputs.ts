/**
 * The files that a call means: a file is itself, a folder stands for the reports in it, a pattern (`*`, `?`) for what
 * it matches. Windows' shell expands no patterns, so every shell's quoted ones are expanded here.
 */
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { problem } from '../../shared/problem.ts';
import { REPORT_EXTENSIONS } from '../../shared/report-files.ts';
import type { FailedFile } from './io.ts';
import { readingProblem } from './load-file.ts';

export interface Inputs {
  /**
   * Paths to work on, in the order of the arguments; an argument that means no file stands there itself. What a folder
   * or a pattern adds is there once.
   */
  readonly files: readonly string[];
  /** Arguments that mean no file, with the reason. */
  readonly failures: ReadonlyMap<string, FailedFile>;
  /** Are several results to be expected, however many files there are? */
  readonly isMany: boolean;
  /** Files of the folders that cannot be reports by their names. */
  readonly leftOut: readonly string[];
}

/** Reports that the program wrote itself are taken from a folder too. */
const EXTENSIONS: ReadonlySet<string> = new Set([...REPORT_EXTENSIONS, '.json']);
const WILDCARD = /[*?]/;
/** Hidden files, and what Word and LibreOffice leave beside a file that is open. */
const NOBODY_MEANT = /^(?:\.|~\$)/;
const BY_NAME = new Intl.Collator('zh', { numeric: true });

/** Expands the arguments of a call; with `recursive` the folders below are looked through too. Never rejects. */
export async function expandInputs(args: readonly string[], recursive: boolean): Promise<Inputs> {
  const found = await Promise.all(args.map((argument) => expand(argument, recursive)));
  const failures = found.flatMap(({ failure }) => (failure ? [failure] : []));
  return {
    files: withoutRepeats(found),
    failures: new Map(failures.map((failure) => [failure.file, failure])),
    isMany: args.length > 1 || found.some(({ kind }) => kind !== 'file'),
    leftOut: found.flatMap(({ leftOut = [] }) => leftOut),
  };
}

/** Files named one by one stay as they are; of those that are found, each is taken once. */
function withoutRepeats(found: readonly Expanded[]): string[] {
  const named = found.filter(({ kind }) => kind === 'file').flatMap(({ files }) => files);
  const seen = new Set(named.map((file) => resolve(file)));
  return found.flatMap(({ kind, files }) =>
    kind === 'file' ? files : files.filter((file) => !seen.has(resolve(file)) && seen.add(resolve(file))),
  );
}

interface Expanded {
  readonly kind: 'file' | 'folder' | 'pattern';
  readonly files: readonly string[];
  readonly leftOut?: readonly string[];
  readonly failure?: FailedFile;
}

async function expand(argument: string, recursive: boolean): Promise<Expanded> {
  try {
    if (await isFolder(argument)) return await expandFolder(argument, recursive);
    if (!WILDCARD.test(argument) || (await exists(argument))) return { kind: 'file', files: [argument] };
    const files = await matches(argument, recursive);
    if (files.length > 0) return { kind: 'pattern', files };
    return fails('pattern', { file: argument, error: problem('no-match', argument) });
  } catch (error) {
    return fails('folder', { file: argument, error: readingProblem(error, argument) });
  }
}

function fails(kind: Expanded['kind'], failure: FailedFile): Expanded {
  return { kind, files: [failure.file], failure };
}

async function expandFolder(folder: string, recursive: boolean): Promise<Expanded> {
  const all = await filesIn(folder, recursive);
  const files = all.filter((file) => EXTENSIONS.has(extname(file).toLowerCase()));
  const leftOut = all.filter((file) => !files.includes(file));
  if (files.length > 0) return { kind: 'folder', files, leftOut };
  return { ...fails('folder', { file: folder, error: problem('empty-folder', folder) }), leftOut };
}

/** Files that the user may mean, by name, those of the folders below after those of the folder itself. */
async function filesIn(folder: string, recursive: boolean): Promise<string[]> {
  const { files, folders } = await look(folder);
  if (!recursive) return files;
  const below = await Promise.all(folders.map((one) => filesIn(one, true)));
  return [...files, ...below.flat()];
}

/** What stands in `folder`, as paths that begin with it. */
async function look(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries
    .filter(({ name }) => !NOBODY_MEANT.test(name))
    .sort((a, b) => BY_NAME.compare(a.name, b.name));
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of seen) {
    const path = join(folder, entry.name);
    // A link to a folder is not gone into: it may lead back.
    if (entry.isDirectory()) folders.push(path);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path);
  }
  return { files, folders };
}

/** Files that a pattern matches; `*` and `?` may stand in the names of folders too. Letters match in either case. */
async function matches(pattern: string, recursive: boolean): Promise<string[]> {
  const at = pattern.search(WILDCARD);
  // Windows' separator is taken everywhere: a script with it shall run on every machine.
  const start = Math.max(pattern.lastIndexOf('/', at), pattern.lastIndexOf('\\', at)) + 1;
  const names = pattern
    .slice(start)
    .split(/[\\/]+/)
    .map(nameMatcher);
  const isMeant = names.pop() ?? (() => false);
  let folders = [pattern.slice(0, start).replaceAll(/[\\/]/g, sep)];
  for (const isWay of names) {
    const below = await Promise.all(folders.map(async (folder) => (await look(folder || '.')).folders));
    folders = below.flat().filter((folder) => isWay(lastPart(folder)));
  }
  const files = await Promise.all(folders.map((folder) => filesIn(folder || '.', recursive)));
  return files.flat().filter((file) => isMeant(lastPart(file)));
}

function nameMatcher(pattern: string): (name: string) => boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^${source}$`, 'isu');
  return (name) => whole.test(name);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
