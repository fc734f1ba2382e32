import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDurably } from './durable-file.ts';
import { removeLeftovers } from './files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-durable-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a durable file', () => {
  it('holds exactly what was written last, and nothing temporary remains', async () => {
    const path = join(folder, 'a.json');
    await writeDurably(path, '很长的旧内容');
    await writeDurably(path, '新');
    expect(await readFile(path, 'utf8')).toBe('新');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('stays as it was when it cannot be replaced, and nothing temporary remains', async () => {
    const path = join(folder, 'a');
    await mkdir(join(path, 'in-the-way'), { recursive: true });
    await expect(writeDurably(path, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('is written whole by each of two writers at once', async () => {
    const path = join(folder, 'a.json');
    const contents = Array.from({ length: 20 }, (_, n) => String(n).repeat(10_000));
    await Promise.all(contents.map((content) => writeDurably(path, content)));
    expect(contents).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('takes the place of a link and leaves alone what the link leads to', async () => {
    const target = join(folder, 'target');
    await writeFile(target, 'of somebody else');
    await symlink(target, join(folder, 'a.json'));
    await writeDurably(join(folder, 'a.json'), 'ours');
    expect(await readFile(target, 'utf8')).toBe('of somebody else');
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('ours');
  });

  it('does not change where the last look before it says no, and nothing temporary remains', async () => {
    const path = join(folder, 'a.json');
    await writeDurably(path, 'old');
    const before = () => Promise.reject(new Error('not ours'));
    await expect(writeDurably(path, 'new', { before })).rejects.toThrow('not ours');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('leaves other files alone when what killed writers left behind is removed', async () => {
    await writeFile(join(folder, '.a.json.00000000-0000-4000-8000-000000000000.tmp'), '{"half":');
    await writeFile(join(folder, 'a.json'), '{}');
    await writeFile(join(folder, '.hidden.tmp'), 'of somebody else');
    await removeLeftovers(folder);
    expect((await readdir(folder)).sort()).toEqual(['.hidden.tmp', 'a.json']);
  });
});
