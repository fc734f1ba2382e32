/**
 * Which paragraphs of last year became which of this year.
 *
 * Within a part, paragraphs that are the same but for their numbers are anchors; between them the pairing with the
 * highest total likeness is taken, in order. A paragraph that holds several of the other year was split or merged.
 * What is left on both sides of all parts and is alike has moved, by itself or divided or joined on the way. Every step is bounded, so that no file is a danger.
 */
import { fold } from '../text/fold.ts';
import { profileOf, type TextProfile } from '../text/likeness.ts';
import { anchorsOf, gapsBetween, type Gap } from './anchors.ts';
import { overlapsOf } from './overlaps.ts';

/** A paragraph by its part and its place in it, both from 0. */
export interface ParagraphAt {
  readonly part: number;
  readonly index: number;
}

/** Paragraphs that belong together. `pair` and `moved` have one on either side, `split` and `merged` several on one. */
export interface Alignment {
  readonly kind: 'pair' | 'removed' | 'added' | 'split' | 'merged' | 'moved';
  readonly last: readonly ParagraphAt[];
  readonly current: readonly ParagraphAt[];
}

type Parts = readonly (readonly string[])[];

/**
 * The alignments of each part of this year in reading order, what was removed where it stood; every paragraph of both
 * sides appears exactly once. What came from another part stands in the part where it is now.
 */
export function alignParagraphs(last: Parts, current: Parts): readonly (readonly Alignment[])[] {
  const [was, is] = [last.map(profilesOf), current.map(profilesOf)];
  const count = Math.max(last.length, current.length);
  const parts = Array.from({ length: count }, (_, part) =>
    alignPart(was[part] ?? [], is[part] ?? []).map((group): Alignment => ({
      kind: group.kind,
      last: group.last.map((index) => ({ part, index })),
      current: group.current.map((index) => ({ part, index })),
    })),
  );
  return withDivided(withMoved(parts, was, is), was, is);
}

/** Longer paragraphs are judged by their beginning: enough to find the partner. */
const PROFILE_LENGTH = 2_000;
/** Numbers of sub-headings and items change when one is put in or taken out. */
const ITEM_NUMBER =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|[(（]?\d{1,2}[)）、.]|[①-⑳]|第[一二三四五六七八九十],)/u;

function profilesOf(texts: readonly string[]): readonly TextProfile[] {
  return texts.map((text) => profileOf(fold(text).text.replace(ITEM_NUMBER, ''), PROFILE_LENGTH));
}

type Profiles = readonly TextProfile[];

interface Group {
  readonly kind: Exclude<Alignment['kind'], 'moved'>;
  readonly last: readonly number[];
  readonly current: readonly number[];
}

function alignPart(last: Profiles, current: Profiles): Group[] {
  const anchors = anchorsOf(
    last.map(({ text }) => text),
    current.map(({ text }) => text),
    ({ length }) => length,
  );
  const groups: Group[] = [];
  gapsBetween(anchors, last.length, current.length).forEach((gap, index) => {
    groups.push(...alignGap(last, current, gap));
    const anchor = anchors[index];
    if (anchor) groups.push({ kind: 'pair', last: [anchor.last], current: [anchor.current] });
  });
  return withMerged(withSplit(groups, last, current), last, current);
}

// ── Pairs in order ─────────────────────────────────────────────────────────────────────────────────────────

/** Paragraphs that are less alike than this are one removed and one added. */
const PAIR_FROM = 0.3;
/** Largest product of two lengths for which every pair is weighed: 1,000 × 1,000 paragraphs. */
const WEIGHED_PAIRS = 1_000_000;

function alignGap(last: Profiles, current: Profiles, gap: Gap): Group[] {
  const [rows, columns] = [gap.lastTo - gap.lastFrom, gap.currentTo - gap.currentFrom];
  const removed = (row: number): Group => ({ kind: 'removed', last: [gap.lastFrom + row], current: [] });
  const added = (column: number): Group => ({ kind: 'added', last: [], current: [gap.currentFrom + column] });
  const groups: Group[] = [];
  let [row, column] = [0, 0];
  if (rows * columns > 0 && rows * columns <= WEIGHED_PAIRS) {
    const { likeness } = overlapsOf(
      last.slice(gap.lastFrom, gap.lastTo),
      current.slice(gap.currentFrom, gap.currentTo),
    );
    const width = columns + 1;
    // best[r, c]: highest total likeness of what follows row r and column c.
    const best = new Float64Array((rows + 1) * width);
    const paired = new Uint8Array(rows * columns);
    for (let r = rows - 1; r >= 0; r--) {
      for (let c = columns - 1; c >= 0; c--) {
        const alike = likeness(r, c);
        const together = alike < PAIR_FROM ? -1 : alike + (best[(r + 1) * width + c + 1] ?? 0);
        const apart = Math.max(best[(r + 1) * width + c] ?? 0, best[r * width + c + 1] ?? 0);
        if (together >= apart) paired[r * columns + c] = 1;
        best[r * width + c] = Math.max(together, apart);
      }
    }
    while (row < rows && column < columns) {
      if (paired[row * columns + column]) {
        groups.push({ kind: 'pair', last: [gap.lastFrom + row++], current: [gap.currentFrom + column++] });
      } else if ((best[(row + 1) * width + column] ?? 0) >= (best[row * width + column + 1] ?? 0)) {
        groups.push(removed(row++));
      } else {
        groups.push(added(column++));
      }
    }
  }
  while (row < rows) groups.push(removed(row++));
  while (column < columns) groups.push(added(column++));
  return groups;
}

