/** What a command may do to the outside besides files: print, and end with a code. */
import type { Problem } from '../../shared/problem.ts';

/** Exit codes of contract/cli.md. */
export const EXIT = {
  done: 0,
  foundErrors: 1,
  wrongUsage: 2,
  unreadable: 3,
  unwritable: 4,
  stopped: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface CliIo {
  /** Results: standard output, nothing else. */
  readonly out: (text: string) => void;
  /** Messages: standard error. */
  readonly err: (text: string) => void;
  /** What is being done, only where a person is watching standard error. */
  readonly progress: (text: string) => void;
  /** Aborted when the user wants to stop (Ctrl+C): nothing new is begun, what is finished is kept. */
  readonly stopped: AbortSignal;
}

/** How one result of several is told apart from a result: contract/cli.md “each gets its own result object”. */
export interface FailedFile {
  readonly file: string;
  readonly error: CliProblem;
}

/** A problem without what it means for the library: a command knows none. */
type CliProblem = Omit<Problem, 'meaning'>;

/** Prints the one JSON document of a command. */
export function printJson(io: CliIo, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(io: CliIo, lines: readonly string[]): void {
  if (lines.length > 0) io.out(`${lines.join('\n')}\n`);
}

/** Says on standard error why a file did not work. */
export function printFailure(io: CliIo, { error }: Pick<FailedFile, 'error'>): void {
  io.err(`${error.what}${error.action}\n`);
}

/** Thrown for a command that was called wrongly; the message is for the user. */
export class UsageError extends Error {}
