/**
 * `npm start`: the window in Electron, else in a browser over 127.0.0.1.
 *
 * Builds where sources are newer than what was built. Electron's runtime is downloaded where it is missing; where that
 * does not work it is not tried again for a day, unless `--electron` asks. `--browser` asks for the browser, `--no-open`
 * (or NIANBAO_NO_BROWSER=1) only prints the address; other arguments go to the program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronRuntime, fetchRuntime } from './electron-runtime.js';
import { isStale } from './freshness.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const OWN_FLAGS = new Set(['--browser', '--electron', '--no-open']);
const flags = new Set(process.argv.slice(2).filter((argument) => OWN_FLAGS.has(argument)));
const rest = process.argv.slice(2).filter((argument) => !OWN_FLAGS.has(argument));
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

if (isStale(root)) build();
if (flags.has('--browser')) startBrowser('按要求改用浏览器打开。');
else if (!hasDisplay) startBrowser('没有可用的显示器，改由浏览器打开。');
else {
  const runtime = electronRuntime(root) ?? (await fetchRuntime(root, flags.has('--electron')));
  if (runtime) startElectron(runtime);
  else startBrowser('没有 Electron 运行环境，改用浏览器打开（功能相同，数据都在本机）。');
}

function build() {
  console.log('正在构建年报助手…');
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'build.js')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function startElectron(runtime) {
  console.log('正在用 Electron 打开年报助手。');
  run(runtime, [root, ...rest]);
}

function startBrowser(why) {
  console.log(why);
  const mayOpen = hasDisplay && !flags.has('--no-open') && !process.env['NIANBAO_NO_BROWSER'];
  const host = join(root, 'dist', 'electron', 'browser-host.js');
  run(process.execPath, [host, ...(mayOpen ? ['--open'] : []), ...rest]);
}

/** Ctrl+C reaches both; the program closes the library first and ends this process by ending itself. */
function run(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' });
  child.on('close', (code) => process.exit(code ?? 1));
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
}
