import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draw } from './mutation/draw.ts';
import { isMutable, mutableFiles } from './mutation/mutable-files.ts';
import { distance } from './mutation/nearest-first.ts';
import { readArguments, UsageError } from './mutation/read-arguments.ts';
import { printed, textAt, type MutantResult } from './mutation/result.ts';

describe('the arguments of npm run mutate', () => {
  it('are folders and files, and what is not said is filled in', () => {
    expect(readArguments(['shared/text', 'shared/wire.ts'])).toEqual({
      paths: ['shared/text', 'shared/wire.ts'],
      tests: [],
      sweeps: false,
      sample: 300,
      seed: 1,
      concurrency: 2,
    });
    const all = ['--seed=0', 'shared', '--sample', '40', '--tests', './shared/text/', '--concurrency', '4'];
    expect(readArguments([...all, '--sweeps', '--tests', 'shared/facts'])).toEqual({
      paths: ['shared'],
      tests: ['shared/text', 'shared/facts'],
      sweeps: true,
      sample: 40,
      seed: 0,
      concurrency: 4,
    });
  });

  it.each([
    ['no path', []],
    ['an unknown option', ['shared', '--all']],
    ['no number', ['shared', '--sample']],
    ['a word for a number', ['shared', '--sample', 'many']],
    ['an empty sample', ['shared', '--sample', '0']],
    ['half a mutant', ['shared', '--sample', '1.5']],
    ['a negative seed', ['shared', '--seed=-1']],
    ['a seed of more than 32 bits', ['shared', '--seed', '4294967296']],
    ['no process', ['shared', '--concurrency', '0']],
  ])('are refused: %s', (_, args) => {
    expect(() => readArguments(args)).toThrow(UsageError);
  });
});

describe('a sample', () => {
  const all = Array.from({ length: 1000 }, (_, index) => index);

  it('has the size asked for, or everything, and nothing twice', () => {
    expect(new Set(draw(all, 300, 1)).size).toBe(300);
    expect(draw(all, 2000, 1).sort((a, b) => a - b)).toEqual(all);
    expect(draw([], 5, 1)).toEqual([]);
  });

  it('is the same for the same seed and another for another', () => {
    expect(draw(all, 5, 7)).toEqual([11, 62, 976, 698, 521]);
    expect(draw(all, 300, 7)).toEqual(draw(all, 300, 7));
    expect(draw(all, 300, 8)).not.toEqual(draw(all, 300, 7));
  });

  it('is drawn from everywhere alike', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 200; seed++) {
      for (const item of draw(all, 50, seed))
        counts[Math.floor(item / 100)] = (counts[Math.floor(item / 100)] ?? 0) + 1;
    }
    // 1000 are expected of each tenth.
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });
});

describe('the files to mutate', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'nianbao-mutable-'));
    const files = [
      'text/a.ts',
      'text/b.tsx',
      'text/a.test.ts',
      'text/a.fixture.ts',
      'text/lexicon/words.ts',
      'c.ts',
    ];
    for (const file of [...files, 'notes/read.md']) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), '');
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are those with logic in them', () => {
    expect(['shared/text/numbers.ts', 'renderer/app.tsx'].every(isMutable)).toBe(true);
    const others = [
      'shared/text/numbers.test.ts',
      'renderer/app.test.tsx',
      'shared/rules/cases.fixture.ts',
      'shared/text/lexicon/closings.ts',
      'bench/word-extractor.d.ts',
      'build/build.js',
      'docs/manual.md',
    ];
    expect(others.filter(isMutable)).toEqual([]);
  });

  it('are found in folders and named as files, each once', () => {
    expect(mutableFiles(root, ['text', 'text/b.tsx', './c.ts'])).toEqual(['c.ts', 'text/a.ts', 'text/b.tsx']);
    expect(mutableFiles(root, ['.'])).toEqual(['c.ts', 'text/a.ts', 'text/b.tsx']);
  });

  it.each(['text/a.test.ts', 'text/lexicon', 'notes', 'none', '..', '../other/a.ts'])(
    'are not found in %s',
    (path) => {
      expect(() => mutableFiles(root, [path])).toThrow(UsageError);
    },
  );
});

describe('the tests of a mutant', () => {
  it('begin with the one of the changed file, then those of its folder, then the others by nearness', () => {
    const tests = [
      'shared/forms/forms.test.ts',
      'shared/facts/base/words.test.ts',
      'shared/facts/wholes.test.ts',
      'shared/facts/growth.test.ts',
    ].map((test) => [distance('shared/facts/growth.ts', test), test]);
    expect(tests.sort().map(([, test]) => test)).toEqual([
      'shared/facts/growth.test.ts',
      'shared/facts/wholes.test.ts',
      'shared/facts/base/words.test.ts',
      'shared/forms/forms.test.ts',
    ]);
  });
});

describe('the result', () => {
  const mutant = (
    file: string,
    line: number,
    status: string,
    [original, replacement] = ['a', 'b'] as readonly [string, string],
  ): MutantResult => ({
    file,
    line,
    original,
    replacement,
    status,
  });

  it('lists files, then every mutant that nothing noticed, then the score', () => {
    const mutants = [
      mutant('b.ts', 20, 'Survived', ['if (x) {\n  y();\n}', 'if (x) {}']),
      mutant('b.ts', 3, 'Survived', ['x > 0', 'x >= 0']),
      mutant('b.ts', 1, 'Killed'),
      mutant('b.ts', 2, 'Timeout'),
      mutant('a/long.ts', 9, 'NoCoverage', ['x'.repeat(200), '[]']),
      mutant('a/long.ts', 9, 'RuntimeError'),
    ];
    expect(printed({ population: 50, mutants }, 7)).toEqual([
      'file       killed  survived  timeout  no coverage  error   score',
      'a/long.ts       0         0        0            1      1   0.0 %',
      'b.ts            1         2        1            0      0  50.0 %',
      '',
      'survived:',
      'b.ts:3  x > 0  ->  x >= 0',
      'b.ts:20  if (x) { y(); }  ->  if (x) {}',
      '',
      'reached by no test:',
      `a/long.ts:9  ${'x'.repeat(99)}…  ->  []`,
      '',
      'score 40.0 %, sample 6 of 50 mutants, seed 7',
    ]);
  });

  it('has no score where nothing could be run', () => {
    expect(printed({ population: 0, mutants: [] }, 1).at(-1)).toBe(
      'score none, sample 0 of 0 mutants, seed 1',
    );
  });

  it('quotes what was changed', () => {
    const source = 'const a = 1;\nif (a) {\n  b();\n}\n';
    const at = (startLine: number, startColumn: number, endLine: number, endColumn: number) =>
      textAt(source, {
        start: { line: startLine, column: startColumn },
        end: { line: endLine, column: endColumn },
      });
    expect(at(1, 7, 1, 8)).toBe('a');
    expect(at(2, 8, 4, 2)).toBe('{\n  b();\n}');
  });
});
