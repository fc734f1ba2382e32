import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDurably } from './durable-file.ts';
import { historyOf, MOST, superfluous, type History, type Version } from './history.ts';

const MINUTES = 60_000;
const DAYS = 24 * 60 * MINUTES;

let folder: string;
let path: string;
let history: History;
let revision: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-history-'));
  path = join(folder, 'a.json');
  history = historyOf(path);
  revision = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Saves as a document does: what was there before becomes a version. */
async function save(content: string): Promise<void> {
  const earlier = revision;
  await writeDurably(path, content, {
    before: async () => (earlier > 0 ? history.keep(earlier) : undefined),
  });
  revision += 1;
}

/** Lets time pass, for everything that was saved until now. */
async function pass(minutes: number): Promise<void> {
  for (const name of [path, ...(await history.list()).map((version) => version.path)]) {
    const earlier = new Date((await stat(name)).mtimeMs - minutes * MINUTES);
    await utimes(name, earlier, earlier);
  }
  // As a program that was started later sees it.
  history = historyOf(path);
}

const contents = async () =>
  Promise.all((await history.list()).map((version) => readFile(version.path, 'utf8')));

describe('the versions of a document', () => {
  it('hold what it was before the last save, the highest revision first, whatever their dates say', async () => {
    for (const content of ['a', 'b', 'c']) {
      await save(content);
      await pass(100);
    }
    await save('d');
    const [, second] = await history.list();
    const nextYear = new Date(Date.now() + 365 * DAYS);
    await utimes(second?.path ?? '', nextYear, nextYear);
    expect(await contents()).toEqual(['c', 'b', 'a']);
  });

  it('leave nothing temporary', async () => {
    for (const content of ['a', 'b', 'c']) await save(content);
    await history.keepAsked(3, 'c', 'named');
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'backups']);
    expect(
      (await readdir(join(folder, 'backups', 'a'))).every((name) => /^\d(\.named)?\.json$/.test(name)),
    ).toBe(true);
  });

  it('hold, however long somebody types, what the document was when it was opened', async () => {
    await save('as it was opened');
    history = historyOf(path);
    for (let n = 1; n <= 30; n += 1) await save(`change ${n}`);
    expect(await contents()).toEqual(['change 29', 'as it was opened']);
  });

  it('have of one revision one that was asked for: a name takes the place of none', async () => {
    await save('a');
    await history.keepAsked(1, 'asked', 'asked');
    await history.keepAsked(1, 'named', 'named');
    expect(await contents()).toEqual(['named']);
  });

  it('keep what was named beside what was not, and go with the document', async () => {
    await save('a');
    await history.keepAsked(1, 'a, named', 'named');
    await save('b');
    expect(await contents()).toEqual(['a, named', 'a']);
    await history.removeAll();
    expect(await history.list()).toEqual([]);
  });
});

describe('which versions are too much', () => {
  const now = Date.UTC(2026, 10, 30, 12);
  const version = (over: Partial<Version>): Version => ({
    path: `${over.revision ?? 0}${over.kind ?? ''}`,
    revision: 0,
    kind: 'automatic',
    savedAt: now,
    size: 1_000,
    ...over,
  });
  const kept = (versions: readonly Version[], fixed: number | null = null) => {
    const gone = superfluous(versions, now, fixed);
    return versions.filter((one) => !gone.includes(one));
  };
  const age = ({ savedAt }: Version) => (now - savedAt) / DAYS;

  it('leaves some of the last hour, day, month and of before', () => {
    const half = Array.from({ length: 2 * 24 * 90 }, (_, index) =>
      version({ revision: index + 1, savedAt: now - (2 * 24 * 90 - index) * 30 * MINUTES }),
    );
    const left = kept(half);
    const within = (from: number, to: number) =>
      left.filter((one) => age(one) >= from && age(one) < to).length;
    expect(within(0, 1)).toBeGreaterThanOrEqual(23);
    expect(within(1, 30)).toBeGreaterThanOrEqual(28);
    expect(within(30, 91)).toBeGreaterThanOrEqual(2);
    expect(left.length).toBeLessThan(70);
  });

  it('never lets go of the newest, of the one that is fixed, or of a named one while there is room', () => {
    const versions = fc.array(
      fc.record({
        revision: fc.integer({ min: 1, max: 500 }),
        kind: fc.constantFrom('automatic', 'asked', 'named'),
        savedAt: fc.integer({ min: now - 400 * DAYS, max: now + 10 * DAYS }),
        size: fc.integer({ min: 1, max: 50_000 }),
      }),
      { maxLength: MOST.asked },
    );
    fc.assert(
      fc.property(versions, (some) => {
        const all = some.map((one) => version(one));
        const automatic = all.filter((one) => one.kind === 'automatic');
        const newest = Math.max(...automatic.map((one) => one.revision));
        const fixed = automatic[0]?.revision ?? null;
        const left = kept(all, fixed);
        if (automatic.length > 0)
          expect(left.some((one) => one.kind === 'automatic' && one.revision === newest)).toBe(true);
        if (fixed !== null) expect(left.some((one) => one.revision === fixed)).toBe(true);
        for (const one of all) if (one.kind !== 'automatic') expect(left).toContain(one);
      }),
    );
  });

  it('is what takes too much room: the oldest first, what was named last', () => {
    const large = Array.from({ length: 40 }, (_, index) =>
      version({ revision: index + 1, savedAt: now - (40 - index) * DAYS, size: 1024 * 1024 }),
    );
    const named = version({ revision: 3, kind: 'named', size: 1024 * 1024 });
    const left = kept([...large, named]);
    expect(left.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(left).toContain(named);
    expect(left).toContain(large[39]);
    expect(left).not.toContain(large[2]);
  });

  it('is one that was asked for beyond the most there may be; no name goes for it', () => {
    const asked = Array.from({ length: MOST.asked + 2 }, (_, n) =>
      version({ revision: n + 1, kind: 'asked' }),
    );
    const named = version({ revision: 1, kind: 'named' });
    expect(superfluous([...asked, named], now, null)).toEqual(asked.slice(0, 2));
  });

  it('is a named one beyond the most there may be, the oldest first', () => {
    const named = Array.from({ length: MOST.named + 2 }, (_, n) =>
      version({ revision: n + 1, kind: 'named' }),
    );
    expect(superfluous(named, now, null).map(({ revision: gone }) => gone)).toEqual([1, 2]);
  });
});
