/**
 * What a rule is: data plus one small function.
 *
 * Each family has a folder of small modules; `catalogue.ts` lists them, `check-report.ts` runs them.
 */
import type { Report } from '../../report/schema.ts';
import type { Finding, Level } from '../../findings/finding.ts';
import type { AgencyProfile } from '../../agency/profile.ts';

/** Everything a rule may look at. */
export interface RuleContext {
  readonly report: Report;
  /** Last year's report where there is one. */
  readonly last: Report | null;
  /** False while last year's report is itself not final; year-over-year errors are then warnings. */
  readonly lastIsFinal: boolean;
  readonly profile: AgencyProfile;
  /** `draft` while the clerk types, `final` for a report that was handed in or is being finalised. */
  readonly stage: 'draft' | 'final';
}

export type RuleFamily =
  | 'table-two'
  | 'table-three'
  | 'table-four'
  | 'cells'
  | 'structure'
  | 'agency'
  | 'privacy'
  | 'text'
  | 'years';

/**
 * What a rule looks at, besides agency, year, form and stage, which every rule may see. A rule runs again only when
 * something of this has changed, so a need left out is a finding that goes stale.
 * `figures`: figures, unreadable, written · `text`: preamble, sections with headings, signature, own tables, foot
 * notes · `title`: title
 * lines · `notes`: notes and contact · `last`: last year's report · `profile`: the agency's profile.
 */
export type Need = 'figures' | 'text' | 'title' | 'notes' | 'last' | 'profile';

export interface Rule {
  /** Id of the catalogue, e.g. `T3-02`. */
  readonly id: string;
  readonly family: RuleFamily;
  /** Level of its findings unless one says otherwise. */
  readonly level: Level;
  /** Name for people, a few words. */
  readonly title: string;
  /** What must hold, in a sentence for the clerk. */
  readonly help: string;
  /** Legal or practical source, shown with every finding. */
  readonly source: string;
  readonly needs: readonly Need[];
  readonly check: (context: RuleContext) => readonly RuleFinding[];
}

/** What a rule's function returns; the registry adds id, rule, source and the level where it is left out. */
export interface RuleFinding extends Partial<
  Pick<
    Finding,
    'level' | 'figures' | 'quote' | 'start' | 'found' | 'expected' | 'fix' | 'choices' | 'relation'
  >
> {
  readonly place: string;
  readonly message: string;
}
