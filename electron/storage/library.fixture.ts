/** A library in a folder of its own for every test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import type { Report } from '../../shared/report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import type { Template } from '../../shared/template/template.ts';
import { openLibrary, type Library, type NewEntry } from './library.ts';

export const newEntry = (report: Report = exampleReport()): NewEntry => ({
  status: 'draft',
  report,
  lastId: null,
  original: null,
});

export const template: Template = { ...BUILT_IN_TEMPLATE, name: '水利局模板', title: ['{{机关}}'] };

export interface LibraryPlace {
  /** Where it lies; may be set before it is opened. */
  folder: string;
  /** Opens it, or after `close` again. */
  readonly open: () => Promise<Library>;
  readonly close: () => Promise<void>;
  /** As it is open now. */
  readonly library: () => Library;
  readonly reopen: () => Promise<Library>;
}

/** To be called once in a test file. */
export function libraryPlace(): LibraryPlace {
  let library: Library | null = null;
  let parent = '';
  const place: LibraryPlace = {
    folder: '',
    open: async () => (library = await openLibrary(place.folder)),
    close: async () => {
      await library?.close();
      library = null;
    },
    library: () => {
      if (!library) throw new Error('the library is not open');
      return library;
    },
    reopen: async () => {
      await place.close();
      return place.open();
    },
  };
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'nianbao-library-'));
    place.folder = join(parent, '资料库');
  });
  afterEach(async () => {
    await place.close();
    await rm(parent, { recursive: true, force: true });
  });
  return place;
}

/** The problem that a piece of work ends with. */
export const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no problem',
    (error: unknown) =>
      error instanceof Error && 'problem' in error
        ? error.problem
        : new Error('not a problem', { cause: error }),
  );
