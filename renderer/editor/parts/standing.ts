/** Where somebody is in the report: told with every letter, and drawn from only where that makes a difference. */
import { createStore, type StoreApi } from 'zustand';
import type { Place } from '../../../shared/report/schema.ts';
import type { PartKey } from './parts.ts';

export interface Standing {
  readonly part: PartKey;
  /** Where the caret stands: a figure, a paragraph, the signature; null between them. */
  readonly here: Place | null;
  /** Where in the stored text of that paragraph, in UTF-16 units: the caret, or the beginning of the chosen piece. */
  readonly at: number | null;
}

/** Somebody who has just opened the report. */
export function createStanding(): StoreApi<Standing> {
  return createStore<Standing>()(() => ({ part: 'cover', here: null, at: null }));
}
