import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { anotherProgram } from './another-program.fixture.ts';
import { libraryPlace, newEntry, problemOf } from './library.fixture.ts';
import { openLibrary, type Library } from './library.ts';

const place = libraryPlace();
const { open, reopen, close, library } = place;
const start = anotherProgram();

const OPENED = `say(library.readingOnly()?.code ?? 'writing');`;
const saveAgain = (id: string) => `
  for (let year = 3000; ; year += 1) {
    const { report } = library.entry('${id}');
    await library.change('${id}', null, { report: { ...report, year } });
  }`;
const canWrite = (one: Library) =>
  vi.waitFor(() => expect(one.readingOnly()).toBeNull(), { timeout: 25_000, interval: 100 });

describe('two programs and one library', () => {
  it('the second can look at everything, is told who writes and since when, and changes nothing', async () => {
    const { id } = await (await open()).add(newEntry());
    const second = start(
      place.folder,
      `say(library.readingOnly().what);
       say(library.entry('${id}').report.agency);
       await library.change('${id}', 1, { status: 'final' });`,
    );
    expect(await second.line()).toMatch(
      /另一个年报助手.*这台电脑.*从 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d 起/,
    );
    expect(await second.line()).toBe('清河县水利局');
    expect(await second.line()).toBe('library-locked');
    expect(library().entry(id)).toMatchObject({ status: 'draft', revision: 1 });
  });

  it('the second sees what the first saves, and takes over when the first has gone', async () => {
    const first = await open();
    const { id } = await first.add(newEntry());
    const second = await openLibrary(place.folder);
    try {
      await first.change(id, 1, { status: 'final' });
      await vi.waitFor(() => expect(second.entry(id)?.status).toBe('final'), { timeout: 5_000 });
      await close();
      await canWrite(second);
      expect((await second.change(id, 2, { status: 'draft' })).revision).toBe(3);
      expect((await open()).readingOnly()?.code).toBe('library-locked');
    } finally {
      await second.close();
    }
  });

  it('the second takes over at once when the first was killed', async () => {
    const first = start(place.folder, OPENED);
    expect(await first.line()).toBe('writing');
    await first.kill();
    expect((await open()).readingOnly()).toBeNull();
  });

  it('a program that is stopped for a while still has its library', async () => {
    const first = start(
      place.folder,
      `${OPENED} await library.add(${JSON.stringify(newEntry())}); say('added');`,
    );
    expect([await first.line(), await first.line()]).toEqual(['writing', 'added']);
    first.child.kill('SIGSTOP');
    const second = await open();
    await wait(6_000);
    expect(second.readingOnly()?.code).toBe('library-locked');
    first.child.kill('SIGCONT');
  });

  it('of three that start at once after one was killed, at most one saves the same revision', async () => {
    const { id } = await (await open()).add(newEntry());
    await close();
    let revision = 1;
    for (let round = 0; round < 8; round += 1) {
      const killed = start(place.folder, OPENED);
      await killed.line();
      await killed.kill();
      const three = Array.from({ length: 3 }, () =>
        start(
          place.folder,
          `const { revision } = await library.change('${id}', ${revision}, { status: 'draft' }); say(revision);`,
        ),
      );
      const [stopped] = three;
      setTimeout(() => stopped?.child.kill('SIGSTOP'), 150 + round * 20);
      setTimeout(() => stopped?.child.kill('SIGCONT'), 400 + round * 20);
      const answers = await Promise.all(three.map((one) => one.line()));
      expect(answers.filter((answer) => answer === String(revision + 1))).toHaveLength(1);
      revision += 1;
      await Promise.all(three.map((one) => one.kill()));
    }
    expect((await open()).entry(id)?.revision).toBe(revision);
  });

  it('the first, whose lock was taken, is told so, and goes on with what the second saved once it has ended', async () => {
    const { id } = await (await open()).add(newEntry());
    const locks = (await readdir(place.folder)).filter((name) => name.endsWith('.lock'));
    for (const name of locks) await rm(join(place.folder, name));
    const second = start(place.folder, `await library.change('${id}', null, { status: 'final' }); ${OPENED}`);
    expect(await second.line()).toBe('writing');
    const change = () => problemOf(library().change(id, 1, {}));
    expect(await change()).toMatchObject({ code: 'library-locked' });
    await second.kill();
    expect(await change()).toMatchObject({ code: 'conflict' });
    expect(library().entry(id)).toMatchObject({ status: 'final', revision: 2 });
    expect((await library().change(id, 2, {})).revision).toBe(3);
  });

  it('one that was killed in the middle of saving leaves a whole library that opens at once', async () => {
    const { id } = await (await open()).add(newEntry());
    await close();
    for (const delay of [0, 3, 7, 20, 45]) {
      const other = start(place.folder, `${OPENED} ${saveAgain(id)}`);
      expect(await other.line()).toBe('writing');
      await wait(delay);
      await other.kill();
      const { entry, repairs } = await open();
      expect(repairs()).toEqual([]);
      expect(entry(id)?.report.agency).toBe('清河县水利局');
      expect((await readdir(join(place.folder, 'reports'))).sort()).toEqual([`${id}.json`, 'backups'].sort());
      await close();
    }
  });
});

