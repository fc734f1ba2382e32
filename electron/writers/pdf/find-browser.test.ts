import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { browserPaths, findBrowser } from './find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('looks below the folders of Windows that programs are installed in', () => {
  const paths = browserPaths('win32', {
    ProgramFiles: 'C:\\Program Files',
    LocalAppData: 'C:\\Users\\a\\Local',
  });
  expect(paths).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(paths).toContain('C:\\Users\\a\\Local\\360ChromeX\\Chrome\\Application\\360ChromeX.exe');
});

it.skipIf(process.platform === 'win32')(
  'finds a command of the search path, and what is named first of all',
  async () => {
    for (const name of ['microsoft-edge', 'own']) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), 0o755);
    }
    const path = join(folder, 'microsoft-edge');
    expect(await findBrowser('linux', { PATH: `/nowhere:${folder}` })).toBe(path);
    const own = join(folder, 'own');
    expect(await findBrowser('linux', { PATH: folder, NIANBAO_BROWSER: own })).toBe(own);
  },
);

it('finds nothing where nothing is', async () => {
  expect(await findBrowser('win32', { ProgramFiles: 'C:\\nowhere' })).toBeNull();
});
