/** Looks of one paragraph, and how they follow its text. Every function gives them tidy: in order, none twice, none empty. */
import { diffChars } from 'diff';
import type { Look } from './schema.ts';

const ORDER: readonly Look['kind'][] = ['bold', 'underline', 'link', 'note'];

/** Looks in order, those of one kind that touch joined; an empty stretch has no look, and a link none within. */
export function tidyLooks(looks: readonly Look[]): Look[] {
  const sorted = looks
    .filter(({ kind, start, end }) => kind === 'note' || start < end)
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.start - b.start);
  const joined: Look[] = [];
  for (const look of sorted) {
    const last = joined.at(-1);
    if (last && look.kind !== 'note' && last.kind === look.kind && look.start <= last.end) {
      const isSame = look.kind !== 'link' || (last.kind === 'link' && last.href === look.href);
      if (isSame) joined[joined.length - 1] = { ...last, end: Math.max(last.end, look.end) };
      else if (look.end > last.end) joined.push({ ...look, start: last.end });
    } else joined.push(look);
  }
  return joined.toSorted((a, b) => a.start - b.start || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Looks of the text from `start` to `end` of a longer one. */
export function cutLooks(looks: readonly Look[], start: number, end: number): Look[] {
  return tidyLooks(
    looks
      .filter((look) => look.kind !== 'note' || (start <= look.start && look.start <= end))
      .map((look) => ({
        ...look,
        start: Math.min(Math.max(look.start, start), end) - start,
        end: Math.max(Math.min(look.end, end), start) - start,
      })),
  );
}

/** Looks of a text that now begins `by` units further on. */
export function shiftLooks(looks: readonly Look[], by: number): Look[] {
  return looks.map((look) => ({ ...look, start: look.start + by, end: look.end + by }));
}

/** A stretch that changed: where it stood, and where what took its place stands. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** So many changed signs are looked for one by one; a text that changed more was written anew. */
const MOST_CHANGES = 1000;

/**
 * Looks after `before` became `after`. Words that stayed keep theirs; words that took the place of others have what
 * those had as a whole; a note goes with the words that it stood among.
 */
export function followLooks(looks: readonly Look[], before: string, after: string): Look[] {
  if (before === after || looks.length === 0) return [...looks];
  const hunks = hunksBetween(before, after);
  const shift = (at: number, passed: readonly Hunk[]): number => {
    const last = passed.at(-1);
    return last ? at + last.end - last.to : at;
  };
  const startOf = (at: number): number => {
    const inside = hunks.find(({ from, to }) => from <= at && (at < to || from === to) && at <= to);
    if (inside) return at === inside.from && inside.from < inside.to ? inside.start : inside.end;
    return shift(
      at,
      hunks.filter(({ to }) => to <= at),
    );
  };
  const endOf = (at: number): number => {
    const inside = hunks.find(({ from, to }) => (from < at || from === to) && from <= at && at <= to);
    if (inside) return at === inside.to && inside.from < inside.to ? inside.end : inside.start;
    return shift(
      at,
      hunks.filter(({ to }) => to < at),
    );
  };
  return tidyLooks(
    looks.flatMap((look): Look[] => {
      if (look.kind !== 'note') return [{ ...look, start: startOf(look.start), end: endOf(look.end) }];
      if (hunks.some(({ from, to }) => from < look.start && look.start < to)) return [];
      const at = endOf(look.start);
      return [{ ...look, start: at, end: at }];
    }),
  );
}

/** What changed, from the front; one stretch where nearly everything did. */
function hunksBetween(before: string, after: string): Hunk[] {
  const changes = diffChars(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes) return [{ from: 0, to: before.length, start: 0, end: after.length }];
  const hunks: { from: number; to: number; start: number; end: number }[] = [];
  let [at, now] = [0, 0];
  for (const { value, added, removed } of changes) {
    const [was, is] = [added ? 0 : value.length, removed ? 0 : value.length];
    if (added || removed) {
      const last = hunks.at(-1);
      if (last?.to === at && last.end === now) [last.to, last.end] = [at + was, now + is];
      else hunks.push({ from: at, to: at + was, start: now, end: now + is });
    }
    [at, now] = [at + was, now + is];
  }
  return hunks;
}
