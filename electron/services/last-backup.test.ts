import { beforeEach, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { browserHost } from '../hosts/browser.ts';
import { readReport } from '../jobs/read-report.ts';
import { ownServices, servicesOver } from './services.fixture.ts';

const own = ownServices();
const last = async () => {
  const answer = await own.services.lastBackup({});
  if (!answer.ok) throw new Error(answer.problem.what);
  return answer;
};
const add = () => own.library.add({ status: 'draft', report: exampleReport(), lastId: null, original: null });

let id: string;
beforeEach(async () => {
  ({ id } = await add());
});

it('a backup of everything is remembered at the next start, with what has changed since', async () => {
  expect(await last()).toMatchObject({ at: null, changed: 1 });
  await own.services.exportLibrary({ ids: null });
  await own.reopen();
  const { at, since, changed } = await last();
  expect([at, changed]).toEqual([since, 0]);
  await own.library.change(id, null, { status: 'final' });
  await add();
  expect((await last()).changed).toBe(2);
});

it('a backup of some reports, or one that was thought better of, is none of everything', async () => {
  await own.services.exportLibrary({ ids: [id] });
  const cancelling = servicesOver({
    library: own.library,
    host: { ...browserHost, saveFile: () => Promise.resolve({ kind: 'cancelled' }) },
    readReport,
    log: () => undefined,
  });
  await cancelling.exportLibrary({ ids: null });
  expect(await last()).toMatchObject({ at: null, changed: 1 });
});

it('an empty library has nothing to be reminded of', async () => {
  await own.library.remove(id);
  expect(await last()).toEqual({ ok: true, at: null, since: null, changed: 0 });
});
