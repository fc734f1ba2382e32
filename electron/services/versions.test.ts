import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Services } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { browserHost } from '../hosts/browser.ts';
import { readReport } from '../jobs/read-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { createServices } from './services.ts';

const FIGURE = 'requests.new.natural';

let folder: string;
let library: Library;
let services: Services;
let entry: Entry;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-versions-'));
  library = await openLibrary(folder);
  services = createServices({ library, host: browserHost, readReport, version: '1', log: () => undefined });
  entry = await library.add({ status: 'draft', report: exampleReport(), lastId: null, original: null });
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const save = (text: string) =>
  library.change(entry.id, null, { report: setFigure(exampleReport(), FIGURE, text) });

describe('the versions of a report', () => {
  it('say what was changed from one to the next', async () => {
    await save('71');
    expect(await services.listVersions({ id: entry.id })).toMatchObject({
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
    const opened = await services.openVersion({ id: entry.id, revision: 1 });
    expect(opened).toMatchObject({ ok: true, entry: { id: entry.id, report: exampleReport() } });
    expect(await services.openVersion({ id: entry.id, revision: 9 })).toMatchObject({
      problem: { code: 'version-missing' },
    });
    expect(await services.openVersion({ id: 'gone', revision: 1 })).toMatchObject({
      problem: { code: 'entry-missing' },
    });
  });

  it('come back as a new revision, so that what stood there is a version too', async () => {
    await save('71');
    const { id } = entry;
    await services.keepVersion({ id, revision: 1, label: '送审稿' });
    expect(await services.restoreVersion({ id, revision: 2, version: 1 })).toMatchObject({
      ok: true,
      entry: { revision: 3, report: exampleReport() },
    });
    const listed = await services.listVersions({ id });
    expect(listed.ok && listed.versions.map(({ revision, label }) => [revision, label])).toEqual([
      [3, null],
      [2, null],
      [1, '送审稿'],
    ]);
  });

  it('do not come back over what was changed elsewhere, or over what is finalised', async () => {
    await save('71');
    const { id } = entry;
    expect(await services.restoreVersion({ id, revision: 1, version: 1 })).toMatchObject({
      problem: { code: 'conflict' },
    });
    await library.change(id, null, { status: 'final' });
    expect(await services.restoreVersion({ id, revision: 3, version: 1 })).toMatchObject({
      problem: { code: 'finalised' },
    });
    expect(library.entry(id)?.revision).toBe(3);
  });
});