// ── Split and merged ───────────────────────────────────────────────────────────────────────────────────────

/** Share of a part that the whole holds, besides what its other parts have in it. */
const PART_FROM = 0.6;
/** Share that the paragraph which was found as the partner must have in the whole. */
const PARTNER_FROM = 0.5;
/** Fewer neighbouring signs than this are no part: 无。 stands in everything. */
const SHORTEST_PART = 3;

/** New paragraphs beside a pair whose old one holds them too: the old one was divided. */
function withSplit(groups: readonly Group[], last: Profiles, current: Profiles): Group[] {
  return gather(
    groups,
    'added',
    ({ last: [whole] }) => last[whole ?? -1],
    (group) => current[group.current[0] ?? -1],
  ).map(({ group, taken }): Group =>
    taken.length === 0
      ? group
      : { kind: 'split', last: group.last, current: sorted([group, ...taken].flatMap((one) => one.current)) },
  );
}

/** The same with the sides changed. */
function withMerged(groups: readonly Group[], last: Profiles, current: Profiles): Group[] {
  return gather(
    groups,
    'removed',
    ({ current: [whole] }) => current[whole ?? -1],
    (group) => last[group.last[0] ?? -1],
  ).map(({ group, taken }): Group =>
    taken.length === 0
      ? group
      : {
          kind: 'merged',
          last: sorted([group, ...taken].flatMap((one) => one.last)),
          current: group.current,
        },
  );
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

interface Gathered {
  readonly group: Group;
  readonly taken: readonly Group[];
}

/** Every pair with the neighbours of kind `loose` that its whole holds; those appear with it alone. */
function gather(
  groups: readonly Group[],
  loose: 'added' | 'removed',
  wholeOf: (pair: Group) => TextProfile | undefined,
  partOf: (group: Group) => TextProfile | undefined,
): Gathered[] {
  const gone = new Set<Group>();
  const gathered = new Map<Group, Group[]>();
  groups.forEach((pair, at) => {
    const [whole, partner] = [wholeOf(pair), partOf(pair)];
    if (pair.kind !== 'pair' || !whole || !partner || whole.text === partner.text) return;
    if (!isLoose(groups[at - 1], gone) && !isLoose(groups[at + 1], gone)) return;
    const rest = new Map(whole.pairs);
    if (takeFrom(rest, partner) < PARTNER_FROM) return;
    const taken: Group[] = [];
    for (const step of [1, -1]) {
      for (let next = at + step; ; next += step) {
        const group = groups[next];
        if (!isLoose(group, gone)) break;
        const part = group.kind === loose ? partOf(group) : undefined;
        // What else went or came stands between them and is no border.
        if (!part) continue;
        if (part.count < SHORTEST_PART || shareIn(rest, part) < PART_FROM) {
          // This year's paragraphs stay in their order: none is passed over.
          if (loose === 'added') break;
          continue;
        }
        takeFrom(rest, part);
        taken.push(group);
        gone.add(group);
      }
    }
    if (taken.length > 0) gathered.set(pair, taken);
  });
  return groups.flatMap((group) => (gone.has(group) ? [] : [{ group, taken: gathered.get(group) ?? [] }]));
}

function isLoose(group: Group | undefined, gone: ReadonlySet<Group>): group is Group {
  return group !== undefined && (group.kind === 'added' || group.kind === 'removed') && !gone.has(group);
}

function shareIn(rest: ReadonlyMap<number, number>, { pairs, count }: TextProfile): number {
  let shared = 0;
  for (const [pair, times] of pairs) shared += Math.min(times, rest.get(pair) ?? 0);
  return count === 0 ? 0 : shared / count;
}

/** Takes a part out of what is left of its whole; its share that was there. */
function takeFrom(rest: Map<number, number>, part: TextProfile): number {
  const share = shareIn(rest, part);
  for (const [pair, times] of part.pairs) {
    const known = rest.get(pair);
    if (known !== undefined) rest.set(pair, Math.max(0, known - times));
  }
  return share;
}

// ── Moved ──────────────────────────────────────────────────────────────────────────────────────────────────

/** How alike a paragraph and the one that it may have been elsewhere must be, in the same part and in another. */
const MOVED_FROM = { here: 0.6, elsewhere: 0.85 };
/** Fewer neighbouring signs than this say nothing about where they came from. */
const SHORTEST_MOVED = { here: 3, elsewhere: 10 };

function withMoved(
  parts: readonly (readonly Alignment[])[],
  last: readonly Profiles[],
  current: readonly Profiles[],
): readonly (readonly Alignment[])[] {
  const loose = (kind: Alignment['kind']) => parts.flatMap((part) => part.filter((one) => one.kind === kind));
  const [removed, added] = [loose('removed'), loose('added')];
  if (removed.length * added.length === 0 || removed.length * added.length > WEIGHED_PAIRS) return parts;
  const profileAt = (side: readonly Profiles[], [at]: readonly ParagraphAt[]) =>
    side[at?.part ?? -1]?.[at?.index ?? -1] ?? NOTHING;
  const was = removed.map((one) => profileAt(last, one.last));
  const is = added.map((one) => profileAt(current, one.current));
  const { likeness } = overlapsOf(was, is);
  const found = removed.flatMap((from, row) =>
    added.flatMap((to, column) => {
      const place = from.last[0]?.part === to.current[0]?.part ? 'here' : 'elsewhere';
      const alike = likeness(row, column);
      const size = Math.min(was[row]?.count ?? 0, is[column]?.count ?? 0);
      // The very same words need no length within their part.
      const shortest = place === 'here' && alike === 1 ? 1 : SHORTEST_MOVED[place];
      if (alike < MOVED_FROM[place] || size < shortest) return [];
      return [{ from, to, rank: alike + (place === 'here' ? 1 : 0) }];
    }),
  );
  const origins = new Map<Alignment, Alignment>();
  const gone = new Set<Alignment>();
  for (const { from, to } of found.sort((a, b) => b.rank - a.rank)) {
    if (gone.has(from) || origins.has(to)) continue;
    origins.set(to, from);
    gone.add(from);
  }
  return parts.map((part) =>
    part
      .filter((one) => !gone.has(one))
      .map((one): Alignment => {
        const from = origins.get(one);
        return from ? { kind: 'moved', last: from.last, current: one.current } : one;
      }),
  );
}

/**
 * A paragraph that moved and was divided on the way, or that moved into a longer one together with its neighbours: those
 * that stand beside it and that nothing else was found for.
 */
function withDivided(
  parts: readonly (readonly Alignment[])[],
  last: readonly Profiles[],
  current: readonly Profiles[],
): readonly (readonly Alignment[])[] {
  const gone = new Set<Alignment>();
  const keyOf = (at: ParagraphAt | undefined, step: number) => `${at?.part ?? ''}:${(at?.index ?? 0) + step}`;
  /** A side, with the paragraphs on it that nothing was found for. */
  const sideOf = (side: 'last' | 'current', kind: Alignment['kind'], profiles: readonly Profiles[]) => ({
    at: (one: Alignment) => one[side][0],
    profile: (at: ParagraphAt | undefined) => profiles[at?.part ?? -1]?.[at?.index ?? -1] ?? NOTHING,
    loose: new Map(
      parts.flatMap((part) =>
        part.flatMap((one) => (one.kind === kind ? [[keyOf(one[side][0], 0), one] as const] : [])),
      ),
    ),
  });
  const [was, is] = [sideOf('last', 'removed', last), sideOf('current', 'added', current)];
  /** What stands beside a paragraph that moved and is held, as it is, by the whole on the other side. */
  function beside(one: Alignment, whole: TextProfile, side: typeof was): readonly Alignment[] {
    const rest = new Map(whole.pairs);
    if (takeFrom(rest, side.profile(side.at(one))) < PARTNER_FROM) return [];
    return [1, -1].flatMap((step) => {
      const taken: Alignment[] = [];
      for (let by = step; ; by += step) {
        const next = side.loose.get(keyOf(side.at(one), by));
        const part = next && side.profile(side.at(next));
        if (!part || gone.has(next) || part.count < SHORTEST_PART || shareIn(rest, part) < PART_FROM) {
          return taken;
        }
        takeFrom(rest, part);
        taken.push(next);
      }
    });
  }
  const divided = parts.map((part) =>
    part.map((one): Alignment => {
      if (one.kind !== 'moved') return one;
      const split = beside(one, was.profile(was.at(one)), is);
      const merged = split.length > 0 ? [] : beside(one, is.profile(is.at(one)), was);
      for (const taken of [...split, ...merged]) gone.add(taken);
      if (split.length > 0)
        return { ...one, kind: 'split', current: inOrder([one, ...split].flatMap((each) => each.current)) };
      if (merged.length > 0)
        return { ...one, kind: 'merged', last: inOrder([one, ...merged].flatMap((each) => each.last)) };
      return one;
    }),
  );
  return divided.map((part) => part.filter((one) => !gone.has(one)));
}

function inOrder(places: readonly ParagraphAt[]): ParagraphAt[] {
  return [...places].sort((a, b) => a.index - b.index);
}

const NOTHING = profileOf('');
