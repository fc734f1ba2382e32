import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { libraryPlace, newEntry, problemOf } from './library.fixture.ts';
import { openLibrary } from './library.ts';
import { refusingDisk } from './refusing-disk.fixture.ts';

afterEach(() => void vi.useRealTimers());

const place = libraryPlace();
const { open, reopen } = place;
const disk = refusingDisk();

const changed = () => setFigure(exampleReport(), 'requests.new.natural', '8');

describe('a library whose folder is lost while it is in use', () => {
  it('makes the folder anew and saves everything again, what is being typed and all other reports', async () => {
    const { add, change, addTemplate, saveProfiles, repairs } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await saveProfiles({ 清河县水利局: { ruleMaking: false } });
    await addTemplate({ ...BUILT_IN_TEMPLATE, preamble: ['前言'] });
    await rm(place.folder, { recursive: true });
    expect((await change(one.id, one.revision, { report: changed() })).revision).toBe(2);
    expect(repairs()).toEqual([expect.stringMatching(/文件夹.*不见了.*重新建立.*2 份年报/)]);
    const again = await reopen();
    expect(again.entry(one.id)?.report).toEqual(changed());
    expect(again.entry(other.id)).toEqual(other);
    expect(again.templates().map(({ template }) => template.preamble)).toEqual([['前言']]);
    expect(again.profile('清河县水利局')).toEqual({ ruleMaking: false });
    expect(again.repairs()).toEqual([]);
  });

  it('does so too when the loss has long been noticed, and goes on working', async () => {
    const { add, change } = await open();
    const { id } = await add(newEntry());
    await rm(place.folder, { recursive: true });
    // The lock is renewed every second.
    await wait(1_500);
    await change(id, null, { report: changed() });
    await change(id, null, { status: 'final' });
    expect((await reopen()).entry(id)).toMatchObject({ status: 'final', report: changed() });
  });

  it('still says so where it looked after the folder while it was being made anew', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const { add, change, repairs } = await open();
    const { id } = await add(newEntry());
    await rm(place.folder, { recursive: true });
    let isSaved = false;
    const saving = change(id, null, { report: changed() }).finally(() => (isSaved = true));
    while (!isSaved) {
      vi.advanceTimersByTime(1_000);
      await wait();
    }
    await saving;
    await change(id, null, { status: 'final' });
    expect(repairs()).toEqual([expect.stringMatching(/不见了.*重新建立.*1 份年报/)]);
  });

  it('says what is missing while the folder cannot be made, and saves once it is back', async () => {
    const drive = join(place.folder, '..', 'disk');
    place.folder = join(drive, '资料库');
    const { add, change } = await open();
    const { id } = await add(newEntry());
    await rename(drive, `${drive}-unplugged`);
    await writeFile(drive, 'in the way');
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      expect(await problemOf(change(id, 1, { report: changed() }))).toMatchObject({
        code: 'folder-missing',
        what: expect.stringContaining('不见了'),
      });
      await wait(attempt * 600);
    }
    await rm(drive);
    await rename(`${drive}-unplugged`, drive);
    expect(await change(id, 1, { report: changed() })).toMatchObject({ revision: 2 });
    expect((await reopen()).entry(id)?.report).toEqual(changed());
  });

  it('leaves what was put aside aside', async () => {
    const { add, change, remove, entries } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await remove(other.id);
    await rm(join(place.folder, 'originals'), { recursive: true });
    await change(one.id, null, { status: 'final' });
    expect(entries().map(({ id }) => id)).toEqual([one.id]);
  });

  it.each([
    ['one of the reports cannot be written', 'rename', (id: string) => new RegExp(`${id}\\.json`)],
    ['the templates cannot be written', 'mkdir', () => /templates$/],
    ['the settings cannot be written', 'rename', () => /profiles\.json/],
  ] as const)('where %s at first, writes what is missing with the next change', async (_, call, pathOf) => {
    const { add, change, addTemplate, saveProfiles } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
    await saveProfiles({ 清河县水利局: { ruleMaking: false } });
    await rm(place.folder, { recursive: true });
    disk.refuse(call, pathOf(other.id));
    expect(await problemOf(change(one.id, null, { report: changed() }))).toMatchObject({
      code: 'write-failed',
    });
    disk.relent();
    await change(one.id, null, { report: changed() });
    const again = await reopen();
    expect(again.entry(one.id)?.report).toEqual(changed());
    expect(again.entry(other.id)).toEqual(other);
    expect(again.templates()).toHaveLength(1);
    expect(again.profile('清河县水利局')).toEqual({ ruleMaking: false });
  });

  it('keeps what is in memory while there is no room for a lock, and writes it once there is', async () => {
    const { add, change, entries, readingOnly } = await open();
    const { id } = await add(newEntry());
    await rm(place.folder, { recursive: true });
    disk.refuse('open', /\.lock$/, 'ENOSPC');
    expect(await problemOf(change(id, null, { status: 'final' }))).toMatchObject({
      code: 'library-read-only',
    });
    disk.relent();
    await vi.waitFor(() => expect(readingOnly()).toBeNull(), { timeout: 5_000 });
    await change(id, null, { status: 'final' });
    expect(entries()).toHaveLength(1);
    expect((await reopen()).entry(id)).toMatchObject({ status: 'final' });
  });
});

describe('a library that was taken over and could not be taken in whole then', () => {
  it('is read before anything is written to it', async () => {
    const first = await open();
    const { id } = await first.add(newEntry());
    const second = await openLibrary(place.folder);
    try {
      const earlier = { schema: 2, template: BUILT_IN_TEMPLATE };
      await writeFile(join(place.folder, 'template.json'), JSON.stringify(earlier));
      await first.change(id, 1, { status: 'final' });
      disk.refuse('rename', /templates.\.own\.json/);
      await place.close();
      await vi.waitFor(() => expect(second.readingOnly()).toBeNull(), { timeout: 5_000 });
      expect(await problemOf(second.change(id, 1, { report: changed() }))).toMatchObject({
        code: 'conflict',
      });
      expect(second.entry(id)).toMatchObject({ status: 'final', revision: 2 });
      expect(second.repairs()).toEqual([expect.stringMatching(/以前版本里修改过的年报模板没能放进模板列表/)]);
    } finally {
      await second.close();
    }
    disk.relent();
    expect((await open()).templates()).toHaveLength(1);
  });
});
