/** `npm run corpus`: bench/corpus/ and the worker that reads files. */
import { runBundled } from './run-bundled.js';

const input = { main: 'bench/corpus/main.ts', 'job-worker': 'electron/jobs/job-worker.ts' };
await runBundled('corpus', input, process.argv.slice(2));
