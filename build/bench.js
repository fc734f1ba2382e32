/** `npm run bench`: bundles bench/ into a folder of its own and runs it with node. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, so that what is compared with is loaded as its authors ship it; one folder a run, so that two do not meet.
const out = join(root, 'node_modules', '.cache', `nianbao-bench-${process.pid}`);

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
    rolldownOptions: { input: join(root, 'bench/main.ts'), output: { entryFileNames: 'main.js' } },
  },
});
const { status } = spawnSync(process.execPath, [join(out, 'main.js'), root, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
rmSync(out, { recursive: true, force: true });
process.exitCode = status ?? 1;
