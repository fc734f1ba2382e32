/**
 * The tests that `npm run mutate` runs: those of the top-level folders that the mutated files are in, so that the
 * window is not started for every change of a pure function.
 */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

const folders = process.env['NIANBAO_MUTATED_FOLDERS']?.split(',') ?? [];

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
    setupFiles: [new URL('./mutation/property-seed.ts', import.meta.url).pathname],
    // The files of one run may share their modules where those are pure: a quarter less work. Each run starts anew.
    isolate: folders.some((folder) => folder !== 'shared'),
  },
});
