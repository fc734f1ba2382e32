/** `npm run bench`: bench/ beside what it is compared with, which is loaded as its authors ship it. */
import { root, runBundled } from './run-bundled.js';

await runBundled('bench', { main: 'bench/main.ts' }, [root, ...process.argv.slice(2)]);
