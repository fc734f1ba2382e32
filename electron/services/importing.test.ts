/** What becomes of files that were read and are not kept yet. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { setFigure } from '../../shared/report/report.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { ownServices } from './services.fixture.ts';

const own = ownServices();
const wordFile = async () => new Uint8Array(await writeDocx(exampleReport()));

/** The answer of a method that did what it was asked. */
function done<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { ok: true }>;
}

describe('a file that was read and is not kept yet', () => {
  const hold = { batch: 'window-1', changedAt: '2026-01-05T08:00:00.000Z' };
  const held = async () => done(await own.services.listHeld({})).held;
  async function read(name = '年报.docx') {
    const bytes = await wordFile();
    const { report, held: id } = done(await own.services.readFile({ name, bytes, hold }));
    return { report, id: id ?? '', name, bytes };
  }

  it('is held with what was decided about it, also over a new start', async () => {
    const { id, name, bytes, report } = await read();
    const decided = setFigure(report, 'requests.new.natural', '8');
    expect(done(await own.services.openHeld({ id, name }))).toEqual({ ok: true, bytes, report: null });
    await own.services.changeHeld({ id, report: decided });
    await own.reopen();
    expect(await held()).toEqual([{ id, name, ...hold }]);
    expect(done(await own.services.openHeld({ id, name }))).toEqual({ ok: true, bytes, report: decided });
  });

  it('is held no longer once it is kept, and is kept once however often it is asked for', async () => {
    const { id, name, bytes, report } = await read();
    const wish = { report, original: { name, bytes }, replace: null, held: id };
    const keeping = own.services.keepImport(wish);
    expect(await held()).toEqual([]);
    const { entry } = done(await keeping);
    expect(done(await own.services.keepImport(wish)).entry).toEqual(entry);
    expect(own.library.entries()).toHaveLength(1);
    expect(await readdir(join(own.library.folder, 'intake'))).toEqual([]);
  });

  it('is not offered again where the program ended between keeping and letting go of it', async () => {
    const { id, name, report } = await read();
    await own.library.add({ status: 'imported', report, lastId: null, original: { name, sha256: '' } }, id);
    expect(await held()).toEqual([]);
    expect(await readdir(join(own.library.folder, 'intake')), 'it is let go of').toEqual([]);
  });

  it('is kept where it cannot be let go of, and is let go of later', async () => {
    const { id, name, bytes, report } = await read();
    const drop = vi
      .spyOn(own.library.held, 'drop')
      .mockRejectedValueOnce(new ProblemError(problem('library-locked', '资料库')));
    const { entry } = done(
      await own.services.keepImport({ report, original: { name, bytes }, replace: null, held: id }),
    );
    expect(entry.id).toBe(id);
    expect(await readdir(join(own.library.folder, 'intake'))).toHaveLength(2);
    expect(await held()).toEqual([]);
    expect(await readdir(join(own.library.folder, 'intake'))).toEqual([]);
    drop.mockRestore();
  });

  it('leaves nothing behind when it is given up, and takes no decision any more', async () => {
    const [first, second] = [await read('a.docx'), await read('b.docx')];
    await own.services.dropHeld({ ids: [first.id] });
    await own.services.changeHeld({ id: first.id, report: first.report });
    expect(await held()).toMatchObject([{ id: second.id, name: 'b.docx' }]);
    expect(await own.services.openHeld({ id: first.id, name: 'a.docx' })).toMatchObject({
      ok: false,
      problem: { code: 'held-missing' },
    });
    expect((await readdir(join(own.library.folder, 'intake'))).sort()).toEqual([
      `${second.id}.file`,
      `${second.id}.json`,
    ]);
  });

  it('is cleared away with the next start where only half of it was written', async () => {
    const { id } = await read();
    await rm(join(own.library.folder, 'intake', `${id}.json`));
    await own.reopen();
    expect(await readdir(join(own.library.folder, 'intake'))).toEqual([]);
  });
});
