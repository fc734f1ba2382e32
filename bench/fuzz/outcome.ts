/** What the process that damages files tells the one that counts. */

export interface Outcome {
  readonly number: number;
  /** `read`, or the code of the problem. */
  readonly code: string;
  readonly milliseconds: number;
  readonly silent: readonly string[];
  readonly setAside: number;
}

export type Message =
  /** The sound files are ready; memory from here on is the reading's. */
  | { readonly kind: 'ready'; readonly memory: number }
  | { readonly kind: 'started'; readonly number: number }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** Most memory that was in use since `ready`. */
  | { readonly kind: 'end'; readonly memory: number };

/** What to run: the cases `from`, `from + step` … below `to`. */
export interface Order {
  readonly root: string;
  readonly format: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}
