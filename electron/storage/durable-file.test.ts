import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupsOf, removeLeftovers, writeDurably } from './durable-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-durable-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a durable file', () => {
  it('holds exactly what was written last, and nothing temporary remains', async () => {
    const path = join(folder, 'a.json');
    await writeDurably(path, '很长的旧内容');
    await writeDurably(path, '新');
    expect(await readFile(path, 'utf8')).toBe('新');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('stays as it was when it cannot be replaced, and nothing temporary remains', async () => {
    const path = join(folder, 'a');
    await mkdir(join(path, 'in-the-way'), { recursive: true });
    await expect(writeDurably(path, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('is written whole by each of two writers at once', async () => {
    const path = join(folder, 'a.json');
    const contents = Array.from({ length: 20 }, (_, n) => String(n).repeat(10_000));
    await Promise.all(contents.map((content) => writeDurably(path, content)));
    expect(contents).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('leaves other files alone when what killed writers left behind is removed', async () => {
    await writeFile(join(folder, '.a.json.00000000-0000-4000-8000-000000000000.tmp'), '{"half":');
    await writeFile(join(folder, 'a.json'), '{}');
    await writeFile(join(folder, '.hidden.tmp'), 'of somebody else');
    await removeLeftovers(folder);
    expect((await readdir(folder)).sort()).toEqual(['.hidden.tmp', 'a.json']);
  });
});

describe('the backups of a file', () => {
  const MINUTES = 60_000;
  let path: string;
  beforeEach(() => {
    path = join(folder, 'a.json');
  });

  /** Lets time pass: everything that was saved becomes older. */
  async function pass(minutes: number): Promise<void> {
    for (const name of [path, ...(await backupsOf(path)).map((backup) => backup.path)]) {
      await age(name, minutes);
    }
  }

  async function age(name: string, minutes: number): Promise<void> {
    const { mtimeMs } = await stat(name);
    const earlier = new Date(mtimeMs - minutes * MINUTES);
    await utimes(name, earlier, earlier);
  }

  const save = (content: string, first = false) => writeDurably(path, content, { backups: { first } });
  const contents = async () =>
    Promise.all((await backupsOf(path)).map((backup) => readFile(backup.path, 'utf8')));

  it('are not used up by pauses in typing: many saves in a few minutes keep what stood before them', async () => {
    await save('yesterday');
    await pass(24 * 60);
    for (let n = 1; n <= 20; n += 1) await save(`typing ${n}`, n === 1);
    expect(new Set(await contents())).toEqual(new Set(['yesterday', 'typing 1']));
  });

  it('reach from the last minutes to the last weeks, however long somebody types', async () => {
    for (let day = 60; day >= 1; day -= 1) {
      for (let n = 0; n < 3; n += 1) {
        await save(`${day} days ago, ${n}`, n === 0);
        await pass(20);
      }
      await pass(23 * 60);
    }
    const days = (await backupsOf(path)).map(
      ({ savedAt }) => (Date.now() - savedAt.getTime()) / (24 * 60 * MINUTES),
    );
    const within = (from: number, to: number) => days.some((age) => age >= from && age < to);
    expect(days.length).toBeLessThanOrEqual(6);
    expect([within(0, 1), within(1, 7), within(7, 45)]).toEqual([true, true, true]);
  });

  it('always hold what the file was before the first change since it was opened', async () => {
    await save('as it was opened');
    await save('first change', true);
    for (let n = 1; n <= 30; n += 1) {
      await pass(11);
      await save(`change ${n}`);
    }
    expect(await contents()).toContain('as it was opened');
  });

  it('are listed newest first, and leave nothing temporary', async () => {
    for (const content of ['a', 'b', 'c', 'd']) {
      await save(content);
      await pass(100);
    }
    expect(await contents()).toEqual(['c', 'b', 'a'].slice(0, (await contents()).length));
    expect((await contents())[0]).toBe('c');
    expect((await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('go on under a clock that was set back', async () => {
    await save('saved under a wrong clock');
    await save('next', true);
    await pass(-10 * 24 * 60);
    await save('after');
    expect(await contents()).toContain('next');
  });
});
