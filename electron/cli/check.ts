/**
 * `nianbao check FILE… [--last FILE] [--profile P.json]`: runs the rules. What `--profile` leaves out is guessed from
 * the name of each report's agency.
 */
import type { Inputs } from './expand-inputs.ts';
import { EXIT, printFailure, type CliIo, type ExitCode } from './io.ts';
import { jobOn, loadReport, type Loaded } from './load-file.ts';
import { printEach } from './print-each.ts';
import { failureOf } from './results.ts';

export interface CheckOptions {
  /** Last year's report, the same for every file. */
  readonly last?: string | undefined;
  readonly profile?: string | undefined;
  readonly json: boolean;
}

export async function check(io: CliIo, inputs: Inputs, options: CheckOptions): Promise<ExitCode> {
  const profile = options.profile === undefined ? null : await profileIn(options.profile);
  const last = options.last === undefined ? null : await loadReport(options.last);
  const without = [last, profile].flatMap((loaded) => (loaded && !loaded.ok ? [failureOf(loaded)] : []));
  for (const failure of without) printFailure(io, failure);
  const shared = { last: valueOf(last), profile: valueOf(profile), without };
  let hasErrors = false;
  const code = await printEach(io, inputs, options.json, async (file, form) => {
    const checked = await jobOn('check', file, { file, form, ...shared });
    if (checked.ok && checked.value.hasErrors) hasErrors = true;
    return checked;
  });
  if (code !== EXIT.done) return code;
  if (without.length > 0) return EXIT.unreadable;
  return hasErrors ? EXIT.foundErrors : EXIT.done;
}

async function profileIn(file: string) {
  const { loadProfile } = await import('./load-settings.ts');
  return loadProfile(file);
}

function valueOf<T>(loaded: Loaded<T> | null): T | null {
  return loaded?.ok ? loaded.value : null;
}
