import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserCommands, openInBrowser, type Desktop } from './open-browser.ts';

const clerk: Desktop = {
  platform: 'linux',
  isRoot: false,
  chromium: '/usr/bin/chromium',
  profile: '/data/browser',
};
const ENTRY = '/home/张三/.local/share/nianbao/library/open.html';

describe('the window is opened', () => {
  it('on Linux in a Chromium of its own that keeps quiet, else with what the system opens pages with', () => {
    const [first, second] = browserCommands(ENTRY, clerk);
    expect(first?.command).toBe('/usr/bin/chromium');
    expect(first?.args).toContain('--user-data-dir=/data/browser');
    expect(first?.args).toContain('--disable-background-networking');
    expect(first?.args.at(-1)).toMatch(/^--app=file:\/\/\/home\/%E5%BC%A0/);
    expect(second).toEqual({ command: 'xdg-open', args: [ENTRY] });
  });

  it('never with a Chromium that runs as root, nor with one that is not there', () => {
    for (const desktop of [
      { ...clerk, isRoot: true },
      { ...clerk, chromium: null },
    ]) {
      expect(browserCommands(ENTRY, desktop).map(({ command }) => command)).toEqual(['xdg-open']);
    }
  });

  it('on Windows by the handler of addresses: explorer.exe would open a folder', () => {
    const entry = 'C:\\Users\\张三\\AppData\\Roaming\\nianbao\\library\\open.html';
    expect(browserCommands(entry, { ...clerk, platform: 'win32' })).toEqual([
      { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', entry] },
    ]);
  });

  it('on a Mac by its own command', () => {
    expect(browserCommands(ENTRY, { ...clerk, platform: 'darwin' })).toEqual([
      { command: 'open', args: [ENTRY] },
    ]);
  });
});

describe.skipIf(process.platform === 'win32')(
  'opening (skipped on Windows: its stand-ins are shell scripts)',
  () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-open-'));
      vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`);
    });
    afterEach(() => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    });

    function put(name: string, script: string): string {
      const path = join(folder, name);
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
      return path;
    }

    it('goes on to the next way where a browser does not start', async () => {
      const chromium = put('chromium', 'exit 1');
      put('xdg-open', `echo "$1" > ${join(folder, 'opened')}`);
      expect(await openInBrowser(ENTRY, { ...clerk, chromium })).toBe(true);
      expect(readFileSync(join(folder, 'opened'), 'utf8').trim()).toBe(ENTRY);
    });

    it('stays with the first that does', async () => {
      const chromium = put('chromium', 'exit 0');
      put('xdg-open', `touch ${join(folder, 'opened')}`);
      expect(await openInBrowser(ENTRY, { ...clerk, chromium })).toBe(true);
      expect(existsSync(join(folder, 'opened'))).toBe(false);
    });

    it('says so where none does', async () => {
      put('xdg-open', 'exit 4');
      expect(await openInBrowser(ENTRY, { ...clerk, chromium: join(folder, 'missing') })).toBe(false);
    });
  },
);
