/** Brings a place of the report into view and puts the keyboard there. */
import { type FigureId, FIGURES } from '../../../shared/forms/figures.ts';
import { readCellPlace, readNotePlace } from '../../../shared/report/besides-texts.ts';
import type { Place } from '../../../shared/report/schema.ts';
import type { Words } from '../findings/findings-view.ts';
import { partOf, type PartKey } from './parts.ts';

/** What a part of the document can be asked to show. */
export interface PartHandle {
  readonly focusFigure?: (id: FigureId) => void;
  /** Puts the caret behind `words` of paragraph `index` (from 0), or behind the last paragraph. */
  readonly focusText?: (index?: number, words?: Words | null) => void;
  /** Puts the keyboard into a cell of an own table or on the mark of a foot note. */
  readonly focusBesides?: (place: Place) => void;
  /** Shows the part from its top and takes the keyboard there, out of whatever cell it was in. */
  readonly show: () => void;
  /** Puts the keyboard where typing goes: the table's first cell, or behind the text. */
  readonly begin: () => void;
}

/** A part that is not drawn yet is gone to as soon as it is, unless something else has been asked for meanwhile. */
export interface PlaceRegistry {
  /** Answers the function that takes the part out again. */
  readonly register: (part: PartKey, handle: PartHandle) => () => void;
  readonly goTo: (place: Place, words?: Words | null) => void;
  readonly show: (part: PartKey) => void;
  readonly begin: (part: PartKey) => void;
}

function isBesides(place: Place): boolean {
  return readCellPlace(place) !== null || readNotePlace(place) !== null;
}

export function createPlaceRegistry(): PlaceRegistry {
  const parts = new Map<PartKey, PartHandle>();
  let waiting: { readonly part: PartKey; readonly act: (handle: PartHandle) => void } | null = null;
  const ask = (part: PartKey, act: (handle: PartHandle) => void) => {
    const handle = parts.get(part);
    waiting = handle ? null : { part, act };
    if (handle) act(handle);
  };
  return {
    register(part, handle) {
      parts.set(part, handle);
      if (waiting?.part === part) ask(part, waiting.act);
      return () => {
        if (parts.get(part) === handle) parts.delete(part);
      };
    },
    goTo: (place, words = null) => ask(partOf(place), (handle) => goToIn(handle, place, words)),
    show: (part) => ask(part, (handle) => handle.show()),
    begin: (part) =>
      ask(part, (handle) => {
        handle.show();
        handle.begin();
      }),
  };
}

function goToIn(handle: PartHandle, place: Place, words: Words | null): void {
  const paragraph = /paragraph:(\d+)$/.exec(place)?.[1];
  if (FIGURES.has(place) && handle.focusFigure) handle.focusFigure(place);
  else if (paragraph !== undefined && handle.focusText) handle.focusText(Number(paragraph) - 1, words);
  else if (handle.focusText && (place === 'signature' || (place === 'title' && words)))
    handle.focusText(undefined, words);
  else if (handle.focusBesides && isBesides(place)) handle.focusBesides(place);
  else handle.show();
}
