import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A folder with the launchers and, in place of the built program, scripts that say what they were given. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-launchers-'));
  for (const name of ['nianbao.js', 'start.js', 'electron-runtime.js', 'freshness.js']) {
    cpSync(join(import.meta.dirname, name), join(root, 'build', name));
  }
  put('package.json', '{"type":"module"}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const {
    DISPLAY: _x11,
    WAYLAND_DISPLAY: _wayland,
    ELECTRON_OVERRIDE_DIST_PATH: _dist,
    ...rest
  } = process.env;
  return spawnSync(process.execPath, [join(root, 'build', script), ...args], {
    encoding: 'utf8',
    env: { ...rest, ...env },
  });
}

function putElectron(): void {
  put('node_modules/electron/path.txt', 'electron');
  put('node_modules/electron/dist/electron', '#!/bin/sh\necho "electron: $@"\n');
  chmodSync(join(root, 'node_modules/electron/dist/electron'), 0o755);
}

const ADDRESS = 'http://127.0.0.1:1/?token=one';
const BROWSER_HOST = `console.log('年报助手：${ADDRESS}'); console.log('args: ' + process.argv.slice(2).join(' '));`;

describe('the nianbao command', () => {
  it('hands its arguments and exit code on', () => {
    put('dist/electron/cli.js', 'console.log(process.argv.slice(2).join(" ")); process.exitCode = 3;');
    const { status, stdout } = run('nianbao.js', ['extract', '年报.docx', '--json']);
    expect([status, stdout]).toEqual([3, 'extract 年报.docx --json\n']);
  });

  it('says what to do where it was not built', () => {
    const { status, stderr, stdout } = run('nianbao.js', ['--help']);
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('npm ci');
  });
});

describe.skipIf(process.platform === 'win32')(
  'npm start (skipped on Windows: its stand-ins are shell scripts)',
  () => {
    beforeEach(() => put('dist/electron/browser-host.js', BROWSER_HOST));

    it('opens Electron where its runtime is, says so and hands arguments on', () => {
      putElectron();
      const { stdout } = run('start.js', ['report.docx'], { DISPLAY: ':9' });
      expect(stdout).toContain('正在用 Electron 打开年报助手。');
      expect(stdout).toContain(`electron: ${root}/ report.docx`);
    });

    it('takes the browser where there is no display, says why and prints the address', () => {
      const { stdout } = run('start.js', ['--data', 'folder']);
      expect(stdout).toContain('改由浏览器打开');
      expect(stdout).toContain(ADDRESS);
      expect(stdout).toContain('args: --data folder');
    });

    it('takes the browser where Electron has no display, and where it is asked to', () => {
      putElectron();
      expect(run('start.js', []).stdout).toContain('没有可用的显示器');
      const asked = run('start.js', ['--browser', '--no-open'], { DISPLAY: ':9' }).stdout;
      expect(asked).toContain('按要求改用浏览器打开');
      expect(asked).not.toContain('electron:');
    });

    it('lets the program open a browser where there is a display, unless it is asked not to', () => {
      expect(run('start.js', [], { DISPLAY: ':9' }).stdout).toContain('args: --open');
      for (const [args, env] of [
        [['--no-open'], { DISPLAY: ':9' }],
        [[], { DISPLAY: ':9', NIANBAO_NO_BROWSER: '1' }],
        [[], {}],
      ] as const) {
        expect(run('start.js', args, env).stdout).not.toContain('--open');
      }
    });

    /** Electron as `npm ci` leaves it: its installer and no runtime. */
    function putInstaller(script: string): void {
      put('node_modules/electron/package.json', '{"version":"45.4.1","type":"commonjs"}');
      put(
        'node_modules/electron/install.js',
        `require('fs').appendFileSync('${root}/asked', 'x'); ${script}`,
      );
    }
    const timesAsked = () => readFileSync(join(root, 'asked'), 'utf8').length;
    const WORKS = `
      const fs = require('fs'), dist = __dirname + '/dist';
      fs.mkdirSync(dist);
      fs.writeFileSync(__dirname + '/path.txt', 'electron');
      fs.writeFileSync(dist + '/electron', '#!/bin/sh\\necho "electron: $@"\\n', { mode: 0o755 });`;

    it('downloads the runtime with the installer of the package, once', () => {
      putInstaller(WORKS);
      const { stdout } = run('start.js', [], { DISPLAY: ':9' });
      expect(stdout).toContain('正在下载 Electron 45.4.1 运行环境');
      expect(stdout).toContain(`electron: ${root}/`);
      expect(run('start.js', [], { DISPLAY: ':9' }).stdout).not.toContain('下载');
      expect(timesAsked()).toBe(1);
    });

    it('takes the browser where that fails, says why, and does not try again the same day unless asked', () => {
      putInstaller(
        `console.error('RequestError: getaddrinfo ENOTFOUND github.com\\n    at x'); process.exit(1);`,
      );
      const first = run('start.js', [], { DISPLAY: ':9' }).stdout;
      expect(first).toContain('没能下载 Electron 运行环境：RequestError: getaddrinfo ENOTFOUND github.com。');
      expect(first).toContain(ADDRESS);
      const second = run('start.js', [], { DISPLAY: ':9' }).stdout;
      expect(second).toContain('今天不再试');
      expect(second).toContain(ADDRESS);
      expect(timesAsked()).toBe(1);
      run('start.js', ['--electron'], { DISPLAY: ':9' });
      expect(timesAsked()).toBe(2);
    });

    it('asks for no runtime that it could not use', () => {
      putInstaller(WORKS);
      run('start.js', [], {});
      run('start.js', ['--browser'], { DISPLAY: ':9' });
      run('start.js', [], { DISPLAY: ':9', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' });
      expect(existsSync(join(root, 'asked'))).toBe(false);
    });

    it('gives up a download that brings nothing', () => {
      putInstaller('setInterval(() => {}, 1000);');
      const { stdout } = run('start.js', [], { DISPLAY: ':9', NIANBAO_DOWNLOAD_STILL: '300' });
      expect(stdout).toContain('没能下载 Electron 运行环境：很久没有收到数据。');
      expect(stdout).toContain(ADDRESS);
    });

    it('builds where a source is newer than what was built, and only there', () => {
      put(
        'build/build.js',
        `import { writeFileSync } from 'node:fs'; console.log('built'); writeFileSync('${root}/dist/built.txt', '');`,
      );
      put('electron/main.ts', '');
      expect(run('start.js', []).stdout).toContain('built');
      expect(run('start.js', []).stdout).not.toContain('built');
      const later = new Date(Date.now() + 60_000);
      put('electron/main.test.ts', '');
      utimesSync(join(root, 'electron/main.test.ts'), later, later);
      expect(run('start.js', []).stdout).not.toContain('built');
      put('shared/deep/er.ts', '');
      utimesSync(join(root, 'shared/deep/er.ts'), later, later);
      expect(run('start.js', []).stdout).toContain('built');
    });
  },
);
