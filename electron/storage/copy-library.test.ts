import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { copyLibrary } from './copy-library.ts';
import { openLibrary } from './library.ts';
import { refusingDisk } from './refusing-disk.fixture.ts';

const disk = refusingDisk();

let folder: string;
let from: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-copy-'));
  from = join(folder, 'from');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function filesIn(root: string): Promise<Map<string, string>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [relative(root, path), await readFile(path, 'base64')] as const;
      }),
    ),
  );
}

/** A library with something of every kind that it keeps. */
async function fill(): Promise<void> {
  const library = await openLibrary(from);
  const report = exampleReport();
  const sha256 = await library.keepOriginal(new Uint8Array([1, 2, 3]));
  const original = { name: '年报.docx', sha256 };
  const { id } = await library.add({ status: 'imported', report, lastId: null, original });
  await library.change(id, null, { report: { ...report, year: 2023 } });
  const gone = await library.add({ status: 'draft', report, lastId: null, original: null });
  await library.remove(gone.id);
  const template = await library.addTemplate(BUILT_IN_TEMPLATE);
  await library.saveTemplateDefaults({ 政府: template.id });
  await library.saveProfiles({ 清河县水利局: { ruleMaking: false } });
  await library.saveChecked({ rules: 'x', results: {} });
  await library.close();
  await mkdir(join(from, 'damaged'));
  await writeFile(join(from, 'damaged', 'x.json'), 'no document');
}

it('a copy has every file that a library keeps, byte by byte, and nothing else that lay in its folder', async () => {
  await fill();
  const own = await filesIn(from);
  await writeFile(join(from, 'window.json'), '{}');
  await writeFile(join(from, 'open.html'), 'where the program is reached');
  await mkdir(join(from, 'browser'));
  await writeFile(join(from, 'browser', 'History'), '');
  await symlink('/etc/hostname', join(from, 'reports', 'link.json'));
  await writeFile(join(from, 'reports', '.x.json.123e4567-e89b-42d3-a456-426614174000.tmp'), 'half');
  await copyLibrary(from, join(folder, 'to'));
  const expected = new Map([...own].filter(([name]) => !/^(?:library\.\d+\.lock|log\.txt)$/.test(name)));
  expect(await filesIn(join(folder, 'to'))).toEqual(expected);
  expect(expected.size).toBeGreaterThan(9);
});

it('a copy that was cut off counts for nothing, and makes room for the next', async () => {
  await fill();
  const left = join(folder, '.to.123e4567-e89b-42d3-a456-426614174000.tmp');
  await mkdir(join(left, 'reports'), { recursive: true });
  await mkdir(join(folder, 'to'));
  await copyLibrary(from, join(folder, 'to'));
  expect(existsSync(left)).toBe(false);
  expect(await readdir(join(folder, 'to'))).toContain('reports');
});

it('nothing is left of a copy that failed, and what stood there is untouched', async () => {
  await fill();
  await mkdir(join(folder, 'to'));
  await writeFile(join(folder, 'to', '别人的文件'), 'x');
  const before = await filesIn(from);
  await expect(copyLibrary(from, join(folder, 'to'))).rejects.toThrow('没能放好资料库');
  expect(await readdir(folder)).toEqual(['from', 'to']);
  expect(await readdir(join(folder, 'to'))).toEqual(['别人的文件']);
  expect(await filesIn(from)).toEqual(before);
});

it('a copy tells how many of its files are there and held against the first, up to all of them', async () => {
  await fill();
  const told: string[] = [];
  await copyLibrary(from, join(folder, 'to'), {
    onProgress: ({ done, all }) => void told.push(`${done} of ${all}`),
  });
  const all = (await filesIn(join(folder, 'to'))).size;
  expect(told).toEqual(Array.from({ length: all + 1 }, (_, done) => `${done} of ${all}`));
});

it('a copy that is stopped after any of its files leaves nothing behind, and changes nothing', async () => {
  await fill();
  const before = await filesIn(from);
  for (let last = 0, isWhole = false; !isWhole; last += 1) {
    const stop = new AbortController();
    const copying = copyLibrary(from, join(folder, 'to'), {
      signal: stop.signal,
      onProgress: ({ done, all }) => {
        if (done === last) stop.abort();
        isWhole ||= done === all;
      },
    });
    const error: unknown = await copying.catch((thrown: unknown) => thrown);
    expect(error).toBe(stop.signal.reason);
    expect(await readdir(folder)).toEqual(['from']);
  }
  expect(await filesIn(from)).toEqual(before);
});

it('nothing is left of a copy whose folder cannot be forced to disk', async () => {
  await fill();
  disk.refuse('open', new RegExp(`^${folder}$`));
  await expect(copyLibrary(from, join(folder, 'to'))).rejects.toThrow('没能放好资料库');
  disk.relent();
  expect(await readdir(folder)).toEqual(['from']);
});
