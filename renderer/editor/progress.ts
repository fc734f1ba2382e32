/** How far each part of a report is: filled, untouched, wrong. */
import { tableLayout } from '../../shared/report/layout.ts';
import { figureOf } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { FindingItem } from './findings-view.ts';
import { PARTS, partOf, type Part, type PartKey } from './parts.ts';

export interface PartProgress extends Part {
  readonly state: 'error' | 'warning' | 'untouched' | 'done';
  readonly errors: number;
  readonly warnings: number;
  /** Blank and all figures of its table; null for a part without one. */
  readonly figures: { readonly blank: number; readonly all: number } | null;
}

/** Every part with what is left to do in it. */
export function progressOf(report: Report, items: readonly FindingItem[]): readonly PartProgress[] {
  return PARTS.map((part) => {
    const own = items.filter((item) => item.part === part.key);
    const errors = own.filter((item) => item.level === 'error').length;
    const warnings = own.filter((item) => item.level === 'warning').length;
    const figures = figureProgress(report, part.section);
    const state =
      errors > 0
        ? 'error'
        : isUntouched(report, part, figures)
          ? 'untouched'
          : warnings > 0
            ? 'warning'
            : 'done';
    return { ...part, state, errors, warnings, figures };
  });
}

function figureProgress(report: Report, section: number | null): PartProgress['figures'] {
  const layout = section === null ? undefined : tableLayout(report, section);
  if (!layout) return null;
  const ids = layout.cells.flatMap((cell) => cell.figure ?? []);
  const blank = ids.filter((id) => figureOf(report, id).state === 'blank').length;
  return { blank, all: ids.length };
}

function isUntouched(report: Report, part: Part, figures: PartProgress['figures']): boolean {
  if (figures) {
    // What was brought over from last year has not been touched yet.
    const carried = Object.entries(report.origins).filter(
      ([id, origin]) => origin.kind === 'carried' && partOf(id) === part.key && id in report.figures,
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
