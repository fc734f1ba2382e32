/** What a clerk does to a library, each with what must be there where it was answered, and where it was refused. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../shared/contract.ts';
import { STANDARD_STYLE } from '../../shared/document/page-style.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { browserHost } from '../../electron/hosts/browser.ts';
import type { Host } from '../../electron/hosts/host.ts';
import { carrying } from '../../electron/services/carrying.ts';
import { exporting } from '../../electron/services/exporting.ts';
import { unpackLibrary } from '../../electron/storage/carried-library.ts';
import { copyLibrary } from '../../electron/storage/copy-library.ts';
import { openLibrary, type KeptTemplate, type Library } from '../../electron/storage/library.ts';
import { holdsLibrary } from '../../electron/storage/place.ts';
import { saveUserFile } from '../../electron/storage/user-file.ts';

export interface Scene {
  readonly folder: string;
  readonly library: Library;
  /** The report that something is done to, with the file it was read from. */
  readonly entry: Entry;
  /** One that nothing is done to. */
  readonly other: Entry;
  readonly template: KeptTemplate;
  /** Id of a file that was read and whose report is not kept yet. */
  readonly held: string;
  /** A file of the user's beside the library, `FORMER` before anything is written over it. */
  readonly file: string;
  /** A backup of the library as it is at first. */
  readonly backup: Uint8Array<ArrayBuffer>;
}

export type State = (library: Library, scene: Scene, answer: unknown) => boolean | Promise<boolean>;

export interface Action {
  readonly prepare?: (scene: Scene) => Promise<unknown>;
  readonly run: (scene: Scene) => Promise<unknown>;
  /** What must be there where it was answered. */
  readonly isDone: State;
  /** What else may be there where it was refused; null where the disk is not asked, since the library is not on it. */
  readonly isUndone: State | null;
}

const FORMER = 'what stood there before';
const ORIGINAL = new Uint8Array([1, 2, 3]);
const HELD = { batch: 'batch', name: '去年的年报.docx', changedAt: null };
const report = exampleReport();
const changed = setFigure(report, 'requests.new.natural', '8');
const style = { ...STANDARD_STYLE, linePitch: 29 };
const template = { ...BUILT_IN_TEMPLATE, name: '模板' };
const otherTemplate = { ...template, preamble: ['改过的前言。'] };
const newEntry = { status: 'draft', lastId: null, original: null } as const;

/** A library in `folder` with two reports, a template, a profile and a file that is held. */
export async function makeScene(folder: string): Promise<Scene> {
  const library = await openLibrary(folder);
  const sha256 = await library.keepOriginal(ORIGINAL);
  const original = { name: '年报.docx', sha256 };
  const entry = await library.add({ ...newEntry, report, original });
  const other = await library.add({ ...newEntry, report: { ...report, agency: '清河县财政局' } });
  const own = await library.addTemplate(template);
  await library.saveProfiles({ 清河县财政局: { sectionOneLimit: 300 } });
  const held = await library.held.hold(HELD, ORIGINAL);
  const file = `${folder}.file`;
  await writeFile(file, FORMER);
  const answer = await carrying({ ...services(library), host: browserHost }).exportLibrary({ ids: null });
  if (!answer.ok || answer.delivery.kind !== 'download') throw new Error('no backup');
  return { folder, library, entry, other, template: own, held, file, backup: answer.delivery.bytes };
}

/** Is what nothing was done to as it was? */
export const isElsewhereSame: State = (library, { other }) =>
  isDeepStrictEqual(library.entry(other.id), other) &&
  library.profile('清河县财政局')?.sectionOneLimit === 300;

const services = (library: Library) => ({
  library,
  readReport: () => Promise.reject(new Error('nothing is read')),
  log: (during: string, error: unknown) => console.log(`${during}: ${String(error)}`),
});

/** A host that writes where the scene says, as the one of Electron does where the user has said. */
const hostOf = ({ file }: Scene): Host => ({
  ...browserHost,
  saveFile: async (name, bytes) => {
    await saveUserFile(file, bytes);
    return { kind: 'saved', name };
  },
});
const over = (scene: Scene) => ({ ...services(scene.library), host: hostOf(scene) });

const has =
  (wanted: Report): State =>
  (library, { entry }) =>
    isDeepStrictEqual(library.entry(entry.id)?.report, wanted);
const isAside: State = async (library, { entry }) =>
  (await library.removed()).some(({ id }) => id === entry.id) && library.entry(entry.id) === null;
