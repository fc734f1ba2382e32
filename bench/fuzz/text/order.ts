/** What the process that reads hostile texts and the one that watches it tell each other. */

/** Steps to measure on one kind of text; those named in `done` are left out. */
export interface Order {
  readonly kind: string;
  readonly done: readonly string[];
}

export type Message =
  | { readonly kind: 'started'; readonly step: string; readonly length: number }
  /** Milliseconds at a length and at four times that; null where the longer one was not worth a try. */
  | {
      readonly kind: 'measured';
      readonly step: string;
      readonly length: number;
      readonly short: number;
      readonly long: number | null;
    }
  | { readonly kind: 'threw'; readonly step: string; readonly length: number; readonly error: string }
  | { readonly kind: 'end' };
