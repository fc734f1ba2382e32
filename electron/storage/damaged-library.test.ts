import fc from 'fast-check';
import {
  chmod,
  chown,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { anotherProgram } from './another-program.fixture.ts';
import { libraryPlace, newEntry, problemOf, template } from './library.fixture.ts';
import { openLibrary } from './library.ts';
import { refusingDisk } from './refusing-disk.fixture.ts';

const place = libraryPlace();
const disk = refusingDisk();
const { open, reopen, close, library } = place;

describe('a library that was damaged', () => {
  it('restores one report from its backup, opens all others and says which', async () => {
    const { add } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await library().change(one.id, null, { status: 'final' });
    await close();
    await truncate(join(place.folder, 'reports', `${one.id}.json`), 100);
    const { entry, repairs } = await open();
    expect([entry(one.id)?.status, entry(other.id)?.status]).toEqual(['draft', 'draft']);
    expect(repairs()).toEqual([expect.stringMatching(/清河县水利局2024年年报.*已恢复为/)]);
  });

  it('sets a report without a good backup aside, and opens', async () => {
    const { id } = await (await open()).add(newEntry());
    await close();
    await writeFile(join(place.folder, 'reports', `${id}.json`), '{"schema":1');
    expect((await open()).entries()).toEqual([]);
    expect(library().repairs()).toEqual([expect.stringContaining('没有可用的备份')]);
    const [kept] = await readdir(join(place.folder, 'damaged'));
    expect(await readFile(join(place.folder, 'damaged', kept ?? ''), 'utf8')).toBe('{"schema":1');
  });

  it('restores what was confirmed about agencies from its backup, and without one begins anew', async () => {
    const { saveProfiles } = await open();
    await saveProfiles({ 清河县水利局: { ruleMaking: false } });
    await saveProfiles({ 清河县教育局: { ruleMaking: false } });
    await close();
    const file = join(place.folder, 'profiles.json');
    await truncate(file, 20);
    expect((await open()).profile('清河县水利局')).toEqual({ ruleMaking: false });
    expect(library().repairs()).toEqual([expect.stringMatching(/“机关情况”.*已恢复为/)]);
    await close();
    await rm(join(place.folder, 'backups'), { recursive: true });
    await writeFile(file, '{"schema":1,"profiles":{"清河县水利局":{"level":"空"}}}');
    expect((await open()).profile('清河县水利局')).toBeNull();
    expect(library().repairs()).toEqual([expect.stringMatching(/“机关情况”.*清河县水利局.*其余的照常使用/)]);
    await close();
    await rm(join(place.folder, 'backups'), { recursive: true, force: true });
    await writeFile(file, 'garbage');
    await open();
    expect(library().repairs()).toEqual([expect.stringMatching(/“机关情况”.*请重新填写/)]);
  });

  it('does not bring back a report that was put aside', async () => {
    const { id } = await (await open()).add(newEntry());
    await library().change(id, null, { status: 'final' });
    await library().remove(id);
    expect((await reopen()).entries()).toEqual([]);
    expect(library().repairs()).toEqual([]);
  });

  it('is not confused by files of others and half-written ones', async () => {
    const { id } = await (await open()).add(newEntry());
    await close();
    await writeFile(
      join(place.folder, 'reports', `.${id}.json.00000000-0000-4000-8000-000000000000.tmp`),
      '{"sch',
    );
    await writeFile(join(place.folder, 'reports', '新建 文本文档.txt'), 'notes');
    await writeFile(join(place.folder, 'reports', 'desktop.ini'), '');
    expect((await open()).entries()).toHaveLength(1);
    expect(library().repairs()).toEqual([]);
    expect((await readdir(join(place.folder, 'reports'))).sort()).toContain('新建 文本文档.txt');
  });

  it('whose folder is a file gives a message, not a system error', async () => {
    await writeFile(join(place.folder, '..', 'file'), '');
    expect(await problemOf(openLibrary(join(place.folder, '..', 'file', 'library')))).toMatchObject({
      code: 'write-failed',
    });
  });

  it('keeps the earlier content in memory and on disk when a save fails', async () => {
    const { id } = await (await open()).add(newEntry());
    await rm(join(place.folder, 'reports'), { recursive: true });
    await writeFile(join(place.folder, 'reports'), 'in the way');
    expect(await problemOf(library().change(id, null, { status: 'final' }))).toMatchObject({
      code: 'write-failed',
    });
    expect(library().entry(id)).toMatchObject({ status: 'draft', revision: 1 });
  });

  it('gives up no figure in silence: a report with one bit changed is as before, or named', async () => {
    const { id } = await (await open()).add(newEntry());
    const path = join(place.folder, 'reports', `${id}.json`);
    const bytes = await readFile(path);
    await close();
    const flips = fc.sample(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 })), 60);
    for (const [at, bit] of flips) {
      await writeFile(path, bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit)));
      const found = await open();
      const same = isDeepStrictEqual(found.entry(id)?.report, exampleReport());
      if (!same) expect(found.repairs()).toEqual([expect.stringContaining('年报')]);
      await close();
    }
  });

  it('does not take the file of one report for another', async () => {
    const { add } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry({ ...exampleReport(), year: 2021 }))];
    await close();
    const pathOf = (id: string) => join(place.folder, 'reports', `${id}.json`);
    await copyFile(pathOf(other.id), pathOf(one.id));
    const { entry, repairs } = await open();
    expect([entry(one.id), entry(other.id)?.report.year]).toEqual([null, 2021]);
    expect(repairs()).toEqual([expect.stringMatching(/清河县水利局2024年年报.*已损坏/)]);
  });

  it('names a report whose file is gone, until somebody has read that', async () => {
    const { id } = await (await open()).add(newEntry());
    await close();
    await rm(join(place.folder, 'reports', `${id}.json`));
    // Nobody looks this time.
    await open();
    const { repairs } = await reopen();
    expect(repairs()).toEqual([expect.stringMatching(/清河县水利局2024年年报.*不见了.*重新导入/)]);
    expect((await reopen()).repairs()).toEqual([]);
  });

  it('says of a report that is gone with its index and its versions that there was one', async () => {
    const { id } = await (await open()).add(newEntry());
    await close();
    await rm(join(place.folder, 'reports', `${id}.json`));
    await rm(join(place.folder, 'index.json'));
    expect((await open()).repairs()).toEqual([expect.stringMatching(/^有一份年报的文件不见了.*重新导入/)]);
    expect((await reopen()).repairs()).toEqual([]);
  });

  it.each([
    ['empty', (path: string) => truncate(path, 0)],
    ['all zeros', (path: string) => writeFile(path, new Uint8Array(300))],
    ['a folder', (path: string) => rm(path).then(() => mkdir(path))],
  ])('names a report of which nothing can be read: its file is %s', async (_, damage) => {
    const { id } = await (await open()).add(newEntry());
    await close();
    await damage(join(place.folder, 'reports', `${id}.json`));
    expect((await open()).repairs()).toEqual([expect.stringMatching(/清河县水利局2024年年报.*已损坏/)]);
    library().repairs();
    expect((await reopen()).repairs()).toEqual([]);
  });

  it('makes its index anew, and misses nothing that was deleted for good', async () => {
    const { add, remove, emptyRemoved } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await remove(one.id);
    await emptyRemoved(null);
    expect((await reopen()).repairs()).toEqual([]);
    await close();
    await writeFile(join(place.folder, 'index.json'), 'garbage');
    expect((await open()).entries().map(({ id }) => id)).toEqual([other.id]);
    expect((await reopen()).repairs()).toEqual([]);
  });

  it('does not miss what was deleted for good where the program ends in the middle of it', async () => {
    const { id } = await (await open()).add(newEntry());
    await library().remove(id);
    disk.refuse('rm', /\.json$/);
    disk.refuse('rename', /index/);
    await expect(library().emptyRemoved(null)).rejects.toThrow();
    disk.relent();
    expect((await reopen()).repairs()).toEqual([]);
    expect(await library().removed()).toMatchObject([{ id }]);
    disk.refuse('rm', /\.json$/);
    await expect(library().emptyRemoved(null)).rejects.toThrow();
    disk.relent();
    expect(await readFile(join(place.folder, 'index.json'), 'utf8')).not.toContain(id);
  });

  it('never writes over settings of a newer version', async () => {
    const { saveProfiles, saveTemplateDefaults } = await open();
    await saveProfiles({ 清河县水利局: {} });
    await saveTemplateDefaults({});
    await close();
    const newer = JSON.stringify({ schema: 99, of: 'tomorrow' });
    for (const name of ['profiles', 'template-defaults']) {
      await writeFile(join(place.folder, `${name}.json`), newer);
    }
    const again = await open();
    for (const work of [
      again.saveProfiles({ 清河县水利局: {} }),
      again.saveTemplateDefaults({ 政府: 'a' }),
    ]) {
      expect(await problemOf(work)).toMatchObject({ code: 'newer-document' });
    }
    expect(again.repairs()).toHaveLength(2);
    for (const name of ['profiles', 'template-defaults']) {
      expect(await readFile(join(place.folder, `${name}.json`), 'utf8')).toBe(newer);
    }
  });

  it('can be told twice to put a report aside', async () => {
    const { id } = await (await open()).add(newEntry());
    // As if forcing the folder to disk had failed after the file was moved.
    await rename(join(place.folder, 'reports', `${id}.json`), join(place.folder, 'trash', `${id}.json`));
    await library().remove(id);
    expect(library().entries()).toEqual([]);
    await library().remove(id);
    expect(await library().removed()).toHaveLength(1);
  });

  it('can be told twice to take a report back', async () => {
    const { id } = await (await open()).add(newEntry());
    await library().remove(id);
    await rename(join(place.folder, 'trash', `${id}.json`), join(place.folder, 'reports', `${id}.json`));
    await library().restore(id);
    expect(library().entries()).toHaveLength(1);
    expect(await library().removed()).toEqual([]);
  });

  it('is open to nobody else on the computer', async () => {
    const { id } = await (await open()).add(newEntry());
    await library().change(id, null, {});
    await library().keepOriginal(new Uint8Array([1]));
    const modes = async (folder: string): Promise<number[]> => {
      const found = await readdir(folder, { withFileTypes: true });
      const below = found.filter((one) => one.isDirectory()).map((one) => modes(join(folder, one.name)));
      return [(await stat(folder)).mode & 0o777, ...(await Promise.all(below)).flat()];
    };
    expect(new Set(await modes(place.folder))).toEqual(new Set([0o700]));
    const files = (await readdir(place.folder, { recursive: true })).map((name) => join(place.folder, name));
    for (const file of files) expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('takes over the backups of before there were versions', async () => {
    const entry = {
      ...newEntry(),
      id: 'old',
      createdAt: '',
      updatedAt: '2026-01-20T02:00:00.000Z',
      revision: 3,
    };
    const backups = join(place.folder, 'reports', 'backups');
    await mkdir(backups, { recursive: true });
    await writeFile(join(place.folder, 'reports', 'old.json'), 'garbage');
    await writeFile(
      join(backups, 'old.json.2'),
      JSON.stringify({ schema: 1, entry: { ...entry, revision: 1 } }),
    );
    await writeFile(join(backups, 'old.json.0'), JSON.stringify({ schema: 1, entry }));
    await writeFile(join(backups, 'old.json.1'), 'garbage');
    expect((await open()).entry('old')).toMatchObject({ revision: 4, report: entry.report });
    expect(await readdir(backups)).toEqual(['old']);
  });

  it('has a folder that is a link: what it leads to is left alone, the rest is there', async () => {
    await (await open()).addTemplate(template);
    await close();
    const elsewhere = join(place.folder, '..', 'elsewhere');
    await mkdir(elsewhere);
    await rm(join(place.folder, 'reports'), { recursive: true });
    await symlink(elsewhere, join(place.folder, 'reports'));
    const { repairs, templates, add } = await open();
    expect(templates()).toHaveLength(1);
    expect(repairs()).toEqual([expect.stringMatching(/reports.*打不开.*快捷方式/)]);
    expect(await problemOf(add(newEntry()))).toMatchObject({ code: 'write-failed' });
    expect(await readdir(elsewhere)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32' || process.getuid?.() !== 0)(
  'a library that another user may not change (skipped where tests may not change the user)',
  () => {
    const NOBODY = 65534;
    const start = anotherProgram();
    const give = (path: string) => chown(path, NOBODY, NOBODY);

    async function made(): Promise<string> {
      const { id } = await (await open()).add(newEntry());
      await library().change(id, 1, { status: 'final' });
      await close();
      await chmod(join(place.folder, '..'), 0o755);
      for (const name of await readdir(place.folder, { recursive: true }))
        await give(join(place.folder, name));
      await give(place.folder);
      return id;
    }

    it('a folder that cannot be written: everything can be looked at, a save is refused with the reason', async () => {
      const id = await made();
      await chmod(join(place.folder, 'reports'), 0o555);
      await chmod(place.folder, 0o555);
      const other = start(
        place.folder,
        `say(library.readingOnly().code);
         say(library.entry('${id}').status);
         await library.change('${id}', 2, { status: 'draft' });`,
        NOBODY,
      );
      expect([await other.line(), await other.line(), await other.line()]).toEqual([
        'library-read-only',
        'final',
        'library-read-only',
      ]);
      await chmod(place.folder, 0o755);
    });

    it('a damaged report that cannot be moved aside: its version is shown, the rest is there', async () => {
      const id = await made();
      const path = join(place.folder, 'reports', `${id}.json`);
      await writeFile(path, 'garbage');
      // With the sticky bit only the owner moves files.
      await chown(path, 0, 0);
      await chmod(path, 0o644);
      await chown(join(place.folder, 'reports'), 0, 0);
      await chmod(join(place.folder, 'reports'), 0o1777);
      const other = start(
        place.folder,
        `say(library.entry('${id}').status);
         say(library.repairs().length);
         say((await library.add(${JSON.stringify(newEntry())})).revision);
         await library.change('${id}', null, { status: 'final' });`,
        NOBODY,
      );
      expect([await other.line(), await other.line(), await other.line(), await other.line()]).toEqual([
        'draft',
        '1',
        '1',
        'write-failed',
      ]);
      expect(await readFile(path, 'utf8')).toBe('garbage');
    });

    it('a report that may not be read is named, and listed as soon as it may be', async () => {
      const id = await made();
      const path = join(place.folder, 'reports', `${id}.json`);
      await chown(path, 0, 0);
      await chmod(path, 0o600);
      const other = start(
        place.folder,
        `say(library.entries().length + library.repairs()[0]);
         while (library.entries().length === 0) {
           await new Promise((done) => setTimeout(done, 50));
           await library.readAgain();
         }
         say(library.repairs().length);`,
        NOBODY,
      );
      expect(await other.line()).toMatch(/^0“清河县水利局2024年年报”.*没有权限读取/);
      await chmod(path, 0o644);
      expect(await other.line()).toBe('0');
    });
  },
);
