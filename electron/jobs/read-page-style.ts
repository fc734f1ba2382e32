/** The style of a Word file of the office's own. */
import { styleOfLook, type FoundStyle } from '../../shared/document/style-source.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { readPageLook } from '../readers/docx/page-look.ts';
import { sniff } from '../readers/sniff.ts';
import type { Failed } from './jobs.ts';

export type PageStyleRead =
  { readonly ok: true; readonly style: FoundStyle['style']; readonly remarks: string[] } | Failed;

/** Kinds of files of which it is known what is the matter with them. */
const KNOWN: ReadonlySet<string> = new Set(['empty', 'lock-file', 'encrypted', 'damaged']);

/** Reads the style of the file `bytes` called `name`. */
export async function readPageStyle(name: string, bytes: Uint8Array): Promise<PageStyleRead> {
  try {
    const kind = sniff(name, bytes);
    if (kind !== 'docx') {
      throw new ProblemError(problem(KNOWN.has(kind) ? (kind as 'empty') : 'no-style-source', name));
    }
    const { style, remarks } = styleOfLook(readPageLook(name, bytes));
    return await Promise.resolve({ ok: true, style, remarks: [...remarks] });
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}
