/** News of a change with the way to undo it, offered for as long as nothing else has changed since. */
import { showToast } from '../ui/toast.tsx';
import { selectReport, useSession } from './session.ts';

/** Says what has just been changed; “撤销” is gone with the next change, which is what it would undo by then. */
export function offerUndo(text: string, undo: () => void): void {
  const changed = selectReport(useSession.getState());
  const dismiss = showToast(text, { title: '撤销', run: undo });
  const stop = useSession.subscribe((session) => {
    if (selectReport(session) === changed) return;
    stop();
    dismiss();
  });
}
