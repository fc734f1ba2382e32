/**
 * `npm run build [-- STEP…]`: the Node side, the window, and the `nianbao` command.
 * Steps: node, renderer; both where none is named.
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { STAMP } from './freshness.js';
import { collectNotices } from './third-party.js';

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
if (wanted.length === 0) {
  collectNotices(root, [characterMaps(), pdfEngine()]);
  writeFileSync(join(root, STAMP), '');
}

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

/** The character maps beside the PDF reader are Adobe's. */
function characterMaps() {
  const text = readFileSync(join(root, 'electron', 'readers', 'pdf', 'cmaps', 'LICENSE'), 'utf8').trim();
  return { name: 'cmap-resources', version: 'Adobe-GB1', licence: 'BSD-3-Clause', author: 'Adobe', text };
}

/** The package `unpdf` carries Mozilla's PDF.js inside, without a notice. Its licence is the one of TypeScript. */
function pdfEngine() {
  const text = readFileSync(join(root, 'node_modules', 'typescript', 'LICENSE.txt'), 'utf8').trim();
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'unpdf', 'package.json'), 'utf8'));
  return {
    name: 'pdf.js',
    version: `in unpdf ${version}`,
    licence: 'Apache-2.0',
    author: 'Mozilla Foundation',
    text,
  };
}
