import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, newestLog } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the diary', () => {
  it('holds when, during what and where something went wrong', () => {
    createLog(folder)('exportReport', new TypeError('x is not a function'));
    const text = readFileSync(join(folder, 'log.txt'), 'utf8');
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT.* exportReport: TypeError: x is not a function\n\s+at /);
  });

  it('starts anew when it has grown, and keeps the one before', () => {
    writeFileSync(join(folder, 'log.txt'), 'a'.repeat(600_000));
    createLog(folder)('start', 'new');
    expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toMatch(/ start: new\n$/);
    expect(readdirSync(folder).sort()).toEqual(['log.old.txt', 'log.txt']);
  });

  it('writes nothing where a link leads', () => {
    writeFileSync(join(folder, 'of-somebody-else'), '');
    symlinkSync(join(folder, 'of-somebody-else'), join(folder, 'log.txt'));
    createLog(folder)('start', 'x');
    expect(readFileSync(join(folder, 'of-somebody-else'), 'utf8')).toBe('');
    expect(lstatSync(join(folder, 'log.txt')).isFile()).toBe(true);
  });

  it('is shown from its newest end, whole lines, and never what a link leads to', async () => {
    expect(await newestLog(folder)).toBe('');
    const path = join(folder, 'log.txt');
    writeFileSync(path, `${'一行\n'.repeat(10_000)}最后一行\n`);
    const shown = await newestLog(folder);
    expect(shown.length).toBeLessThanOrEqual(20_000);
    expect(shown).toMatch(/^一行\n[^]*最后一行\n$/u);
    rmSync(path);
    writeFileSync(join(folder, 'other'), '别人的内容');
    symlinkSync(join(folder, 'other'), path);
    expect(await newestLog(folder)).toBe('');
  });

  it('never stops the program', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => createLog(join(folder, 'file'))('start', 'x')).not.toThrow();
  });
});
