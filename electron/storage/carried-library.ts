/**
 * A library, or some of its reports, in one file to carry: a ZIP of documents as they lie on disk, each with its
 * checksum, of the files that they were read from, and of a list of everything, so that what is missing has a name.
 */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { z } from 'zod';
import { problem, ProblemError } from '../../shared/problem.ts';
import { seal, unseal, type DocumentKind, type Kept } from './envelope.ts';
import {
  DEFAULTS_DOCUMENT,
  ENTRY_DOCUMENT,
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

export interface Carried<T> {
  readonly id: string;
  readonly kept: Kept<T>;
}

/** What the user has set in a library; null for what was never set. */
export interface CarriedSettings {
  readonly profiles: Kept<StoredProfiles> | null;
  readonly defaults: Kept<StoredDefaults> | null;
  readonly pageStyle: Kept<StoredPageStyle> | null;
}

export interface CarriedLibrary extends CarriedSettings {
  readonly reports: readonly Carried<StoredEntry>[];
  readonly templates: readonly Carried<StoredTemplate>[];
  /** The files that reports were read from, by their SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** A document of a file, and the parts of it that could not be read, in the clerk's words. */
export interface Unpacked<T> extends Carried<T> {
  readonly lost: readonly string[];
}

/** What a file holds, and the names of what in it cannot be used. */
export interface UnpackedLibrary extends CarriedSettings {
  readonly reports: readonly Unpacked<StoredEntry>[];
  readonly templates: readonly Unpacked<StoredTemplate>[];
  /** Those of the files with these SHA-256 that are there and whole. */
  readonly originals: (wanted: ReadonlySet<string>) => ReadonlyMap<string, Uint8Array>;
  readonly damaged: readonly string[];
}

const VERSION = 1;
const LIST = 'nianbao.json';
/** What is unpacked at once, in bytes: some thousand reports. */
const BUDGET = 1024 * 1024 * 1024;
/** Where the files that reports were read from stand. */
const ORIGINALS = 'originals/';

const listSchema = z.object({
  nianbao: z.int(),
  /** What every document is called, by its place in the file. */
  names: z.record(z.string(), z.string()),
});

/** Writes the file. Other work goes on in between. */
export async function packLibrary(library: CarriedLibrary): Promise<Uint8Array<ArrayBuffer>> {
  const { reports, templates, originals } = library;
  const reportFiles = reports.map((one) => fileOf('reports', ENTRY_DOCUMENT, one));
  const templateFiles = templates.map((one) => fileOf('templates', OWN_TEMPLATE_DOCUMENT, one));
  const names = Object.fromEntries([
    ...reports.map(({ kept }, index) => [reportFiles[index]?.[0], titleOf(kept.content)] as const),
    ...templates.map(({ kept }, index) => [templateFiles[index]?.[0], kept.content.template.name] as const),
  ]);
  return zipOf([
    [LIST, strToU8(JSON.stringify({ nianbao: VERSION, names }))],
    ...reportFiles,
    ...templateFiles,
    ...settingFile('profiles', PROFILES_DOCUMENT, library.profiles),
    ...settingFile('template-defaults', DEFAULTS_DOCUMENT, library.defaults),
    ...settingFile('page-style', PAGE_STYLE_DOCUMENT, library.pageStyle),
    ...[...originals].map(([sha256, bytes]) => [`${ORIGINALS}${sha256}`, bytes] as const),
  ]);
}

type PackedFile = readonly [name: string, bytes: Uint8Array];

function fileOf<T>(folder: string, kind: DocumentKind<T>, { id, kept }: Carried<T>): PackedFile {
  return [`${folder}/${id}.json`, strToU8(seal(kind, id, kept))];
}

function settingFile<T>(id: string, kind: DocumentKind<T>, kept: Kept<T> | null): PackedFile[] {
  return kept ? [[`${id}.json`, strToU8(seal(kind, id, kept))]] : [];
}

async function zipOf(files: readonly PackedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, bytes] of files) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
    await setImmediate();
  }
  zip.end();
  return new Uint8Array(Buffer.concat(parts));
}

/** Reads a file that `packLibrary` has written; `name` is the file's. Throws a ProblemError. */
export function unpackLibrary(name: string, bytes: Uint8Array): UnpackedLibrary {
  const files = unzip(name, bytes, (path) => !path.startsWith(ORIGINALS));
  const list = listOf(files);
  if (!list) throw new ProblemError(problem('not-a-carried-library', name));
  if (list.nianbao > VERSION) throw new ProblemError(problem('newer-carried-library', name));
  const damaged: string[] = [];
  const documents = <T>(folder: string, kind: DocumentKind<T>): Unpacked<T>[] =>
    Object.entries(list.names).flatMap(([path, called]) => {
      const id = new RegExp(`^${folder}/([a-z0-9-]{1,40})\\.json$`).exec(path)?.[1];
      if (id === undefined) return [];
      const file = files[path];
      const found = file && unseal(kind, id, file);
      if (found?.state === 'valid') return [{ id, kept: found.kept, lost: found.lost }];
      damaged.push(called);
      return [];
    });
  const [reports, templates] = [
    documents('reports', ENTRY_DOCUMENT),
    documents('templates', OWN_TEMPLATE_DOCUMENT),
  ];
  /** `nameLost` calls a part of it that cannot be read. */
  const setting = <T>(
    id: string,
    kind: DocumentKind<T>,
    called: string,
    nameLost: (part: string) => string,
  ) => {
    const file = files[`${id}.json`];
    const found = file && unseal(kind, id, file);
    if (found?.state === 'valid') damaged.push(...found.lost.map(nameLost));
    else if (found) damaged.push(called);
    return found?.state === 'valid' ? found.kept : null;
  };
  return {
    reports,
    templates,
    profiles: setting('profiles', PROFILES_DOCUMENT, '机关情况', (agency) => `${agency}的机关情况`),
    defaults: setting('template-defaults', DEFAULTS_DOCUMENT, '默认模板', (part) => `默认模板（${part}）`),
    pageStyle: setting('page-style', PAGE_STYLE_DOCUMENT, '版式', (part) => `版式（${part}）`),
    originals: (wanted) => {
      const found = unzip(name, bytes, (path) => wanted.has(path.slice(ORIGINALS.length)));
      return wholeOriginals(found);
    },
    damaged,
  };
}

/** Those whose content is what their name says. */
function wholeOriginals(files: Readonly<Record<string, Uint8Array>>): Map<string, Uint8Array> {
  return new Map(
    Object.entries(files).flatMap(([path, bytes]) => {
      const sha256 = /^originals\/([0-9a-f]{64})$/.exec(path)?.[1];
      const isWhole = sha256 === createHash('sha256').update(bytes).digest('hex');
      return sha256 !== undefined && isWhole ? [[sha256, bytes] as const] : [];
    }),
  );
}

/** The files at the paths that are wanted. */
function unzip(
  name: string,
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): Record<string, Uint8Array> {
  let left = BUDGET;
  try {
    return unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        if (!isWanted(path)) return false;
        left -= originalSize;
        if (left < 0) throw new ProblemError(problem('backup-too-large', name));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(problem('not-a-carried-library', name));
  }
}

function listOf(files: Readonly<Record<string, Uint8Array>>): z.infer<typeof listSchema> | null {
  try {
    const file = files[LIST];
    return file ? listSchema.parse(JSON.parse(strFromU8(file))) : null;
  } catch {
    return null;
  }
}
