/**
 * The library: every report of this computer in one folder, one document each.
 *
 *   reports/<id>.json    one report; reports/backups/<id>/ holds what it was before
 *   originals/<sha256>   the files that reports were read from, byte by byte
 *   trash/<id>.json      reports put aside
 *   templates/<id>.json  the user's templates; trash/templates/ holds those put aside
 *   undo/<id>.json       what could be undone in a report when it was saved last
 *   intake/<id>.*        files that were read and are not kept yet
 *   damaged/             files that could not be read, kept as they are
 *   index.json           what everything is called
 *   library.<n>.lock     who writes here
 */
import { randomUUID } from 'node:crypto';
import type { Entry, Removed, RemovedId } from '../../shared/contract.ts';
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import { STANDARD_STYLE, type PageStyle } from '../../shared/document/page-style.ts';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import type { UndoSteps } from '../../shared/report/undo-steps.ts';
import type { Template, TemplateDefaults } from '../../shared/template/template.ts';
import { openAccess, type Access } from './access.ts';
import type { Carried } from './carried-library.ts';
import type { Collection } from './collection.ts';
import type { CheckResults } from './check-results.ts';
import { keptVersion, versionsOf, type EntryVersion } from './entry-versions.ts';
import type { Kept } from './envelope.ts';
import { carriedFrom, type ToCarry } from './carry.ts';
import type { HeldImports } from './held-imports.ts';
import { keepOriginal } from './originals.ts';
import { removedFrom } from './removed.ts';
import { entryOf, profileKey, titleOf, type StoredEntry, type StoredTemplate } from './stored.ts';

/** What an entry is made of before the library gives it an id, times and a revision. */
export type NewEntry = Pick<Entry, 'status' | 'report' | 'lastId' | 'original'> &
  Partial<Pick<Entry, 'finalisedAt' | 'handedOut'>>;

/** A template of the user's as the library keeps it. */
export interface KeptTemplate {
  readonly id: string;
  readonly template: Template;
  readonly updatedAt: string;
  readonly revision: number;
}

/**
 * The one interface behind which storage stands. Everything that answers has been saved durably. Methods throw a
 * ProblemError: `entry-missing`, `version-missing`, `conflict`, `library-locked` (another program writes here), `library-read-only`,
 * `newer-document`, `unreadable-document`, `folder-missing`, `write-failed`.
 */
