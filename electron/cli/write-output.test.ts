import {
  chmodSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeOutput } from './write-output.ts';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-output-'));
  writeFileSync(at('去年.docx'), 'before');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function write(file: string, force: boolean, inputs: readonly string[] = []) {
  const written = await writeOutput(file, () => Promise.resolve(Buffer.from('after')), { inputs, force });
  return written.ok ? 'written' : written.error.code;
}

it('writes a new file and leaves nothing beside it', async () => {
  expect(await write(at('新.docx'), false)).toBe('written');
  expect(readFileSync(at('新.docx'), 'utf8')).toBe('after');
  expect(readdirSync(folder)).toHaveLength(2);
});

it('replaces a file only where that is asked for', async () => {
  expect(await write(at('去年.docx'), false)).toBe('already-there');
  expect(readFileSync(at('去年.docx'), 'utf8')).toBe('before');
  expect(await write(at('去年.docx'), true)).toBe('written');
  expect(readFileSync(at('去年.docx'), 'utf8')).toBe('after');
});

it('never writes over an input, by whatever name', async () => {
  symlinkSync(at('去年.docx'), at('软.docx'));
  linkSync(at('去年.docx'), at('硬.docx'));
  symlinkSync(folder, at('同一个文件夹'));
  const names = ['去年.docx', '软.docx', '硬.docx', join('同一个文件夹', '去年.docx')];
  for (const name of names) {
    expect(await write(at(name), true, [at('去年.docx')])).toBe('is-an-input');
    expect(await write(at('去年.docx'), true, ['没有这个.docx', at(name)])).toBe('is-an-input');
  }
  expect(readFileSync(at('去年.docx'), 'utf8')).toBe('before');
});

it('follows a link and keeps it', async () => {
  symlinkSync(at('去年.docx'), at('软.docx'));
  expect(await write(at('软.docx'), true)).toBe('written');
  expect(readlinkSync(at('软.docx'))).toBe(at('去年.docx'));
  expect(readFileSync(at('去年.docx'), 'utf8')).toBe('after');
});

it('leaves a read-only file, a folder and a missing folder alone, each with its own reason', async () => {
  chmodSync(at('去年.docx'), 0o444);
  expect(await write(at('去年.docx'), true)).toBe('target-locked');
  expect(await write(folder, true)).toBe('target-is-folder');
  expect(await write(at('没有', 'x.docx'), true)).toBe('no-such-folder');
  expect(await write(at('去年.docx', 'x.docx'), true)).toBe('no-such-folder');
});

it('asks for nothing to be made where it could not be written', async () => {
  const made: string[] = [];
  const make = (): Promise<Uint8Array> => {
    made.push('made');
    return Promise.resolve(Buffer.from('after'));
  };
  await writeOutput(at('没有', 'x.docx'), make, { inputs: [], force: true });
  expect(made).toEqual([]);
});
