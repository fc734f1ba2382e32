/** What is shown is stored before it is read from the library: for a version, a file or paper. */
import { problem, type Problem } from '../../shared/problem.ts';
import { useSession } from './session.ts';

/**
 * Stores what is shown; answers why it could not be stored, null where it was. `read`: the reports that are going to be
 * read, where another one that waits to be stored is no hindrance; left out, it is the open one.
 */
export async function storeFirst(read?: readonly (string | null)[]): Promise<Problem | null> {
  if (await useSession.getState().saveNow()) return null;
  const { saving, entry } = useSession.getState();
  if (read && !read.includes(entry?.id ?? null)) return null;
  return 'problem' in saving ? saving.problem : problem('unexpected', '保存年报');
}
