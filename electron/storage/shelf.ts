/** The documents of a library: read from its folder, kept in memory, and written anew where the folder was lost. */
import { join } from 'node:path';
import { readCheckResults, writeCheckResults, type CheckResults } from './check-results.ts';
import { openCollection, type Collection } from './collection.ts';
import { openDocument, type StoredDocument } from './document.ts';
import type { Keeping } from './document-file.ts';
import type { Repair } from './repair-document.ts';
import type { Before } from './durable-file.ts';
import { adoptEarlierBackups } from './earlier-backups.ts';
import type { DocumentKind, Kept } from './envelope.ts';
import { isFolder, isThere, makeFolder, removeLeftovers } from './files.ts';
import { heldImports, type HeldImports } from './held-imports.ts';
import { keptUndo, type KeptUndo } from './kept-undo.ts';
import { indexKey, openIndex, type IndexedKind } from './library-index.ts';
import { repairList, type RepairList } from './repair-list.ts';
import {
  firstTemplateMessage,
  folderMessage,
  foldersRenewedMessage,
  repairMessage,
  settingsRepairMessage,
  templateRepairMessage,
  vanishedMessage,
} from './repair-message.ts';
import {
  DEFAULTS_DOCUMENT,
  ENTRY_DOCUMENT,
  FIRST_TEMPLATE_DOCUMENT,
  OWN_TEMPLATE_DOCUMENT,
  PAGE_STYLE_DOCUMENT,
  PROFILES_DOCUMENT,
  titleOf,
  type StoredDefaults,
  type StoredEntry,
  type StoredPageStyle,
  type StoredProfiles,
  type StoredTemplate,
} from './stored.ts';

export interface Shelf {
  /** Where the files lie that reports were read from. */
  readonly originals: string;
  readonly undo: KeptUndo;
  readonly held: HeldImports;
  readonly reports: Collection<StoredEntry>;
  readonly templates: Collection<StoredTemplate>;
  readonly defaults: StoredDocument<StoredDefaults>;
  readonly profiles: StoredDocument<StoredProfiles>;
  readonly pageStyle: StoredDocument<StoredPageStyle>;
  /** What the rules had found when the library was opened; null for nothing. */
  readonly checked: CheckResults | null;
  readonly saveChecked: (results: CheckResults) => Promise<void>;
  /** What had to be repaired, in sentences for the clerk. */
  readonly repairs: () => readonly string[];
  /** What a document that cannot be read was called; null where nobody knows. */
  readonly formerName: (kind: IndexedKind, id: string) => string | null;
  /** Brings the index up to date. `isLast`: what was missed and has been said is forgotten. */
  readonly updateIndex: (isLast?: boolean) => Promise<void>;
  /** What was deleted for good is not missed. */
  readonly forget: (kind: IndexedKind, id: string) => void;
  /** Is there something that another program held, or nobody was allowed to read? */
  readonly hasForeign: () => boolean;
  /** Reads that again. */
  readonly readAgain: () => Promise<void>;
  /** Whether the folders are where they were. */
  readonly isWhole: () => Promise<boolean>;
  /**
   * After the folders were out of reach: what lies in them now counts, and what is missing there without having
   * been put aside is written again from memory.
   */
  readonly renew: () => Promise<void>;
}

/**
 * Opens every document in `folder`. With `mends`, what is missing of its folders is made and what is damaged is put
 * right on disk; `before` makes sure, before every write, that the library is ours.
 */
export async function openShelf(folder: string, mends: boolean, before: Before): Promise<Shelf> {
  const keeping: Keeping = { mends, before, damagedFolder: join(folder, 'damaged') };
  const originals = join(folder, 'originals');
  const undo = keptUndo(folder, before);
  const held = heldImports(folder, before);
  const repairs = repairList();
  if (mends) await tidy(folder, originals, undo.folder, held);

  const index = await openIndex(folder, keeping);
  const known = new Map(Object.entries(index.before));
  const formerName = (kind: IndexedKind, id: string) => known.get(indexKey(kind, id)) ?? null;
  const { reports, templates } = await openCollections(folder, keeping, repairs, formerName);
  const { first, ...settings } = await openSettings(folder, keeping, repairs);
  if (mends) {
    await takeOverFirstTemplate(first.kept()?.content.template ?? null, templates, settings.defaults).catch(
      () => repairs.say(first.path, [firstTemplateMessage()]),
    );
  }

  const lost = async () => [
    ...(await lostOf('report', reports, known)),
    ...(await lostOf('template', templates, known)),
  ];
  for (const key of await lost()) {
    if (!repairs.has(key)) repairs.say(key, [vanishedMessage(`“${known.get(key) ?? ''}”`)]);
  }

  let reportsRenewed = 0;
  const shelf: Shelf = {
    originals,
    undo,
    held,
    reports,
    templates,
    ...settings,
    checked: await readCheckResults(folder),
    saveChecked: (results) => writeCheckResults(folder, results, keeping),
    repairs: repairs.sentences,
    formerName,
    updateIndex: async (isLast = false) => {
      for (const [key, name] of namesOf(reports, templates)) known.set(key, name);
      if (isLast && repairs.wereAskedFor()) for (const key of await lost()) known.delete(key);
      await index.save(Object.fromEntries(known));
    },
    forget: (kind, id) => void known.delete(indexKey(kind, id)),
    hasForeign: () => [reports, templates, ...Object.values(settings)].some((one) => one.isForeign()),
    readAgain: async () => {
      await Promise.all([reports.readAgain(), templates.readAgain()]);
      for (const document of Object.values(settings)) if (document.isForeign()) await document.read();
    },
    isWhole: async () =>
      (await Promise.all([reports.isWhole(), templates.isWhole(), isFolder(originals)])).every(Boolean),
    renew: async () => {
      await makeFolder(originals);
      const say = () => repairs.say('folders', [foldersRenewedMessage(folder, reportsRenewed)]);
      await reports.renew(() => {
        reportsRenewed += 1;
        say();
      });
      await templates.renew(say);
      await renewSettings(settings.defaults);
      await renewSettings(settings.profiles);
      await renewSettings(settings.pageStyle);
    },
  };
  // Its names help; a library without them is whole all the same.
  if (mends) await shelf.updateIndex().catch(() => undefined);
  return shelf;
}

