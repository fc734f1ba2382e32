/** Running the catalogue over a report: once, or again and again while somebody types. */
import type { AgencyProfile } from '../agency/profile.ts';
import type { Finding, Fix, Level } from '../findings/finding.ts';
import { comparePlaces } from '../findings/reading-order.ts';
import { isSame } from '../report/is-same.ts';
import type { Report } from '../report/schema.ts';
import { nestQuotes } from '../text/nested-quotes.ts';
import type { Need, Rule, RuleContext, RuleFinding } from './base/rule.ts';
import { RULES } from './catalogue.ts';

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

/** Checks one report after another; what the last check found is kept for the rules whose needs have not changed. */
export type Checker = (input: CheckInput) => Finding[];

/**
 * A checker for one report that is being written. Findings come in reading order, at one place the gravest first.
 *
 * A rule that breaks is a finding itself and never hides the findings of others. `rules` is the catalogue unless a
 * test brings its own.
 */
export function createChecker(rules: readonly Rule[] = RULES): Checker {
  const results = new Map<Rule, readonly Finding[]>();
  let before: RuleContext | null = null;
  return (input) => {
    const context: RuleContext = {
      report: input.report,
      last: input.last ?? null,
      lastIsFinal: input.lastIsFinal ?? true,
      profile: input.profile ?? {},
      stage: input.stage,
    };
    const stale = staleNeeds(before, context);
    before = context;
    const findings = rules.flatMap((rule) => {
      const known = results.get(rule);
      if (known && stale !== 'all' && !rule.needs.some((need) => stale.has(need))) return known;
      const found = run(rule, context).map((finding) => complete(rule, finding));
      results.set(rule, found);
      return found;
    });
    const byPlace = comparePlaces(context.report);
    findings.sort((a, b) => byPlace(a.place, b.place) || LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level]);
    return withUniqueIds(findings);
  };
}

/** Runs every rule over a report once: see `createChecker`. */
export function checkReport(input: CheckInput, rules: readonly Rule[] = RULES): Finding[] {
  return createChecker(rules)(input);
}

const NEEDS: Readonly<Record<Need, (context: RuleContext) => unknown>> = {
  figures: ({ report }) => [report.figures, report.unreadable, report.written],
  text: ({ report }) => [report.preamble, report.sections, report.signature, report.additions, report.looks],
  title: ({ report }) => report.titleLines,
  notes: ({ report }) => [report.notes, report.contact],
  last: ({ last, lastIsFinal }) => [last, lastIsFinal],
  profile: ({ profile }) => profile,
};

/** What every rule may see. */
function frame({ report, stage }: RuleContext): unknown {
  return [report.agency, report.year, report.form, stage];
}

function staleNeeds(before: RuleContext | null, now: RuleContext): ReadonlySet<Need> | 'all' {
  if (!before || !isSame(frame(before), frame(now))) return 'all';
  const needs = Object.keys(NEEDS) as Need[];
  return new Set(needs.filter((need) => !isSame(NEEDS[need](before), NEEDS[need](now))));
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
    message: nestQuotes(message),
    quote,
    start: given.start ?? null,
    found,
    expected: given.expected ?? null,
    source: rule.source,
    fix: given.fix ? withMarks(given.fix) : null,
    choices: (given.choices ?? []).map(withMarks),
    relation: given.relation ?? null,
  };
}

/** What the button says; what it does stays as it is. */
function withMarks(fix: Fix): Fix {
  return { ...fix, title: nestQuotes(fix.title) };
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
