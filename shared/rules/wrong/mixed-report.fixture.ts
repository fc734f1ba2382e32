/** One agency with its tables, sentences that are wrong beside them and sentences that are right. */
import type { AspectHeading, Passage, SmallReport, SmallTables } from '../correct/small-report.fixture.ts';

/** Section, or sub-heading of section one, that a sentence stands in. */
export type Where = AspectHeading | 3 | 4 | 5 | 6;

export interface MixedReport {
  readonly agency: string;
  readonly figures: SmallTables;
  readonly last?: SmallReport['last'];
  /** Each alone in the report: where, what, and the rule that finds it. */
  readonly wrong: readonly (readonly [where: Where, text: string, rule: string])[];
  /** All together in one report. */
  readonly right: readonly (readonly [where: Where, text: string])[];
}

/** The report with some sentences at their places. */
export function withSentences(
  { agency, figures, last }: MixedReport,
  sentences: readonly (readonly [where: Where, text: string])[],
): SmallReport {
  const paragraphs = sentences.map(([where, text]): Passage =>
    typeof where === 'number' ? { section: where, text } : { section: 1, heading: where, text },
  );
  return { agency, figures, paragraphs, ...(last ? { last } : {}) };
}
