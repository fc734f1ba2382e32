/** Findings about words of the folded text of a report. */
import { paragraphsOf } from '../../report/report.ts';
import type { Level } from '../../findings/finding.ts';
import { fold } from '../../text/fold.ts';
import type { RuleContext, RuleFinding } from '../base/rule.ts';
import { findAt, replaceFix } from '../base/spot.ts';
import { ownAgencyOf, type OwnAgency } from './own-agency.ts';

/** What is wrong with a stretch of a folded text. */
export interface AgencySlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly level?: Level;
  readonly expected?: string;
  /** What belongs there, where that is certain. */
  readonly replacement?: string;
}

/** What `look` finds in the paragraphs of a report; nothing while nobody knows whose report it is. */
export function findAgencySlips(
  context: RuleContext,
  look: (text: string, own: OwnAgency) => readonly AgencySlip[],
): RuleFinding[] {
  const own = ownAgencyOf(context);
  if (!own) return [];
  return paragraphsOf(context.report).flatMap(({ place, text }) => {
    const { text: plain, span } = fold(text);
    return look(plain, own).map((slip) => {
      const [start, end] = span(slip.start, slip.end);
      const spot = { place, text, start, end };
      return findAt(spot, {
        message: slip.message,
        ...(slip.level ? { level: slip.level } : {}),
        expected: slip.expected ?? null,
        fix: slip.replacement === undefined ? null : replaceFix(spot, slip.replacement),
      });
    });
  });
}
