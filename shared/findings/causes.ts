/**
 * Findings that one wrong number explains.
 *
 * A wrong total breaks the sum of its row, the balance of its column and every sentence that names it. Findings say
 * which numbers ought to agree (`Relation`); a cause is one number whose change, with the totals that follow it, makes
 * several of them agree by the same amount and breaks no sum that holds. Of two causes that explain the same findings
 * either will do, for what matters is which findings belong together.
 */
import type { FigureId } from '../forms/figures.ts';
import { rememberByFigures } from '../report/remember-by-names.ts';
import { addFigures, BALANCES, sumsOf, tidySum, type Sum } from '../report/sums.ts';
import type { Report } from '../report/schema.ts';
import type { Finding } from './finding.ts';
import { isTextNumber, type Relation } from './relation.ts';

/** Findings with one cause, in the order in which they came. */
export interface Group {
  readonly findings: readonly Finding[];
  /** The change that repairs all of them; null where several would, or none is known. */
  readonly repair: Repair | null;
}

/** What every number that the change touches ought to be. */
export type Repair = ReadonlyMap<FigureId, number>;

type Tables = Pick<Report, 'form' | 'figures'>;

/** A number that may be wrong, with the totals that follow it by the same amount. */
interface Suspect {
  readonly number: string;
  /** The number itself comes first. */
  readonly moved: ReadonlySet<string>;
  /** What a change by 1 changes between the numbers of a finding; findings that it does not touch are left out. */
  readonly effects: ReadonlyMap<Finding, number>;
}

/** A change of a suspect by `by` with the findings that it repairs. */
interface Cause {
  readonly suspect: Suspect;
  readonly by: number;
  readonly explained: readonly Finding[];
}

/** Puts together what one number explains; every finding is in one group. */
export function groupByCause(findings: readonly Finding[], report: Tables): readonly Group[] {
  const causes = causesBehind(findings, report);
  for (const hint of findings) causes.find(({ cause }) => isAskedAlong(hint, cause))?.explained.add(hint);
  const groups = causes.map(({ cause, isOnly, explained }) => ({
    findings: findings.filter((finding) => explained.has(finding)),
    repair: isOnly ? repairOf(cause, report) : null,
  }));
  const grouped = new Set(groups.flatMap((group) => group.findings));
  const alone = findings.filter((finding) => !grouped.has(finding));
  return joinLoose([...groups, ...alone.map((finding) => ({ findings: [finding], repair: null }))]);
}

/** A cause with all that is put down to it. */
interface Blamed {
  readonly cause: Cause;
  /** No other change explains as much. */
  readonly isOnly: boolean;
  readonly explained: Set<Finding>;
}

/** A finding whose numbers do not agree yet, with what is between them. */
interface Open {
  readonly finding: Finding;
  readonly terms: Relation['terms'];
  readonly gap: number;
}

/** What is between the numbers of each finding that is open. */
type Gaps = ReadonlyMap<Finding, number>;

/** The causes, those that explain most first; what several of them bring about together is put down to the last. */
function causesBehind(findings: readonly Finding[], report: Tables): readonly Blamed[] {
  let open = findings.flatMap((finding): Open[] => {
    const { relation } = finding;
    return relation?.gap == null ? [] : [{ finding, terms: relation.terms, gap: relation.gap }];
  });
  if (open.length < 2) return [];
  const holding = holdingSums(report);
  const suspects = suspectsOf(open, report, holding);
  const causes: Blamed[] = [];
  for (;;) {
    const gaps = new Map(open.map(({ finding, gap }) => [finding, gap]));
    const best = bestCauses(suspects, gaps, report);
    const [cause = forcedCause(open, holding)] = best;
    if (!cause) return causes;
    const explained = new Set(cause.explained);
    const isOnly = best.slice(1).every((other) => !other.explained.some((one) => explained.has(one)));
    causes.push({ cause, isOnly, explained });
    open = open.flatMap((one) => {
      if (explained.has(one.finding)) return [];
      // Which of several changes it was decides what is left.
      const gap = isOnly ? gapAfter(one.finding, one.gap, cause) : one.gap;
      if (gap === 0) explained.add(one.finding);
      return gap === 0 ? [] : [{ ...one, gap }];
    });
  }
}

