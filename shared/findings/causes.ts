/**
 * Findings that one wrong number explains.
 *
 * A wrong total breaks the sum of its row, the balance of its column and every sentence that names it. Findings say
 * which numbers ought to agree (`Relation`); a cause is one number whose change, with the totals that follow it, makes
 * several of them agree by the same amount and breaks no sum that holds. Of two causes that explain the same findings
 * either will do, for what matters is which findings belong together.
 */
import type { FigureId } from '../forms/figures.ts';
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
}

/** A change of a suspect by `by` with the findings that it repairs. */
interface Cause {
  readonly suspect: Suspect;
  readonly by: number;
  readonly explained: readonly Finding[];
}

/** Puts together what one number explains; every finding is in one group. */
export function groupByCause(findings: readonly Finding[], report: Tables): readonly Group[] {
  let open = findings.filter(({ relation }) => relation !== null);
  const groups: Group[] = [];
  const suspects = open.length < 2 ? [] : suspectsOf(open, report);
  while (open.length > 1) {
    const [cause, ...others] = bestCauses(suspects, open, report);
    if (!cause) break;
    const explained = new Set(cause.explained);
    for (const hint of findings) if (isAskedAlong(hint, cause)) explained.add(hint);
    groups.push({
      findings: findings.filter((finding) => explained.has(finding)),
      repair: others.length === 0 ? repairOf(cause, report) : null,
    });
    open = open.filter((finding) => !explained.has(finding));
  }
  const grouped = new Set(groups.flatMap((group) => group.findings));
  const alone = findings.filter((finding) => !grouped.has(finding));
  return joinByWords([...groups, ...alone.map((finding) => ({ findings: [finding], repair: null }))]);
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
function suspectsOf(findings: readonly Finding[], report: Tables): Suspect[] {
  const holding = holdingSums(report);
  const numbers = new Set<string>();
  for (const { relation } of findings) for (const { number } of relation?.terms ?? []) numbers.add(number);
  // The totals that depend on others come last.
  for (const { total, parts } of holding.sums.toReversed()) {
    if (numbers.has(total)) for (const part of parts) numbers.add(part);
  }
  return [...numbers].flatMap((number) => suspectOf(number, report, holding) ?? []);
}

/** Σ of one side = Σ of the other. */
type Equal = readonly (readonly FigureId[])[];

/** What nothing is wrong with, and what of it a figure takes part in. */
interface Holding {
  readonly sums: readonly Sum[];
  readonly totalsOf: ReadonlyMap<FigureId, readonly Sum[]>;
  readonly equalOf: ReadonlyMap<FigureId, readonly Equal[]>;
}

function holdingSums(report: Tables): Holding {
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
}

function push<T>(lists: Map<FigureId, T[]>, id: FigureId, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}

/** A number with the totals that follow it; null where its change would break a sum that holds. */
function suspectOf(number: string, { figures }: Tables, { totalsOf, equalOf }: Holding): Suspect | null {
  const moved = new Set([number]);
  if (isTextNumber(number)) return { number, moved };
  if (figures[number] == null) return null;
  // A set goes on through what is added on the way; the grand total of results is reached twice and moves once.
  for (const id of moved) {
    for (const { total } of totalsOf.get(id) ?? []) moved.add(total);
  }
  const movedBy = (ids: readonly FigureId[] = []) => {
    let count = 0;
    for (const id of ids) if (moved.has(id)) count += 1;
    return count;
  };
  for (const id of moved) {
    const breaks = equalOf.get(id)?.some(([one, other]) => movedBy(one) !== movedBy(other));
    if (breaks === true) return null;
  }
  return { number, moved };
}

/** The causes that explain most of the findings, at least two; several where none is likelier. */
function bestCauses(suspects: readonly Suspect[], findings: readonly Finding[], report: Tables): Cause[] {
  let best: Cause[] = [];
  let most = 2;
  for (const suspect of suspects) {
    for (const cause of causesOf(suspect, findings, report)) {
      const { length } = cause.explained;
      if (length < most) continue;
      if (length > most) best = [];
      most = length;
      best.push(cause);
    }
  }
  return best;
}

function causesOf(suspect: Suspect, findings: readonly Finding[], { figures }: Tables): Cause[] {
  const byChange = new Map<number, Finding[]>();
  for (const finding of findings) {
    const by = changeNeeded(finding.relation, suspect);
    if (by === null) continue;
    byChange.set(by, [...(byChange.get(by) ?? []), finding]);
  }
  return [...byChange]
    .filter(([by]) => [...suspect.moved].every((number) => tidySum((figures[number] ?? Infinity) + by) >= 0))
    .map(([by, explained]) => ({ suspect, by, explained }));
}

/** By how much a suspect would have to change for the numbers to agree; null where that changes nothing. */
function changeNeeded(relation: Relation | null, { moved }: Suspect): number | null {
  if (relation?.gap == null) return null;
  const effect = relation.terms.reduce(
    (sum, { number, factor }) => (moved.has(number) ? sum + factor : sum),
    0,
  );
  return effect === 0 ? null : tidySum(-relation.gap / effect);
}

function repairOf({ suspect, by }: Cause, { figures }: Tables): Repair | null {
  if (isTextNumber(suspect.number)) return null;
  return new Map([...suspect.moved].map((id) => [id, tidySum((figures[id] ?? 0) + by)] as const));
}

/** Puts together the groups that speak of the same number of the text where one of them compares in its own way. */
function joinByWords(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const at = joined.findIndex((other) => shareWords(group, other));
    const other = joined[at];
    if (!other) joined.push(group);
    else {
      joined[at] = {
        findings: [...other.findings, ...group.findings],
        repair: other.repair ?? group.repair,
      };
    }
  }
  return joined;
}

function shareWords(one: Group, other: Group): boolean {
  const isLoose = ({ findings }: Group) => findings.some(({ relation }) => relation?.gap === null);
  if (!isLoose(one) && !isLoose(other)) return false;
  const numbers = new Set(wordsOf(one));
  return wordsOf(other).some((number) => numbers.has(number));
}

function wordsOf({ findings }: Group): string[] {
  return findings.flatMap(
    ({ relation }) => relation?.terms.flatMap(({ number }) => (isTextNumber(number) ? number : [])) ?? [],
  );
}
