/** `nianbao check` for one file: what it prints of the findings. */
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import { profileFor } from '../../shared/agency/guess-profile.ts';
import type { Report } from '../../shared/report/schema.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { findingLines } from './finding-lines.ts';
import type { Failed } from './jobs.ts';
import { printed, type PrintForm } from './printed.ts';
import { readNow } from './read-now.ts';

export interface CheckWish {
  /** The file as the user typed it. */
  readonly file: string;
  readonly form: PrintForm;
  /** Last year's report, the same for every file. */
  readonly last: Report | null;
  /** What it leaves out is guessed from the name of each report's agency. */
  readonly profile: AgencyProfile | null;
  /** Why last year's file or the profile was not used, as it stands in the JSON. */
  readonly without: readonly unknown[];
}

export type Checked = { readonly ok: true; readonly text: string; readonly hasErrors: boolean } | Failed;

/** Reads the file `bytes` called `name`, runs the rules and puts the findings down. */
export async function checkFile(name: string, bytes: Uint8Array, wish: CheckWish): Promise<Checked> {
  const result = await readNow(name, bytes, { json: true });
  if (!result.ok) return result;
  const { file, form, last, profile, without } = wish;
  const findings = checkReport({
    report: resolvePlaceholders(result.report),
    last: last && resolvePlaceholders(last),
    profile: profileFor(result.report.agency, profile),
    stage: 'final',
  });
  const checked = without.length > 0 ? { file, findings, without } : { file, findings };
  return {
    ok: true,
    text: printed(checked, form, () => findingLines(file, findings)),
    hasErrors: findings.some(({ level }) => level === 'error'),
  };
}