const isThere: State = async (library, scene) =>
  has(report)(library, scene, null) && !(await isAside(library, scene, null));
const templateIs =
  (wanted: unknown): State =>
  (library, { template: { id } }) =>
    isDeepStrictEqual(library.templates().find((one) => one.id === id)?.template, wanted);
const isTemplateAside: State = async (library, { template: { id } }) =>
  (await library.removed()).some((one) => one.id === id) && library.templates().length === 0;
const isFormer: State = async (_library, { file }) => (await readFile(file, 'utf8')) === FORMER;
const isStillFormer = (scene: Scene) => isFormer(scene.library, scene, null);

/** Is the file a backup of so many reports, with the file that one was read from, or the answer that this is left out? */
const holds =
  (reports: number): State =>
  async (_library, scene, answer) => {
    if (await isStillFormer(scene)) return false;
    const unpacked = unpackLibrary('', await readFile(scene.file));
    const sha256 = unpacked.reports.flatMap(({ kept }) => kept.content.original?.sha256 ?? []);
    const isSaid = (answer as { withoutOriginal?: unknown[] } | null)?.withoutOriginal?.length === 1;
    return (
      unpacked.damaged.length === 0 &&
      unpacked.reports.length === reports &&
      (isSaid || unpacked.originals(new Set(sha256)).size === 1)
    );
  };

/** A ZIP ends with its list: what has it was written to the end. */
const isWholeZip: State = async (_library, { file }) =>
  (await readFile(file)).subarray(-22).readUInt32LE() === 0x06054b50;

const REPORTS: Readonly<Record<string, Action>> = {
  save: {
    run: ({ library, entry }) => library.change(entry.id, null, { report: changed }),
    isDone: has(changed),
    isUndone: has(report),
  },
  add: {
    run: ({ library }) => library.add({ ...newEntry, report: changed }),
    isDone: (library) => library.entries().some((one) => isDeepStrictEqual(one.report, changed)),
    isUndone: (library) => library.entries().length === 2,
  },
  remove: {
    run: ({ library, entry }) => library.remove(entry.id),
    isDone: isAside,
    isUndone: isThere,
  },
  restore: {
    prepare: ({ library, entry }) => library.remove(entry.id),
    run: ({ library, entry }) => library.restore(entry.id),
    isDone: isThere,
    isUndone: isAside,
  },
  'delete for good': {
    prepare: ({ library, entry }) => library.remove(entry.id),
    run: ({ library }) => library.emptyRemoved(null),
    isDone: async (library) => (await library.removed()).length === 0 && library.entries().length === 1,
    isUndone: isAside,
  },
  'keep a version': {
    run: ({ library, entry }) => library.keepVersion(entry.id, 1, '送审稿'),
    isDone: async (library, { entry }) =>
      (await library.versions(entry.id)).some(({ label }) => label === '送审稿'),
    isUndone: has(report),
  },
  'take in what was put aside': {
    prepare: ({ library, entry }) => library.remove(entry.id),
    run: ({ library, entry: { id, revision, updatedAt, ...content } }) =>
      library.takeIn({
        id,
        kept: { content: { ...content, report: changed }, revision, savedAt: updatedAt, label: null },
      }),
    isDone: async (library, scene) =>
      (await has(changed)(library, scene, null)) && !(await isAside(library, scene, null)),
    // It comes back first, and is changed then.
    isUndone: async (library, scene) =>
      (await isAside(library, scene, null)) || (await isThere(library, scene, null)),
  },
  'save after the folder was lost': {
    prepare: ({ folder }) => rm(folder, { recursive: true }),
    run: ({ library, entry }) => library.change(entry.id, null, { report: changed }),
    isDone: has(changed),
    isUndone: null,
  },
  'keep what can be undone': {
    run: ({ library, entry }) => library.keepUndo(entry.id, 1, [[]]),
    isDone: async (library, { entry }) => (await library.undoOf(entry.id, 1)).length === 1,
    isUndone: isThere,
  },
  'keep an original': {
    run: ({ library }) => library.keepOriginal(new Uint8Array([1])),
    isDone: isThere,
    isUndone: isThere,
  },
};

