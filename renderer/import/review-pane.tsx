/**
 * The result of reading one file, in the order of the report: how much was read, what is in doubt, the head, the
 * words, and the numbers in their official tables.
 */
import { useImperativeHandle, useRef, type Ref } from 'react';
import { additionsIn, type PartAdditions } from '../../shared/rich/additions.ts';
import { tableLayout } from '../../shared/report/layout.ts';
import { figuresAt, sectionAt } from '../../shared/report/place-name.ts';
import { officialHeading } from '../../shared/report/report.ts';
import { writeFigure } from '../../shared/report/reading.ts';
import type { Note, Place, Section } from '../../shared/report/schema.ts';
import { FigureGrid, type FigureGridHandle } from '../ui/figure-grid/figure-grid.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { DoubtCard, DoubtList } from './doubt-list.tsx';
import {
  doubtfulFigures,
  doubtsOf,
  stepDoubt,
  type Doubt,
  type HeadField,
} from '../../shared/report/doubts.ts';
import { FillBlanks } from './fill-blanks.tsx';
import { FIELD_IDS, HeadFields } from './head-fields.tsx';
import { useImport } from '../intake/import-store.ts';
import { itemOf, reviewOf } from '../intake/queue.ts';
import { ReadHeading, ReadLines } from './read-text.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewNotes } from './review-notes.tsx';
import type { Correction, Review } from '../intake/review.ts';

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

function elementAt(place: Place): HTMLElement | null {
  return document.querySelector(`.review [data-place="${CSS.escape(place)}"]`);
}

export function ReviewPane(props: Props) {
  const { id, review, readOnly, current, onShowDoubt, onShowNote, onFocusPlace, ref } = props;
  const { report } = review;
  const correct = useImport((state) => state.correct);
  const undo = useImport((state) => state.undo);
  const redo = useImport((state) => state.redo);
  const grids = useRef(new Map<number, FigureGridHandle>());
  const isLed = useRef(false);

  const doubts = doubtsOf(report);
  const doubtful = doubtfulFigures(doubts);
  const fields = new Set(doubts.flatMap((doubt): HeadField[] => (doubt.field ? [doubt.field] : [])));
  const notes = report.notes.filter((note) => !note.doubt && note.code !== 'confirmed');
  const place = current?.place ?? null;

  function focusPlace(to: Place, field: HeadField | null) {
    const [figure] = figuresAt(to, report);
    // The pane may only just be coming into view.
    requestAnimationFrame(() => {
      isLed.current = true;
      if (field) document.getElementById(FIELD_IDS[field])?.focus();
      else if (figure !== undefined) for (const grid of grids.current.values()) grid.focusFigure(figure);
      else {
        const element = elementAt(to) ?? elementAt(`section:${sectionAt(to)}`);
        element?.scrollIntoView({ block: 'center' });
        element?.focus({ preventScroll: true });
      }
      isLed.current = false;
    });
  }
  useImperativeHandle(ref, () => ({
    focusPlace: (to) => focusPlace(to, to === 'title' ? 'title' : null),
  }));

  function show(doubt: Doubt | undefined) {
    if (!doubt) return;
    onShowDoubt(doubt);
    document.querySelector(`[data-doubt="${CSS.escape(doubt.id)}"]`)?.scrollIntoView({ block: 'nearest' });
    focusPlace(doubt.place, doubt.field);
  }

  /** Corrects what a doubt is about and goes on to the next one. */
  function settle(doubt: Doubt, correction: Correction) {
    const next = stepDoubt(doubts, doubt, 1);
    correct(id, correction);
    if (next?.id !== doubt.id) show(next);
  }

  /** Who was led to a place by a doubt sees what the doubt is about, not only the place. */
  function comeTo(to: Place) {
    if (!isLed.current) onFocusPlace(to);
  }

  const shown = doubts.find((doubt) => doubt.id === current?.id);
  const step = (by: 1 | -1) => show(stepDoubt(doubts, current, by));
  const actions = {
    readOnly,
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
      else if (current) focusPlace(current.place, current.field);
    } else if (shown.suggestion === null) actions.onConfirm(shown);
    else actions.onTake(shown, shown.suggestion);
  }

  useShortcut('Ctrl+Enter', accept);
  useShortcut('F8', () => step(1));
  useShortcut('Shift+F8', () => step(-1));
  useShortcut('Ctrl+Z', () => undo(id), 'outside-text');
  useShortcut('Ctrl+Y', () => redo(id), 'outside-text');

  function renderSection(section: Section) {
    const { no, paragraphs } = section;
    const layout = tableLayout(report, no);
    const heading = officialHeading(no);
    return (
      <section key={no} className="review-section" aria-label={heading}>
        <ReadHeading section={section} place={place} />
        <ReadLines
          texts={paragraphs}
          additions={additionsIn(report.additions, `section:${no}`)}
          placeOf={(index) => `section:${no}/paragraph:${index + 1}`}
          place={place}
        />
        {layout && !readOnly && (
          <FillBlanks
            report={report}
            section={no}
            onFill={(edits) => correct(id, { kind: 'edits', edits })}
          />
        )}
        {layout && (
          <FigureGrid
            ref={(handle) => {
              if (handle) grids.current.set(no, handle);
              return () => {
                grids.current.delete(no);
              };
            }}
            label={heading}
            layout={layout}
            report={report}
            doubtful={doubtful}
            readOnly={readOnly}
            onFocusFigure={comeTo}
            onChange={(edits) => correct(id, { kind: 'edits', edits })}
          />
        )}
        {!layout && paragraphs.length === 0 && <p className="read-missing">这一部分没有文字</p>}
      </section>
    );
  }

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
            <DoubtCard doubt={shown} isAtHand {...actions} />
          </div>
        )}
      </div>
      {doubts.length > 0 && <DoubtList doubts={doubts} current={shown?.id ?? null} {...actions} />}
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
      {report.sections.map(renderSection)}
      {report.signature.length > 0 && (
        <footer className="review-section is-signature">
          <ReadLines texts={report.signature} additions={NONE} placeOf={() => 'signature'} place={place} />
        </footer>
      )}
      <ReviewNotes notes={notes} onShow={onShowNote} />
    </section>
  );
}
