/**
 * The library: every report of this computer in one folder, one document each.
 *
 *   reports/<id>.json    one report; reports/backups/ holds what it was before
 *   originals/<sha256>   the files that reports were read from, byte by byte
 *   trash/<id>.json      reports put aside
 *   templates/<id>.json  the user's templates; trash/templates/ holds those put aside
 *   damaged/             files that could not be read, kept as they are
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Removed, RemovedId } from '../../shared/contract.ts';
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { TEMPLATE_VERSION, type Template, type TemplateDefaults } from '../../shared/template/template.ts';
import { save } from './collection.ts';
import { errorCode, isMissing, writeDurably } from './durable-file.ts';
import { lockLibrary, type LibraryLock } from './library-lock.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { profileKey, titleOf } from './stored.ts';

/** What an entry is made of before the library gives it an id, times and a revision. */
export type NewEntry = Pick<Entry, 'status' | 'report' | 'lastId' | 'original'> &
  Partial<Pick<Entry, 'finalisedAt'>>;

/** A template of the user's as the library keeps it. */
export interface KeptTemplate {
  readonly id: string;
  readonly template: Template;
  readonly updatedAt: string;
  readonly revision: number;
}

/**
 * The one interface behind which storage stands. Everything that answers has been saved durably. Methods throw a
 * ProblemError: `entry-missing`, `conflict`, `library-locked` (taken by another program), `folder-missing`, `write-failed`.
 */
export interface Library {
  readonly folder: string;
  /** What had to be repaired since the library was opened, in sentences for the clerk. */
  readonly repairs: () => readonly string[];
  readonly entries: () => readonly Entry[];
  readonly entry: (id: string) => Entry | null;
  readonly add: (entry: NewEntry) => Promise<Entry>;
  /** Changes an entry and counts its revision up; refused when `basedOn` is given and not the stored revision. */
  readonly change: (id: string, basedOn: number | null, change: Partial<NewEntry>) => Promise<Entry>;
  /** Puts an entry aside, and takes it back. */
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** Reports and templates that were put aside, the last one first. */
  readonly removed: () => Promise<Removed[]>;
  /** Deletes for good what was put aside: these, or everything where null is given. */
  readonly emptyRemoved: (items: readonly RemovedId[] | null) => Promise<void>;
  /** Keeps a file as it was received; answers its SHA-256. */
  readonly keepOriginal: (bytes: Uint8Array) => Promise<string>;
  /** The user's own templates. */
  readonly templates: () => readonly KeptTemplate[];
  readonly addTemplate: (template: Template) => Promise<KeptTemplate>;
  /** Refused when `basedOn` is given and not the stored revision. */
  readonly changeTemplate: (id: string, basedOn: number | null, template: Template) => Promise<KeptTemplate>;
  /** Puts a template aside, and takes it back. */
  readonly removeTemplate: (id: string) => Promise<void>;
  readonly restoreTemplate: (id: string) => Promise<void>;
  /** Which template new reports start from, by kind of agency. */
  readonly templateDefaults: () => TemplateDefaults;
  readonly saveTemplateDefaults: (defaults: TemplateDefaults) => Promise<void>;
  /** What the user has confirmed about an agency; null for nothing. The same object until it is saved anew. */
  readonly profile: (agency: string) => AgencyProfile | null;
  /** Keeps a profile; null forgets it. */
  readonly saveProfile: (agency: string, profile: AgencyProfile | null) => Promise<void>;
  /** Waits for what is being written and lets go of the folder. */
  readonly close: () => Promise<void>;
}

/** Opens the library in `folder`, which is made where it is missing. Throws a ProblemError when it cannot be used. */
export async function openLibrary(folder: string): Promise<Library> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await lockLibrary(folder);
    try {
      return await loadLibrary(folder, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw asProblem(error, folder);
  }
}

