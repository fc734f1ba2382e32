import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { libraryPlace, newEntry, problemOf } from './library.fixture.ts';

const place = libraryPlace();
const { open, reopen } = place;

describe('a library whose folder is lost while it is in use', () => {
  const changed = () => setFigure(exampleReport(), 'requests.new.natural', '8');

  it('makes the folder anew and saves everything again, what is being typed and all other reports', async () => {
    const { add, change, addTemplate, saveProfile, repairs } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await saveProfile('清河县水利局', { ruleMaking: false });
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

  it('says what is missing while the folder cannot be made, and saves once it is back', async () => {
    const disk = join(place.folder, '..', 'disk');
    place.folder = join(disk, '资料库');
    const { add, change } = await open();
    const { id } = await add(newEntry());
    await rename(disk, `${disk}-unplugged`);
    await writeFile(disk, 'in the way');
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      expect(await problemOf(change(id, 1, { report: changed() }))).toMatchObject({
        code: 'folder-missing',
        what: expect.stringContaining('不见了'),
      });
      await wait(attempt * 600);
    }
    await rm(disk);
    await rename(`${disk}-unplugged`, disk);
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
});
