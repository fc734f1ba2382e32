/** One file from bytes to report, in the thread that calls. */
import { createHash } from 'node:crypto';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import type { Report } from '../../shared/report/schema.ts';
import { readDocument } from './read-document.ts';

export type ReadResult =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly problem: Problem };

/** Reads and recognises the file `bytes`; `name` goes into messages and the report's source. Never rejects. */
export async function readNow(name: string, bytes: Uint8Array): Promise<ReadResult> {
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return recognise(await readDocument(name, bytes), { name, sha256 });
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof ProblemError ? error.problem : problem('reader-died', name),
    };
  }
}
