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
  /** May it be told by its place where no label tells it? */
  readonly mayBePlaced: boolean;
}

export interface AlignedLine {
  /** Null where it cannot be told what the line is. */
  readonly key: string | null;
  /** `similar` and `position` are for a person to confirm. */
  readonly how: 'label' | 'similar' | 'position' | 'unknown';
  /** Does it stand in another place than every form prescribes? */
  readonly isOutOfOrder: boolean;
  /** Key that another line is called, too: which of them is meant cannot be told. */
  readonly twice?: string;
}

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
  /** Keys that some line has or claims. */
  readonly claimed: ReadonlySet<string>;
}

/** Finds for each line of a table what it is in the forms. */
export function alignLines({ axis, found, prior, kind }: Alignable): Alignment {
  const claims = claimsOf(axis, found, kind);
  const { keys, twice } = settle(claims, kind);
  const claimed = new Set([...keys, ...twice].filter((key) => key !== null));
  const isCrooked = claims.some(({ elsewhere }) => elsewhere.some((key) => !claimed.has(key)));
  const fits = axis.orders.map((order, form) => fitOf(order, claimed) + (prior?.[form] ?? 0));
  const placed = placeByOrder({ axis, found }, { claims, keys, claimed }, fits);
  const all = keys.map((key, at) => key ?? placed.get(at) ?? null);
  const astray = outOfOrderLines(axis, all, fits);
  return {
    lines: all.map((key, at) => {
      const how =
        key === null ? 'unknown' : keys[at] === null ? 'position' : claims[at]?.exact ? 'label' : 'similar';
      const same = twice[at] ?? null;
      return { key, how, isOutOfOrder: astray[at] ?? false, ...(same !== null && { twice: same }) };
    }),
    missing: missingKeys(axis, new Set([...all, ...twice]), fits),
    fits,
    isCrooked,
  };
}

function claimsOf(axis: Axis, found: readonly FoundLine[], kind: Alignable['kind']): Claim[] {
  const overs = found.map(({ stack }) => axis.above(stack));
  const present = new Set(overs.flatMap((over) => [...over]));
  return found.map(({ stack }, at) => {
    const { keys, exact } = axis.find(stack);
    const over = overs[at] ?? new Set<string>();
    const fitting = keys.filter((key) => {
      const under = axis.byKey.get(key)?.under ?? [];
      if (kind === 'rows') {
        const [parent] = under.slice(-1);
        return parent === undefined || isDistinct(stack.at(-1) ?? '') || over.has(parent);
      }
      return (
        [...over].every((label) => under.includes(label)) &&
        under.every((label) => over.has(label) || !present.has(label))
      );
    });
    const [parent] = axis.byKey.get(fitting[0] ?? '')?.under.slice(-1) ?? [];
    const isTold = keys.length === 1 || (parent !== undefined && over.has(parent));
    return { keys: fitting, exact, isTold, elsewhere: fitting.length === 0 && exact ? keys : [] };
  });
}

/** Gives each key to the one line that is called so: exactly, else similarly. */
function settle(
  claims: readonly Claim[],
  kind: Alignable['kind'],
): { keys: (string | null)[]; twice: (string | null)[] } {
  const claimants = new Map<string, { exact: number; similar: number }>();
  for (const { keys, exact, isTold } of claims) {
    const [only, ...others] = keys;
    if (only === undefined || others.length > 0 || !isTold) continue;
    const count = claimants.get(only) ?? { exact: 0, similar: 0 };
    claimants.set(
      only,
      exact ? { ...count, exact: count.exact + 1 } : { ...count, similar: count.similar + 1 },
    );
  }
  const own = claims.map(({ keys: [only, ...others], exact, isTold }) => {
    if (only === undefined || others.length > 0 || !isTold) return { key: null, twice: null };
    const count = claimants.get(only) ?? { exact: 0, similar: 0 };
    if (exact) {
      const isOne = count.exact === 1 || kind === 'rows';
      return isOne ? { key: only, twice: null } : { key: null, twice: only };
    }
    return { key: count.exact === 0 && count.similar === 1 ? only : null, twice: null };
  });
  return { keys: own.map(({ key }) => key), twice: own.map(({ twice }) => twice) };
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
    if (keys[at] !== null || !claim || !found[at]?.mayBePlaced || claim.elsewhere.length > 0) return false;
    return claim.keys.length !== 1 || !claim.exact || !claim.isTold;
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

/** What the form that fits best has and the table has not; a line of another form may stand in its place. */
function missingKeys(
  { orders, ranks }: Axis,
  present: ReadonlySet<string | null>,
  fits: readonly number[],
): readonly string[] {
  const best = fits.lastIndexOf(Math.max(...fits));
  const own = (orders[best] ?? []).filter((key) => !present.has(key));
  if (own.length === 0) return own;
  const others = [...present].filter((key) => key !== null && !ranks[best]?.has(key));
  const replaced = new Set(others.flatMap((key) => ranks.map((ofForm) => ofForm.get(key ?? ''))));
  return own.filter((key) => !replaced.has(ranks[best]?.get(key)));
}
