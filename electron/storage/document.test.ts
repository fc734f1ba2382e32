import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDocument, type DocumentKind, type Repair } from './document.ts';
import { backupsOf } from './durable-file.ts';

const KIND: DocumentKind<{ schema: number; agency: string; year: number }> = {
  version: 3,
  schema: z.object({ schema: z.literal(3), agency: z.string(), year: z.int() }),
  migrations: {
    1: (old) => ({ ...old, agency: old['name'] }),
    2: (old) => ({ ...old, year: Number(old['year']) }),
  },
};

let folder: string;
let path: string;
let repairs: Repair[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-document-'));
  path = join(folder, 'a.json');
  repairs = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openDocument(path, KIND, join(folder, 'damaged'), (repair) => repairs.push(repair));

/** Saves the years, a day apart. */
async function saveYears(...years: number[]): Promise<void> {
  const document = await open();
  for (const year of years) {
    for (const name of [path, ...(await backups())].filter(existsSync)) {
      const yesterday = new Date((await stat(name)).mtimeMs - 24 * 3_600_000);
      await utimes(name, yesterday, yesterday);
    }
    document.data = { schema: 3, agency: '清河县水利局', year };
    await document.write();
  }
}

const backups = async () => (await backupsOf(path)).map((backup) => backup.path);

describe('a document', () => {
  it('that does not exist is null and no repair', async () => {
    expect((await open()).data).toBeNull();
    expect(repairs).toEqual([]);
  });

  it('of an older version is brought up to date step by step', async () => {
    await writeFile(path, JSON.stringify({ schema: 1, name: '清河县水利局', year: '2024' }));
    expect((await open()).data).toEqual({ schema: 3, agency: '清河县水利局', year: 2024 });
    expect(repairs).toEqual([]);
  });

  it('of a newer version is left alone, byte by byte', async () => {
    const newer = JSON.stringify({ schema: 4, everything: 'different' });
    await writeFile(path, newer);
    expect((await open()).data).toBeNull();
    expect(repairs).toEqual([
      { kind: 'newer', path, content: expect.any(Uint8Array), changedAt: expect.any(Date) },
    ]);
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it.each([
    ['cut short', () => truncate(path, 20)],
    ['empty', () => truncate(path, 0)],
    ['garbage', () => writeFile(path, new Uint8Array([0xff, 0xfe, 0, 1, 2]))],
    ['all zeros, as after a power cut', () => writeFile(path, new Uint8Array(500))],
    ['of the wrong shape', () => writeFile(path, '{"schema":3,"agency":1}')],
    ['of a version that never was', () => writeFile(path, '{"schema":0}')],
    ['not an object', () => writeFile(path, 'null')],
    ['gone', () => rm(path)],
  ])('that is %s comes back from its newest good backup, and says so', async (_, damage) => {
    await saveYears(2021, 2022, 2023, 2024);
    await damage();
    await truncate((await backups())[0] ?? '', 5);
    expect((await open()).data?.year).toBe(2022);
    expect(repairs).toEqual([{ kind: 'restored', path, savedAt: expect.any(Date) }]);

    repairs = [];
    expect((await open()).data?.year).toBe(2022);
    expect(repairs).toEqual([]);
  });

  it('whose backups are damaged too is set aside, never deleted', async () => {
    await saveYears(2023, 2024);
    await writeFile(path, 'still readable by a person');
    for (const name of await backups()) await writeFile(name, '');
    expect((await open()).data).toBeNull();
    expect(repairs).toEqual([
      {
        kind: 'set-aside',
        path,
        keptAs: expect.any(String),
        content: expect.any(Uint8Array),
        changedAt: expect.any(Date),
      },
    ]);
    const [kept] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', kept ?? ''), 'utf8')).toBe('still readable by a person');
  });

  it('that is damaged never takes the place of a good backup', async () => {
    await saveYears(2023, 2024);
    await writeFile(path, 'garbage');
    const document = await open();
    document.data = { schema: 3, agency: '清河县水利局', year: 2025 };
    await document.write();
    await writeFile(path, 'garbage again');
    expect((await open()).data?.year).toBe(2023);
  });
});
