/** The doubts about one file: which is in hand, and what the keys and buttons beside it do. */
import { doubtsOf, stepDoubt, type Doubt, type HeadField } from '../../shared/report/doubts.ts';
import { writeFigure } from '../../shared/report/reading.ts';
import type { Place } from '../../shared/report/schema.ts';
import { useImport } from '../intake/import-store.ts';
import { itemOf, reviewOf } from '../intake/queue.ts';
import type { Correction, Review } from '../intake/review.ts';
import { useShortcut } from '../ui/shortcuts.ts';

interface Wanted {
  /** The file in the queue. */
  readonly id: number;
  readonly review: Review;
  /** The doubt that is looked at, settled or not; null for none. */
  readonly current: Doubt | null;
  readonly onShowDoubt: (doubt: Doubt) => void;
  /** Puts the keyboard on a place, on a field of the head where one is named. */
  readonly onFocus: (place: Place, field: HeadField | null) => void;
}

/** What is in doubt about the file of the queue, which doubt is in hand, and how to go on; listens to the keys for it. */
export function useDoubts({ id, review: { report }, current, onShowDoubt, onFocus }: Wanted) {
  const correct = useImport((state) => state.correct);
  const doubts = doubtsOf(report);
  const shown = doubts.find((doubt) => doubt.id === current?.id);

  function show(doubt: Doubt | undefined) {
    if (!doubt) return;
    onShowDoubt(doubt);
    document.querySelector(`[data-doubt="${CSS.escape(doubt.id)}"]`)?.scrollIntoView({ block: 'nearest' });
    onFocus(doubt.place, doubt.field);
  }

  /** Corrects what a doubt is about and goes on to the next one. */
  function settle(doubt: Doubt, correction: Correction) {
    const next = stepDoubt(doubts, doubt, 1);
    correct(id, correction);
    if (next?.id !== doubt.id) show(next);
  }

  const step = (by: 1 | -1) => show(stepDoubt(doubts, current, by));
  const actions = {
    onShow: show,
    onConfirm: (doubt: Doubt) => settle(doubt, { kind: 'confirm', doubt }),
    onTake: (doubt: Doubt, value: number) =>
      settle(doubt, {
        kind: 'edits',
        edits: [{ kind: 'figure', figure: doubt.place, text: writeFigure(value) }],
      }),
  };

  /** Takes the number that was probably meant, else the place as it stands, and goes on to the next doubt. */
  function accept() {
    // The key press may just have entered a figure, which settles the doubt.
    const left = doubtsOf(reviewOf(itemOf(useImport.getState(), id))?.report ?? report);
    const isLeft = shown !== undefined && left.some((doubt) => doubt.id === shown.id);
    if (!isLeft) {
      const next = stepDoubt(left, current, 1);
      if (next) show(next);
      // The entry is closed all the same.
      else if (current) onFocus(current.place, current.field);
    } else if (shown.suggestion === null) actions.onConfirm(shown);
    else actions.onTake(shown, shown.suggestion);
  }

  useShortcut('Ctrl+Enter', accept);
  useShortcut('F8', () => step(1));
  useShortcut('Shift+F8', () => step(-1));

  return { doubts, shown, step, actions };
}
