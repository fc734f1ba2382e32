/** The file and what was read from it: which of them is in view, and the way from a place in one to the same in the other. */
import { useRef, useState, type RefObject } from 'react';
import type { Doubt } from '../../shared/report/doubts.ts';
import type { Note, Origin, Place, Report } from '../../shared/report/schema.ts';
import { reviewOf, type ImportItem } from '../intake/queue.ts';
import { asRead } from '../intake/review.ts';
import type { ImportView } from './import-bar.tsx';
import type { ReviewPaneHandle } from './review-pane.tsx';
import type { SourceFrameHandle } from './source-frame.tsx';
import { placeAt, spotOf, type PointedAt } from './source-spot.ts';

interface TwoSides {
  /** The one that is in view where both do not fit. */
  readonly view: ImportView;
  readonly setView: (view: ImportView) => void;
  readonly source: RefObject<SourceFrameHandle | null>;
  readonly result: RefObject<ReviewPaneHandle | null>;
  /** The report as it was read, before anybody corrected it; undefined where there is none yet. */
  readonly read: Report | undefined;
  /** The doubt about this file that is looked at; null for none. */
  readonly doubt: Doubt | null;
  readonly showDoubt: (doubt: Doubt) => void;
  readonly showNote: (note: Note) => void;
  /** Marks in the file where a place was read. */
  readonly showSource: (place: Place, origin?: Origin | null) => void;
  /** Puts the keyboard on what was read at a spot of the file. */
  readonly showResult: (at: PointedAt) => void;
}

/** `item`: the file of the queue that is shown; undefined where there is none. */
export function useTwoSides(item: ImportItem | undefined): TwoSides {
  const [view, setView] = useState<ImportView>('result');
  const [looked, setLooked] = useState<{ readonly id: number; readonly doubt: Doubt } | null>(null);
  const source = useRef<SourceFrameHandle>(null);
  const result = useRef<ReviewPaneHandle>(null);
  const review = reviewOf(item);
  const read = review && asRead(review);
  const showSource = (place: Place, origin?: Origin | null) => {
    if (read) source.current?.show(spotOf(read, place, origin ?? undefined));
  };
  return {
    view,
    setView,
    source,
    result,
    read,
    // A doubt about one file is none about another.
    doubt: looked !== null && looked.id === item?.id ? looked.doubt : null,
    showDoubt: (doubt) => {
      if (item) setLooked({ id: item.id, doubt });
      setView('result');
      showSource(doubt.place, doubt.origin);
    },
    showNote: (note) => {
      setView('source');
      showSource(note.place, note.origin);
    },
    showSource,
    showResult: (at) => {
      const place = read && placeAt(read, at);
      if (place == null) return;
      setView('result');
      showSource(place);
      result.current?.focusPlace(place);
    },
  };
}