/** Makes and clears what can be; what cannot is missed when something is to be written. */
async function tidy(folder: string, originals: string, undo: string, held: HeldImports): Promise<void> {
  const kinds = new Map<string, DocumentKind<unknown>>([
    ['template-defaults', DEFAULTS_DOCUMENT],
    ['profiles', PROFILES_DOCUMENT],
  ]);
  const steps = [
    () => makeFolder(originals),
    () => removeLeftovers(folder),
    () => removeLeftovers(originals),
    () => removeLeftovers(undo),
    held.tidy,
    () => adoptEarlierBackups(folder, (name) => kinds.get(name) ?? null),
    () => adoptEarlierBackups(join(folder, 'reports'), () => ENTRY_DOCUMENT),
    () => adoptEarlierBackups(join(folder, 'templates'), () => OWN_TEMPLATE_DOCUMENT),
  ];
  for (const step of steps) await step().catch(() => undefined);
}

async function openCollections(
  folder: string,
  keeping: Keeping,
  repairs: RepairList,
  formerName: Shelf['formerName'],
): Promise<Pick<Shelf, 'reports' | 'templates'>> {
  const trash = join(folder, 'trash');
  const reports = await openCollection<StoredEntry>({
    folder: join(folder, 'reports'),
    trash,
    kind: ENTRY_DOCUMENT,
    keeping,
    onRead: (id, found, kept) => {
      const name = kept ? titleOf(kept.content) : formerName('report', id);
      repairs.say(
        indexKey('report', id),
        sentences(found, (repair) => repairMessage(repair, name)),
      );
    },
    onTrouble: (place) => repairs.say(place, [folderMessage(place, '年报')]),
  });
  const templates = await openCollection<StoredTemplate>({
    folder: join(folder, 'templates'),
    trash: join(trash, 'templates'),
    kind: OWN_TEMPLATE_DOCUMENT,
    keeping,
    onRead: (id, found, kept) => {
      const name = kept ? kept.content.template.name : formerName('template', id);
      repairs.say(
        indexKey('template', id),
        sentences(found, (repair) => templateRepairMessage(repair, name)),
      );
    },
    onTrouble: (place) => repairs.say(place, [folderMessage(place, '年报模板')]),
  });
  return { reports, templates };
}

async function openSettings(folder: string, keeping: Keeping, repairs: RepairList) {
  const open = <T>(file: string, kind: DocumentKind<T>, name: string) =>
    openDocument(join(folder, file), kind, keeping, (found) =>
      repairs.say(
        file,
        sentences(found, (repair) => settingsRepairMessage(repair, name)),
      ),
    );
  return {
    defaults: await open('template-defaults.json', DEFAULTS_DOCUMENT, '默认模板'),
    profiles: await open('profiles.json', PROFILES_DOCUMENT, '机关情况'),
    pageStyle: await open('page-style.json', PAGE_STYLE_DOCUMENT, '版式'),
    first: await open('template.json', FIRST_TEMPLATE_DOCUMENT, '年报模板'),
  };
}

function sentences(repairs: readonly Repair[], describe: (repair: Repair) => string): string[] {
  return repairs.map(describe);
}

/** What the documents are called now, by their keys. */
function namesOf(reports: Shelf['reports'], templates: Shelf['templates']): (readonly [string, string])[] {
  const named = <T>(kind: IndexedKind, all: Collection<T>, nameOf: (kept: Kept<T>) => string) =>
    all.ids().flatMap((id) => {
      const kept = all.kept(id);
      return kept ? [[indexKey(kind, id), nameOf(kept)] as const] : [];
    });
  return [
    ...named('report', reports, ({ content }) => titleOf(content)),
    ...named('template', templates, ({ content }) => content.template.name),
  ];
}

/** The keys of documents of one kind that were known and of which nothing is left. */
async function lostOf<T>(
  kind: IndexedKind,
  all: Collection<T>,
  known: ReadonlyMap<string, string>,
): Promise<string[]> {
  const prefix = indexKey(kind, '');
  const ids = [...known.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  return (await all.lost(ids)).map((id) => indexKey(kind, id));
}

/** Under which id the one template of earlier versions is listed; it is taken over once. */
const FIRST_TEMPLATE = 'own';

/**
 * Earlier versions had one template, for every agency: it becomes one of the list, and goes on being what new reports
 * start from. Its file stays as it is.
 */
async function takeOverFirstTemplate(
  template: StoredTemplate['template'] | null,
  templates: Collection<StoredTemplate>,
  defaults: StoredDocument<StoredDefaults>,
): Promise<void> {
  if (template === null || (await templates.knows(FIRST_TEMPLATE))) return;
  // The list last: what is in it has been taken over.
  if (!defaults.kept() && !defaults.isForeign()) {
    await defaults.write({
      defaults: { 乡镇街道: FIRST_TEMPLATE, 县级部门: FIRST_TEMPLATE, 政府: FIRST_TEMPLATE },
    });
  }
  await templates.write(FIRST_TEMPLATE, { template });
}

/** What is on disk counts; what is missing there is written from memory. */
async function renewSettings<T>(document: StoredDocument<T>): Promise<void> {
  if (document.kept() && !(await isThere(document.path))) await document.writeAgain();
  else await document.read();
}
