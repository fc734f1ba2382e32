import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusingDisk } from './refusing-disk.fixture.ts';
import { saveUserFile } from './user-file.ts';

const disk = refusingDisk();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-user-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a file that was written is written, though the disk knows no permissions', async () => {
  const path = join(folder, '年报.docx');
  disk.refuse('chmod', /年报/, 'EPERM');
  for (const content of [1, 2]) {
    await saveUserFile(path, new Uint8Array([content]));
    expect([...(await readFile(path))]).toEqual([content]);
  }
});
