/** 定稿 and 退回草稿, as the services do them; the open session follows. */
import type { Output } from '../../../shared/contract.ts';
import type { Problem } from '../../../shared/problem.ts';
import { bridge } from '../../app/bridge.ts';
import { problemOf } from '../../app/library-store.ts';
import { showProblem, showToast } from '../../ui/toast.tsx';
import { followEntry, storedRevision, useSession } from '../../session/session.ts';
import { storeFirst } from '../../session/store-first.ts';

type Answer = Output<'finaliseEntry'>;

async function change(activity: string, ask: () => Promise<Answer>): Promise<Problem | null> {
  try {
    const answer = await ask();
    if (!answer.ok) return answer.problem;
    followEntry(answer.entry);
    return null;
  } catch (error) {
    return problemOf(error, activity);
  }
}

/** Finalises the open report as it is stored; answers why it could not be, null where it was. */
export async function finalise(): Promise<Problem | null> {
  const unsaved = await storeFirst();
  const { entry } = useSession.getState();
  if (unsaved || !entry) return unsaved;
  return change('定稿', () => bridge.finaliseEntry({ id: entry.id, revision: storedRevision() }));
}

/** Says something that is true of the open report while it stays as it is: gone when it changes its state, or another is open. */
function sayOfStatus(text: string, action: Parameters<typeof showToast>[1]): void {
  const said = useSession.getState().entry;
  const dismiss = showToast(text, action);
  const stop = useSession.subscribe(({ entry }) => {
    if (entry?.id === said?.id && entry?.status === said?.status) return;
    stop();
    dismiss();
  });
}

/** Makes the open report a draft again, and offers the way back. */
export async function returnToDraft(): Promise<void> {
  const { entry } = useSession.getState();
  if (!entry) return;
  const failed = await change('退回草稿', () =>
    bridge.returnToDraft({ id: entry.id, revision: storedRevision() }),
  );
  if (failed) showProblem(failed);
  else sayOfStatus('已退回草稿，可以修改了。', { title: '撤销', run: () => void finaliseAgain() });
}

async function finaliseAgain(): Promise<void> {
  const failed = await finalise();
  if (failed) showProblem(failed);
  else sayOfStatus('已恢复定稿。', null);
}
