/** A list of parts behind its whole, by what opens it. */
import type { Tag } from '../lexicon/tags.ts';

export interface Opening {
  /** Index of its whole in the items. */
  readonly whole: number;
  /** Index of the first item behind the opening. */
  readonly first: number;
  /** What opens it: the word's tag, or `colon` or `open`. */
  readonly by: Tag;
  /** Place in the folded paragraph where the list may start and where it must end. */
  readonly start: number;
  readonly end: number;
  /** Nothing but signs between the whole and the opening. */
  readonly direct: boolean;
  /** In brackets right behind the number, so that no other number can be its whole. */
  readonly bracketed: boolean;
  /** The words of the opening claim that the parts are all there is. */
  readonly complete: boolean;
  /** No word opens it: names and numbers follow that come near to the whole. */
  readonly loose?: boolean;
}

/** An opening by its place in the gap behind its whole. */
export type Found = Pick<Opening, 'by' | 'direct' | 'complete' | 'loose'> & {
  readonly index: number;
  /** Where it must end; with its sentence where nothing is said. */
  readonly end?: number | undefined;
};

/** An opening right behind its whole, with words that claim that the parts are all there is. */
export const allOf = (by: Tag, index: number): Found => ({ index, by, direct: true, complete: true });

/** One whose words leave open whether there are more of them. */
export const someOf = (by: Tag, index: number): Found => ({ index, by, direct: true, complete: false });
