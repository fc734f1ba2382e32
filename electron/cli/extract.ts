/** `nianbao extract FILE…`: reads old reports. */
import type { CliIo, ExitCode } from './io.ts';
import { jobOn } from './load-file.ts';
import { printEach } from './print-each.ts';

export async function extract(io: CliIo, files: readonly string[], json: boolean): Promise<ExitCode> {
  return printEach(io, files, json, (file, form) => jobOn('extract', file, { file, form }));
}
