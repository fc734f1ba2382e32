/** Bundles programs of bench/ into a folder of their own and runs one of them with node: what `npm run bench` and its like do. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a bundle may lie: inside node_modules, where the libraries are found; one folder a run, so that two do not meet. */
export function bundleFolder(name) {
  return join(root, 'node_modules', '.cache', `nianbao-${name}-${process.pid}`);
}

/** Bundles `input` (file names of what is written → sources below the project) into `out`. */
export async function bundle(out, input) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, source]) => [name, join(root, source)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

/** Bundles `input`, runs its `main` with `args` and takes its exit code. With a worker that reads files its character maps lie beside it. */
export async function runBundled(name, input, args) {
  const out = bundleFolder(name);
  await bundle(out, input);
  if ('job-worker' in input) {
    for (const folder of ['cmaps', 'assets/cmaps'])
      cpSync(join(root, 'electron/readers/pdf/cmaps'), join(out, folder), { recursive: true });
  }
  const { status } = spawnSync(process.execPath, [join(out, 'main.js'), ...args], { stdio: 'inherit' });
  rmSync(out, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}
