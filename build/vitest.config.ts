import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
    // A renderer test that needs a DOM asks for it in its first line: // @vitest-environment jsdom
    environment: 'node',
    setupFiles: [new URL('./property-seed.ts', import.meta.url).pathname],
    // About three times as fast as a process for every file: a test leaves nothing behind that another could meet.
    pool: 'threads',
    isolate: false,
    // Ends what hangs, also on a machine that is busy with other things.
    testTimeout: 120_000,
  },
});
