/** `nianbao extract FILE…`: reads old reports. */
import type { CliIo, ExitCode } from './io.ts';
import type { Inputs } from './expand-inputs.ts';
import { jobOn } from './load-file.ts';
import { printEach } from './print-each.ts';

export async function extract(io: CliIo, inputs: Inputs, json: boolean): Promise<ExitCode> {
  return printEach(io, inputs, json, async (file, form) => {
    const twice = await jobOn('extract', file, { file, form, twice: true });
    // Where the second reading was too much, the first still counts.
    const isOver = !twice.ok && OVER.has(twice.error.code);
    return isOver ? jobOn('extract', file, { file, form, twice: false }) : twice;
  });
}

/** Ends of a job that took too much. */
const OVER: ReadonlySet<string> = new Set(['too-slow', 'too-large', 'reader-died']);
