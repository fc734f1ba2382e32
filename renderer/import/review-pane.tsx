/**
 * The result of reading one file, in the order of the report: how much was read, what is in doubt, the head, the
 * words, and the numbers in their official tables.
 */
import { useImperativeHandle, type Ref } from 'react';
import { additionsIn, type PartAdditions } from '../../shared/rich/additions.ts';
import type { Note, Place } from '../../shared/report/schema.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { DoubtCard, DoubtList } from './doubt-list.tsx';
import { doubtfulFigures, type Doubt, type HeadField } from '../../shared/report/doubts.ts';
import { HeadFields } from './head-fields.tsx';
import { useImport } from '../intake/import-store.ts';
import { ReadSection } from './read-section.tsx';
import { ReadLines } from './read-text.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewNotes } from './review-notes.tsx';
import { useDoubts } from './use-doubts.ts';
import { useLead } from './use-lead.ts';
import type { Review } from '../intake/review.ts';

export interface ReviewPaneHandle {
  /** Puts the keyboard on what was read at `place` and brings it into view. */
  focusPlace(place: Place): void;
}

const NONE: PartAdditions = [];

interface Props {
  readonly id: number;
  readonly review: Review;
  readonly readOnly: boolean;
  /** The doubt that is looked at, settled or not; null for none. */
  readonly current: Doubt | null;
  readonly onShowDoubt: (doubt: Doubt) => void;
  readonly onShowNote: (note: Note) => void;
  /** The keyboard has come to a place. */
  readonly onFocusPlace: (place: Place) => void;
  readonly ref?: Ref<ReviewPaneHandle>;
}

export function ReviewPane(props: Props) {
  const { id, review, readOnly, current, onShowDoubt, onShowNote, onFocusPlace, ref } = props;
  const { report } = review;
  const correct = useImport((state) => state.correct);
  const undo = useImport((state) => state.undo);
  const redo = useImport((state) => state.redo);
  const { tableOf, lead, isLeading } = useLead(report);

  const notes = report.notes.filter((note) => !note.doubt && note.code !== 'confirmed');
  const place = current?.place ?? null;

  const { doubts, shown, step, actions } = useDoubts({
    id,
    review,
    current,
    onShowDoubt,
    onFocus: lead,
  });
  const doubtful = doubtfulFigures(doubts);
  const fields = new Set(doubts.flatMap((doubt): HeadField[] => (doubt.field ? [doubt.field] : [])));
  useImperativeHandle(ref, () => ({
    focusPlace: (to) => lead(to, to === 'title' ? 'title' : null),
  }));

  /** Who was led to a place by a doubt sees what the doubt is about, not only the place. */
  function comeTo(to: Place) {
    if (!isLeading()) onFocusPlace(to);
  }

  useShortcut('Ctrl+Z', () => undo(id), 'outside-text');
  useShortcut('Ctrl+Y', () => redo(id), 'outside-text');

  return (
    <section
      className="review"
      aria-label="读取结果"
      data-scroll="import-review"
      onFocus={({ target }) => {
        const to = target.dataset['place'];
        if (to !== undefined) comeTo(to);
      }}
    >
      <div className="review-top">
        <ReviewBar
          report={report}
          doubts={doubts.length}
          canUndo={!readOnly && review.past.length > 0}
          canRedo={!readOnly && review.future.length > 0}
          onStep={step}
          onUndo={() => undo(id)}
          onRedo={() => redo(id)}
        />
        {/* The list scrolls away when a cell is brought into view; the doubt in hand stays. */}
        {shown && (
          <div className="review-shown" aria-live="polite">
            <DoubtCard doubt={shown} isAtHand readOnly={readOnly} {...actions} />
          </div>
        )}
      </div>
      {doubts.length > 0 && (
        <DoubtList doubts={doubts} current={shown?.id ?? null} readOnly={readOnly} {...actions} />
      )}
      <div onFocus={() => comeTo('title')}>
        <HeadFields
          report={report}
          doubtful={fields}
          readOnly={readOnly}
          onCorrect={(correction) => correct(id, correction)}
        />
      </div>
      <div className="review-section">
        <ReadLines
          texts={report.preamble}
          additions={additionsIn(report.additions, 'preamble')}
          placeOf={(index) => `preamble/paragraph:${index + 1}`}
          place={place}
        />
      </div>
      {report.sections.map((section) => (
        <ReadSection
          key={section.no}
          ref={tableOf(section.no)}
          report={report}
          section={section}
          place={place}
          doubtful={doubtful}
          readOnly={readOnly}
          onFocusFigure={comeTo}
          onEdits={(edits) => correct(id, { kind: 'edits', edits })}
        />
      ))}
      {report.signature.length > 0 && (
        <footer className="review-section is-signature">
          <ReadLines texts={report.signature} additions={NONE} placeOf={() => 'signature'} place={place} />
        </footer>
      )}
      <ReviewNotes notes={notes} onShow={onShowNote} />
    </section>
  );
}
