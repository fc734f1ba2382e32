import { parseArgs } from 'node:util';

export const USAGE =
  'usage: npm run mutate -- FOLDER_OR_FILE… [--tests FOLDER_OR_FILE]… [--sweeps] [--sample N] [--seed N] [--concurrency N]';

/** What was asked for cannot be done; the message says why. */
export class UsageError extends Error {}

/** What `npm run mutate` was asked to do. */
export interface MutationArguments {
  /** Folders and files as they were given, relative to the root of the project. */
  readonly paths: readonly string[];
  /** Folders and files of tests that are run; none for those of the top-level folders of the mutated files. */
  readonly tests: readonly string[];
  /** Also the tests that try every damage of a kind, which take minutes for each mutant. */
  readonly sweeps: boolean;
  /** How many mutants to run; all of them where there are fewer. */
  readonly sample: number;
  /** The same seed draws the same mutants from the same files. */
  readonly seed: number;
  /** How many processes run tests at a time. */
  readonly concurrency: number;
}

/** Reads the command line. @throws {UsageError} */
export function readArguments(args: readonly string[]): MutationArguments {
  const { positionals, values } = parse(args);
  if (positionals.length === 0) throw new UsageError('no folder or file named');
  return {
    paths: positionals,
    tests: (values.tests ?? []).map((folder) => folder.replace(/^\.\/|\/$/g, '')),
    sweeps: values.sweeps,
    sample: wholeNumber('--sample', values.sample, 1),
    seed: wholeNumber('--seed', values.seed, 0),
    concurrency: wholeNumber('--concurrency', values.concurrency, 1),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        tests: { type: 'string', multiple: true },
        sweeps: { type: 'boolean', default: false },
        sample: { type: 'string', default: '300' },
        seed: { type: 'string', default: '1' },
        concurrency: { type: 'string', default: '2' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  // Seeds are numbers of 32 bits; nobody wants more of anything else.
  if (value >= least && value < 2 ** 32) return value;
  throw new UsageError(`${option} takes a whole number from ${least} on, not “${text}”`);
}
