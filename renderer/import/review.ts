/** Correcting one report that was read: pure steps with undo. */
import { applyEdits, assertNever, type Edit } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { confirmDoubt, settleField, settleFilled, type Doubt } from './doubts.ts';

/** What a person may change before an imported report is kept. */
export type Correction =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'agency'; readonly text: string }
  | { readonly kind: 'year'; readonly year: number | null }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'confirm'; readonly doubt: Pick<Doubt, 'place' | 'code'> };

export interface Review {
  readonly report: Report;
  /** Earlier and undone states, oldest first. */
  readonly past: readonly Report[];
  readonly future: readonly Report[];
  /** Library ids of reports of the same agency and year, or of the same file, when it was read. */
  readonly existing: readonly string[];
  /** The file as it was read: see shared/source-preview. */
  readonly preview: string;
}

export function startReview(report: Report, existing: readonly string[], preview = ''): Review {
  return { report, past: [], future: [], existing, preview };
}

/** The report before any correction: it still knows where everything stood in the file. */
export function asRead(review: Review): Report {
  return review.past[0] ?? review.report;
}

function corrected(report: Report, correction: Correction): Report {
  switch (correction.kind) {
    case 'edits':
      return settleFilled(report, applyEdits(report, correction.edits));
    case 'agency':
      return settleField({ ...report, agency: correction.text.trim() || null }, 'agency');
    case 'year':
      return settleField({ ...report, year: correction.year }, 'year');
    case 'title':
      return settleField({ ...report, titleLines: [...correction.lines] }, 'title');
    case 'confirm':
      return confirmDoubt(report, correction.doubt);
    default:
      return assertNever(correction);
  }
}

/** Applies a correction; one that changes nothing leaves no step to undo. */
export function correctReview(review: Review, correction: Correction): Review {
  const report = corrected(review.report, correction);
  if (JSON.stringify(report) === JSON.stringify(review.report)) return review;
  return { ...review, report, past: [...review.past, review.report], future: [] };
}

export function undoCorrection(review: Review): Review {
  const report = review.past.at(-1);
  if (!report) return review;
  return {
    ...review,
    report,
    past: review.past.slice(0, -1),
    future: [review.report, ...review.future],
  };
}

export function redoCorrection(review: Review): Review {
  const [report, ...future] = review.future;
  if (!report) return review;
  return { ...review, report, past: [...review.past, review.report], future };
}
