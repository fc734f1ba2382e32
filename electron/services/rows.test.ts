import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryRow } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import * as rules from '../../shared/rules/check-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { rowList } from './rows.ts';

const WRONG = setFigure(exampleReport(), 'requests.new.total', '999');

let folder: string;
let library: Library;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-rows-'));
  library = await openLibrary(folder);
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function reopen(): Promise<void> {
  await library.close();
  library = await openLibrary(folder);
}

const add = (report: Report) => library.add({ status: 'draft', report, lastId: null, original: null });

/** Asks until everything has been checked. */
async function whole(list: () => Promise<LibraryRow[]>): Promise<LibraryRow[]> {
  for (;;) {
    const rows = await list();
    if (rows.every((row) => row.isChecked)) return rows;
  }
}
const errorsOf = async (list: () => Promise<LibraryRow[]>) =>
  (await whole(list)).map((row) => row.errors > 0);

/** Changes what is kept of the rules' findings, so that it shows where it is used. */
async function claim(errors: number): Promise<void> {
  const kept = library.checked();
  if (!kept) throw new Error('nothing is kept');
  const results = Object.entries(kept.results).map(([id, result]) => [id, { ...result, errors }] as const);
  await library.saveChecked({ ...kept, results: Object.fromEntries(results) });
  await reopen();
}

describe('what the rules find in the reports of the library', () => {
  it('is kept for the next start, with the content that it was found in', async () => {
    const { id } = await add(exampleReport());
    expect(await errorsOf(rowList(library, 'A'))).toEqual([false]);
    await reopen();
    await claim(7);
    expect(await whole(rowList(library, 'A'))).toMatchObject([{ errors: 7 }]);
    await library.change(id, null, { report: WRONG });
    const [row] = await whole(rowList(library, 'A'));
    expect(row?.errors).toBeGreaterThan(0);
    expect(row?.errors).not.toBe(7);
  });

  it.each<[string, () => Promise<unknown>, string | null]>([
    ['of other rules', () => Promise.resolve(), 'B'],
    ['of a program that knows no name of its rules', () => Promise.resolve(), null],
    ['that the disk has changed', () => damage('"errors":7', '"errors":6'), 'A'],
    [
      'of another profile of the agency',
      () => library.saveProfiles({ 清河县水利局: { ruleMaking: false } }),
      'A',
    ],
    ['beside another report of last year', () => add({ ...exampleReport(), year: 2023 }), 'A'],
  ])('is found anew where it is %s', async (_, change, name) => {
    const { id } = await add(exampleReport());
    await whole(rowList(library, 'A'));
    await reopen();
    await claim(7);
    await change();
    await reopen();
    expect((await whole(rowList(library, name))).find((row) => row.id === id)?.errors).toBe(0);
  });

  async function damage(from: string, to: string): Promise<void> {
    const path = join(folder, 'checked.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
  }

  it('is said of each report once it is known, and nothing is said before', async () => {
    for (let n = 0; n < 120; n += 1) await add({ ...WRONG, year: 1900 + n });
    const list = rowList(library, 'A');
    const first = await list();
    expect(first).toHaveLength(120);
    for (const row of first) if (!row.isChecked) expect(row.errors).toBe(0);
    expect((await errorsOf(list)).every(Boolean)).toBe(true);
  });

  it('is found once for the same content', async () => {
    for (let n = 0; n < 40; n += 1) await add({ ...exampleReport(), year: 1950 + n });
    const check = vi.spyOn(rules, 'checkReport');
    const list = rowList(library, 'A');
    await whole(list);
    expect(check).toHaveBeenCalledTimes(40);
    await list();
    await list();
    expect(check).toHaveBeenCalledTimes(40);
    check.mockRestore();
  });
});
