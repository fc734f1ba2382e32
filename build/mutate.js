/** `npm run mutate`: bundles build/mutation/ into a folder of its own and runs it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, where Stryker is found; one folder a run, so that two do not meet.
const out = join(root, 'node_modules', '.cache', `nianbao-mutate-${process.pid}`);
// Stryker ends the process itself when it is interrupted.
process.once('exit', () => rmSync(out, { recursive: true, force: true }));

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
        main: join(root, 'build/mutation/main.ts'),
        'stryker-plugin': join(root, 'build/mutation/stryker-plugin.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
const { main } = await import(pathToFileURL(join(out, 'main.js')).href);
process.exitCode = await main(root, join(out, 'stryker-plugin.js'), process.argv.slice(2));
