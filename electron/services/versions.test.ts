import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
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
          changes: { figures: 1, paragraphs: 0 },
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
});
