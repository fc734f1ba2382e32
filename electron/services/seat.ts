/**
 * The library that the program works on. It may be missing when the program starts, and may change for another one
 * while windows are open: calls wait meanwhile, and go on with the next.
 */
import { isDeepStrictEqual } from 'node:util';
import { rm } from 'node:fs/promises';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { copyLibrary, type CopyWatch } from '../storage/copy-library.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { holdsLibrary, type Place } from '../storage/place.ts';

export interface Seat {
  readonly place: () => Place;
  /** Why there is no library; null where there is one. */
  readonly missing: () => Problem | null;
  /** Looks for a library that is missing. */
  readonly lookAgain: () => Promise<void>;
  /** Works with the library, when it is not being changed. Throws a ProblemError where it is missing. */
  readonly use: <T>(work: (library: Library) => Promise<T>) => Promise<T>;
  /**
   * Goes on with the library in `folder`: with `copy`, of which that is a copy made for it; else, null, with the one that
   * is there. `remember` keeps the choice, before it counts; until then a copy may be stopped. Where anything of it
   * fails, all is as it was.
   */
  readonly change: (
    folder: string,
    options: { readonly copy: CopyWatch | null; readonly remember: () => Promise<Place> },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the library at `place`. Throws a ProblemError where it is there, or is to be made there, and cannot be used. */
export async function openSeat(first: Place): Promise<Seat> {
  let place = first;
  let missing: Problem | null = null;
  let library: Library | null = null;
  let gate: Promise<void> | null = null;
  const busy = new Set<Promise<unknown>>();

  async function open(): Promise<void> {
    // Made where it is missing, what the clerk has chosen would be an empty library in place of a full one.
    const isAway = place.kind === 'chosen' && !(await holdsLibrary(place.library));
    missing = place.unknown ?? (isAway ? problem('library-missing', place.library) : null);
    if (!missing) library = untilClosed(await openLibrary(place.library));
  }
  /** Does `work` while nobody else works with the library. */
  async function alone(work: () => Promise<void>): Promise<void> {
    while (gate) await gate;
    const working = Promise.allSettled([...busy]).then(work);
    gate = working.then(
      () => undefined,
      () => undefined,
    );
    try {
      await working;
    } finally {
      gate = null;
    }
  }

  await open();
  return {
    place: () => place,
    missing: () => missing,
    lookAgain: async () => {
      if (missing) await alone(async () => (missing ? open() : undefined));
    },
    use: async (work) => {
      // Nothing may come between the last look and the beginning of the work.
      while (gate) await gate;
      if (!library) throw new ProblemError(missing ?? problem('library-missing', place.library));
      const working = work(library);
      busy.add(working);
      return working.finally(() => busy.delete(working));
    },
    change: (folder, { copy, remember }) =>
      alone(async () => {
        const before = library;
        const inTheWay = before?.readingOnly();
        // While another program writes there, nobody knows what a copy is of.
        if (copy && inTheWay?.code === 'library-locked') throw new ProblemError(inTheWay);
        if (copy && before) await copyLibrary(before.folder, folder, copy);
        let next: Library | null = null;
        try {
          next = await openLibrary(folder);
          if (copy && before && !isSameLibrary(before, next)) {
            throw new ProblemError(problem('copy-failed', folder));
          }
          copy?.signal?.throwIfAborted();
          place = await remember();
        } catch (error) {
          await next?.close();
          if (copy) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
          throw error;
        }
        library = untilClosed(next);
        missing = null;
        await before?.close().catch(() => undefined);
      }),
    close: async () => {
      while (gate) await gate;
      await library?.close();
    },
  };
}

/** Do both hold the same reports and templates? */
function isSameLibrary(one: Library, other: Library): boolean {
  const contents = (library: Library) => [
    new Map(library.entries().map((entry) => [entry.id, entry])),
    new Map(library.templates().map((template) => [template.id, template])),
    library.templateDefaults(),
  ];
  return isDeepStrictEqual(contents(one), contents(other));
}

/** What goes on in the background must not take hold of a library again that has been left. */
function untilClosed(library: Library): Library {
  let isClosed = false;
  return {
    ...library,
    saveChecked: (results) => (isClosed ? Promise.resolve() : library.saveChecked(results)),
    close: () => {
      isClosed = true;
      return library.close();
    },
  };
}
