/** Files of a library are damaged, cut, swapped, linked, dated wrongly, taken away: it opens, and nothing changes in silence. */
import { cp, mkdir, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { openLibrary } from '../../electron/storage/library.ts';
import { inTemporaryFolder } from './child.ts';
import { randomOf } from './random.ts';

const REPORTS = 6;

async function makeLibrary(folder: string): Promise<readonly Entry[]> {
  const library = await openLibrary(folder);
  for (let n = 0; n < REPORTS; n += 1) {
    const report = { ...exampleReport(), agency: `清河县第${n}局` };
    const { id } = await library.add({ status: 'draft', report, lastId: null, original: null });
    // The last one has no version.
    for (let change = 0; change < REPORTS - 1 - n; change += 1) {
      await library.change(id, null, { report: setFigure(report, 'requests.new.natural', String(change)) });
    }
  }
  await library.saveProfile('清河县水利局', { ruleMaking: false });
  await library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
  await library.keepOriginal(new Uint8Array([1, 2, 3]));
  const entries = library.entries();
  await library.close();
  return entries;
}

type Damage = (path: string, random: () => number, all: readonly string[]) => Promise<unknown>;

const DAMAGES: Readonly<Record<string, Damage>> = {
  bit: async (path, random) => {
    const bytes = await readFile(path);
    if (bytes.length === 0) return;
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(path, bytes);
  },
  digit: async (path, random) => {
    const text = await readFile(path, 'latin1');
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const at = digits[Math.floor(random() * digits.length)] ?? 0;
    await writeFile(path, `${text.slice(0, at)}${Math.floor(random() * 10)}${text.slice(at + 1)}`, 'latin1');
  },
  cut: async (path, random) => truncate(path, Math.floor((await readFile(path)).length * random())),
  empty: (path) => truncate(path, 0),
  zeros: async (path) => writeFile(path, new Uint8Array((await readFile(path)).length)),
  garbage: (path, random) =>
    writeFile(
      path,
      Uint8Array.from({ length: 300 }, () => random() * 256),
    ),
  gone: (path) => rm(path),
  folder: (path) => rm(path).then(() => mkdir(path)),
  link: (path, _, all) => rm(path).then(() => symlink(all[0] ?? '/', path)),
  another: async (path, random, all) => {
    const other = all[Math.floor(random() * all.length)] ?? path;
    if (other !== path) await cp(other, path);
  },
  later: (path) => {
    const nextYear = new Date(Date.now() + 365 * 24 * 3_600_000);
    return utimes(path, nextYear, nextYear);
  },
};

export async function damaged(rounds: number): Promise<number> {
  const random = randomOf(3);
  const count = { opened: 0, same: 0, named: 0, silent: 0 };
  const draw = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)] as T;
  await inTemporaryFolder(async (good) => {
    const entries = await makeLibrary(good);
    const folder = `${good}-damaged`;
    for (let round = 0; round < rounds; round += 1) {
      await rm(folder, { recursive: true, force: true });
      await cp(good, folder, { recursive: true, preserveTimestamps: true });
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
      const done: string[] = [];
      for (let n = 0; n <= random() * 3; n += 1) {
        const [name, path] = [draw(Object.keys(DAMAGES)), draw(files)];
        done.push(`${name} ${path.slice(folder.length)}`);
        // A file may have been taken away by the damage before.
        await DAMAGES[name]?.(path, random, files).catch(() => undefined);
      }
      await look(folder, entries, count, done);
    }
  });
  const { opened, same, named, silent } = count;
  console.log(
    `damage: ${rounds} libraries, opened ${opened}; reports as they were ${same}, named ${named}, changed in silence ${silent}`,
  );
  return silent + rounds - opened;
}

async function look(
  folder: string,
  entries: readonly Entry[],
  count: { opened: number; same: number; named: number; silent: number },
  done: readonly string[],
): Promise<void> {
  try {
    const library = await openLibrary(folder);
    count.opened += 1;
    const said = library.repairs().join('\n');
    for (const entry of entries) {
      const now = library.entry(entry.id);
      if (isDeepStrictEqual(now?.report, entry.report)) count.same += 1;
      // Where the index is damaged as well nobody knows its name.
      else if (said.includes(entry.report.agency ?? '') || said.includes('有一份年报')) count.named += 1;
      else {
        count.silent += 1;
        console.log(`in silence: ${entry.report.agency ?? ''} after ${done.join('; ')}`);
      }
    }
    await library.close();
  } catch (error) {
    console.log(`not opened after ${done.join('; ')}: ${String(error)}`);
  }
}
