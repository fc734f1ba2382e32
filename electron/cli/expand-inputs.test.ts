import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expandInputs } from './expand-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-inputs-'));
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  mkdirSync(at('各镇', '东片'), { recursive: true });
  mkdirSync(at('空'));
  const names = ['10镇.docx', '2镇.docx', '照片.jpg', '.隐藏.docx', '~$2镇.docx', '旧.DOC', '稿.json'];
  for (const name of names) writeFileSync(at('各镇', name), '');
  writeFileSync(at('各镇', '东片', '3镇.docx'), '');
  writeFileSync(at('单[1].docx'), '');
  symlinkSync(at('各镇'), at('各镇', '东片', '回去'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const names = (files: readonly string[]) => files.map((file) => file.slice(folder.length + 1));

it('takes the reports of a folder in the order of their numbers and says what it leaves out', async () => {
  const { files, isMany, leftOut } = await expandInputs([at('各镇')], false);
  expect(new Set(names(files))).toEqual(
    new Set(['各镇/2镇.docx', '各镇/10镇.docx', '各镇/旧.DOC', '各镇/稿.json']),
  );
  expect(files.indexOf(at('各镇', '2镇.docx'))).toBeLessThan(files.indexOf(at('各镇', '10镇.docx')));
  expect([isMany, names(leftOut)]).toEqual([true, ['各镇/照片.jpg']]);
});

it('looks below a folder where that is asked for, and never in a circle of links', async () => {
  const { files } = await expandInputs([at('各镇')], true);
  expect(files).toHaveLength(5);
  expect(files).toContain(at('各镇', '东片', '3镇.docx'));
});

it.each([
  ['*.docx', ['各镇/2镇.docx', '各镇/10镇.docx']],
  ['?镇.docx', ['各镇/2镇.docx']],
  ['*.doc', ['各镇/旧.DOC']],
])('expands the pattern %s, with either separator', async (pattern, expected) => {
  for (const typed of [at('各镇', pattern), `${folder}/各镇\\${pattern}`]) {
    const { files, isMany } = await expandInputs([typed], false);
    expect([names(files), isMany]).toEqual([expected, true]);
  }
});

it('expands patterns in the names of folders, and below them where that is asked for', async () => {
  expect(names((await expandInputs([at('*镇', '2*.docx')], false)).files)).toEqual(['各镇/2镇.docx']);
  expect(names((await expandInputs([at('*镇', '*', '*.docx')], false)).files)).toEqual([
    '各镇/东片/3镇.docx',
  ]);
  expect((await expandInputs([at('*3镇.docx')], true)).files).toEqual([at('各镇', '东片', '3镇.docx')]);
});

it('leaves a name alone that is a file or nothing', async () => {
  const args = [at('单[1].docx'), at('没有.docx'), at('单[1].docx')];
  const { files, failures } = await expandInputs(args, false);
  expect([files, failures.size]).toEqual([args, 0]);
  expect((await expandInputs([at('单[1].docx')], false)).isMany).toBe(false);
});

it('takes a file once that is named and found', async () => {
  const { files } = await expandInputs([at('各镇', '*镇.docx'), at('各镇', '2镇.docx')], false);
  expect(names(files)).toEqual(['各镇/10镇.docx', '各镇/2镇.docx']);
});

it.each([
  ['空', 'empty-folder'],
  ['*.wps', 'no-match'],
])('gives the reason in place of files: %s is %s', async (name, code) => {
  const { files, failures } = await expandInputs([at('单[1].docx'), at(name)], false);
  expect(files).toEqual([at('单[1].docx'), at(name)]);
  expect(failures.get(at(name))?.error.code).toBe(code);
});
