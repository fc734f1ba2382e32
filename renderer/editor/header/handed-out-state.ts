/** Whether a report that was handed in says the same still, as far as it is stored. */
import { isChangedSince, type HandedOut } from '../../../shared/report/handed-out.ts';
import type { SaveState } from '../../session/autosave.ts';
import type { Session } from '../../session/session.ts';

type Answer = 'same' | 'changed';
type Read = (session: Pick<Session, 'entry' | 'history' | 'saving'>) => Answer | null;

/**
 * Reads the open report whenever it has been stored, and keeps the answer while more is typed: the whole report is gone
 * through for it. Null where it was not handed in.
 */
export function createHandedOutState(): Read {
  let known: { readonly saving: SaveState; readonly handedOut: HandedOut; readonly answer: Answer } | null =
    null;
  return ({ entry, history, saving }) => {
    const handedOut = entry?.handedOut;
    if (!handedOut || !history) return null;
    const isStored = saving.kind === 'saved' && saving !== known?.saving;
    if (known === null || known.handedOut !== handedOut || isStored) {
      const answer = isChangedSince(handedOut, history.present) ? 'changed' : 'same';
      known = { saving, handedOut, answer };
    }
    return known.answer;
  };
}
