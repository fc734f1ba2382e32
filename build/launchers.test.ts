import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A folder with the launchers and, in place of the built program, scripts that say what they were given. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-launchers-'));
  for (const name of ['nianbao.js', 'start.js']) {
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

    it('takes the browser where there is no runtime, says why and prints the address', () => {
      const { stdout } = run('start.js', ['--data', 'folder']);
      expect(stdout).toContain('没有找到 Electron 运行环境，改用浏览器打开');
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
  },
);
