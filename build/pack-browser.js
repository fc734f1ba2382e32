/** `npm run pack:browser`: the browser edition, `release/nianbao-VERSION-browser.tar.gz`, from what was built. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What only Electron can run. */
const NOT_HERE = new Set(['main.js', 'preload.cjs']);

/** Makes the edition's folder and its archive below `output`; answers both paths. */
export function packBrowser(output) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `nianbao-${version}-browser`;
  const folder = join(output, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'build', 'packaging', 'browser'), folder, { recursive: true });
  renameSync(join(folder, 'manual.txt'), join(folder, '使用说明.txt'));
  cpSync(join(root, 'dist', 'electron', 'manual.html'), join(folder, '使用手册.html'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(root, 'build', 'icons', 'icon.png'), join(folder, 'icon.png'));
  cpSync(join(root, 'dist', 'licences'), join(folder, 'licences'), { recursive: true });
  for (const part of ['renderer', 'licences']) {
    cpSync(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
  }
  for (const file of readdirSync(join(root, 'dist', 'electron'))) {
    if (NOT_HERE.has(file)) continue;
    cpSync(join(root, 'dist', 'electron', file), join(folder, 'dist', 'electron', file), { recursive: true });
  }
  const archive = `${folder}.tar.gz`;
  const { status, stderr } = spawnSync('tar', ['-czf', archive, '-C', output, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar: ${stderr}`);
  return { folder, archive };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(packBrowser(join(root, 'release')).archive);
}
