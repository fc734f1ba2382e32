/** `npm run mutate`: bundles build/mutation/ into a folder of its own and runs it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, bundleFolder, root } from './run-bundled.js';

const out = bundleFolder('mutate');
// Stryker ends the process itself when it is interrupted.
process.once('exit', () => rmSync(out, { recursive: true, force: true }));

await bundle(out, { main: 'build/mutation/main.ts', 'stryker-plugin': 'build/mutation/stryker-plugin.ts' });
const { main } = await import(pathToFileURL(join(out, 'main.js')).href);
process.exitCode = await main(root, join(out, 'stryker-plugin.js'), process.argv.slice(2));