/** One number that ought to be another, whatever else says of it: there is nothing else to change. */
function forcedCause(open: readonly Open[], holding: Holding): Cause | undefined {
  for (const { terms, gap } of open) {
    const [term, ...others] = terms;
    if (!term || others.length > 0 || isTextNumber(term.number)) continue;
    const moved = movedWith(term.number, holding);
    const [suspect] = withEffects([{ number: term.number, moved }], open);
    if (!suspect) continue;
    const by = tidySum(-gap / term.factor);
    const isGone = (one: Open) => gapAfter(one.finding, one.gap, { suspect, by }) === 0;
    return { suspect, by, explained: open.filter(isGone).map(({ finding }) => finding) };
  }
  return undefined;
}

/** What is between the numbers of a finding after a change. */
function gapAfter(finding: Finding, gap: number, { suspect, by }: Pick<Cause, 'suspect' | 'by'>): number {
  return tidySum(gap + (suspect.effects.get(finding) ?? 0) * by);
}

/** A hint that asks about nothing but what the cause changes has to wait for the repair. */
function isAskedAlong({ level, place, figures, relation }: Finding, { suspect }: Cause): boolean {
  return (
    level === 'hint' &&
    relation === null &&
    suspect.moved.has(place) &&
    figures.every((figure) => suspect.moved.has(figure))
  );
}

/** Every number that a finding names, and the parts of those totals that are right as sums. */
function suspectsOf(open: readonly Open[], report: Tables, holding: Holding): Suspect[] {
  const numbers = new Set<string>();
  for (const { terms } of open) for (const { number } of terms) numbers.add(number);
  // The totals that depend on others come last.
  for (const { total, parts } of holding.sums.toReversed()) {
    if (numbers.has(total)) for (const part of parts) numbers.add(part);
  }
  return withEffects(
    [...numbers].flatMap((number) => suspectOf(number, report, holding) ?? []),
    open,
  );
}

type Moving = Pick<Suspect, 'number' | 'moved'>;

/** The suspects with what they change, in the order of the findings; most touch few of them. */
function withEffects(suspects: readonly Moving[], open: readonly Open[]): Suspect[] {
  const known = suspects.map((suspect) => ({ ...suspect, effects: new Map<Finding, number>() }));
  const movedBy = new Map<string, (typeof known)[number][]>();
  for (const suspect of known) for (const number of suspect.moved) push(movedBy, number, suspect);
  for (const { finding, terms } of open) {
    for (const { number, factor } of terms) {
      for (const { effects } of movedBy.get(number) ?? [])
        effects.set(finding, (effects.get(finding) ?? 0) + factor);
    }
  }
  return known;
}

/** Σ of one side = Σ of the other. */
type Equal = readonly (readonly FigureId[])[];

/** What nothing is wrong with, and what of it a figure takes part in. */
interface Holding {
  readonly sums: readonly Sum[];
  readonly totalsOf: ReadonlyMap<FigureId, readonly Sum[]>;
  readonly equalOf: ReadonlyMap<FigureId, readonly Equal[]>;
}

/** While text is typed the figures stay as they are. */
const holdingSums = rememberByFigures((report): Holding => {
  const isEqual = ([one = [], other = []]: Equal) => {
    const sum = addFigures(report, one);
    return sum !== null && sum === addFigures(report, other);
  };
  const totalsOf = new Map<FigureId, Sum[]>();
  const equalOf = new Map<FigureId, Equal[]>();
  const keep = (equal: Equal) => {
    for (const id of equal.flat()) push(equalOf, id, equal);
  };
  const sums = sumsOf(report).filter((sum) => {
    const equal = [[sum.total], sum.parts];
    if (!isEqual(equal)) return false;
    keep(equal);
    for (const part of sum.parts) push(totalsOf, part, sum);
    return true;
  });
  for (const { left, right } of BALANCES) if (isEqual([left, right])) keep([left, right]);
  return { sums, totalsOf, equalOf };
});

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** A number with the totals that follow it; null where its change would break a sum that holds. */
function suspectOf(number: string, { figures }: Tables, holding: Holding): Moving | null {
  if (isTextNumber(number)) return { number, moved: new Set([number]) };
  if (figures[number] == null) return null;
  const moved = movedWith(number, holding);
  const movedOf = (ids: readonly FigureId[] = []) => {
    let count = 0;
    for (const id of ids) if (moved.has(id)) count += 1;
    return count;
  };
  for (const id of moved) {
    const breaks = holding.equalOf.get(id)?.some(([one, other]) => movedOf(one) !== movedOf(other));
    if (breaks === true) return null;
  }
  return { number, moved };
}

