import { describe, expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';

describe.skipIf(process.platform === 'win32')(
  'the library lies (skipped on Windows: paths of other systems)',
  () => {
    it.each([
      ['where NIANBAO_DATA says', { NIANBAO_DATA: '/data/年报' }, 'linux', '/data/年报'],
      ['in the XDG data folder', { XDG_DATA_HOME: '/xdg' }, 'linux', '/xdg/nianbao/library'],
      ['in the home folder', {}, 'linux', '/home/a/.local/share/nianbao/library'],
      ['in the library of a Mac', {}, 'darwin', '/home/a/Library/Application Support/nianbao/library'],
      ['in the roaming profile of Windows', { APPDATA: '/roaming' }, 'win32', '/roaming/nianbao/library'],
    ] as const)('%s', (_, env, platform, expected) => {
      expect(dataFolder(env, platform, '/home/a')).toBe(expected);
    });
  },
);
