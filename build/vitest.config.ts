import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
    // A renderer test that needs a DOM asks for it in its first line: // @vitest-environment jsdom
    environment: 'node',
    testTimeout: 30_000,
  },
});
