/** One file from bytes to report, in the thread that calls. */
import { createHash } from 'node:crypto';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import type { Report } from '../../shared/report/schema.ts';
import {
  differingFigures,
  isReadTwice,
  READ_ONCE_REMARK,
} from '../../shared/second-reading/second-reading.ts';
import type { Page } from '../../shared/page/page.ts';
import { previewDocument } from '../../shared/source-preview/preview.ts';
import { readDocument } from '../readers/read-document.ts';
import type { FirstReading } from '../second-reading/read-again.ts';
import { looksLikeJson } from './looks-like-json.ts';

export type ReadResult =
  | {
      readonly ok: true;
      readonly report: Report;
      /** What the file looks like; null where that was not asked for or cannot be shown. */
      readonly page: Page | null;
    }
  | { readonly ok: false; readonly problem: Problem };

/** What is wanted besides the report. */
export interface ReadWish {
  /** What the file looks like: the text as it was read, or the file as the second reader of a Word file shows it. */
  readonly page?: 'as-read' | 'as-shown';
  /** Read a Word file a second time, so that the figures that differ are in doubt? */
  readonly twice?: boolean;
  /** Take a report written as JSON too? */
  readonly json?: boolean;
}

/** Reads and recognises the file `bytes`; `name` goes into messages and the report's source. Never rejects. */
export async function readNow(name: string, bytes: Uint8Array, wish: ReadWish = {}): Promise<ReadResult> {
  try {
    if (wish.json && looksLikeJson(name, bytes)) {
      const { parseReport } = await import('./json-report.ts');
      return { ok: true, report: parseReport(name, bytes), page: null };
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = await readDocument(name, bytes);
    const result = recognise(document, { name, sha256 });
    if (!result.ok) return document.format === 'xlsx' ? notAReport(name, result.problem) : result;
    const { report } = result;
    if (wish.twice && isReadTwice(document.format)) {
      return await lookTwice({ name, bytes, document, report }, wish);
    }
    return { ok: true, report, page: wish.page === 'as-read' ? previewDocument(document) : null };
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof ProblemError ? error.problem : problem('reader-died', name),
    };
  }
}

/** A workbook without any of the tables is told to be one: nobody looks for six sections in it. */
function notAReport(name: string, found: Problem): ReadResult {
  return { ok: false, problem: found.code === 'not-a-report' ? problem('spreadsheet', name) : found };
}

/** The report with a doubt wherever a second reader differs; with a remark where it cannot read the file. */
async function lookTwice(first: FirstReading, { page: wanted }: ReadWish): Promise<ReadResult> {
  const { document, report } = first;
  const own = wanted === 'as-read' ? previewDocument(document) : null;
  try {
    // What it needs is large and not needed for the first reading.
    const { readAgain } = await import('../second-reading/read-again.ts');
    const { figures, page } = await readAgain(first, wanted === 'as-shown');
    const doubts = differingFigures(report, figures);
    return { ok: true, report: { ...report, notes: [...report.notes, ...doubts] }, page: own ?? page };
  } catch {
    // Our own reading stands: a witness that cannot speak says nothing against it.
    return { ok: true, report: { ...report, notes: [...report.notes, READ_ONCE_REMARK] }, page: own };
  }
}
