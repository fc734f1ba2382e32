import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Readers hand over what a file shows; what an annual report is, only recognition knows.
const READERS = join(import.meta.dirname, '..', 'electron', 'readers');
/** Where a reader's result is handed to recognition. */
const MEETING = new Set(['read-now.ts', 'read-report.ts']);
const WORDS = new RegExp(
  [
    '公开',
    '年报',
    '年度报告',
    '申请',
    '行政',
    '复议',
    '诉讼',
    '规范性文件',
    '勾稽',
    '第二十条',
    '总体情况',
    '主要问题',
    '需要报告',
  ].join('|'),
);
const KNOWLEDGE = /from '[./]+shared\/(?:recognition|report|forms|facts|rules|agency|template)\//;

function sources(): string[] {
  return readdirSync(READERS, { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.ts$/.test(name) && !/\.(?:test|fixture)\.ts$/.test(name) && !MEETING.has(name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** The code of a file without its comments and without what it tells a person. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/message: (?:'[^']*'|`[^`]*`)/g, '');
}

describe('readers', () => {
  it('hold no word of annual reports', () => {
    const found = sources().filter((file) => WORDS.test(codeOf(readFileSync(file, 'utf8'))));
    expect(found).toEqual([]);
  });

  it('import nothing of what an annual report is', () => {
    const found = sources().filter((file) => KNOWLEDGE.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });

  it('are told by this test when one of them does', () => {
    expect(WORDS.test(codeOf('const TITLE = /信息公开/; // 年报'))).toBe(true);
    expect(WORDS.test(codeOf("// 信息公开\n/** 年报 */ const a = { message: '不是年报' };"))).toBe(false);
    expect(KNOWLEDGE.test("import { a } from '../../../shared/forms/a.ts';")).toBe(true);
  });
});
