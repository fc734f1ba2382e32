import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { browserHost } from '../hosts/browser.ts';
import type { Host } from '../hosts/host.ts';
import { openLibrary } from '../storage/library.ts';
import { findPlace, type Surroundings } from '../storage/place.ts';
import { openProgram, type Program } from './program.ts';

let root: string;
let around: Surroundings;
let program: Program;

const usual = () => join(root, 'home', 'nianbao', 'library');
const stick = () => join(root, 'stick');
const moved = () => join(stick(), '年报资料库');
const HOST: Host = { ...browserHost, openFolder: (folder) => Promise.resolve(folder === usual()) };

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nianbao-placing-'));
  const home = join(root, 'home');
  around = { env: { XDG_DATA_HOME: home, APPDATA: home }, platform: process.platform, home, program: null };
  await mkdir(stick());
  await start();
});
afterEach(async () => {
  await program.close();
  await rm(root, { recursive: true, force: true });
});

async function start(): Promise<void> {
  program = await openProgram(findPlace(null, around), HOST, around);
}
async function startAgain(): Promise<void> {
  await program.close();
  await start();
}

/** The answer of a method that did what it was asked. */
function done<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { ok: true }>;
}
const codeOf = (answer: { ok: boolean }) =>
  'problem' in answer ? (answer.problem as { code: string }).code : 'no problem';

async function choose(path: string) {
  const { choice } = done(await program.services.choosePlace({ path }));
  if (!choice) throw new Error('nothing chosen');
  return choice;
}
async function move(path: string) {
  return done(await program.services.moveLibrary({ choice: (await choose(path)).id }));
}
const place = async () => done(await program.services.libraryPlace({}));
const names = async () => done(await program.services.listLibrary({})).rows.map(({ agency }) => agency);
const addExample = async () => done(await program.services.addExample({})).entry;

describe('a library that is moved', () => {
  it('is there with everything in it, at once and at the next start; the old one stays as it was', async () => {
    const entry = await addExample();
    const before = await readFile(join(usual(), 'reports', `${entry.id}.json`), 'utf8');
    expect(await choose(stick())).toMatchObject({ folder: moved(), reports: null, caution: null });
    expect(await readdir(stick()), 'looking changes nothing').toEqual([]);
    expect(await move(stick())).toMatchObject({
      folder: moved(),
      kind: 'chosen',
      former: usual(),
      missing: null,
    });
    const { id, revision } = entry;
    const report = setFigure(entry.report, 'disclosure.penalty.decisions', '20');
    done(await program.services.saveEntry({ id, revision, report, correcting: true }));
    expect(await readFile(join(usual(), 'reports', `${id}.json`), 'utf8')).toBe(before);
    await startAgain();
    expect(await place()).toMatchObject({ folder: moved(), former: usual() });
    expect(done(await program.services.openEntry({ id })).entry.report).toMatchObject({
      figures: report.figures,
    });
  });

  it('lets go of the old folder, and holds the new one', async () => {
    await addExample();
    await move(stick());
    const old = await openLibrary(usual());
    expect(old.readingOnly()).toBeNull();
    await old.close();
    const second = await openLibrary(moved());
    expect(second.readingOnly()?.code).toBe('library-locked');
    await second.close();
  });

  it('takes calls that come meanwhile: what is saved lies in the new place', async () => {
    const { id, report, revision } = await addExample();
    const { id: choice } = await choose(stick());
    const [answer, saved] = await Promise.all([
      program.services.moveLibrary({ choice }),
      program.services.saveEntry({ id, revision, report: { ...report, year: 2020 }, correcting: true }),
    ]);
    expect([answer.ok, saved.ok]).toEqual([true, true]);
    await startAgain();
    expect(done(await program.services.openEntry({ id })).entry.report.year).toBe(2020);
  });

  it('stays where it is when the copy cannot be made, and says so', async () => {
    await addExample();
    const { id } = await choose(stick());
    await rm(stick(), { recursive: true });
    await writeFile(stick(), 'no folder any more');
    expect(codeOf(await program.services.moveLibrary({ choice: id }))).toBe('copy-failed');
    expect(codeOf(await program.services.moveLibrary({ choice: id })), 'tried again').toBe('copy-failed');
    expect(await place()).toMatchObject({ folder: usual(), kind: 'usual', former: null });
    expect(await names()).toEqual(['清河县水利局']);
    done(await program.services.addExample({}));
  });

  it('stays where it is when the choice cannot be remembered, and leaves no copy behind', async () => {
    await addExample();
    const { id } = await choose(stick());
    await mkdir(join(root, 'home', 'nianbao', 'place.json', 'in the way'), { recursive: true });
    expect((await program.services.moveLibrary({ choice: id })).ok).toBe(false);
    expect((await place()).folder).toBe(usual());
    expect(await readdir(stick())).toEqual([]);
  });
});

