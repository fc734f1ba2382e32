/** Where the library lies, and moving it to another folder. */
import { randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { LibraryPlace } from '../../shared/contract.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { cautionAbout } from '../storage/cautions.ts';
import type { CopyProgress, CopyWatch } from '../storage/copy-library.ts';
import { namesIn } from '../storage/files.ts';
import { choosePlace, holdsLibrary, usualFolder } from '../storage/place.ts';
import type { Methods } from './boundary.ts';
import type { ProgramDependencies } from './dependencies.ts';

/** The folder that a library gets in the one that was chosen: what else lies there stays apart. */
const FOLDER_NAME = '年报资料库';

interface Choice {
  readonly id: string;
  readonly folder: string;
  readonly holdsLibrary: boolean;
}

export function placing({
  seat,
  host,
  around,
}: ProgramDependencies): Pick<
  Methods,
  | 'libraryPlace'
  | 'openLibraryFolder'
  | 'choosePlace'
  | 'moveLibrary'
  | 'moveProgress'
  | 'stopMoving'
  | 'useUsualPlace'
> {
  /** What was chosen last; the window knows it by its id alone. */
  let chosen: Choice | null = null;
  /** The move that is under way. */
  let move: { readonly stop: AbortController; progress: CopyProgress | null } | null = null;
  function beginMove() {
    const begun: NonNullable<typeof move> = { stop: new AbortController(), progress: null };
    move = begun;
    return {
      signal: begun.stop.signal,
      onProgress: (progress: CopyProgress) => void (begun.progress = progress),
    };
  }

  const placeNow = (): LibraryPlace & { readonly ok: true } => {
    const { kind, library, former } = seat.place();
    return {
      ok: true,
      folder: library,
      kind,
      missing: seat.missing(),
      caution: cautionAbout(library),
      former,
    };
  };
  function mustBeFree(): void {
    const { kind, library } = seat.place();
    if (kind === 'given' || kind === 'portable') throw new ProblemError(problem('place-fixed', library));
  }
  async function goOn(folder: string, copy: CopyWatch | null): Promise<void> {
    // Where nobody knows where it was, nothing is to be said of it.
    const { library, unknown } = seat.place();
    const former = unknown ? null : library;
    await seat.change(folder, { copy, remember: () => choosePlace(around, { library: folder, former }) });
  }

  return {
    libraryPlace: async () => {
      await seat.lookAgain();
      return placeNow();
    },
    openLibraryFolder: async () => ({ ok: true, isOpened: await host.openFolder(seat.place().library) }),
    choosePlace: async ({ path }) => {
      mustBeFree();
      const folder = await host.chooseFolder(path);
      if (folder === null) return { ok: true, choice: null };
      if (!isAbsolute(folder) || !(await isFolderThere(folder))) {
        throw new ProblemError(problem('not-a-folder', folder));
      }
      const target = await targetIn(folder);
      if (!seat.missing()) await mustLieElsewhere(target.folder, seat.place().library);
      chosen = { id: randomUUID(), ...target };
      const reports = target.holdsLibrary ? await countReports(target.folder) : null;
      if (reports === null && seat.missing()) throw new ProblemError(problem('no-library-there', folder));
      const { id } = chosen;
      return {
        ok: true,
        choice: { id, folder: target.folder, reports, caution: cautionAbout(target.folder) },
      };
    },
    moveLibrary: async ({ choice }) => {
      mustBeFree();
      if (chosen?.id !== choice) throw new ProblemError(problem('bad-request', '选择资料库位置'));
      // One is under way in another window.
      if (move) throw new ProblemError(problem('bad-request', '选择资料库位置'));
      const choosing = chosen;
      chosen = null;
      const watch = beginMove();
      try {
        await goOn(choosing.folder, choosing.holdsLibrary ? null : watch);
      } catch (error) {
        // It may be taken up again.
        chosen ??= choosing;
        if (error !== watch.signal.reason) throw error;
        return { ...placeNow(), isMoved: false };
      } finally {
        move = null;
      }
      return { ...placeNow(), isMoved: true };
    },
    moveProgress: () => Promise.resolve({ ok: true, progress: move?.progress ?? null }),
    stopMoving: () => {
      move?.stop.abort();
      return Promise.resolve({ ok: true });
    },
    useUsualPlace: async () => {
      mustBeFree();
      if (!seat.missing()) throw new ProblemError(problem('bad-request', '改用平常的位置'));
      await goOn(usualFolder(around), null);
      return placeNow();
    },
  };
}

/** Where in the folder that was chosen the library is, or would come to lie. */
async function targetIn(folder: string): Promise<Omit<Choice, 'id'>> {
  const own = join(folder, FOLDER_NAME);
  for (const one of [folder, own]) if (await holdsLibrary(one)) return { folder: one, holdsLibrary: true };
  for (let number = 1, one = own; ; number += 1, one = `${own} ${number}`) {
    const names = await namesIn(one).catch(() => ['no folder']);
    if (names.length === 0) return { folder: one, holdsLibrary: false };
  }
}

async function mustLieElsewhere(folder: string, library: string): Promise<void> {
  const [there, here] = await Promise.all([real(folder), real(library)]);
  const way = relative(here, there);
  if (way === '') throw new ProblemError(problem('same-place', folder));
  if (!way.startsWith('..') && !isAbsolute(way)) throw new ProblemError(problem('inside-library', folder));
}

async function countReports(library: string): Promise<number> {
  const names = await namesIn(join(library, 'reports')).catch(() => []);
  return names.filter((name) => /^[a-z0-9-]{1,40}\.json$/.test(name)).length;
}

function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function isFolderThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