const SETTINGS: Readonly<Record<string, Action>> = {
  'save a template': {
    run: ({ library, template: { id } }) => library.changeTemplate(id, null, otherTemplate),
    isDone: templateIs(otherTemplate),
    isUndone: templateIs(template),
  },
  'remove a template': {
    run: ({ library, template: { id } }) => library.removeTemplate(id),
    isDone: isTemplateAside,
    isUndone: templateIs(template),
  },
  'restore a template': {
    prepare: ({ library, template: { id } }) => library.removeTemplate(id),
    run: ({ library, template: { id } }) => library.restoreTemplate(id),
    isDone: templateIs(template),
    isUndone: isTemplateAside,
  },
  'choose a default template': {
    run: ({ library, template: { id } }) => library.saveTemplateDefaults({ 县级部门: id }),
    isDone: (library, { template: { id } }) => library.templateDefaults()['县级部门'] === id,
    isUndone: (library) => isDeepStrictEqual(library.templateDefaults(), {}),
  },
  'save a profile': {
    run: ({ library }) => library.saveProfiles({ 清河县水利局: { ruleMaking: false } }),
    isDone: (library) => library.profile('清河县水利局')?.ruleMaking === false,
    isUndone: (library) => library.profile('清河县水利局') === null,
  },
  'save the page': {
    run: ({ library }) => library.savePageStyle(style),
    isDone: (library) => isDeepStrictEqual(library.pageStyle(), style),
    isUndone: (library) => isDeepStrictEqual(library.pageStyle(), STANDARD_STYLE),
  },
};

/** Are so many files held, each byte by byte? */
const holdsFiles =
  (files: number): State =>
  async ({ held }) => {
    const all = await Promise.all((await held.list()).map(({ id }) => held.open(id)));
    return all.length === files && all.every((one) => isDeepStrictEqual(one?.bytes, ORIGINAL));
  };
const heldReportIs =
  (wanted: Report | null): State =>
  async (library, { held }) =>
    isDeepStrictEqual((await library.held.open(held))?.report, wanted);

const HELD_FILES: Readonly<Record<string, Action>> = {
  'hold a file': {
    run: ({ library }) => library.held.hold(HELD, ORIGINAL),
    isDone: holdsFiles(2),
    isUndone: holdsFiles(1),
  },
  'decide about a held file': {
    run: ({ library, held }) => library.held.change(held, changed),
    isDone: heldReportIs(changed),
    isUndone: heldReportIs(null),
  },
  'let a held file go': {
    run: ({ library, held }) => library.held.drop(held),
    isDone: holdsFiles(0),
    isUndone: holdsFiles(1),
  },
};

const CARRYING: Readonly<Record<string, Action>> = {
  'export everything': {
    run: (scene) => carrying(over(scene)).exportLibrary({ ids: null }),
    isDone: holds(2),
    isUndone: isFormer,
  },
  'export one report': {
    run: (scene) => carrying(over(scene)).exportLibrary({ ids: [scene.entry.id] }),
    isDone: holds(1),
    isUndone: isFormer,
  },
  'take in a backup': {
    prepare: async ({ library, entry }) => {
      await library.remove(entry.id);
      await library.emptyRemoved(null);
    },
    run: (scene) =>
      carrying(over(scene)).takeInBackup({
        name: '备份',
        bytes: scene.backup,
        items: [{ kind: 'report', id: scene.entry.id }],
      }),
    isDone: isThere,
    isUndone: (library) => library.entries().length === 1,
  },
  'write a report': {
    run: (scene) => exporting(over(scene)).exportReport({ id: scene.entry.id, format: 'docx' }),
    isDone: isWholeZip,
    isUndone: isFormer,
  },
  'write a comparison': {
    run: (scene) =>
      exporting(over(scene)).exportComparison({
        id: scene.entry.id,
        lastId: scene.other.id,
        format: 'xlsx',
        pictures: [],
      }),
    isDone: isWholeZip,
    isUndone: isFormer,
  },
  'write the check sheet': {
    run: (scene) => exporting(over(scene)).exportCheckSheet({ id: scene.entry.id }),
    isDone: isWholeZip,
    isUndone: isFormer,
  },
  move: {
    run: ({ folder }) => copyLibrary(folder, `${folder} 2`),
    isDone: async (_library, scene) => {
      if (!(await holdsLibrary(`${scene.folder} 2`))) return false;
      const moved = await openLibrary(`${scene.folder} 2`);
      const isSame = (await isThere(moved, scene, null)) && (await isElsewhereSame(moved, scene, null));
      await moved.close();
      return isSame && moved.repairs().length === 0;
    },
    isUndone: isThere,
  },
};

export const ACTIONS: Readonly<Record<string, Action>> = {
  ...REPORTS,
  ...SETTINGS,
  ...HELD_FILES,
  ...CARRYING,
};
