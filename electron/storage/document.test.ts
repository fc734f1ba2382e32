import { existsSync } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDocument, type StoredDocument } from './document.ts';
import type { Repair } from './repair-document.ts';
import { seal, type DocumentKind } from './envelope.ts';

interface Year {
  readonly agency: string;
  readonly year: number;
}
const KIND: DocumentKind<Year> = {
  name: 'year',
  version: 3,
  sealedSince: 3,
  content: z.object({ agency: z.string(), year: z.int() }),
  steps: {
    1: (old) => ({ ...old, agency: old['name'] }),
    2: ({ agency, year }) => ({
      revision: 4,
      savedAt: '2026-01-20T02:00:00.000Z',
      content: { agency, year: Number(year) },
    }),
  },
};

let folder: string;
let path: string;
let repairs: readonly Repair[];
let mends: boolean;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-document-'));
  path = join(folder, 'a.json');
  mends = true;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (): Promise<StoredDocument<Year>> =>
  openDocument(
    path,
    KIND,
    { mends, before: () => Promise.resolve(), damagedFolder: join(folder, 'damaged') },
    (found) => (repairs = found),
  );
const yearOf = (document: StoredDocument<Year>) => document.kept()?.content.year ?? null;

/** Saves the years, a day apart, each by a program of its own. */
async function saveYears(...years: number[]): Promise<void> {
  for (const year of years) {
    for (const name of [path, ...(await versions())].filter(existsSync)) {
      const yesterday = new Date((await stat(name)).mtimeMs - 24 * 3_600_000);
      await utimes(name, yesterday, yesterday);
    }
    await (await open()).write({ agency: '清河县水利局', year });
  }
}

async function versions(): Promise<string[]> {
  const names = await readdir(join(folder, 'backups', 'a')).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, 'backups', 'a', name))
    .sort()
    .reverse();
}

