import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { heldImports, type HeldImports } from './held-imports.ts';
import { refusingDisk } from './refusing-disk.fixture.ts';

const disk = refusingDisk();
const FILE = { batch: 'batch', name: '去年的年报.docx', changedAt: null };
const BYTES = new Uint8Array([1, 2, 3]);
const report = exampleReport();

let library: string;
let held: HeldImports;
beforeEach(async () => {
  library = await mkdtemp(join(tmpdir(), 'nianbao-held-'));
  held = heldImports(library, () => Promise.resolve());
});
afterEach(() => rm(library, { recursive: true, force: true }));

describe('files whose reports are not kept yet', () => {
  it('are there with what was decided about them', async () => {
    const id = await held.hold(FILE, BYTES);
    expect(await held.open(id)).toEqual({ bytes: BYTES, report: null });
    await held.change(id, report);
    expect(await held.open(id)).toEqual({ bytes: BYTES, report });
    await held.drop(id);
    expect(await held.open(id)).toBeNull();
  });

  it('are not taken for gone while the disk does not let them be read: the decision is refused', async () => {
    const id = await held.hold(FILE, BYTES);
    const other = await held.hold(FILE, BYTES);
    disk.refuse('lstat', new RegExp(`${id}\\.json$`), 'EIO');
    await expect(held.change(id, report)).rejects.toThrow('EIO');
    await expect(held.open(id)).rejects.toThrow('EIO');
    expect((await held.list()).map((one) => one.id)).toEqual([other]);
  });

  it('leave nothing behind where the disk refuses the document of the file', async () => {
    disk.refuse('rename', /\.json/, 'ENOSPC');
    await expect(held.hold(FILE, BYTES)).rejects.toThrow('ENOSPC');
    disk.relent();
    expect(await held.list()).toEqual([]);
    expect((await readdir(join(library, 'intake'))).filter((name) => !name.endsWith('.tmp'))).toEqual([]);
  });
});
