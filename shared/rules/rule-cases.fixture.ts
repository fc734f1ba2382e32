/** Planted errors and near misses: what every rule is tried on, collected by family and run by `rule-cases.test.ts`. */
import { exampleReport } from '../example.ts';
import type { Report } from '../report/schema.ts';
import { checkReport, type CheckInput } from './check-report.ts';
import type { Finding, Level } from '../findings/finding.ts';

export interface RuleCase {
  /** What is planted, or what only looks like it, in a few words. */
  readonly name: string;
  readonly report: Report;
  readonly rest?: Partial<Omit<CheckInput, 'report'>>;
}

export interface FiringCase extends RuleCase {
  /** Where the finding must be. */
  readonly place: string;
  /** Its level where it is not the rule's own. */
  readonly level?: Level;
  /** Words that its message must contain. */
  readonly message?: string;
}

export interface RuleCases {
  readonly rule: string;
  readonly fires: readonly FiringCase[];
  readonly quiet: readonly RuleCase[];
}

/** What the rule says about a case; the report counts as finished unless the case says otherwise. */
export function findingsOfCase(rule: string, { report, rest }: RuleCase): Finding[] {
  return checkReport({ stage: 'final', ...rest, report }).filter((finding) => finding.rule === rule);
}

/** The example with one more paragraph at the end of section `no` (1…6). */
export function exampleSaying(no: number, ...sentences: readonly string[]): Report {
  return withParagraphs(exampleReport(), no, sentences);
}

/** `report` with further paragraphs at the end of section `no` (1…6). */
export function withParagraphs(report: Report, no: number, paragraphs: readonly string[]): Report {
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.no === no ? { ...section, paragraphs: [...section.paragraphs, ...paragraphs] } : section,
    ),
  };
}
