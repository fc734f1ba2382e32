/** The documents of a library: read from its folder, kept in memory, and written anew where the folder was lost. */
import type { Low } from 'lowdb';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder, openCollection, type Collection } from './collection.ts';
import { openDocument, readDocument, type DocumentKind, type Repair } from './document.ts';
import { isMissing, removeLeftovers } from './durable-file.ts';
import {
  foldersRenewedMessage,
  repairMessage,
  settingsRepairMessage,
  templateRepairMessage,
} from './repair-message.ts';
import {
  DEFAULTS_DOCUMENT,
  ENTRY_DOCUMENT,
  FIRST_TEMPLATE_DOCUMENT,
  OWN_TEMPLATE_DOCUMENT,
  PROFILES_DOCUMENT,
  titleOf,
  type StoredDefaults,
  type StoredEntry,
  type StoredProfiles,
  type StoredTemplate,
} from './stored.ts';
import { TEMPLATE_VERSION } from '../../shared/template/template.ts';

export interface Shelf {
  /** Where the files lie that reports were read from. */
  readonly originals: string;
  readonly reports: Collection<StoredEntry>;
  readonly templates: Collection<StoredTemplate>;
  readonly defaults: Low<StoredDefaults | null>;
  readonly profiles: Low<StoredProfiles | null>;
  /** What had to be repaired, in sentences for the clerk. */
  readonly repairs: readonly string[];
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
  const originals = join(folder, 'originals');
  const trash = join(folder, 'trash');
  const damaged = join(folder, 'damaged');
  const paths = {
    firstTemplate: join(folder, 'template.json'),
    defaults: join(folder, 'template-defaults.json'),
    profiles: join(folder, 'profiles.json'),
  };
  await mkdir(originals, { recursive: true });
  for (const path of [folder, originals]) await removeLeftovers(path);

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
  const openSettings = <T extends { schema: number }>(path: string, kind: DocumentKind<T>, name: string) =>
    openDescribed(path, kind, (repair) => settingsRepairMessage(repair, name));

  const reports = await openCollection<StoredEntry>(
    join(folder, 'reports'),
    trash,
    async (id, path) => {
      const document = await openDescribed(path, ENTRY_DOCUMENT, (repair, content) =>
        repairMessage(repair, content && titleOf(content.entry)),
      );
      // The name of the file counts: somebody may have copied one.
      if (document.data) document.data = { ...document.data, entry: { ...document.data.entry, id } };
      return document;
    },
    (path) => readDocument(path, ENTRY_DOCUMENT),
  );
  const templates = await openCollection<StoredTemplate>(
    join(folder, 'templates'),
    join(trash, 'templates'),
    (_, path) =>
      openDescribed(path, OWN_TEMPLATE_DOCUMENT, (repair, content) =>
        templateRepairMessage(repair, content && content.template.name),
      ),
    (path) => readDocument(path, OWN_TEMPLATE_DOCUMENT),
  );
  const defaults = await openSettings(paths.defaults, DEFAULTS_DOCUMENT, '默认模板');
  const profiles = await openSettings(paths.profiles, PROFILES_DOCUMENT, '机关情况');
  await takeOverFirstTemplate(
    (await openSettings(paths.firstTemplate, FIRST_TEMPLATE_DOCUMENT, '年报模板')).data?.template ?? null,
    templates,
    defaults,
  );

  return {
    originals,
    reports,
    templates,
    defaults,
    profiles,
    repairs,
    isWhole: async () =>
      (await Promise.all([reports.isWhole(), templates.isWhole(), isFolder(originals)])).every(Boolean),
    renew: async () => {
      await mkdir(originals, { recursive: true });
      const written = await reports.renew();
      const templatesWritten = await templates.renew();
      await renewSettings(defaults, paths.defaults);
      await renewSettings(profiles, paths.profiles);
      if (written > 0 || templatesWritten > 0) repairs.push(foldersRenewedMessage(folder, written));
    },
  };
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
  defaults: Low<StoredDefaults | null>,
): Promise<void> {
  if (template === null || (await templates.knows(FIRST_TEMPLATE))) return;
  const updatedAt = new Date().toISOString();
  // The list last: what is in it has been taken over.
  if (!defaults.data) {
    defaults.data = {
      schema: 1,
      defaults: { 乡镇街道: FIRST_TEMPLATE, 县级部门: FIRST_TEMPLATE, 政府: FIRST_TEMPLATE },
    };
    await defaults.write();
  }
  await templates.write(FIRST_TEMPLATE, {
    schema: TEMPLATE_VERSION,
    template,
    updatedAt,
    revision: 1,
  });
}

/** What is on disk counts; what is missing there is written from memory. */
async function renewSettings<T>(document: Low<T | null>, path: string): Promise<void> {
  if (document.data && (await isAbsent(path))) await document.write();
  else await document.read();
}

async function isAbsent(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    return isMissing(error);
  }
}
