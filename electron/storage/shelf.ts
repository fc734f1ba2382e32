/** The documents of a library: read from its folder, kept in memory, and written anew where the folder was lost. */
import type { Low } from 'lowdb';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openDocument, type DocumentKind, type Repair } from './document.ts';
import { isMissing, removeLeftovers } from './durable-file.ts';
import { foldersRenewedMessage, repairMessage, settingsRepairMessage } from './repair-message.ts';
import {
  ENTRY_DOCUMENT,
  PROFILES_DOCUMENT,
  TEMPLATE_DOCUMENT,
  titleOf,
  type StoredEntry,
  type StoredProfiles,
  type StoredTemplate,
} from './stored.ts';

export interface Shelf {
  /** The folders of the library by what lies in them. */
  readonly folders: { readonly reports: string; readonly trash: string; readonly originals: string };
  /** Every report by its id. */
  readonly reports: Map<string, Low<StoredEntry | null>>;
  readonly template: Low<StoredTemplate | null>;
  readonly profiles: Low<StoredProfiles | null>;
  /** What had to be repaired, in sentences for the clerk. */
  readonly repairs: readonly string[];
  /** Opens the document of report `id`; its data is null where there is none yet. */
  readonly open: (id: string) => Promise<Low<StoredEntry | null>>;
  /** Whether the folders are where they were. */
  readonly isWhole: () => Promise<boolean>;
  /**
   * After the folders were out of reach: what lies in them now counts, and what is missing there without having
   * been put aside is written again from memory.
   */
  readonly renew: () => Promise<void>;
}

/** Opens every document in `folder`; makes what is missing of its folders. Throws the system's errors. */
export async function openShelf(folder: string): Promise<Shelf> {
  const folders = {
    reports: join(folder, 'reports'),
    trash: join(folder, 'trash'),
    originals: join(folder, 'originals'),
  };
  const damaged = join(folder, 'damaged');
  const settingsPaths = { template: join(folder, 'template.json'), profiles: join(folder, 'profiles.json') };
  await makeFolders(folders);
  const written = [folder, folders.reports, join(folders.reports, 'backups'), folders.originals];
  for (const path of written) await removeLeftovers(path);

  const repairs: string[] = [];
  async function openDescribed<T extends { schema: number }>(
    path: string,
    kind: DocumentKind<T>,
    describe: (repair: Repair, content: T | null) => string,
  ): Promise<Low<T | null>> {
    const found: Repair[] = [];
    const document = await openDocument(path, kind, damaged, (repair) => found.push(repair));
    repairs.push(...found.map((repair) => describe(repair, document.data)));
    return document;
  }

  const open = async (id: string): Promise<Low<StoredEntry | null>> => {
    const path = join(folders.reports, `${id}.json`);
    const document = await openDescribed(path, ENTRY_DOCUMENT, (repair, content) =>
      repairMessage(repair, content && titleOf(content.entry)),
    );
    // The name of the file counts: somebody may have copied one.
    if (document.data) document.data = { ...document.data, entry: { ...document.data.entry, id } };
    return document;
  };

  const reports = new Map<string, Low<StoredEntry | null>>();
  for (const id of await knownIds(folders)) reports.set(id, await open(id));
  const template = await openDescribed(settingsPaths.template, TEMPLATE_DOCUMENT, (repair) =>
    settingsRepairMessage(repair, '年报模板'),
  );
  const profiles = await openDescribed(settingsPaths.profiles, PROFILES_DOCUMENT, (repair) =>
    settingsRepairMessage(repair, '机关情况'),
  );

  return {
    folders,
    reports,
    template,
    profiles,
    repairs,
    open,
    isWhole: async () => (await Promise.all(Object.values(folders).map(isFolder))).every(Boolean),
    renew: async () => {
      await makeFolders(folders);
      const present = await idsIn(folders.reports);
      const aside = await idsIn(folders.trash);
      let written = 0;
      for (const [id, document] of reports) {
        if (present.has(id)) continue;
        if (aside.has(id)) reports.delete(id);
        else if (document.data) {
          await document.write();
          written += 1;
        }
      }
      for (const id of present) reports.set(id, await open(id));
      await renewSettings(template, settingsPaths.template);
      await renewSettings(profiles, settingsPaths.profiles);
      if (written > 0) repairs.push(foldersRenewedMessage(folder, written));
    },
  };
}

/** What is on disk counts; what is missing there is written from memory. */
async function renewSettings<T>(document: Low<T | null>, path: string): Promise<void> {
  if (document.data && (await isAbsent(path))) await document.write();
  else await document.read();
}

async function makeFolders({ reports, trash, originals }: Shelf['folders']): Promise<void> {
  for (const path of [join(reports, 'backups'), trash, originals]) await mkdir(path, { recursive: true });
}

/** Ids of all reports; one whose file was lost but whose backups remain counts, unless it was put aside. */
async function knownIds({ reports, trash }: Shelf['folders']): Promise<Set<string>> {
  const aside = await idsIn(trash);
  const lost = await idsIn(join(reports, 'backups'), /^([a-z0-9-]{1,40})\.json\.\d$/);
  return new Set([...(await idsIn(reports)), ...[...lost].filter((id) => !aside.has(id))]);
}

async function idsIn(folder: string, pattern = /^([a-z0-9-]{1,40})\.json$/): Promise<Set<string>> {
  return new Set((await readdir(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function isAbsent(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    return isMissing(error);
  }
}
