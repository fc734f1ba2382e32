/** Notes and origins of paragraphs are kept by place; when paragraphs come, go and move, they go along. */
import type { Place, Report } from './schema.ts';

/** What a report keeps by place. */
type ByPlace = Pick<Report, 'notes' | 'origins'>;

/**
 * Notes and origins after the paragraphs of `part` (`preamble`, `section:n`) have changed from `before` to `after`.
 *
 * A paragraph is the same as long as it says the same: what is kept about it follows it to its new place. What is
 * kept about a paragraph that was changed or taken out goes, because somebody has dealt with it.
 */
export function followParagraphs(
  { notes, origins }: ByPlace,
  part: Place,
  before: readonly string[],
  after: readonly string[],
): ByPlace {
  const moved = newIndexes(before, after);
  const placeNow = (place: Place): Place | null => {
    const index = paragraphIndex(place, part);
    if (index === null) return place;
    const now = moved.get(index);
    return now === undefined ? null : `${part}/paragraph:${now + 1}`;
  };
  return {
    notes: notes.flatMap((note) => {
      const place = placeNow(note.place);
      if (place === null) return [];
      return [place === note.place ? note : { ...note, place }];
    }),
    origins: Object.fromEntries(
      Object.entries(origins).flatMap(([place, origin]) => {
        const now = placeNow(place);
        return now === null ? [] : [[now, origin]];
      }),
    ),
  };
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