async function loadLibrary(folder: string, lock: LibraryLock): Promise<Library> {
  const shelf = await openShelf(folder);
  const { reports, templates, defaults, profiles, originals } = shelf;

  const find = (id: string): Entry | null => reports.content(id)?.entry ?? null;
  const store = async (entry: Entry): Promise<Entry> => {
    await reports.write(entry.id, { schema: 1, entry });
    return entry;
  };
  const storeTemplate = async (id: string, template: Template, revision: number): Promise<KeptTemplate> => {
    const kept = { template, updatedAt: new Date().toISOString(), revision };
    await templates.write(id, { schema: TEMPLATE_VERSION, ...kept });
    return { id, ...kept };
  };
  const { inTurn, idle } = queue(() => regain(lock, shelf, folder), folder);

  return {
    folder,
    repairs: () => shelf.repairs,
    entries: () => [...reports.documents.values()].flatMap(({ data }) => data?.entry ?? []),
    entry: find,
    add: (entry) =>
      inTurn(async () => {
        const id = randomUUID();
        const now = new Date().toISOString();
        const times = { createdAt: now, updatedAt: now };
        return store({ finalisedAt: null, ...entry, id, ...times, revision: 1 });
      }),
    change: (id, basedOn, change) =>
      inTurn(async () => {
        const before = find(id);
        if (!before) throw new ProblemError(problem('entry-missing', '这份年报'));
        if (basedOn !== null && basedOn !== before.revision) {
          throw new ProblemError(problem('conflict', titleOf(before)));
        }
        const updatedAt = new Date().toISOString();
        return store({ ...before, ...change, updatedAt, revision: before.revision + 1 });
      }),
    remove: (id) =>
      inTurn(async () => {
        if (!find(id)) throw new ProblemError(problem('entry-missing', '这份年报'));
        await reports.putAside(id);
      }),
    restore: (id) =>
      inTurn(async () => {
        if (find(id)) return;
        if (!(await reports.takeBack(id))) throw new ProblemError(problem('entry-missing', '这份年报'));
        if (!find(id)) throw new ProblemError(problem('damaged', '这份年报'));
      }),
    removed: () => inTurn(() => removedOf(shelf)),
    emptyRemoved: (items) =>
      inTurn(async () => {
        for (const { kind, id } of items ?? (await removedOf(shelf))) {
          await (kind === 'report' ? reports : templates).discard(id);
        }
      }),
    keepOriginal: (bytes) =>
      inTurn(async () => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const path = join(originals, sha256);
        if (!(await hasSize(path, bytes.length))) await writeDurably(path, bytes);
        return sha256;
      }),
    templates: () =>
      [...templates.documents].flatMap(([id, { data }]) => {
        if (!data) return [];
        const { schema: _, ...kept } = data;
        return [{ id, ...kept }];
      }),
    addTemplate: (template) => inTurn(() => storeTemplate(randomUUID(), template, 1)),
    changeTemplate: (id, basedOn, template) =>
      inTurn(async () => {
        const before = templates.content(id);
        if (!before) throw new ProblemError(problem('template-missing', template.name));
        if (basedOn !== null && basedOn !== before.revision) {
          throw new ProblemError(problem('conflict', before.template.name));
        }
        return storeTemplate(id, template, before.revision + 1);
      }),
    removeTemplate: (id) =>
      inTurn(async () => {
        if (!templates.content(id)) throw new ProblemError(problem('template-missing', '这份模板'));
        await templates.putAside(id);
      }),
    restoreTemplate: (id) =>
      inTurn(async () => {
        if (templates.content(id)) return;
        const isBack = await templates.takeBack(id);
        if (!isBack || !templates.content(id)) {
          throw new ProblemError(problem('template-missing', '这份模板'));
        }
      }),
    templateDefaults: () => defaults.data?.defaults ?? {},
    saveTemplateDefaults: (changed) => inTurn(() => save(defaults, { schema: 1, defaults: changed })),
    profile: (agency) => {
      const known = profiles.data?.profiles ?? {};
      const key = profileKey(agency);
      return Object.hasOwn(known, key) ? (known[key] ?? null) : null;
    },
    saveProfile: (agency, profile) =>
      inTurn(async () => {
        const { [profileKey(agency)]: _, ...others } = profiles.data?.profiles ?? {};
        const kept = profile === null ? others : { ...others, [profileKey(agency)]: profile };
        await save(profiles, { schema: 1, profiles: kept });
      }),
    close: () => idle().then(lock.release),
  };
}

async function removedOf({ reports, templates }: Shelf): Promise<Removed[]> {
  const removedReports = (await reports.aside()).map(({ id, content, removedAt }): Removed => {
    const report = content?.entry.report;
    return {
      kind: 'report',
      id,
      name: content && titleOf(content.entry),
      agency: report?.agency ?? null,
      year: report?.year ?? null,
      status: content?.entry.status ?? null,
      removedAt: removedAt.toISOString(),
    };
  });
  const removedTemplates = (await templates.aside()).map(({ id, content, removedAt }): Removed => ({
    kind: 'template',
    id,
    name: content && content.template.name,
    agency: null,
    year: null,
    status: null,
    removedAt: removedAt.toISOString(),
  }));
  return [...removedReports, ...removedTemplates].sort((a, b) => b.removedAt.localeCompare(a.removedAt));
}

interface Queue {
  /** Does one piece of work at a time, in order. System errors become the message for the clerk. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waits until there is no work left. */
  readonly idle: () => Promise<unknown>;
}

/** `prepare` goes before every piece of work. */
function queue(prepare: () => Promise<void>, folder: string): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (work) => {
      const result = last.then(async () => {
        try {
          await prepare();
          return await work();
        } catch (error) {
          throw asProblem(error, folder);
        }
      });
      last = result.catch(() => undefined);
      return result;
    },
    idle: () => last,
  };
}

/**
 * Sees to it that the folder is there and ours before it is written to: one that was deleted is made anew, one
 * that was lost and has come back is taken again.
 */
async function regain(lock: LibraryLock, shelf: Shelf, folder: string): Promise<void> {
  const isWhole = await shelf.isWhole();
  if (isWhole && lock.held()) return;
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new ProblemError(problem('folder-missing', folder));
  }
  await lock.retake();
  await shelf.renew();
}

function asProblem(error: unknown, folder: string): unknown {
  return errorCode(error) === undefined ? error : new ProblemError(problem('write-failed', folder));
}

async function hasSize(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
