#!/usr/bin/env node
/** The `nianbao` command as npx finds it; the command itself is electron/cli. */
import { existsSync } from 'node:fs';

const command = new URL('../dist/electron/cli.js', import.meta.url);

if (existsSync(command)) {
  await import(command.href);
} else {
  console.error('nianbao 还没有构建好。请先在项目文件夹中运行 npm ci（或 npm run build）。');
  process.exitCode = 4;
}
