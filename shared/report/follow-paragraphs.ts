/** What is kept by the place of a paragraph: when paragraphs come, go and move, it goes along. */
import { additionsIn, placeAmong, withAdditions } from '../rich/additions.ts';
import { followLooks } from '../rich/looks.ts';
import type { Looks, PlacedAddition } from '../rich/schema.ts';
import { likeness, profileOf } from '../text/likeness.ts';
import { CARRIED_TEXT } from './note-codes.ts';
import type { Note, Place, Report } from './schema.ts';

/** What a report keeps by place. */
type ByPlace = Pick<Report, 'notes' | 'origins' | 'looks' | 'additions'>;

/**
 * Notes, origins, looks and additions after the paragraphs of `part` (`preamble`, `section:n`) have changed from `before` to `after`.
 *
 * A paragraph is the same as long as it says the same: what is kept about it follows it to its new place. What is
 * kept about a paragraph that was changed or taken out goes, because somebody has dealt with it; but a mark that the
 * words are last year's stays until they are no longer nearly the same. Looks stay on the words of a changed paragraph.
 */
export function followParagraphs(
  { notes, origins, looks, additions }: ByPlace,
  part: Place,
  before: readonly string[],
  after: readonly string[],
): ByPlace {
  const moved = newIndexes(before, after);
  const placeNow = (place: Place, indexes: ReadonlyMap<number, number>): Place | null => {
    const index = paragraphIndex(place, part);
    if (index === null) return place;
    const now = indexes.get(index);
    return now === undefined ? null : `${part}/paragraph:${now + 1}`;
  };
  const carried = notes.some(
    ({ code, place }) => code === CARRIED_TEXT && paragraphIndex(place, part) !== null,
  )
    ? withNearlySame(moved, before, after)
    : moved;
  const change = { part, before, after, moved: withChanged(moved, before.length, after.length) };
  const noteNow = ({ place, code }: Note) => placeNow(place, code === CARRIED_TEXT ? carried : moved);
  const originNow = (place: Place) => placeNow(place, moved);
  const movedNotes = () =>
    notes.flatMap((note) => {
      const place = noteNow(note);
      if (place === null) return [];
      return [place === note.place ? note : { ...note, place }];
    });
  const movedOrigins = () =>
    Object.fromEntries(
      Object.entries(origins).flatMap(([place, origin]) => {
        const now = originNow(place);
        return now === null ? [] : [[now, origin]];
      }),
    );
  // Most keys that are pressed move nothing.
  return {
    notes: notes.every((note) => noteNow(note) === note.place) ? notes : movedNotes(),
    origins: Object.keys(origins).every((place) => originNow(place) === place) ? origins : movedOrigins(),
    ...(looks && { looks: looksAfter(looks, change) }),
    ...(additions && { additions: additionsAfter(additions, change) }),
  };
}

/** What became of the paragraphs of a part: where each stands now, those that were changed in place included. */
interface Change {
  readonly part: Place;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly moved: ReadonlyMap<number, number>;
}

/** Looks by place; those of a paragraph that was changed stay on what is left of its words. */
function looksAfter(looks: Looks, { part, before, after, moved }: Change): Looks {
  return Object.fromEntries(
    Object.entries(looks).flatMap(([place, own]) => {
      const index = paragraphIndex(place, part);
      if (index === null) return [[place, own]];
      const now = moved.get(index);
      if (now === undefined) return [];
      const followed = followLooks(own, before[index] ?? '', after[now] ?? '');
      return followed.length === 0 ? [] : [[`${part}/paragraph:${now + 1}`, followed]];
    }),
  );
}

function additionsAfter(
  additions: readonly PlacedAddition[],
  { part, before, after, moved }: Change,
): PlacedAddition[] {
  const counts = { before: before.length, after: after.length };
  const own = additionsIn(additions, part).map((placed) => ({
    ...placed,
    at: placeAmong(placed.at, moved, counts),
  }));
  return withAdditions(additions, part, own);
}

/** Adds paragraphs that were changed where they stood: as many as before between two that stayed. */
function withChanged(
  moved: ReadonlyMap<number, number>,
  before: number,
  after: number,
): ReadonlyMap<number, number> {
  const all = new Map(moved);
  const taken = new Set(moved.values());
  for (let index = 0; index < before; index += 1) {
    if (all.has(index)) continue;
    const now = (index === 0 ? -1 : (all.get(index - 1) ?? Infinity)) + 1;
    if (now >= after || taken.has(now)) continue;
    all.set(index, now);
    taken.add(now);
  }
  return all;
}

/** So alike that a full stop or a word may have been typed, but no new thought. */
const NEARLY = 0.9;

/** Adds where paragraphs stand now that were changed in place by a word or two. */
function withNearlySame(
  moved: ReadonlyMap<number, number>,
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<number, number> {
  if (before.length !== after.length) return moved;
  const all = new Map(moved);
  const taken = new Set(moved.values());
  before.forEach((text, index) => {
    const now = after[index] ?? '';
    if (!all.has(index) && !taken.has(index) && likeness(profileOf(text), profileOf(now)) >= NEARLY)
      all.set(index, index);
  });
  return all;
}

/** Index from 0 of a paragraph of `part`; null for every other place. */
function paragraphIndex(place: Place, part: Place): number | null {
  const start = `${part}/paragraph:`;
  return place.startsWith(start) ? Number(place.slice(start.length)) - 1 : null;
}

/** Where each paragraph of `before` that still says the same stands in `after`. */
function newIndexes(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) {
    moved.set(head, head);
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
    moved.set(before.length - tail, after.length - tail);
  }
  // Between them the first paragraph of a wording is the first of that wording, also where they were reordered.
  const places = new Map<string, number[]>();
  for (let index = head; index < after.length - tail; index++) {
    const text = after[index] ?? '';
    places.set(text, [...(places.get(text) ?? []), index]);
  }
  for (let index = head; index < before.length - tail; index++) {
    const now = places.get(before[index] ?? '')?.shift();
    if (now !== undefined) moved.set(index, now);
  }
  return moved;
}
