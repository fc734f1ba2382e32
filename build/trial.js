/** `npm run trial`: bench/storage/ and the programs that it starts. */
import { runBundled } from './run-bundled.js';

const input = { main: 'bench/storage/main.ts', program: 'bench/storage/program.ts' };
await runBundled('trial', input, process.argv.slice(2));
