/** Correcting one report that was read: pure steps with undo. */
import { isSame } from '../../shared/report/is-same.ts';
import { applyEdits, assertNever, type Edit } from '../../shared/report/report.ts';
import type { Note, Report } from '../../shared/report/schema.ts';
import { isReadTwice } from '../../shared/second-reading/second-reading.ts';
import type { Page } from '../../shared/page/page.ts';
import { confirmDoubt, settleField, settleFilled, type Doubt } from '../../shared/report/doubts.ts';

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
  /** What the file looks like: as it was read, and as a second reader shows it as soon as that has come. */
  readonly page: Page;
  /** How far the second reading is: `done` also where a format has none, `failed` where it brought no page. */
  readonly again: 'waiting' | 'reading' | 'done' | 'failed';
}

export function startReview(report: Report, existing: readonly string[], page: Page = []): Review {
  const again = isReadTwice(report.source?.format ?? '') ? 'waiting' : 'done';
  return { report, past: [], future: [], existing, page, again };
}

/** A review that goes on where an earlier one of the same file was left; one step back is what was read. */
export function resumeReview(review: Review, report: Report | null): Review {
  return report === null || isSame(report, review.report)
    ? review
    : { ...review, report, past: [review.report] };
}

/** Is a second reading still to come? */
export function isComing({ again }: Pick<Review, 'again'>): boolean {
  return again === 'waiting' || again === 'reading';
}

/** What a second reading answers: see shared/contract. */
export interface SecondAnswer {
  readonly notes: readonly Note[];
  readonly page: Page | null;
}

/**
 * Takes what the second reading says, null where it did not end well. Its doubts belong to the file: they are there
 * after undoing too, but not where a person has meanwhile said what a figure is.
 */
export function takeSecondReading(review: Review, answer: SecondAnswer | null): Review {
  const read = asRead(review);
  const noted = (report: Report): Report => {
    // A review that goes on may have heard of it before.
    const isKnown = (note: Note) =>
      report.notes.some(({ place, code }) => place === note.place && code === note.code);
    const fresh = (answer?.notes ?? []).filter(
      (note) =>
        !isKnown(note) &&
        (report.origins[note.place] !== undefined || read.origins[note.place] === undefined),
    );
    return fresh.length === 0 ? report : { ...report, notes: [...report.notes, ...fresh] };
  };
  return {
    ...review,
    report: noted(review.report),
    past: review.past.map(noted),
    future: review.future.map(noted),
    page: answer?.page ?? review.page,
    again: answer?.page ? 'done' : 'failed',
  };
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