describe('a document', () => {
  it('that does not exist is null and no repair', async () => {
    expect((await open()).kept()).toBeNull();
    expect(repairs).toEqual([]);
  });

  it('counts its revisions and comes back as it was saved', async () => {
    await saveYears(2022, 2023, 2024);
    expect((await open()).kept()).toMatchObject({ revision: 3, label: null, content: { year: 2024 } });
  });

  it('of an older version is brought up to date step by step, and stays as it is until it is saved', async () => {
    const old = JSON.stringify({ schema: 1, name: '清河县水利局', year: '2024' });
    await writeFile(path, old);
    const document = await open();
    expect(document.kept()).toMatchObject({ revision: 4, content: { agency: '清河县水利局', year: 2024 } });
    expect(repairs).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe(old);
    await document.write({ agency: '清河县水利局', year: 2025 });
    expect((await open()).kept()).toMatchObject({ revision: 5, content: { year: 2025 } });
    expect(await readFile((await versions())[0] ?? '', 'utf8')).toBe(old);
  });

  it('of a newer version is left alone, byte by byte, and cannot be written over', async () => {
    const newer = JSON.stringify({ schema: 4, everything: 'different' });
    await writeFile(path, newer);
    const document = await open();
    expect(document.kept()).toBeNull();
    expect(repairs).toMatchObject([{ kind: 'newer', path, changedAt: expect.any(Date) }]);
    await expect(document.write({ agency: '清河县水利局', year: 2024 })).rejects.toMatchObject({
      problem: { code: 'newer-document' },
    });
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it.each([
    ['cut short', () => truncate(path, 20)],
    ['empty', () => truncate(path, 0)],
    ['garbage', () => writeFile(path, new Uint8Array([0xff, 0xfe, 0, 1, 2]))],
    ['all zeros, as after a power cut', () => writeFile(path, new Uint8Array(500))],
    ['changed in one figure', () => change('2024', '2025')],
    ['changed in its revision', () => change('"revision":4', '"revision":9')],
    ['of a number that only looks newer', () => change('"schema":3', '"schema":7')],
    ['another document’s', () => writeFile(path, sealed('b'))],
    ['of another kind', () => writeFile(path, sealed('a', 'template'))],
    ['of a version that never was', () => writeFile(path, '{"schema":0}')],
    ['not an object', () => writeFile(path, 'null')],
    ['a folder', () => rm(path).then(() => mkdir(join(path, 'in-the-way'), { recursive: true }))],
    ['a link', () => rename(path, `${path}.elsewhere`).then(() => symlink(`${path}.elsewhere`, path))],
    ['gone', () => rm(path)],
  ])('that is %s comes back from its newest good version, and says so', async (_, damage) => {
    await saveYears(2021, 2022, 2023, 2024);
    await damage();
    await truncate((await versions())[0] ?? '', 5);
    expect(yearOf(await open())).toBe(2022);
    expect(repairs).toEqual([{ kind: 'restored', path, savedAt: expect.any(String), lost: [] }]);
    expect(yearOf(await open())).toBe(2022);
    expect(repairs).toEqual([]);
  });

  async function change(from: string, to: string): Promise<void> {
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }
  const sealed = (id: string, name = KIND.name) =>
    seal({ ...KIND, name }, id, {
      content: { agency: '清河县教育局', year: 1999 },
      revision: 9,
      savedAt: '2026-01-20T02:00:00.000Z',
      label: null,
    });

  it('in whose place somebody has put its last version is known to be older than it was', async () => {
    await saveYears(2022, 2023, 2024);
    const [last = ''] = await versions();
    await copyFile(last, path);
    expect((await open()).kept()).toMatchObject({ revision: 4, content: { year: 2023 } });
    expect(repairs).toMatchObject([{ kind: 'older', savedAt: expect.any(String) }]);
    expect(yearOf(await open())).toBe(2023);
    expect(repairs).toEqual([]);
  });

  it('in whose place somebody has put a version before the last comes back from the last', async () => {
    await saveYears(2021, 2022, 2023, 2024);
    const [, before = ''] = await versions();
    await copyFile(before, path);
    expect(yearOf(await open())).toBe(2023);
    expect(repairs).toMatchObject([{ kind: 'restored' }]);
  });

  it('is no older where the program was killed before it noted the last save', async () => {
    await saveYears(2022, 2023);
    const marks = join(folder, 'backups', 'a');
    await rename(join(marks, '2.saved'), join(marks, '1.saved'));
    expect(yearOf(await open())).toBe(2023);
    expect(repairs).toEqual([]);
  });

  it('whose versions are damaged too is set aside, never deleted', async () => {
    await saveYears(2023, 2024);
    await writeFile(path, 'still readable by a person');
    for (const name of await versions()) await writeFile(name, '');
    expect((await open()).kept()).toBeNull();
    expect(repairs).toMatchObject([
      { kind: 'set-aside', path, keptAs: expect.any(String), content: expect.any(Uint8Array) },
    ]);
    const [kept] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', kept ?? ''), 'utf8')).toBe('still readable by a person');
  });

  it('that is damaged never becomes a version', async () => {
    await saveYears(2023, 2024);
    await writeFile(path, 'garbage');
    await (await open()).write({ agency: '清河县水利局', year: 2025 });
    await writeFile(path, 'garbage again');
    expect(yearOf(await open())).toBe(2023);
  });

  it('is mended in memory only where nothing may be written, and on disk later', async () => {
    await saveYears(2023, 2024);
    await writeFile(path, 'garbage');
    mends = false;
    expect(yearOf(await open())).toBe(2023);
    expect(await readFile(path, 'utf8')).toBe('garbage');
    expect(existsSync(join(folder, 'damaged'))).toBe(false);
    mends = true;
    expect(yearOf(await open())).toBe(2023);
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
  });

  it('that is damaged and cannot be moved is used from its version; it is not written over', async () => {
    await saveYears(2023, 2024);
    await writeFile(path, 'garbage');
    await writeFile(join(folder, 'damaged'), 'a file in the way of the folder');
    const document = await open();
    expect(yearOf(document)).toBe(2023);
    await expect(document.write({ agency: '清河县水利局', year: 2025 })).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe('garbage');
    await rm(join(folder, 'damaged'));
    await document.write({ agency: '清河县水利局', year: 2025 });
    expect(yearOf(await open())).toBe(2025);
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
  });

  it('is saved although its past cannot be kept', async () => {
    await saveYears(2024);
    await rm(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'backups'), 'in the way');
    await (await open()).write({ agency: '清河县水利局', year: 2025 });
    expect(yearOf(await open())).toBe(2025);
  });

  it('keeps what is named as a version, of the same content', async () => {
    await saveYears(2023, 2024);
    const document = await open();
    const kept = document.kept();
    if (kept) await document.keepAsked({ ...kept, label: '送审稿' });
    await document.write({ agency: '清河县水利局', year: 2025 });
    const named = (await document.history.list()).find((one) => one.kind === 'named');
    expect(named && (await document.readVersion(named))).toMatchObject({
      kept: { revision: 2, label: '送审稿', content: { year: 2024 } },
      lost: [],
    });
  });

  it('of which a version is another document’s file takes the next', async () => {
    await saveYears(2022, 2023, 2024);
    const [newest] = await versions();
    await rm(newest ?? '');
    await link(path, newest ?? '');
    await writeFile(newest ?? '', sealed('b'));
    expect(yearOf(await open())).toBe(2022);
  });
});
