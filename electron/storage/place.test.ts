import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePlace, findPlace, PORTABLE_FOLDER, usualFolder, type Surroundings } from './place.ts';

let folder: string;
let around: Surroundings;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-place-'));
  const env = { XDG_DATA_HOME: join(folder, 'xdg'), APPDATA: join(folder, 'xdg') };
  around = { env, platform: process.platform, home: folder, program: join(folder, 'program') };
  await mkdir(join(folder, 'program'));
});
afterEach(async () => {
  await chmod(join(folder, 'program', PORTABLE_FOLDER), 0o700).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const choiceFile = () => join(folder, 'xdg', 'nianbao', 'place.json');

describe.skipIf(process.platform === 'win32')(
  'the usual folder (skipped on Windows: paths of other systems)',
  () => {
    it.each([
      ['in the XDG data folder', { XDG_DATA_HOME: '/xdg' }, 'linux', '/xdg/nianbao/library'],
      ['in the home folder', {}, 'linux', '/home/a/.local/share/nianbao/library'],
      ['in the library of a Mac', {}, 'darwin', '/home/a/Library/Application Support/nianbao/library'],
      ['in the roaming profile of Windows', { APPDATA: '/roaming' }, 'win32', '/roaming/nianbao/library'],
    ] as const)('lies %s', (_, env, platform, expected) => {
      expect(usualFolder({ env, platform, home: '/home/a', program: null })).toBe(expected);
    });
  },
);

describe('the library lies', () => {
  it('where the start says, before all others', () => {
    const named = { ...around, env: { ...around.env, NIANBAO_DATA: join(folder, 'named') } };
    expect(findPlace(null, named)).toMatchObject({ kind: 'given', library: join(folder, 'named') });
    expect(findPlace(join(folder, 'argument'), named)).toMatchObject({
      kind: 'given',
      library: join(folder, 'argument'),
      own: join(folder, 'argument'),
    });
  });

  it('beside the program where a folder for it stands there, with all that is the program’s own', async () => {
    await choosePlace(around, { library: join(folder, 'chosen'), former: null });
    const portable = join(folder, 'program', PORTABLE_FOLDER);
    await mkdir(portable);
    expect(findPlace(null, around)).toMatchObject({ kind: 'portable', library: portable, own: portable });
  });

  it('not beside the program where a mere file has that name', async () => {
    await writeFile(join(folder, 'program', PORTABLE_FOLDER), '');
    expect(findPlace(null, around).kind).toBe('usual');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'beside the program on a medium that is read-only, too (skipped for those who may write everywhere)',
    async () => {
      const portable = join(folder, 'program', PORTABLE_FOLDER);
      await mkdir(portable, { mode: 0o500 });
      const place = findPlace(null, around);
      expect(place.library).toBe(portable);
      expect(place.own).not.toBe(portable);
      await rm(place.own, { recursive: true });
    },
  );

  it('where somebody has chosen, at the next start too, and what is the program’s own stays', async () => {
    const chosen = join(folder, 'D', '年报资料库');
    const now = await choosePlace(around, { library: chosen, former: usualFolder(around) });
    expect(now).toEqual({
      kind: 'chosen',
      library: chosen,
      own: usualFolder(around),
      former: usualFolder(around),
      unknown: null,
    });
    expect(findPlace(null, around)).toEqual(now);
  });

  it('at the usual place, again, where that was chosen', async () => {
    await choosePlace(around, { library: join(folder, 'D'), former: null });
    await choosePlace(around, { library: usualFolder(around), former: join(folder, 'D') });
    expect(findPlace(null, around)).toMatchObject({ kind: 'usual', former: join(folder, 'D') });
    expect(await readFile(choiceFile(), 'utf8')).not.toContain(usualFolder(around));
  });

  it.each([
    ['is damaged', '{"schema":1,"libr'],
    ['is empty', ''],
    ['is of a later version', '{"schema":2,"library":"/d","former":null}'],
  ])('nobody knows where, when what was chosen %s: no other library is taken for it', async (_, text) => {
    await mkdir(join(folder, 'xdg', 'nianbao'), { recursive: true });
    await writeFile(choiceFile(), text);
    expect(findPlace(null, around).unknown?.code).toBe('place-unreadable');
  });
});
