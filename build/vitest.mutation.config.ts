/**
 * The tests that `npm run mutate` runs: those of the folders and files that it names, or of the top-level
 * folders that the mutated files are in, so that the window is not started for every change of a pure function.
 *
 * A `*.sweep.test.ts` tries every damage of a kind, for minutes where what it reaches is counted: left out unless asked for.
 * Test files stay isolated from one another, which is slower by a quarter: sharing modules, each would report what all
 * before it reached as well, which is more than the memory holds where a large folder is mutated.
 */
import { configDefaults, defineConfig } from 'vitest/config';
import { NearestFirst } from './mutation/nearest-first.ts';
import base from './vitest.config.ts';

const sweeps = process.env['NIANBAO_SWEEPS'] === undefined ? ['**/*.sweep.test.ts'] : [];
const tested = process.env['NIANBAO_TESTED']?.split(',') ?? [];

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    isolate: true,
    sequence: { sequencer: NearestFirst },
    // Counting what a test reaches makes the longest of them many times slower.
    testTimeout: 600_000,
    include: tested.map((path) => (/\.tsx?$/.test(path) ? path : `${path}/**/*.test.{ts,tsx}`)),
    exclude: [...configDefaults.exclude, ...sweeps],
  },
});