export interface Library {
  readonly folder: string;
  /** Why the library can only be looked at; null while it can be changed as well. */
  readonly readingOnly: () => Problem | null;
  /** What had to be repaired since the library was opened, in sentences for the clerk. */
  readonly repairs: () => readonly string[];
  readonly entries: () => readonly Entry[];
  readonly entry: (id: string) => Entry | null;
  /** Reads again what could not be read, for another program held it. */
  readonly readAgain: () => Promise<void>;
  /** Adds an entry, under `id` where one is given; one that is there already under it stays as it is. */
  readonly add: (entry: NewEntry, id?: string) => Promise<Entry>;
  /** Changes an entry and counts its revision up; refused when `basedOn` is given and not the stored revision. */
  readonly change: (id: string, basedOn: number | null, change: Partial<NewEntry>) => Promise<Entry>;
  /** What an entry was, the highest revision first, beginning with what it is. */
  readonly versions: (id: string) => Promise<EntryVersion[]>;
  /** One of them. Throws `version-missing` where no file of it can be read. */
  readonly version: (id: string, revision: number) => Promise<Pick<EntryVersion, 'entry' | 'lost'>>;
  /** Keeps a version, under a name or null for none. */
  readonly keepVersion: (id: string, revision: number, label: string | null) => Promise<void>;
  /** What could be undone when this revision was saved; nothing where that is not known. */
  readonly undoOf: (id: string, revision: number) => Promise<UndoSteps>;
  readonly keepUndo: (id: string, revision: number, steps: UndoSteps) => Promise<void>;
  /** Puts an entry aside, and takes it back. */
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** Reports and templates that were put aside, the last one first. */
  readonly removed: () => Promise<Removed[]>;
  /** Deletes for good what was put aside: these, or everything where null is given. */
  readonly emptyRemoved: (items: readonly RemovedId[] | null) => Promise<void>;
  /** Everything, or these reports with what they were read from, to be carried. */
  readonly carried: (ids: readonly string[] | null) => Promise<ToCarry>;
  /** Takes in what was carried, under its id; what was here, or had been put aside, becomes a version of it. */
  readonly takeIn: (report: Carried<StoredEntry>) => Promise<void>;
  readonly takeInTemplate: (template: Carried<StoredTemplate>) => Promise<void>;
  /** What the rules had found in the reports; null for nothing. */
  readonly checked: () => CheckResults | null;
  readonly saveChecked: (results: CheckResults) => Promise<void>;
  /** Files that were read and are not kept yet. */
  readonly held: Omit<HeldImports, 'tidy'>;
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
  /** Keeps profiles by the names of their agencies, all at once; null forgets one. */
  readonly saveProfiles: (profiles: Readonly<Record<string, AgencyProfile | null>>) => Promise<void>;
  /** The page that reports are printed on: the standard's until the user has chosen another. */
  readonly pageStyle: () => PageStyle;
  readonly savePageStyle: (style: PageStyle) => Promise<void>;
  /** Waits for what is being written and lets go of the folder. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the library in `folder`, which is made where it is missing; for reading only where it cannot be written now.
 * Throws a ProblemError when there is nothing to read.
 */
export async function openLibrary(folder: string): Promise<Library> {
  const access = await openAccess(folder);
  const { inTurn, lookInTurn, shelf } = access;
  const entries = keptEntries(access);
  return {
    folder,
    readingOnly: access.readingOnly,
    repairs: () => shelf().repairs(),
    readAgain: async () => {
      if (shelf().hasForeign()) await lookInTurn(() => shelf().readAgain());
    },
    ...entries,
    removed: () => lookInTurn(() => removedFrom(shelf())),
    emptyRemoved: (items) =>
      inTurn(async () => {
        const { reports, templates, undo, forget } = shelf();
        const gone = items ?? (await removedFrom(shelf()));
        for (const { kind, id } of gone) forget(kind, id);
        // Before they go: what is deleted must not be missed by the next start, wherever this one ends.
        await updateIndex(access);
        for (const { kind, id } of gone) {
          await (kind === 'report' ? reports : templates).discard(id);
          if (kind === 'report' && !entries.entry(id)) await undo.forget(id);
        }
        // On a full disk there is room for it now.
        await updateIndex(access);
      }),
    carried: (ids) => lookInTurn(() => carriedFrom(shelf(), ids)),
    checked: () => shelf().checked,
    saveChecked: (results) => inTurn(() => shelf().saveChecked(results)),
    held: {
      list: () => lookInTurn(() => shelf().held.list()),
      hold: (file, bytes) => inTurn(() => shelf().held.hold(file, bytes)),
      change: (id, report) => inTurn(() => shelf().held.change(id, report)),
      open: (id) => lookInTurn(() => shelf().held.open(id)),
      drop: (id) => inTurn(() => shelf().held.drop(id)),
    },
    keepOriginal: (bytes) => inTurn(() => keepOriginal(shelf().originals, bytes)),
    ...keptTemplates(access),
    ...keptSettings(access),
    close: access.close,
  };
}

/** What is called otherwise now, or is no longer where it was. A library is whole without its index. */
function updateIndex({ shelf }: Access): Promise<void> {
  return shelf()
    .updateIndex()
    .catch(() => undefined);
}

type Entries = Pick<
  Library,
  | 'entries'
  | 'entry'
  | 'add'
  | 'change'
  | 'versions'
  | 'version'
  | 'keepVersion'
  | 'undoOf'
  | 'keepUndo'
  | 'remove'
  | 'restore'
  | 'takeIn'
>;

function keptEntries(access: Access): Entries {
  const { inTurn, lookInTurn, shelf } = access;
  const entryOfKept = remembered(entryOf);

  const find = (id: string): Entry | null => {
    const kept = shelf().reports.kept(id);
    return kept && entryOfKept(id, kept);
  };
  const missing = () => new ProblemError(problem('entry-missing', '这份年报'));

  async function versionOf(id: string, revision: number) {
    const document = shelf().reports.document(id);
    const present = document?.kept();
    if (!document || !present) throw missing();
    const found = await keptVersion(document, revision);
    if (!found) throw new ProblemError(problem('version-missing', titleOf(present.content)));
    return { ...found, document };
  }

  async function store(
    id: string,
    before: Entry | null,
    entry: Omit<NewEntry, 'finalisedAt' | 'handedOut'> &
      Pick<Entry, 'createdAt' | 'finalisedAt' | 'handedOut'>,
  ): Promise<Entry> {
    const { status, report, lastId, original, createdAt, finalisedAt, handedOut } = entry;
    const kept = await shelf().reports.write(id, {
      status,
      report,
      lastId,
      original,
      createdAt,
      finalisedAt,
      handedOut,
    });
    const stored = entryOfKept(id, kept);
    if (!before || titleOf(before) !== titleOf(stored)) await updateIndex(access);
    return stored;
  }
  return {
    entries: () =>
      shelf()
        .reports.ids()
        .flatMap((id) => find(id) ?? []),
    entry: find,
    add: (entry, id = randomUUID()) =>
      inTurn(
        async () =>
          find(id) ??
          store(id, null, {
            finalisedAt: null,
            handedOut: null,
            ...entry,
            createdAt: new Date().toISOString(),
          }),
      ),
    change: (id, basedOn, change) =>
      inTurn(async () => {
        const before = find(id);
        if (!before) throw missing();
        if (basedOn !== null && basedOn !== before.revision) {
          throw new ProblemError(problem('conflict', titleOf(before)));
        }
        return store(id, before, { ...before, ...change });
      }),
    versions: (id) =>
      lookInTurn(async () => {
        const document = shelf().reports.document(id);
        return document ? versionsOf(id, document) : [];
      }),
    version: (id, revision) =>
      lookInTurn(async () => {
        const { kept, lost } = await versionOf(id, revision);
        return { entry: entryOfKept(id, kept), lost };
      }),
    keepVersion: (id, revision, label) =>
      inTurn(async () => {
        const { kept, document } = await versionOf(id, revision);
        await document.keepAsked({ ...kept, label });
      }),
    undoOf: (id, revision) => lookInTurn(() => shelf().undo.read(id, revision)),
    keepUndo: (id, revision, steps) => inTurn(() => shelf().undo.keep(id, revision, steps)),
    remove: (id) =>
      inTurn(async () => {
        if (!(await shelf().reports.putAside(id))) throw missing();
        await updateIndex(access);
      }),
    restore: (id) =>
      inTurn(async () => {
        if (find(id)) return;
        if (!(await shelf().reports.takeBack(id))) throw missing();
        await updateIndex(access);
        if (!find(id)) throw new ProblemError(problem('damaged', '这份年报'));
      }),
    takeIn: ({ id, kept }) =>
      inTurn(async () => {
        await comeBack(shelf().reports, id);
        await store(id, find(id), kept.content);
      }),
  };
}

type Templates = Pick<
  Library,
  'templates' | 'addTemplate' | 'changeTemplate' | 'removeTemplate' | 'restoreTemplate' | 'takeInTemplate'
>;

function keptTemplates(access: Access): Templates {
  const { inTurn, shelf } = access;
  const noTemplate = (name = '这份模板') => new ProblemError(problem('template-missing', name));
  async function storeTemplate(id: string, template: Template): Promise<KeptTemplate> {
    const before = shelf().templates.kept(id)?.content.template.name;
    const kept = await shelf().templates.write(id, { template });
    if (before !== template.name) await updateIndex(access);
    return templateOf(id, kept);
  }
  return {
    templates: () => {
      const { templates } = shelf();
      return templates.ids().flatMap((id) => {
        const kept = templates.kept(id);
        return kept ? [templateOf(id, kept)] : [];
      });
    },
    addTemplate: (template) => inTurn(() => storeTemplate(randomUUID(), template)),
    changeTemplate: (id, basedOn, template) =>
      inTurn(async () => {
        const before = shelf().templates.kept(id);
        if (!before) throw noTemplate(template.name);
        if (basedOn !== null && basedOn !== before.revision) {
          throw new ProblemError(problem('conflict', before.content.template.name));
        }
        return storeTemplate(id, template);
      }),
    removeTemplate: (id) =>
      inTurn(async () => {
        if (!(await shelf().templates.putAside(id))) throw noTemplate();
        await updateIndex(access);
      }),
    restoreTemplate: (id) =>
      inTurn(async () => {
        if (shelf().templates.kept(id)) return;
        if (!(await shelf().templates.takeBack(id))) throw noTemplate();
        await updateIndex(access);
        if (!shelf().templates.kept(id)) throw noTemplate();
      }),
    takeInTemplate: ({ id, kept }) =>
      inTurn(async () => {
        await comeBack(shelf().templates, id);
        await storeTemplate(id, kept.content.template);
      }),
  };
}

type Settings = Pick<
  Library,
  'templateDefaults' | 'saveTemplateDefaults' | 'profile' | 'saveProfiles' | 'pageStyle' | 'savePageStyle'
>;

function keptSettings({ inTurn, shelf }: Access): Settings {
  return {
    templateDefaults: () => shelf().defaults.kept()?.content.defaults ?? {},
    saveTemplateDefaults: (defaults) => inTurn(async () => void (await shelf().defaults.write({ defaults }))),
    profile: (agency) => {
      const known = shelf().profiles.kept()?.content.profiles ?? {};
      const key = profileKey(agency);
      return Object.hasOwn(known, key) ? (known[key] ?? null) : null;
    },
    saveProfiles: (changed) =>
      inTurn(async () => {
        const { profiles } = shelf();
        const kept = new Map(Object.entries(profiles.kept()?.content.profiles ?? {}));
        for (const [agency, profile] of Object.entries(changed)) {
          if (profile === null) kept.delete(profileKey(agency));
          else kept.set(profileKey(agency), profile);
        }
        await profiles.write({ profiles: Object.fromEntries(kept) });
      }),
    pageStyle: () => shelf().pageStyle.kept()?.content.style ?? STANDARD_STYLE,
    savePageStyle: (style) => inTurn(async () => void (await shelf().pageStyle.write({ style }))),
  };
}

/** What was put aside comes back first, with its versions: else the same document would lie in two places. */
async function comeBack<T>(all: Collection<T>, id: string): Promise<void> {
  // Busy a moment ago, it may be readable now.
  if (all.isForeign()) await all.readAgain();
  if (!all.document(id)) await all.takeBack(id);
}

function templateOf(id: string, { content, savedAt, revision }: Kept<{ template: Template }>): KeptTemplate {
  return { id, template: content.template, updatedAt: savedAt, revision };
}

/** The same entry as long as it is the same content: others remember what they have made of it. */
function remembered(
  make: (id: string, kept: Kept<StoredEntry>) => Entry,
): (id: string, kept: Kept<StoredEntry>) => Entry {
  const made = new WeakMap<Kept<StoredEntry>, Entry>();
  return (id, kept) => {
    const entry = made.get(kept) ?? make(id, kept);
    made.set(kept, entry);
    return entry;
  };
}
