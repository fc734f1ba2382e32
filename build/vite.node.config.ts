/**
 * What runs in Node: Electron's main process, the command line, the browser host and the reader's worker.
 *
 * Every dependency is bundled, so that the packed program carries no node_modules and the command line opens few
 * files. All files lie in one folder: a module finds the worker beside itself.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const ENTRIES = {
  main: 'electron/main.ts',
  cli: 'electron/cli/main.ts',
  'browser-host': 'electron/hosts/browser-main.ts',
  'reader-worker': 'electron/readers/reader-worker.ts',
};

export default defineConfig({
  root,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'dist/electron',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: ENTRIES,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
