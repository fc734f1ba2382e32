/**
 * `npm run pack:check`: makes the packages as far as that goes without a network, and looks into them.
 *
 * The configuration is held against the builder's own schema; Linux is packed around a stand-in for Electron's runtime;
 * the archive is listed; the browser edition is made, taken apart and started. Prints sizes; exit code 1 where
 * something is not as it must be.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { extractFile, listPackage } from '@electron/asar';
import { validateSchema } from 'app-builder-lib/out/util/config/schemaValidator.js';
import { Arch, build, Platform } from 'electron-builder';
import { isStale } from './freshness.js';
import { packBrowser } from './pack-browser.js';
import { putStandIn, readFuses } from './stand-in.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { $schema, ...config } = json(join(root, 'build', 'electron-builder.json'));
const work = mkdtempSync(join(tmpdir(), 'nianbao-pack-'));
const faults = [];
const hold = (isRight, fault) => void (isRight || faults.push(fault));

try {
  if (isStale(root)) run(process.execPath, [join(root, 'build', 'build.js')]);
  validateSchema(json(join(root, 'build', $schema)), config);
  console.log('configuration: as the builder’s schema asks');
  const packed = await packLinux();
  lookInto(join(packed, 'resources', 'app.asar'));
  hold(existsSync(join(packed, 'THIRD-PARTY.txt')), 'no third-party notices beside the program');
  hold(existsSync(join(packed, '使用手册.html')), 'no manual beside the program');
  hold(readFuses(join(packed, 'nianbao')).runAsNode === false, 'the program can still be run as Node');
  printSizes(packed);
  await tryBrowserEdition();
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const fault of faults) console.log(`fault: ${fault}`);
console.log(faults.length === 0 ? 'pack:check: ok' : `pack:check: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Packs for Linux without installers; answers the folder of the program. */
async function packLinux() {
  const runtime = join(work, 'runtime');
  putStandIn(runtime, json(join(root, 'node_modules', 'electron', 'package.json')).version);
  const output = join(work, 'out');
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config: { ...config, electronDist: runtime, directories: { ...config.directories, output } },
  });
  return join(output, 'linux-unpacked');
}

/** Holds that the archive has what the program needs and nothing of what it was made from. */
function lookInto(asar) {
  const names = listPackage(asar).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.[A-Za-z0-9]+$/.test(name));
  for (const name of ['main.js', 'preload.cjs', 'job-worker.js', 'cmaps/LICENSE'].map(
    (one) => `/dist/electron/${one}`,
  )) {
    hold(names.includes(name), `missing in the archive: ${name}`);
  }
  for (const name of [
    '/dist/renderer/index.html',
    '/dist/licences/third-party.json',
    '/dist/licences/sbom.cdx.json',
  ]) {
    hold(names.includes(name), `missing in the archive: ${name}`);
  }
  for (const name of files) {
    hold(
      name === '/package.json' || /^\/dist\/(?:electron|renderer|licences)\//.test(name),
      `not of the program: ${name}`,
    );
    hold(
      !/\.(?:tsx?|map|test\.js|spec\.js|tsbuildinfo)$|fixture|node_modules/.test(name),
      `not to be packed: ${name}`,
    );
  }
  const about = JSON.parse(extractFile(asar, 'package.json').toString());
  hold(
    about.main === 'dist/electron/main.js' && !about.devDependencies && !about.scripts,
    'package.json as it is here',
  );
  const bare = new Set();
  for (const name of files.filter((one) => /^\/dist\/electron\/[^/]+\.c?js$/.test(one))) {
    const code = extractFile(asar, name.slice(1)).toString();
    for (const [, from] of code.matchAll(/^(?:import|export)\b[^'"\n]*from ["']([^"'\n]+)["'];?$/gm)) {
      if (from.startsWith('.'))
        hold(names.includes(`/dist/electron/${from.replace(/^\.\//, '')}`), `${name} asks for ${from}`);
      else if (!isBuiltin(from)) bare.add(from);
    }
  }
  hold([...bare].join() === 'electron', `imports that are not packed: ${[...bare].join(', ')}`);
  console.log(`archive: ${files.length} files, nothing of sources, tests or packages`);
}

/** Unpacks the edition as a clerk does, and asks it for its window. */
async function tryBrowserEdition() {
  const { archive } = packBrowser(join(work, 'browser'));
  const place = join(work, 'unpacked 年报');
  mkdirSync(place);
  run('tar', ['-xzf', archive, '-C', place]);
  const [name] = readdirSync(place);
  const start = join(place, name, 'nianbao.sh');
  const host = spawn(start, ['--no-open', '--data', join(work, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => host.on('close', resolve));
  const address = await new Promise((resolve, reject) => {
    host.on('close', (code) => reject(new Error(`the browser edition ended with ${code}`)));
    createInterface({ input: host.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found);
    });
  });
  const page = await (await fetch(address)).text();
  hold(page.includes('年报助手'), 'the browser edition shows no window');
  host.kill('SIGTERM');
  await ended;
  console.log(
    `browser edition: ${megabytes(statSync(archive).size)} packed, ${megabytes(sizeOf(join(place, name)))} unpacked, starts`,
  );
}

function printSizes(packed) {
  for (const part of ['electron', 'renderer', 'licences']) {
    console.log(`dist/${part}: ${megabytes(sizeOf(join(root, 'dist', part)))}`);
  }
  console.log(
    `app.asar: ${megabytes(statSync(join(packed, 'resources', 'app.asar')).size)} (Electron’s runtime comes on top)`,
  );
}

function sizeOf(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}
