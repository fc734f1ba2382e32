/**
 * Rows and columns of a real table, each held against those of the forms: by its own label, else by its place
 * between two that are known. Numbers are not asked.
 */
import { isDistinct, type Axis } from './axis.ts';
import { labelKey } from './labels.ts';
import { outOfOrder } from './order.ts';

export interface FoundLine {
  /** Labels from the outermost in, its own last; the own one is empty where the file has none. */
  readonly stack: readonly string[];
  /** May it be told by its place where no label tells it? Asked then only. */
  readonly mayBePlaced: () => boolean;
}

export interface AlignedLine {
  /** Null where it cannot be told what the line is. */
  readonly key: string | null;
  /** `similar` and `position` are for a person to confirm. */
  readonly how: 'label' | 'similar' | 'position' | 'unknown';
  /** Does it stand in another place than every form prescribes? */
  readonly isOutOfOrder: boolean;
  /** Key that another line is called, too: which of them is meant cannot be told. Null where there is no other. */
  readonly twice: string | null;
}

/** A line of which nothing can be told. */
export const UNKNOWN: AlignedLine = { key: null, how: 'unknown', isOutOfOrder: false, twice: null };

export interface Alignment {
  readonly lines: readonly AlignedLine[];
  /** Keys of the form that fits best which no line is. */
  readonly missing: readonly string[];
  /** How well each form fits: more for each of its lines that is here, less for each that is not or has no match. */
  readonly fits: readonly number[];
  /** Does a label stand outside of the group that it belongs to? Then cells have moved. */
  readonly isCrooked: boolean;
}

export interface Alignable {
  readonly axis: Axis;
  readonly found: readonly FoundLine[];
  /** How well each form fits by the other axis. */
  readonly prior?: readonly number[];
  /**
   * `columns`: the labels over each line are known, and two lines of one name are one too many. `rows`: groups may
   * have lost their labels, and the same row may come twice.
   */
  readonly kind: 'rows' | 'columns';
}

interface Claim {
  /** What the label may mean; empty where it is none of the forms. */
  readonly keys: readonly string[];
  readonly exact: boolean;
  /** Is a label that several lines have told by the labels over it? */
  readonly isTold: boolean;
  /** What the label would mean under other labels. */
  readonly elsewhere: readonly string[];
}

/** What the labels tell, before anything is told by its place. */
interface Settled {
  readonly claims: readonly Claim[];
  readonly keys: readonly (string | null)[];
  /** For each line a key that it and another one are called. */
  readonly twice: readonly (string | null)[];
  /** Keys that some line has or claims. */
  readonly claimed: ReadonlySet<string>;
}

/** Finds for each line of a table what it is in the forms. */
export function alignLines({ axis, found, prior, kind }: Alignable): Alignment {
  const settled = settle(claimsOf(axis, found, kind), kind);
  const { claims, keys, twice, claimed } = settled;
  const isCrooked = claims.some(({ elsewhere }) => elsewhere.some((key) => !claimed.has(key)));
  const fits = axis.orders.map((order, form) => fitOf(order, claimed) + (prior?.[form] ?? 0));
  const placed = placeByOrder({ axis, found }, settled, fits);
  const all = keys.map((key, at) => key ?? placed.get(at) ?? null);
  const astray = outOfOrderLines(axis, all, fits);
  return {
    lines: all.map((key, at) => {
      const how =
        key === null ? 'unknown' : keys[at] === null ? 'position' : claims[at]?.exact ? 'label' : 'similar';
      return { key, how, isOutOfOrder: astray[at] ?? false, twice: twice[at] ?? null };
    }),
    missing: missingKeys(axis, new Set([...claimed, ...placed.values()]), fits),
    fits,
    isCrooked,
  };
}

