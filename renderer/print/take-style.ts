/** The style of a Word file that the user has chosen. */
import type { PageStyle } from '../../shared/document/page-style.ts';
import { ProblemError } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { showProblem } from '../ui/toast.tsx';

interface Taken {
  readonly style: PageStyle;
  readonly remarks: readonly string[];
}

/** Null where the file gives none; the user has then been told why. */
export async function takeStyleFrom(file: File): Promise<Taken | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await bridge.readPageStyle({ name: file.name, bytes });
    if (!answer.ok) throw new ProblemError(answer.problem);
    return answer;
  } catch (error) {
    showProblem(problemOf(error, '读取版式'));
    return null;
  }
}
