import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { seal, type Kept } from '../storage/envelope.ts';
import { ENTRY_DOCUMENT, type StoredEntry } from '../storage/stored.ts';
import { ownServices } from './services.fixture.ts';

const FIGURE = 'requests.new.natural';

const own = ownServices();
let entry: Entry;
beforeEach(async () => {
  entry = await own.library.add({
    status: 'draft',
    report: exampleReport(),
    lastId: null,
    original: null,
  });
});

const save = (text: string) =>
  own.library.change(entry.id, null, { report: setFigure(exampleReport(), FIGURE, text) });

describe('the versions of a report', () => {
  it('say what was changed from one to the next', async () => {
    await save('71');
    expect(await own.services.listVersions({ id: entry.id })).toMatchObject({
      ok: true,
      versions: [
        {
          revision: 2,
          kind: 'present',
          status: 'draft',
          label: null,
          changes: { figures: 1, paragraphs: 0, additions: 0, looks: 0 },
        },
        { revision: 1, kind: 'automatic', changes: null },
      ],
    });
  });

  it('can be looked at as if they were the report', async () => {
    await save('71');
    const opened = await own.services.openVersion({ id: entry.id, revision: 1 });
    expect(opened).toMatchObject({ ok: true, entry: { id: entry.id, report: exampleReport() } });
    expect(await own.services.openVersion({ id: entry.id, revision: 9 })).toMatchObject({
      problem: { code: 'version-missing' },
    });
    expect(await own.services.openVersion({ id: 'gone', revision: 1 })).toMatchObject({
      problem: { code: 'entry-missing' },
    });
  });

  it('come back as a new revision, so that what stood there is a version too', async () => {
    await save('71');
    const { id } = entry;
    await own.services.keepVersion({ id, revision: 1, label: '送审稿' });
    expect(await own.services.restoreVersion({ id, revision: 2, version: 1 })).toMatchObject({
      ok: true,
      entry: { revision: 3, report: exampleReport() },
    });
    const listed = await own.services.listVersions({ id });
    expect(listed.ok && listed.versions.map(({ revision, label }) => [revision, label])).toEqual([
      [3, null],
      [2, null],
      [1, '送审稿'],
    ]);
  });

  it('do not come back over what was changed elsewhere, or over what is finalised', async () => {
    await save('71');
    const { id } = entry;
    expect(await own.services.restoreVersion({ id, revision: 1, version: 1 })).toMatchObject({
      problem: { code: 'conflict' },
    });
    await own.library.change(id, null, { status: 'final' });
    expect(await own.services.restoreVersion({ id, revision: 3, version: 1 })).toMatchObject({
      problem: { code: 'finalised' },
    });
    expect(own.library.entry(id)?.revision).toBe(3);
  });

  it('of a published report come back only where somebody sets out to correct it, and it says so', async () => {
    await save('71');
    const { id } = entry;
    await own.library.change(id, null, { status: 'imported' });
    const restore = { id, revision: 3, version: 1 };
    expect(await own.services.restoreVersion(restore)).toMatchObject({ problem: { code: 'published' } });
    expect(own.library.entry(id)).toMatchObject({ revision: 3, report: { figures: { [FIGURE]: 71 } } });
    const answer = await own.services.restoreVersion({ ...restore, correcting: true });
    expect(answer).toMatchObject({ ok: true, entry: { report: { correctedAt: expect.any(String) } } });
    // What says the same as the present one corrects nothing.
    await own.library.keepVersion(id, 3, '送审稿');
    expect(await own.services.restoreVersion({ id, revision: 4, version: 1 })).toMatchObject({ ok: true });
  });

  it('are read from any file of theirs that is whole', async () => {
    await save('71');
    const { id } = entry;
    await own.library.keepVersion(id, 1, '送审稿');
    const named = join(own.library.folder, 'reports', 'backups', id, '1.named.json');
    await writeFile(named, 'damaged');
    expect(await own.services.openVersion({ id, revision: 1 })).toMatchObject({ ok: true });
    await own.library.keepVersion(id, 1, '终稿');
    expect((await own.library.versions(id)).map(({ label }) => label)).toEqual([null, '终稿']);
  });

  it('that lack parts which could not be read say which', async () => {
    const { id } = entry;
    const report = { ...exampleReport(), contact: { address: 1, postcode: null, phone: null, email: null } };
    const { id: _, revision: _r, updatedAt: _u, ...content } = entry;
    const kept = { content: { ...content, report }, revision: 1, savedAt: entry.updatedAt, label: null };
    await save('71');
    const path = join(own.library.folder, 'reports', 'backups', id, '1.json');
    await writeFile(path, seal(ENTRY_DOCUMENT, id, kept as unknown as Kept<StoredEntry>));
    const listed = await own.services.listVersions({ id });
    expect(listed.ok && listed.versions.map(({ lost }) => lost)).toEqual([[], ['联系方式']]);
    expect(await own.services.restoreVersion({ id, revision: 2, version: 1 })).toMatchObject({
      ok: true,
      lost: ['联系方式'],
    });
    for (const name of ['2.json', '3.json']) {
      await rm(join(own.library.folder, 'reports', 'backups', id, name), { force: true });
    }
    await truncate(join(own.library.folder, 'reports', `${id}.json`), 20);
    await own.reopen();
    expect(own.library.repairs()).toEqual([expect.stringMatching(/已恢复为.*读不出来的内容：联系方式/)]);
  });
});
