import { describe, expect, it } from 'vitest';
import { cautionAbout, type Machine } from './cautions.ts';

const PLAIN: Machine = { env: {}, mounts: [], isThere: () => false, real: (path) => path };

describe('a folder that a service copies about', () => {
  it.each([
    ['C:\\Users\\张三\\OneDrive\\年报', 'OneDrive'],
    ['C:\\Users\\张三\\OneDrive - 清河县水利局\\年报', 'OneDrive'],
    ['D:\\我的坚果云\\年报', '坚果云'],
    ['D:\\Nutstore\\1\\年报', '坚果云'],
    ['E:\\BaiduSyncdisk\\年报', '百度网盘'],
    ['E:\\百度网盘同步空间', '百度网盘'],
    ['D:\\腾讯微云\\年报', '微云'],
    ['C:\\Users\\a\\WPSDrive\\123\\WPS云盘', 'WPS 云盘'],
    ['/home/a/Dropbox/年报', 'Dropbox'],
    ['/Users/a/Library/Mobile Documents/年报', 'iCloud 云盘'],
  ])('is known by its name: %s', (folder, name) => {
    expect(cautionAbout(folder, PLAIN)).toEqual({ kind: 'synchronised', name });
  });

  it.each([
    'D:\\年报',
    '/home/a/onedrivers/年报',
    '/home/a/mydropbox',
    'D:\\办公室\\云南\\年报',
    '/data/微机室',
  ])('is not what only sounds like one: %s', (folder) => {
    expect(cautionAbout(folder, PLAIN)).toBeNull();
  });

  it('is known by what the service leaves there, in any folder above', () => {
    const machine = { ...PLAIN, isThere: (path: string) => path === '/home/a/共享/.stfolder' };
    expect(cautionAbout('/home/a/共享/办公/年报', machine)?.name).toBe('Syncthing');
    expect(cautionAbout('/home/a/其他', machine)).toBeNull();
  });

  it('is known by the environment, and through a link', () => {
    const machine = {
      ...PLAIN,
      env: { OneDriveCommercial: 'C:\\云\\单位' },
      real: (path: string) => path.replace('D:\\链接', 'C:\\云\\单位\\资料'),
    };
    expect(cautionAbout('C:\\云\\单位\\年报', machine)?.name).toBe('OneDrive');
    expect(cautionAbout('C:\\云\\单位以外', machine)).toBeNull();
    expect(cautionAbout('D:\\链接\\年报', machine)?.name).toBe('OneDrive');
  });
});

describe('a folder of another computer', () => {
  it.each([
    ['\\\\server\\办公\\年报', 'server'],
    ['\\\\?\\UNC\\server\\办公\\年报', 'server'],
  ])('is known by its address: %s', (folder, name) => {
    expect(cautionAbout(folder, PLAIN)).toEqual({ kind: 'network', name });
  });

  it('is known behind a drive letter', () => {
    const real = (path: string) => path.replace('Z:', '\\\\fs01\\办公');
    expect(cautionAbout('Z:\\年报', { ...PLAIN, real })).toEqual({ kind: 'network', name: 'fs01' });
  });

  it('is known by the nearest mount above it', () => {
    const mounts = [
      { folder: '/', type: 'ext4' },
      { folder: '/mnt/办公', type: 'cifs' },
      { folder: '/mnt/办公/本机', type: 'ext4' },
    ];
    const machine = { ...PLAIN, mounts };
    expect(cautionAbout('/mnt/办公/年报', machine)).toEqual({ kind: 'network', name: '/mnt/办公' });
    expect(cautionAbout('/mnt/办公/本机/年报', machine)).toBeNull();
    expect(cautionAbout('/mnt/办公室', machine)).toBeNull();
  });

  it('is no local path that is written in full', () => {
    expect(cautionAbout('\\\\?\\D:\\年报', PLAIN)).toBeNull();
  });
});
