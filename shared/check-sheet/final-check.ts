/** What stands between a report and 定稿: the same question in the window, which asks, and in the services, which refuse. */
import type { AgencyProfile } from '../agency/profile.ts';
import type { Entry } from '../contract.ts';
import { sortFindings, type SortedFindings } from '../findings/decisions.ts';
import type { Finding } from '../findings/finding.ts';
import { BLANK_RULE, countMatters } from '../findings/matters.ts';
import { paragraphsOf } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { checkReport } from '../rules/check-report.ts';
import { splitGuidance } from '../template/guidance.ts';
import { openMarks, type OpenMark } from '../template/open-marks.ts';
import { resolvePlaceholders } from '../template/placeholders.ts';

export interface FinalCheckInput {
  readonly report: Report;
  /** Last year's entry; one that is still a draft makes year-over-year errors warnings. */
  readonly last: Pick<Entry, 'report' | 'status'> | null;
  readonly profile?: AgencyProfile;
}

export interface FinalCheck extends SortedFindings {
  /** The reports as people read them, placeholders filled in. */
  readonly report: Report;
  readonly last: Report | null;
  /** Errors that nobody has decided about: with one of them there is no 定稿. */
  readonly errors: readonly Finding[];
  /** Words of last year that nobody has confirmed or changed: with one of them there is none, either. */
  readonly oldWords: readonly OpenMark[];
}

/** Checks a report as if it were handed in now; blank cells are errors. */
export function checkForFinal({ report, last, profile }: FinalCheckInput): FinalCheck {
  const resolved = resolvePlaceholders(report);
  const before = last && resolvePlaceholders(last.report);
  const findings = checkReport({
    report: resolved,
    last: before,
    lastIsFinal: last?.status !== 'draft',
    ...(profile ? { profile } : {}),
    stage: 'final',
  });
  const sorted = sortFindings(findings, resolved);
  const errors = sorted.open.filter(({ level }) => level === 'error');
  return { ...sorted, report: resolved, last: before, errors, oldWords: openMarks(report) };
}

/** What is left to do before a report can go out, counted. */
export interface Unfinished {
  /** Errors besides blank cells. */
  readonly errors: number;
  readonly oldWords: number;
  readonly blanks: number;
  /** Prompts of a template that still stand in the text. */
  readonly guidance: number;
}

/**
 * Counts what is left to do, errors as the list of findings does; null where nothing is. `stored` is the report as it is
 * kept, `check` what was found in it.
 */
export function unfinished(
  stored: Report,
  { report, open, errors, oldWords }: FinalCheck,
): Unfinished | null {
  const blanks = errors.filter(({ rule }) => rule === BLANK_RULE).length;
  const guidance = paragraphsOf(stored)
    .flatMap(({ text }) => splitGuidance(text))
    .filter(({ kind }) => kind === 'guidance').length;
  const others = countMatters(
    open.filter(({ rule }) => rule !== BLANK_RULE),
    report,
  ).error;
  const left = { errors: others, oldWords: oldWords.length, blanks, guidance };
  return Object.values(left).some((count) => count > 0) ? left : null;
}

/** Whether an entry goes out as 草稿: a draft with something left to do. */
export function isUnfinishedDraft(
  { status, report }: Pick<Entry, 'status' | 'report'>,
  last: FinalCheckInput['last'],
  profile: AgencyProfile,
): boolean {
  return status === 'draft' && unfinished(report, checkForFinal({ report, last, profile })) !== null;
}

/** `2 处错误、7 处去年的数字和说法、191 格空白`. */
export function unfinishedWords({ errors, oldWords, blanks, guidance }: Unfinished): string {
  const parts: readonly (readonly [number, string])[] = [
    [errors, '处错误'],
    [oldWords, '处去年的数字和说法'],
    [blanks, '格空白'],
    [guidance, '处填写提示'],
  ];
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join('、');
}
