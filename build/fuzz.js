/** `npm run fuzz`: bench/fuzz/ and the worker that reads files. */
import { root, runBundled } from './run-bundled.js';

const input = {
  main: 'bench/fuzz/main.ts',
  run: 'bench/fuzz/run.ts',
  text: 'bench/fuzz/text/run.ts',
  'job-worker': 'electron/jobs/job-worker.ts',
};
await runBundled('fuzz', input, [root, ...process.argv.slice(2)]);
