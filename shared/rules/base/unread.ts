/** Cells that are blank only because a label of their table was not understood: told once, by S-12, and not cell by cell. */
import { columnOf, figureDefinition, type FigureId, FIGURES } from '../../forms/figures.ts';
import { figureOf } from '../../report/report.ts';
import type { Note, Report } from '../../report/schema.ts';
import { expectedFigures } from './expected-figures.ts';

/** What recognition says about labels that were added or changed. */
const CHANGED_LABELS: ReadonlySet<string> = new Set([
  'extra-row',
  'extra-column',
  'label-variant',
  'row-by-position',
  'column-by-position',
  'column-twice',
  'missing-column',
]);

/** The notes on labels that are not the form's. */
export function changedLabels({ notes }: Pick<Report, 'notes'>): readonly Note[] {
  return notes.filter(({ code }) => CHANGED_LABELS.has(code));
}

/** Figures without a number that a changed label of their table accounts for. */
export function unreadFigures(report: Report): ReadonlySet<FigureId> {
  const sections = new Set(
    changedLabels(report).flatMap(({ place, doubt }) => (doubt ? [sectionOf(place)] : [])),
  );
  if (sections.size === 0) return new Set();
  const doubts = report.notes.filter(({ doubt }) => doubt).map(({ place }) => place);
  return new Set(
    expectedFigures(report).filter((id) => {
      if (!sections.has(figureDefinition(id).section)) return false;
      if (!(id in report.figures)) return true;
      const unsure = doubts.some((place) => isPartOf(id, place));
      return unsure && figureOf(report, id).state === 'blank';
    }),
  );
}

/** The section of a note's place: its own, or that of the figure or the row that it is about. */
function sectionOf(place: string): number {
  const named = /^section:([234])/u.exec(place)?.[1];
  if (named !== undefined) return Number(named);
  const id = [...FIGURES.keys()].find((figure) => isPartOf(figure, place));
  return id === undefined ? 0 : figureDefinition(id).section;
}

/** Is the figure, or the row or column that it stands in, at the place? */
function isPartOf(id: FigureId, place: string): boolean {
  const [table, column] = place.split('.*.');
  if (column !== undefined) return id.startsWith(`${table ?? ''}.`) && columnOf(id) === column;
  return id === place || id.startsWith(`${place}.`);
}
