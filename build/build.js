/**
 * `npm run build [-- STEP…]`: the Node side, the preload script and the window into dist/, and the `nianbao`
 * command. Steps: node, preload, renderer; all of them where none is named.
 */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const STEPS = [
  { name: 'node', config: 'vite.node.config.ts', needs: 'electron/hosts/browser-main.ts' },
  { name: 'preload', config: 'vite.preload.config.ts', needs: 'electron/preload.ts' },
  { name: 'renderer', config: 'vite.renderer.config.ts', needs: 'renderer/index.html' },
];

const wanted = process.argv.slice(2);
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  if (!existsSync(join(root, step.needs))) {
    console.error(`build: ${step.name} skipped, ${step.needs} is not there yet`);
    continue;
  }
  await build({ configFile: join(root, 'build', step.config), logLevel: 'warn' });
  console.error(`build: ${step.name}`);
}
linkCommand();

/**
 * Makes `npx nianbao` find the command. A `bin` field of package.json would not do: npx installs a package that has
 * one into its own cache before running it.
 */
function linkCommand() {
  const bin = join(root, 'node_modules', '.bin');
  const launcher = join(root, 'build', 'nianbao.js');
  mkdirSync(bin, { recursive: true });
  chmodSync(launcher, 0o755);
  if (process.platform === 'win32') {
    writeFileSync(join(bin, 'nianbao.cmd'), '@node "%~dp0\\..\\..\\build\\nianbao.js" %*\r\n');
    return;
  }
  rmSync(join(bin, 'nianbao'), { force: true });
  symlinkSync(join('..', '..', 'build', 'nianbao.js'), join(bin, 'nianbao'));
}
