/** Electron's runtime: where it lies, and how it gets there. It is no part of the package, which `npm ci` installs. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A download that brings nothing for so long, or takes so long altogether, in ms, is given up. */
const LIMITS = {
  still: Number(process.env['NIANBAO_DOWNLOAD_STILL'] ?? 60_000),
  whole: 15 * 60_000,
};
/** After a failure it is not tried again for so long, in ms. */
const PAUSE = 24 * 60 * 60_000;
const MEGABYTE = 1024 * 1024;

/** Path of Electron's executable; null when the runtime is not there. Requiring the package would download it. */
export function electronRuntime(root) {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const runtime = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(runtime) ? runtime : null;
}

/**
 * Downloads the runtime with the package's own installer; answers its path, or null where that failed or had failed
 * not long ago. `again` tries in any case. Says on the way what is happening.
 */
export async function fetchRuntime(root, again) {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer) || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return null;
  const memory = join(root, 'node_modules', '.cache', 'nianbao', 'electron-download.json');
  const version = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ).version;
  if (!again && hasFailedLately(memory, version)) {
    console.log('上次没能下载 Electron 运行环境，今天不再试；要马上再试：npm start -- --electron');
    return null;
  }
  console.log(`正在下载 Electron ${version} 运行环境（约 120 MB，只下载一次；按 Ctrl+C 停止）…`);
  const reason = await install(installer);
  const runtime = reason === null ? electronRuntime(root) : null;
  if (runtime) {
    rmSync(memory, { force: true });
    console.log('Electron 运行环境已下载。');
    return runtime;
  }
  remember(memory, version);
  console.log(`没能下载 Electron 运行环境：${reason ?? '下载后没有找到它'}。`);
  console.log('网络慢的，可以先在环境变量 ELECTRON_MIRROR 里写上 Electron 下载镜像的地址再试。');
  return null;
}

function hasFailedLately(memory, version) {
  try {
    const { version: tried, failedAt } = JSON.parse(readFileSync(memory, 'utf8'));
    const age = Date.now() - failedAt;
    return tried === version && age >= 0 && age < PAUSE;
  } catch {
    return false;
  }
}

/** A folder that cannot be written is asked again at every start, and no worse off for it. */
function remember(memory, version) {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ version, failedAt: Date.now() }));
  } catch {
    return;
  }
}

/** Runs the installer; null when it did its work, else why not. Its temporary folder shows how far it is. */
function install(installer) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-electron-'));
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  return new Promise((resolve) => {
    const began = Date.now();
    let loaded = 0;
    let movedAt = began;
    let saidAt = began;
    let stopped = null;
    const timer = setInterval(() => {
      const size = sizeOf(folder);
      const now = Date.now();
      if (size !== loaded) movedAt = now;
      loaded = size;
      if (now - saidAt >= 5_000) {
        saidAt = now;
        console.log(
          `  已下载 ${Math.floor(loaded / MEGABYTE)} MB，用时 ${Math.round((now - began) / 1000)} 秒`,
        );
      }
      if (now - movedAt > LIMITS.still) stopped = '很久没有收到数据';
      else if (now - began > LIMITS.whole) stopped = '时间太长';
      if (stopped) child.kill('SIGKILL');
    }, 250);
    const end = (reason) => {
      clearInterval(timer);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      resolve(reason);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => {
      if (code === 0) return end(null);
      end(stopped ?? lastReason(errors));
    });
  });
}

/** The line of an error's stack that says what happened. */
function lastReason(errors) {
  const line = errors.split('\n').find((text) => /error/i.test(text) && !/^\s+at /.test(text));
  return (line ?? '连不上网络').trim().slice(0, 200);
}

function sizeOf(folder) {
  let size = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    size += statSync(join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return size;
}
