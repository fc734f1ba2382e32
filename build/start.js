/**
 * `npm start`: the window in Electron where its runtime is there, else in a browser over 127.0.0.1.
 *
 * `--browser` asks for the browser, `--no-open` (or NIANBAO_NO_BROWSER=1) only prints the address; other arguments
 * go to the program. Electron's runtime is looked for by its files: requiring the package would download it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OWN_FLAGS = new Set(['--browser', '--no-open']);
const flags = new Set(process.argv.slice(2).filter((argument) => OWN_FLAGS.has(argument)));
const rest = process.argv.slice(2).filter((argument) => !OWN_FLAGS.has(argument));
const mayOpen = !flags.has('--no-open') && !process.env['NIANBAO_NO_BROWSER'];
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

buildIfMissing();
const runtime = flags.has('--browser') ? null : electronRuntime();
if (runtime && hasDisplay) startElectron(runtime);
else startBrowser(runtime);

/** `npm ci` has built already; this is for a folder whose dist was removed. */
function buildIfMissing() {
  if (existsSync(join(root, 'dist', 'electron', 'browser-host.js'))) return;
  console.log('正在构建年报助手…');
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'build.js')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Path of Electron's executable; null when the runtime has not been downloaded. */
function electronRuntime() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const runtime = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(runtime) ? runtime : null;
}

function startElectron(runtime) {
  console.log('正在用 Electron 打开年报助手。');
  const child = spawn(runtime, [root, ...rest], { stdio: 'inherit' });
  child.on('close', (code) => process.exit(code ?? 1));
}

function startBrowser(runtime) {
  if (flags.has('--browser')) console.log('按要求改用浏览器打开。');
  else if (runtime) console.log('没有可用的显示器，改由浏览器打开。');
  else console.log('没有找到 Electron 运行环境，改用浏览器打开（功能相同，数据都在本机）。');
  const open = mayOpen && hasDisplay ? ['--open'] : [];
  const host = spawn(
    process.execPath,
    [join(root, 'dist', 'electron', 'browser-host.js'), ...open, ...rest],
    { stdio: 'inherit' },
  );
  host.on('close', (code) => process.exit(code ?? 1));
  // Ctrl+C reaches both; the host closes the library first and ends this process by ending itself.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => host.kill('SIGTERM'));
}