describe('a move that is stopped', () => {
  const progress = async () => done(await program.services.moveProgress({})).progress;
  async function addTwenty() {
    for (let n = 0; n < 20; n += 1) {
      const agency = `清河县第${n}局`;
      done(await program.services.createReport({ lastId: null, agency, year: 2025, text: 'template' }));
    }
  }

  it('counts its files meanwhile, changes nothing, and may be taken up again', async () => {
    await addTwenty();
    const { id: choice } = await choose(stick());
    expect(await progress(), 'nothing is copied yet').toBeNull();
    const moving = program.services.moveLibrary({ choice });
    const seen = await vi.waitUntil(progress, { interval: 1 });
    expect(seen?.all).toBeGreaterThan(20);
    done(await program.services.stopMoving({}));
    expect(done(await moving)).toMatchObject({
      isMoved: false,
      folder: usual(),
      kind: 'usual',
      former: null,
    });
    expect(await readdir(stick())).toEqual([]);
    expect(await progress()).toBeNull();
    expect(await names()).toHaveLength(20);
    expect(done(await program.services.moveLibrary({ choice }))).toMatchObject({
      isMoved: true,
      folder: moved(),
    });
    expect(await names()).toHaveLength(20);
  });

  it('is not overtaken by a second one that another window asks for', async () => {
    await addTwenty();
    const { id: choice } = await choose(stick());
    const moving = program.services.moveLibrary({ choice });
    const second = await choose(join(root, 'home'));
    expect(await program.services.moveLibrary({ choice: second.id })).toMatchObject({
      ok: false,
      problem: { code: 'bad-request' },
    });
    expect(done(await moving)).toMatchObject({ isMoved: true, folder: moved() });
  });

  it('is one where a copy is under way: at other times stopping does nothing', async () => {
    done(await program.services.stopMoving({}));
    expect(await move(stick())).toMatchObject({ isMoved: true, folder: moved() });
  });
});

describe('a folder', () => {
  it('that holds a library already is opened, and nothing is copied', async () => {
    const other = await openLibrary(join(stick(), '局里的'));
    await other.add({ status: 'draft', report: exampleReport(), lastId: null, original: null });
    await other.close();
    const choice = await choose(join(stick(), '局里的'));
    expect(choice).toMatchObject({ folder: join(stick(), '局里的'), reports: 1 });
    done(await program.services.moveLibrary({ choice: choice.id }));
    expect(await names()).toHaveLength(1);
    expect(await readdir(stick())).toEqual(['局里的']);
  });

  it('above one that was moved there is known as its place', async () => {
    await move(stick());
    await startAgain();
    expect(codeOf(await program.services.choosePlace({ path: stick() }))).toBe('same-place');
  });

  it('with other people’s files keeps them: the library gets a folder of its own', async () => {
    await mkdir(moved());
    await writeFile(join(moved(), '别人的.txt'), 'x');
    expect((await choose(stick())).folder).toBe(`${moved()} 2`);
  });

  it.each([
    ['the library itself', () => usual(), 'same-place'],
    ['a folder in it', () => join(usual(), 'originals'), 'inside-library'],
    ['a folder that is not there', () => join(root, '没有'), 'not-a-folder'],
    ['a path that is not whole', () => 'D:年报', 'not-a-folder'],
  ])('is refused where it is %s', async (_, path, code) => {
    expect(codeOf(await program.services.choosePlace({ path: path() }))).toBe(code);
  });

  it('is warned about where a service copies it about', async () => {
    await mkdir(join(root, 'OneDrive - 县水利局'));
    expect((await choose(join(root, 'OneDrive - 县水利局'))).caution).toEqual({
      kind: 'synchronised',
      name: 'OneDrive',
    });
  });

  it('is only moved to as it was chosen last', async () => {
    const first = await choose(stick());
    await choose(root);
    expect(codeOf(await program.services.moveLibrary({ choice: first.id }))).toBe('bad-request');
    expect(codeOf(await program.services.moveLibrary({ choice: 'x' }))).toBe('bad-request');
  });

  it('that was named at the start is not to be changed', async () => {
    const named = await openProgram(findPlace(join(root, 'named'), around), HOST, around);
    expect(codeOf(await named.services.choosePlace({ path: stick() }))).toBe('place-fixed');
    expect(codeOf(await named.services.useUsualPlace({}))).toBe('place-fixed');
    await named.close();
  });

  it('is shown in the system’s own way, or it is said that nothing can', async () => {
    expect(await program.services.openLibraryFolder({})).toEqual({ ok: true, isOpened: true });
    await move(stick());
    expect(await program.services.openLibraryFolder({})).toEqual({ ok: true, isOpened: false });
  });
});

describe('a library that is missing at the start', () => {
  beforeEach(async () => {
    await addExample();
    await move(stick());
    await program.close();
    await rename(stick(), join(root, 'pulled'));
    await start();
  });

  it('is said to be missing, and no empty one is made in its place', async () => {
    expect((await place()).missing?.code).toBe('library-missing');
    for (const answer of [
      await program.services.listLibrary({}),
      await program.services.addExample({}),
      await program.services.libraryAccess({}),
    ]) {
      expect(codeOf(answer)).toBe('library-missing');
    }
    expect((await program.services.appInfo({})).ok).toBe(true);
    expect(await readdir(root)).not.toContain('stick');
  });

  it('is opened when it is back', async () => {
    await rename(join(root, 'pulled'), stick());
    expect((await place()).missing).toBeNull();
    expect(await names()).toEqual(['清河县水利局']);
  });

  it('is opened where it lies now', async () => {
    expect(codeOf(await program.services.choosePlace({ path: root }))).toBe('no-library-there');
    expect(await move(join(root, 'pulled'))).toMatchObject({ missing: null, kind: 'chosen' });
    expect(await names()).toEqual(['清河县水利局']);
  });

  it('gives way to the usual place where somebody says so, and is not forgotten', async () => {
    expect(done(await program.services.useUsualPlace({}))).toMatchObject({
      folder: usual(),
      kind: 'usual',
      former: moved(),
      missing: null,
    });
    done(await program.services.addExample({}));
    await startAgain();
    expect(await place()).toMatchObject({ kind: 'usual', former: moved() });
    expect(codeOf(await program.services.useUsualPlace({})), 'only in place of one that is missing').toBe(
      'bad-request',
    );
  });

  it('is also missing where nobody can read which was chosen', async () => {
    await program.close();
    await writeFile(join(root, 'home', 'nianbao', 'place.json'), '{');
    await start();
    expect((await place()).missing?.code).toBe('place-unreadable');
    expect(await move(join(root, 'pulled'))).toMatchObject({ missing: null, former: null });
  });
});
