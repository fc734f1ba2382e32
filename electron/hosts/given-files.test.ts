import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenFiles } from './given-files.ts';
import { handOver, takeHandedOver } from './handed-over.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-given-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('files that the program was told to open', () => {
  it('are those of its own start, then those of a second start, each once', async () => {
    const [first, second] = [join(folder, '年报.doc'), join(folder, '旧年报.docx')];
    for (const path of [first, second]) await writeFile(path, path);
    const given = givenFiles([first], () => takeHandedOver(folder));
    await handOver(folder, [second]);
    expect(await given.next()).toMatchObject({ kind: 'content', name: '年报.doc' });
    expect(await given.next()).toMatchObject({ kind: 'content', name: '旧年报.docx' });
    expect(await given.next()).toBeNull();
    await handOver(folder, [first, second]);
    expect((await given.next())?.name).toBe('年报.doc');
    expect((await given.next())?.name).toBe('旧年报.docx');
    expect((await readdir(folder)).sort()).toEqual(['旧年报.docx', '年报.doc'].sort());
  });

  it('leave nothing behind where nothing was given, or the list of them cannot be read', async () => {
    await handOver(folder, []);
    expect(await readdir(folder)).toEqual([]);
    const name = 'given.00000000-0000-4000-8000-000000000000.json';
    await writeFile(join(folder, name), '[1]');
    expect(await takeHandedOver(folder)).toEqual([]);
    await mkdir(join(folder, name));
    expect(await takeHandedOver(folder)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
    expect(await takeHandedOver(join(folder, 'gone'))).toEqual([]);
  });

  it('may be larger where they are a backup', async () => {
    const [report, backup, huge] = ['年报.doc', '备份.nianbao', '大.nianbao'].map((name) =>
      join(folder, name),
    );
    for (const path of [report, backup, huge]) await writeFile(path ?? '', '');
    await truncate(report ?? '', 65 * 1024 * 1024);
    await truncate(backup ?? '', 65 * 1024 * 1024);
    await truncate(huge ?? '', 257 * 1024 * 1024);
    const given = givenFiles([report ?? '', backup ?? '', huge ?? '']);
    expect(await given.next()).toMatchObject({ problem: { code: 'too-large' } });
    expect(await given.next()).toMatchObject({ kind: 'content', name: '备份.nianbao' });
    expect(await given.next()).toMatchObject({ problem: { code: 'backup-too-large' } });
  });
});
