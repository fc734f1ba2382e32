/** `npm run trial`: bundles bench/storage/ into a folder of its own and runs it with node. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, where the libraries are found; one folder a run, so that two do not meet.
const out = join(root, 'node_modules', '.cache', `nianbao-trial-${process.pid}`);

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
      input: { main: join(root, 'bench/storage/main.ts'), program: join(root, 'bench/storage/program.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
const { status } = spawnSync(process.execPath, [join(out, 'main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
rmSync(out, { recursive: true, force: true });
process.exitCode = status ?? 1;
