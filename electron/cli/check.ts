/**
 * `nianbao check FILE… [--last FILE] [--profile P.json]`: runs the rules. What `--profile` leaves out is guessed from
 * the name of each report's agency.
 */
import { FIGURES } from '../../shared/forms/figures.ts';
import { placeName } from '../../shared/report/place-name.ts';
import type { Report } from '../../shared/report/schema.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import type { Finding, Level } from '../../shared/findings/finding.ts';
import { profileFor } from '../../shared/agency/guess-profile.ts';
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { eachReport } from './each-report.ts';
import {
  EXIT,
  printFailure,
  printJson,
  printLines,
  type CliIo,
  type ExitCode,
  type FailedFile,
} from './io.ts';
import { loadProfile, loadReport, type Loaded } from './load-file.ts';
import { failureOf, resultsAsJson } from './results.ts';

export interface CheckOptions {
  /** Last year's report, the same for every file. */
  readonly last?: string | undefined;
  readonly profile?: string | undefined;
  readonly json: boolean;
}

interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Why last year's file or the profile was not used. */
  readonly without?: readonly FailedFile[];
}

export async function check(io: CliIo, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const profile = options.profile === undefined ? null : await loadProfile(options.profile);
  const last = options.last === undefined ? null : await loadReport(options.last);
  const without = [last, profile].flatMap((loaded) => (loaded && !loaded.ok ? [failureOf(loaded)] : []));
  for (const failure of without) printFailure(io, failure);
  const results = await eachReport(io, files, (file, report): Checked => {
    const findings = findingsOf(report, valueOf(last), valueOf(profile));
    if (!options.json) printLines(io, describe(file, findings));
    return without.length > 0 ? { file, findings, without } : { file, findings };
  });
  if (options.json) printJson(io, resultsAsJson(results));
  if (without.length > 0 || results.some(({ ok }) => !ok)) return EXIT.unreadable;
  const errors = results.some(
    (result) => result.ok && result.value.findings.some(({ level }) => level === 'error'),
  );
  return errors ? EXIT.foundErrors : EXIT.done;
}

function findingsOf(report: Report, last: Report | null, profile: AgencyProfile | null): Finding[] {
  return checkReport({
    report: resolvePlaceholders(report),
    last: last && resolvePlaceholders(last),
    profile: profileFor(report.agency, profile),
    stage: 'final',
  });
}

function valueOf<T>(loaded: Loaded<T> | null): T | null {
  return loaded?.ok ? loaded.value : null;
}

const LEVELS: readonly { readonly level: Level; readonly name: string }[] = [
  { level: 'error', name: '错误' },
  { level: 'warning', name: '警告' },
  { level: 'hint', name: '提示' },
];

function describe(file: string, findings: readonly Finding[]): string[] {
  const groups = LEVELS.map(({ level, name }) => ({
    name,
    findings: findings.filter((finding) => finding.level === level),
  }));
  return [
    `${file}  ${groups.map(({ name, findings: found }) => `${name} ${found.length}`).join('  ')}`,
    ...groups.flatMap(({ name, findings: found }) =>
      found.map(
        ({ rule, place, message, source }) =>
          `  [${name}] ${rule}  ${located(place, message)}（依据：${source}）`,
      ),
    ),
  ];
}

/** Messages about a figure name it themselves. */
function located(place: string, message: string): string {
  const label = FIGURES.get(place)?.label;
  return label !== undefined && message.startsWith(label) ? message : `${placeName(place)}：${message}`;
}
