/**
 * Where the library lies: where the start says, else beside the program, else where the clerk has chosen, else in the
 * system's folder for a program's data. One place for both hosts, so that a clerk finds the same reports in either.
 */
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { problem, type Problem } from '../../shared/problem.ts';
import { writeDurably } from './durable-file.ts';
import { errorCode, isFolder } from './files.ts';

/** `given`: named at the start; `portable`: beside the program; `chosen`: by the clerk; `usual`: the system's. */
export type PlaceKind = 'given' | 'portable' | 'chosen' | 'usual';

export interface Place {
  readonly kind: PlaceKind;
  /** The library's folder. */
  readonly library: string;
  /** Where the program keeps what is its own: how the window stood, its diary, the way in for a browser. */
  readonly own: string;
  /** Where the library was before it was moved; null where it was not. */
  readonly former: string | null;
  /** Why nobody knows where the library lies; null where it is known. */
  readonly unknown: Problem | null;
}

/** What decides about the place. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Folder of the program's executable; null where it runs from its sources. */
  readonly program: string | null;
}

/** A folder of this name beside the program makes it portable: everything lies in it. */
export const PORTABLE_FOLDER = 'nianbao-data';

/** This computer, for a program whose executable lies in `program`. */
export function surroundings(program: string | null): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir(), program };
}

/**
 * The place for this start. `given` is a folder named at the start, before NIANBAO_DATA. Synchronous: some of what
 * depends on it has to be settled before Electron is ready.
 */
export function findPlace(given: string | null, around: Surroundings): Place {
  const named = given ?? around.env['NIANBAO_DATA'];
  if (named) return fixedPlace('given', resolve(named));
  const portable = around.program && join(around.program, PORTABLE_FOLDER);
  if (portable && lstatSync(portable, { throwIfNoEntry: false })?.isDirectory())
    return fixedPlace('portable', portable);
  const usual = usualFolder(around);
  const own = writable(usual);
  const choice = readChoice(choicePath(usual));
  if (choice === 'unreadable') {
    const unknown = problem('place-unreadable', choicePath(usual));
    return { kind: 'chosen', library: usual, own, former: null, unknown };
  }
  const { library, former } = choice;
  return library === null
    ? { kind: 'usual', library: usual, own, former, unknown: null }
    : { kind: 'chosen', library, own, former, unknown: null };
}

/** A place that is not the clerk's to choose. */
export function fixedPlace(kind: 'given' | 'portable', folder: string): Place {
  return { kind, library: folder, own: writable(folder), former: null, unknown: null };
}

/** The platform's folder for a program's data. */
export function usualFolder({ env, platform, home }: Surroundings): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'nianbao', 'library');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'nianbao', 'library');
    default:
      return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'nianbao', 'library');
  }
}

/** Remembers for the next start that the library lies in `library`. Throws the system's errors. */
export async function choosePlace(
  around: Surroundings,
  { library, former }: { readonly library: string; readonly former: string | null },
): Promise<Place> {
  const usual = usualFolder(around);
  const isUsual = library === usual;
  const choice: Choice = { schema: 1, library: isUsual ? null : library, former };
  mkdirSync(dirname(usual), { recursive: true, mode: 0o700 });
  await writeDurably(choicePath(usual), JSON.stringify(choice));
  return { kind: isUsual ? 'usual' : 'chosen', library, own: writable(usual), former, unknown: null };
}

/** Whether there is a library in `folder`: one that was made there, whatever is in it. */
export async function holdsLibrary(folder: string): Promise<boolean> {
  return isFolder(join(folder, 'reports'));
}

const choiceSchema = z.object({
  schema: z.literal(1),
  /** Null for the usual place. */
  library: z.string().min(1).nullable(),
  former: z.string().nullable(),
});
type Choice = z.infer<typeof choiceSchema>;

function choicePath(usual: string): string {
  return join(dirname(usual), 'place.json');
}

/** What was chosen. A choice that cannot be read is not none: the library would seem to be empty. */
function readChoice(path: string): Choice | 'unreadable' {
  try {
    const found = choiceSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return found.success ? found.data : 'unreadable';
  } catch (error) {
    const isThere = !['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '');
    return isThere ? 'unreadable' : { schema: 1, library: null, former: null };
  }
}

/** `folder`, or one for this start alone where that cannot be written, as on a medium that is read-only. */
function writable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const trial = join(folder, `.trial.${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'nianbao-'));
  }
}
