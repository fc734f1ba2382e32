/** Figures that a reader was not sure of and nobody has looked at. */
import type { FigureId } from '../forms/figures.ts';
import type { Report } from '../report/schema.ts';
import { keepWith } from '../text/remember.ts';

const doubtfulPlaces = keepWith(
  ({ notes }: Report): ReadonlySet<string> =>
    new Set(notes.flatMap(({ doubt, place }) => (doubt ? [place] : []))),
);

/** Does the number of a figure wait for a look at the original? */
export function isDoubtful(report: Report, id: FigureId): boolean {
  return doubtfulPlaces(report).has(id);
}
