/**
 * `npm run mutate -- FOLDER_OR_FILE…`: changes the code in small ways, one at a time, and says which changes no test
 * notices. docs/contributing.md says how to read it.
 *
 * Ends with 0 whatever the score, 1 where the tests could not be run, 2 where it was called in a wrong way.
 */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { mutableFiles } from './mutable-files.ts';
import { readArguments, USAGE, UsageError } from './read-arguments.ts';
import { printed, type MutationResult } from './result.ts';
import type { SampleOptions } from './stryker-plugin.ts';

type StrykerOptions = ConstructorParameters<typeof Stryker>[0];

/** Runs one sample and prints its result; the exit code. `plugin` is the bundled stryker-plugin.ts. */
export async function main(root: string, plugin: string, args: readonly string[]): Promise<number> {
  let wanted;
  let files;
  try {
    wanted = readArguments(args);
    files = mutableFiles(root, wanted.paths);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }

  const work = makeWorkFolder(root);
  const sample: SampleOptions = {
    root,
    size: wanted.sample,
    seed: wanted.seed,
    resultFile: join(work, 'result.json'),
  };
  // Stryker takes the working directory for the project.
  process.chdir(root);
  const topLevel = files.map((file) => file.split('/')[0] ?? '');
  const tests = wanted.tests.length > 0 ? wanted.tests : [...new Set(topLevel)];
  process.env['NIANBAO_TESTED'] = tests.join(',');
  if (wanted.sweeps) process.env['NIANBAO_SWEEPS'] = '1';
  console.error(`${files.length} file(s); running the related tests once before any change`);
  try {
    await new Stryker({
      ...options(work),
      mutate: [...files],
      plugins: ['@stryker-mutator/vitest-runner', plugin],
      sample,
      concurrency: wanted.concurrency,
    }).runMutationTest();
  } catch {
    // Stryker has said why.
    return 1;
  }
  const result = JSON.parse(readFileSync(sample.resultFile, 'utf8')) as MutationResult;
  console.log(printed(result, wanted.seed).join('\n'));
  return 0;
}

/** What is the same in every run; `work` is the folder that Stryker works in. */
function options(work: string): StrykerOptions {
  return {
    // What is left out are mutants of words: of lists, of sentences to print and of patterns made of words.
    mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
    testRunner: 'sample',
    vitest: { configFile: 'build/vitest.mutation.config.ts' },
    coverageAnalysis: 'perTest',
    reporters: ['sample'],
    // Generous, so that a busy machine is not taken for a test that noticed something; a test that waits for ever
    // holds up one process for as long.
    timeoutMS: 120_000,
    timeoutFactor: 5,
    dryRunTimeoutMinutes: 20,
    tempDirName: work,
    cleanTempDir: 'always',
    ignorePatterns: ['dist', 'release', 'test-results', 'playwright-report'],
    disableTypeChecks: false,
    allowConsoleColors: process.stdout.isTTY,
    logLevel: 'warn' as NonNullable<StrykerOptions['logLevel']>,
    warnings: { unknownOptions: false, preprocessorErrors: true, unserializableOptions: true, slow: false },
  };
}

/** A folder of this run, where Stryker copies the project to; gone when the process ends. */
function makeWorkFolder(root: string): string {
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-mutate-')));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  // Some tests read the corpus, where it lies beside the project.
  const beside = join(root, '..', 'shared');
  if (existsSync(beside)) symlinkSync(beside, join(work, 'shared'), 'junction');
  // Stryker itself finds no modules that are a link, as in a second working tree.
  symlinkSync(realpathSync(join(root, 'node_modules')), join(work, 'node_modules'), 'junction');
  return work;
}
