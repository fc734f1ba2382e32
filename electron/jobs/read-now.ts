/** One file from bytes to report, in the thread that calls. */
import { createHash } from 'node:crypto';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import type { Report } from '../../shared/report/schema.ts';
import { previewDocument } from '../../shared/source-preview/preview.ts';
import { readDocument } from '../readers/read-document.ts';
import { looksLikeJson } from './looks-like-json.ts';

export type ReadResult =
  /** `preview` is there where it was asked for. */
  | { readonly ok: true; readonly report: Report; readonly preview?: string }
  | { readonly ok: false; readonly problem: Problem };

/** What is wanted besides the report. */
export interface ReadWish {
  /** The file as it was read, as HTML: see shared/source-preview. */
  readonly preview?: boolean;
  /** Take a report written as JSON too? */
  readonly json?: boolean;
}

/** Reads and recognises the file `bytes`; `name` goes into messages and the report's source. Never rejects. */
export async function readNow(name: string, bytes: Uint8Array, wish: ReadWish = {}): Promise<ReadResult> {
  try {
    if (wish.json && looksLikeJson(name, bytes)) {
      const { parseReport } = await import('./json-report.ts');
      return { ok: true, report: parseReport(name, bytes) };
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = await readDocument(name, bytes);
    const result = recognise(document, { name, sha256 });
    return result.ok && wish.preview ? { ...result, preview: previewDocument(document) } : result;
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof ProblemError ? error.problem : problem('reader-died', name),
    };
  }
}
