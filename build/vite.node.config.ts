/**
 * What runs in Node: Electron's main process, the command line, the browser host and the worker.
 *
 * Every dependency is bundled, so that the packed program carries no node_modules and the command line opens few
 * files. All files lie in one folder: a module finds the worker beside itself.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { manualPage } from '../shared/help/manual-page.ts';
import { noteThirdParty } from './third-party.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const ENTRIES = {
  main: 'electron/main.ts',
  cli: 'electron/cli/main.ts',
  'browser-host': 'electron/hosts/browser-main.ts',
  'job-worker': 'electron/jobs/job-worker.ts',
};

/** Character maps of Chinese fonts: the PDF reader looks for them beside itself. */
function copyCharacterMaps(): Plugin {
  const folder = `${root}electron/readers/pdf/cmaps/`;
  return {
    name: 'copy-character-maps',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(folder + name) });
      }
    },
  };
}

/** The manual as one page, with its pictures inside: what is handed out beside the program and from its window. */
function writeManual(): Plugin {
  const docs = join(root, 'docs');
  const inside = (src: string) => `data:image/png;base64,${readFileSync(join(docs, src)).toString('base64')}`;
  return {
    name: 'write-manual',
    generateBundle() {
      const source = manualPage(readFileSync(join(docs, 'manual.md'), 'utf8'), inside);
      this.emitFile({ type: 'asset', fileName: 'manual.html', source });
    },
  };
}

/** Names everything that checking a report may read: what was found by other rules is not taken for theirs. */
function rulesVersion(): string {
  const folder = join(root, 'shared');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of sources) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

export default defineConfig({
  root,
  plugins: [copyCharacterMaps(), writeManual(), noteThirdParty()],
  publicDir: false,
  define: { BUILT_FROM_RULES: JSON.stringify(rulesVersion()) },
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
