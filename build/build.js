/**
 * `npm run build [-- STEP…]`: the Node side, the window, and the `nianbao` command.
 * Steps: node, renderer; both where none is named.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { STAMP } from './freshness.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const STEPS = [
  // The preload script goes into the folder that the step before has emptied.
  { name: 'node', configs: ['vite.node.config.ts', 'vite.preload.config.ts'] },
  { name: 'renderer', configs: ['vite.renderer.config.ts'] },
];

const wanted = process.argv.slice(2);
// What is begun and not ended is no build.
if (wanted.length === 0) rmSync(join(root, STAMP), { force: true });
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  for (const config of step.configs) {
    await build({ configFile: join(root, 'build', config), logLevel: 'warn' });
  }
  console.error(`built: ${step.name}`);
}
linkCommand();
if (wanted.length === 0) writeFileSync(join(root, STAMP), '');

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
