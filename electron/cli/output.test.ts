import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outputTo } from './output.ts';

const LONG = 'x'.repeat(200_000);

it('knows that everything has gone out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-output-'));
  const output = outputTo(createWriteStream(join(folder, 'out')));
  output.write(LONG);
  output.write('end');
  expect(await output.finished()).toBe(true);
  expect(await readFile(join(folder, 'out'), 'utf8')).toBe(`${LONG}end`);
  await rm(folder, { recursive: true });
});

it('has lost nothing where nothing was printed', async () => {
  expect(await outputTo(process.stdout).finished()).toBe(true);
});

it.skipIf(!existsSync('/dev/full'))('knows that a full disk has lost what was printed', async () => {
  const output = outputTo(createWriteStream('/dev/full'));
  output.write(LONG);
  expect(await output.finished()).toBe(false);
});

it('takes a reader that went away for one that has what it wanted', async () => {
  const script = 'fs.closeSync(0); console.log("closed"); setInterval(() => {}, 1000)';
  const reader = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'ignore'] });
  await once(reader.stdout, 'data');
  const output = outputTo(reader.stdin);
  for (let n = 0; n < 10; n += 1) output.write(LONG);
  expect(await output.finished()).toBe(true);
  reader.kill();
});
