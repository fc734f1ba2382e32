import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { electronRuntime } from './hosts.ts';

const electron = electronRuntime();
if (!electron && process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stderr.write(
    'e2e: the electron project is skipped, there is no Electron runtime on this machine\n',
  );
}
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  projects: [
    { name: 'browser', metadata: { host: 'browser' } },
    ...(electron ? [{ name: 'electron', metadata: { host: 'electron' } }] : []),
  ],
});