/** A figure and the totals that follow it; the grand total of results is reached twice and moves once. */
function movedWith(figure: FigureId, { totalsOf }: Holding): ReadonlySet<FigureId> {
  const moved = new Set([figure]);
  // A set goes on through what is added on the way.
  for (const id of moved) {
    for (const { total } of totalsOf.get(id) ?? []) moved.add(total);
  }
  return moved;
}

/** The causes that explain most of what is open, at least two findings; several where none is likelier. */
function bestCauses(suspects: readonly Suspect[], gaps: Gaps, report: Tables): Cause[] {
  let best: Cause[] = [];
  let most = 2;
  for (const suspect of suspects) {
    for (const cause of causesOf(suspect, gaps, report)) {
      const { length } = cause.explained;
      if (length < most) continue;
      if (length > most) best = [];
      most = length;
      best.push(cause);
    }
  }
  return best;
}

function causesOf(suspect: Suspect, gaps: Gaps, { figures }: Tables): Cause[] {
  const byChange = new Map<number, Finding[]>();
  for (const [finding, effect] of suspect.effects) {
    const gap = gaps.get(finding);
    if (gap !== undefined && effect !== 0) push(byChange, tidySum(-gap / effect), finding);
  }
  return [...byChange]
    .map(([by, explained]) => ({ suspect, by, explained }))
    .filter(
      (cause) =>
        [...suspect.moved].every((number) => tidySum((figures[number] ?? Infinity) + cause.by) >= 0) &&
        bringsNearer(cause, gaps),
    );
}

/** Does the change leave all numbers that it touches as far apart as they are, or nearer, and on the same side? */
function bringsNearer(cause: Cause, gaps: Gaps): boolean {
  for (const finding of cause.suspect.effects.keys()) {
    const gap = gaps.get(finding);
    if (gap === undefined) continue;
    const left = gapAfter(finding, gap, cause);
    if (Math.abs(left) > Math.abs(gap) || left * gap < 0) return false;
  }
  return true;
}

function repairOf({ suspect, by }: Cause, { figures }: Tables): Repair | null {
  if (isTextNumber(suspect.number)) return null;
  return new Map([...suspect.moved].map((id) => [id, tidySum((figures[id] ?? 0) + by)] as const));
}

/** Puts together the groups that speak of the same number where one of them compares in its own way. */
function joinLoose(groups: readonly Group[]): readonly Group[] {
  return groups.reduce<readonly Group[]>((joined, group) => {
    const akin = joined.filter((other) => restsOn(group, other) || restsOn(other, group));
    const [first] = akin;
    if (!first) return [...joined, group];
    const whole = [...akin, group];
    const one = {
      findings: whole.flatMap(({ findings }) => findings),
      repair: whole.find(({ repair }) => repair)?.repair ?? null,
    };
    return joined.flatMap((other) => (other === first ? [one] : akin.includes(other) ? [] : [other]));
  }, []);
}

/** Does a loose finding of one group rest on a number of the other? */
function restsOn({ findings }: Group, other: Group): boolean {
  const loose = findings.filter(({ relation }) => relation?.gap === null);
  if (loose.length === 0) return false;
  const numbers = new Set(other.findings.flatMap(numbersOf));
  return loose.some((finding) => numbersOf(finding).some((number) => numbers.has(number)));
}

function numbersOf({ relation }: Finding): string[] {
  return relation?.terms.map(({ number }) => number) ?? [];
}
