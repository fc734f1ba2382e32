/** Files of a library are damaged, cut, swapped, linked, dated wrongly, taken away: it opens, and nothing changes in silence. */
import { cp, mkdir, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { STANDARD_STYLE } from '../../shared/document/page-style.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { openLibrary, type Library } from '../../electron/storage/library.ts';
import { inTemporaryFolder } from './child.ts';
import { inLanes } from './lanes.ts';
import { randomOf } from './random.ts';

const REPORTS = 6;
const AGENCY = '清河县水利局';
const OTHER_STYLE = { ...STANDARD_STYLE, linePitch: 29 };

async function makeLibrary(folder: string): Promise<ReadonlyMap<string, Part>> {
  const library = await openLibrary(folder);
  for (let n = 0; n < REPORTS; n += 1) {
    const report = { ...exampleReport(), agency: `清河县第${n}局` };
    const { id } = await library.add({ status: 'draft', report, lastId: null, original: null });
    // The last one has no version.
    for (let change = 0; change < REPORTS - 1 - n; change += 1) {
      await library.change(id, null, { report: setFigure(report, 'requests.new.natural', String(change)) });
    }
  }
  await library.saveProfiles({ [AGENCY]: { ruleMaking: false } });
  await library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
  await library.savePageStyle(OTHER_STYLE);
  await library.keepOriginal(new Uint8Array([1, 2, 3]));
  const good = partsOf(library);
  await library.close();
  return good;
}

/** Something that is kept: what it says, and one of the words by which a sentence about it is known. */
interface Part {
  readonly content: unknown;
  readonly called: readonly string[];
}

/** By what each is known in the library. */
function partsOf(library: Library): ReadonlyMap<string, Part> {
  const reports = library.entries().map(({ id, report }): [string, Part] => {
    // Where the index is damaged as well nobody knows its name.
    return [id, { content: report, called: [report.agency ?? '', '有一份年报'] }];
  });
  const templates = library.templates().map(({ id, template }): [string, Part] => {
    return [id, { content: template, called: [template.name, '有一份年报模板'] }];
  });
  return new Map([
    ...reports,
    ...templates,
    ['机关情况', { content: library.profile(AGENCY), called: ['机关情况'] }],
    ['版式', { content: library.pageStyle(), called: ['版式'] }],
  ]);
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

interface Counts {
  opened: number;
  same: number;
  named: number;
  silent: number;
}

export async function damaged(rounds: number): Promise<number> {
  const count: Counts = { opened: 0, same: 0, named: 0, silent: 0 };
  await inTemporaryFolder(async (good) => {
    const parts = await makeLibrary(good);
    const files = (await readdir(good, { recursive: true, withFileTypes: true }))
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name).slice(good.length + 1));
    await inLanes(Array(rounds).keys(), async (round, lane) => {
      const folder = `${good}-damaged-${lane}`;
      await rm(folder, { recursive: true, force: true });
      await cp(good, folder, { recursive: true, preserveTimestamps: true });
      await look(folder, parts, count, await damage(folder, files, randomOf(round)));
    });
  });
  const { opened, same, named, silent } = count;
  console.log(
    `damage: ${rounds} libraries, opened ${opened}; reports, templates and settings as they were ${same}, named ${named}, changed in silence ${silent}`,
  );
  return silent + rounds - opened;
}

/** Damages up to three of the files in `folder`, and says how. */
async function damage(folder: string, files: readonly string[], random: () => number): Promise<string[]> {
  const draw = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)] as T;
  const paths = files.map((file) => join(folder, file));
  const most = random() * 3;
  const done: string[] = [];
  for (let n = 0; n <= most; n += 1) {
    const [name, path] = [draw(Object.keys(DAMAGES)), draw(paths)];
    done.push(`${name} ${path.slice(folder.length)}`);
    // A file may have been taken away by the damage before.
    await DAMAGES[name]?.(path, random, paths).catch(() => undefined);
  }
  return done;
}

async function look(
  folder: string,
  good: ReadonlyMap<string, Part>,
  count: Counts,
  done: readonly string[],
): Promise<void> {
  try {
    const library = await openLibrary(folder);
    count.opened += 1;
    const said = library.repairs().join('\n');
    const now = partsOf(library);
    for (const [key, { content, called }] of good) {
      if (isDeepStrictEqual(now.get(key)?.content, content)) count.same += 1;
      else if (called.some((words) => said.includes(words))) count.named += 1;
      else {
        count.silent += 1;
        console.log(`in silence: ${called[0] ?? ''} after ${done.join('; ')}`);
      }
    }
    await library.close();
  } catch (error) {
    console.log(`not opened after ${done.join('; ')}: ${String(error)}`);
  }
}