describe('what an earlier program has left where the lock should be', () => {
  /** Leaves the lock of a program that was killed; answers its path. */
  async function leftLock(): Promise<string> {
    const killed = start(place.folder, OPENED);
    await killed.line();
    await killed.kill();
    const [name] = (await readdir(place.folder)).filter((one) => one.endsWith('.lock'));
    return join(place.folder, name ?? '');
  }
  const say = async (lock: string, over: object) =>
    writeFile(lock, JSON.stringify({ ...(JSON.parse(await readFile(lock, 'utf8')) as object), ...over }));

  it.each<[string, (lock: string) => Promise<unknown>]>([
    ['an empty file, as after a power cut', (lock) => truncate(lock, 0)],
    [
      'a file of another computer, or of this one before it was renamed',
      (lock) => say(lock, { computer: 'PC-0817', machine: 'another' }),
    ],
    ['the number of some other program that runs', (lock) => say(lock, { pid: process.ppid })],
    ['a folder', (lock) => rm(lock).then(() => mkdir(lock))],
    ['garbage', (lock) => writeFile(lock, new Uint8Array(300))],
  ])('%s, dated a year ahead: the library opens for reading, and soon for writing', async (_, leave) => {
    const { id } = await (await open()).add(newEntry());
    await close();
    const lock = await leftLock();
    await leave(lock);
    const nextYear = new Date(Date.now() + 365 * 24 * 3_600_000);
    await utimes(lock, nextYear, nextYear);
    const found = await open();
    expect(found.entry(id)).not.toBeNull();
    await canWrite(found);
    expect((await found.change(id, 1, {})).revision).toBe(2);
  });

  it('a program of another computer of the same name has its library as long as it touches its lock', async () => {
    const lock = await leftLock();
    await say(lock, { machine: 'a copy of this computer' });
    const heart = setInterval(() => void utimes(lock, new Date(), new Date()), 500);
    try {
      const found = await open();
      expect(found.readingOnly()).toMatchObject({ code: 'library-locked' });
      await wait(5_000);
      expect(found.readingOnly()).toMatchObject({ code: 'library-locked' });
    } finally {
      clearInterval(heart);
    }
  });

  it('a lock that was taken from a program is not kept alive by it', async () => {
    await open();
    const lock = join(place.folder, 'library.1.lock');
    await say(lock, { token: randomUUID(), machine: 'another' });
    await problemOf(library().add(newEntry()));
    const before = (await stat(lock)).mtimeMs;
    await wait(2_500);
    expect((await stat(lock)).mtimeMs).toBe(before);
  });

  it('a link: nothing is written where it leads', async () => {
    await (await open()).add(newEntry());
    const target = join(place.folder, '..', 'of-somebody-else');
    await writeFile(target, 'untouched');
    for (const number of [2, 3]) await symlink(target, join(place.folder, `library.${number}.lock`));
    await canWrite(await reopen());
    await library().add(newEntry());
    await close();
    expect(await readFile(target, 'utf8')).toBe('untouched');
  });

  it('many locks: few remain', async () => {
    for (let n = 0; n < 12; n += 1) await reopen();
    const locks = (await readdir(place.folder)).filter((name) => name.endsWith('.lock'));
    expect(locks.length).toBeLessThanOrEqual(4);
    expect(library().readingOnly()).toBeNull();
  });

  it('a program that runs and is no 年报助手 does not hold the library', async () => {
    const lock = await leftLock();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      await say(lock, { pid: other.pid });
      await canWrite(await open());
    } finally {
      other.kill('SIGKILL');
    }
  });
});
