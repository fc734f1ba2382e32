/** How far each part of a report is: filled, untouched, wrong. */
import type { FigureId } from '../../../shared/forms/figures.ts';
import { tableLayout, type TableLayout } from '../../../shared/report/layout.ts';
import { figureOf } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { keepWith } from '../../../shared/text/remember.ts';
import type { FindingItem } from '../findings/findings-view.ts';
import type { Pending } from '../pending/pending.ts';
import { PARTS, type Part, type PartKey } from '../parts/parts.ts';

export interface PartProgress extends Part {
  /** `unchecked`: nothing is left to do as far as is known before the rules have run. */
  readonly state: 'error' | 'untouched' | 'doubt' | 'warning' | 'carried' | 'done' | 'unchecked';
  readonly errors: number;
  readonly warnings: number;
  /** Places in doubt, and places taken over from last year that nobody has looked at. */
  readonly doubts: number;
  readonly carried: number;
  /** Blank and all figures of its table; null for a part without one. */
  readonly figures: { readonly blank: number; readonly all: number } | null;
}

/** Every part with what is left to do in it; `items` is null while nothing has been checked. */
export function progressOf(
  report: Report,
  items: readonly FindingItem[] | null,
  pending: readonly Pending[],
): readonly PartProgress[] {
  return PARTS.map((part) => {
    const own = (items ?? []).filter((item) => item.part === part.key);
    const errors = own.filter((item) => item.level === 'error').length;
    const warnings = own.filter((item) => item.level === 'warning').length;
    const figures = figureProgress(report, part.section);
    const waiting = pending.filter((one) => one.part === part.key);
    const doubts = waiting.filter(({ kind }) => kind === 'doubt').length;
    const counts = { errors, warnings, doubts, carried: waiting.length - doubts };
    const known = stateOf(counts, isUntouched(report, part, figures));
    const state = known === 'done' && items === null ? 'unchecked' : known;
    return { ...part, ...counts, state, figures };
  });
}

type Counts = Pick<PartProgress, 'errors' | 'warnings' | 'doubts' | 'carried'>;

function stateOf({ errors, warnings, doubts, carried }: Counts, untouched: boolean): PartProgress['state'] {
  if (errors > 0) return 'error';
  if (untouched) return 'untouched';
  if (doubts > 0) return 'doubt';
  if (warnings > 0) return 'warning';
  return carried > 0 ? 'carried' : 'done';
}

function figureProgress(report: Report, section: number | null): PartProgress['figures'] {
  const ids = cellsOf(report, section);
  if (ids.length === 0) return null;
  // A number is not blank: most cells need no further look.
  const isBlank = (id: FigureId) => report.figures[id] == null && figureOf(report, id).state === 'blank';
  return { blank: ids.filter(isBlank).length, all: ids.length };
}

/** The figures of a section's table; none where it has no table. */
function cellsOf(report: Report, section: number | null): readonly FigureId[] {
  const layout = section === null ? undefined : tableLayout(report, section);
  return layout ? figuresIn(layout) : [];
}

const figuresIn = keepWith(({ cells }: TableLayout) => cells.flatMap((cell) => cell.figure ?? []));

function isUntouched(report: Report, part: Part, figures: PartProgress['figures']): boolean {
  if (figures) {
    // What was brought over from last year has not been touched yet.
    const carried = cellsOf(report, part.section).filter(
      (id) => report.origins[id]?.kind === 'carried' && id in report.figures,
    );
    return figures.all - figures.blank <= carried.length;
  }
  const texts: Readonly<Record<PartKey, readonly string[]>> = {
    cover: report.titleLines,
    preamble: report.preamble,
    signature: report.signature,
  };
  const own = part.section === null ? texts[part.key] : report.sections[part.section - 1]?.paragraphs;
  return (own ?? []).every((text) => text.trim() === '');
}