function claimsOf(axis: Axis, found: readonly FoundLine[], kind: Alignable['kind']): Claim[] {
  const candidates = found.map(({ stack }) => axis.find(stack));
  const isPresent = (label: string) => candidates.some(({ over }) => over.includes(label));
  return candidates.map(({ keys, exact, over }, at) => {
    const fitting = keys.filter((key) => {
      const under = axis.byKey.get(key)?.under ?? [];
      if (kind === 'rows') {
        const parent = under.at(-1);
        return parent === undefined || over.includes(parent) || isDistinct(found[at]?.stack.at(-1) ?? '');
      }
      return (
        over.every((label) => under.includes(label)) &&
        under.every((label) => over.includes(label) || !isPresent(label))
      );
    });
    const isUnder = (parent: string | undefined) => parent !== undefined && over.includes(parent);
    const isTold = keys.length === 1 || isUnder(axis.byKey.get(fitting[0] ?? '')?.under.at(-1));
    return { keys: fitting, exact, isTold, elsewhere: fitting.length === 0 && exact ? keys : [] };
  });
}

/** Gives each key to the one line that is called so: exactly, else similarly. */
function settle(claims: readonly Claim[], kind: Alignable['kind']): Settled {
  const exactly = new Map<string, number>();
  const similarly = new Map<string, number>();
  const only = ({ keys, isTold }: Claim) => (isTold && keys.length === 1 ? (keys[0] ?? null) : null);
  for (const claim of claims) {
    const key = only(claim);
    const counts = claim.exact ? exactly : similarly;
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys: (string | null)[] = [];
  const twice: (string | null)[] = [];
  const claimed = new Set<string>();
  for (const claim of claims) {
    const key = only(claim);
    const isOne =
      key !== null &&
      (claim.exact
        ? exactly.get(key) === 1 || kind === 'rows'
        : !exactly.has(key) && similarly.get(key) === 1);
    const isTwice = key !== null && claim.exact && !isOne;
    keys.push(isOne ? key : null);
    twice.push(isTwice ? key : null);
    if (isOne || isTwice) claimed.add(key);
  }
  return { claims, keys, twice, claimed };
}

function fitOf(order: readonly string[], claimed: ReadonlySet<string>): number {
  const here = order.filter((key) => claimed.has(key)).length;
  return 3 * here - order.length;
}

/**
 * What lines are by their place: between two neighbours that are known there are as many lines that are not known as
 * the form has. The forms that fit best must agree, and more lines must be known than not; known are those, too, that
 * show at least the beginning of their label.
 */
function placeByOrder(
  { axis, found }: Pick<Alignable, 'axis' | 'found'>,
  { claims, keys, claimed }: Settled,
  fits: readonly number[],
): ReadonlyMap<number, string> {
  const isOpen = (at: number) => {
    const claim = claims[at];
    if (keys[at] !== null || !claim || claim.elsewhere.length > 0) return false;
    const isTold = claim.keys.length === 1 && claim.exact && claim.isTold;
    return !isTold && found[at]?.mayBePlaced() === true;
  };
  if (!keys.some((_, at) => isOpen(at))) return new Map();
  const best = Math.max(...fits);
  const proposals = axis.orders.flatMap((order, form) => {
    if (fits[form] !== best) return [];
    const places = fillGaps({ order, ranks: axis.ranks[form] ?? new Map() }, keys, claimed, isOpen);
    const known = keys.filter((key) => key !== null).length;
    const guessed = [...places].filter(([at, key]) => !isCutLabel(axis, found[at], key)).length;
    const isBold = guessed > known + places.size - guessed && order.length > 1;
    return isBold ? new Map<number, string>() : places;
  });
  const [first, ...others] = proposals;
  if (!first) return new Map();
  return new Map(
    [...first].filter(([at, key]) => {
      const claim = claims[at];
      const isPossible = !claim?.exact || claim.keys.includes(key);
      return isPossible && others.every((other) => other.get(at) === key);
    }),
  );
}

/** Does the file show the beginning of the line's label alone, as 结果 of 结果维持? */
function isCutLabel(axis: Axis, line: FoundLine | undefined, key: string): boolean {
  const shown = labelKey(line?.stack.at(-1) ?? '');
  return (
    shown.length >= FEWEST_SIGNS &&
    (axis.byKey.get(key)?.labels.some((label) => labelKey(label).startsWith(shown)) ?? false)
  );
}

/** Signs of a cut label by which it is still told from others. */
const FEWEST_SIGNS = 2;

/** The keys of a form in their order, and the place of each. */
interface Order {
  readonly order: readonly string[];
  readonly ranks: ReadonlyMap<string, number>;
}

function fillGaps(
  { order, ranks }: Order,
  keys: readonly (string | null)[],
  claimed: ReadonlySet<string>,
  isOpen: (at: number) => boolean,
): Map<number, string> {
  const places = new Map<number, string>();
  const anchors = keys.flatMap((key, at) => {
    const rank = key === null ? undefined : ranks.get(key);
    return rank === undefined ? [] : [{ at, rank }];
  });
  const ends = [{ at: -1, rank: -1 }, ...anchors, { at: keys.length, rank: order.length }];
  for (let index = 1; index < ends.length; index++) {
    const [left, right] = [ends[index - 1], ends[index]];
    if (!left || !right || left.rank >= right.rank) continue;
    const open = Array.from({ length: right.at - left.at - 1 }, (_, offset) => left.at + 1 + offset).filter(
      isOpen,
    );
    const wanted = order.slice(left.rank + 1, right.rank).filter((key) => !claimed.has(key));
    if (open.length === wanted.length) open.forEach((at, slot) => places.set(at, wanted[slot] ?? ''));
  }
  return places;
}

/** Lines that stand out of the order of the form that fits best among those that have them; of all that fit as well. */
function outOfOrderLines(
  { ranks: ranksOfForms }: Axis,
  keys: readonly (string | null)[],
  fits: readonly number[],
): boolean[] {
  if (ranksOfForms.every((ranks) => areInOrder(keys, ranks))) return keys.map(() => false);
  const verdicts = keys.map(() => ({ fit: -Infinity, isAstray: false }));
  ranksOfForms.forEach((ranks, form) => {
    const known = keys.flatMap((key, at) => {
      const rank = key === null ? undefined : ranks.get(key);
      return rank === undefined ? [] : [{ at, rank }];
    });
    const astray = outOfOrder(known.map(({ rank }) => rank));
    const fit = fits[form] ?? 0;
    known.forEach(({ at }, index) => {
      const verdict = verdicts[at];
      const isAstray = astray[index] ?? false;
      if (!verdict || fit < verdict.fit) return;
      verdicts[at] = { fit, isAstray: isAstray && (fit > verdict.fit || verdict.isAstray) };
    });
  });
  return verdicts.map(({ isAstray }) => isAstray);
}

/** Do all lines that a form has stand in its order? */
function areInOrder(keys: readonly (string | null)[], ranks: ReadonlyMap<string, number>): boolean {
  let last = 0;
  return keys.every((key) => {
    const rank = key === null ? undefined : ranks.get(key);
    const isBehind = rank === undefined || rank >= last;
    last = rank ?? last;
    return isBehind;
  });
}

/** What the form that fits best has and the table has not; a line of another form may stand in its place. */
function missingKeys(
  { orders, ranks }: Axis,
  present: ReadonlySet<string>,
  fits: readonly number[],
): readonly string[] {
  const best = fits.lastIndexOf(Math.max(...fits));
  const own = (orders[best] ?? []).filter((key) => !present.has(key));
  if (own.length === 0) return own;
  const others = [...present].filter((key) => !ranks[best]?.has(key));
  const replaced = new Set(others.flatMap((key) => ranks.map((ofForm) => ofForm.get(key))));
  return own.filter((key) => !replaced.has(ranks[best]?.get(key)));
}
