/** The catalogue of rules, and how it is run over a report. */
import type { Report } from '../report/schema.ts';
import { CELL_RULES } from './cells.ts';
import type { Finding, Level } from './finding.ts';
import { PERIOD_RULES } from './period.ts';
import type { AgencyProfile } from './profile.ts';
import { comparePlaces } from './reading-order.ts';
import type { Rule, RuleContext, RuleFinding } from './registry.ts';
import { STRUCTURE_RULES } from './structure.ts';
import { TABLE_FOUR_RULES } from './table-four.ts';
import { TABLE_THREE_RULES } from './table-three.ts';
import { TABLE_TWO_RULES } from './table-two.ts';
import { TITLE_RULES } from './title.ts';

/** Every rule, by family. */
export const RULES: readonly Rule[] = [
  ...TABLE_THREE_RULES,
  ...TABLE_FOUR_RULES,
  ...TABLE_TWO_RULES,
  ...CELL_RULES,
  ...STRUCTURE_RULES,
  ...TITLE_RULES,
  ...PERIOD_RULES,
];

export interface CheckInput {
  /** Placeholders in its text are resolved already. */
  readonly report: Report;
  readonly last?: Report | null;
  /** Default true. */
  readonly lastIsFinal?: boolean;
  readonly profile?: AgencyProfile;
  readonly stage: 'draft' | 'final';
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * Runs every rule over a report. Findings come in reading order, at one place the gravest first.
 *
 * A rule that breaks is a finding itself and never hides the findings of others. `rules` is the catalogue unless a
 * test brings its own.
 */
export function checkReport(input: CheckInput, rules: readonly Rule[] = RULES): Finding[] {
  const context: RuleContext = {
    report: input.report,
    last: input.last ?? null,
    lastIsFinal: input.lastIsFinal ?? true,
    profile: input.profile ?? {},
    stage: input.stage,
  };
  const findings = rules.flatMap((rule) => run(rule, context).map((found) => complete(rule, found)));
  const byPlace = comparePlaces(input.report);
  findings.sort((a, b) => byPlace(a.place, b.place) || LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level]);
  return withUniqueIds(findings);
}

function run(rule: Rule, context: RuleContext): readonly RuleFinding[] {
  try {
    return rule.check(context);
  } catch {
    return [
      {
        place: 'report',
        level: 'hint',
        message: `规则故障：“${rule.title}”（${rule.id}）这次没能检查，其他检查不受影响。请人工核对这一项。`,
      },
    ];
  }
}

function complete(rule: Rule, { place, message, ...given }: RuleFinding): Finding {
  const quote = given.quote ?? null;
  const found = given.found ?? null;
  return {
    id: [rule.id, place, found ?? quote ?? ''].join('|'),
    rule: rule.id,
    level: given.level ?? rule.level,
    place,
    figures: given.figures ?? [],
    message,
    quote,
    found,
    expected: given.expected ?? null,
    source: rule.source,
    fix: given.fix ?? null,
  };
}

/** Two slips of one kind in one paragraph are two findings. */
function withUniqueIds(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}|${count}` };
  });
}
