/** How results and failures of a command reach the outside. */
import { printFailure, printJson, type CliIo, type ExitCode, type FailedFile } from './io.ts';

/** Ends a command that cannot go on: says why, prints the failures as its one JSON document, answers `code`. */
export function fail(
  io: CliIo,
  failures: FailedFile | readonly FailedFile[],
  json: boolean,
  code: ExitCode,
): ExitCode {
  const all = [failures].flat();
  for (const failure of all) printFailure(io, failure);
  if (json) printJson(io, oneOrMany(all.map(failureOf)));
  return code;
}

export function failureOf({ file, error }: FailedFile): FailedFile {
  const { code, what, action } = error;
  return { file, error: { code, what, action } };
}

function oneOrMany<T>(values: T[]): T | T[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}
