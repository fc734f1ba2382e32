/** `npm run fuzz`: bundles bench/fuzz/ and the worker into a folder of their own and runs them with node. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, where the libraries are found; one folder a run, so that two do not meet.
const out = join(root, 'node_modules', '.cache', `nianbao-fuzz-${process.pid}`);

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
      input: {
        main: join(root, 'bench/fuzz/main.ts'),
        run: join(root, 'bench/fuzz/run.ts'),
        text: join(root, 'bench/fuzz/text/run.ts'),
        'job-worker': join(root, 'electron/jobs/job-worker.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
cpSync(join(root, 'electron/readers/pdf/cmaps'), join(out, 'cmaps'), { recursive: true });
cpSync(join(root, 'electron/readers/pdf/cmaps'), join(out, 'assets/cmaps'), { recursive: true });
const { status } = spawnSync(process.execPath, [join(out, 'main.js'), root, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
rmSync(out, { recursive: true, force: true });
process.exitCode = status ?? 1;
