/** Changes of bytes that are known afterwards: what stood where, and what stands there now. */

/** `removed` bytes from `at` on give way to `inserted`. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: Uint8Array;
}

/** A stretch of bytes, the end not included. */
export type Range = readonly [from: number, to: number];

/** In order, without those that reach into the one before. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    const last = kept.at(-1);
    if (!last || (edit.at >= last.at + last.removed && edit.at > last.at)) kept.push(edit);
  }
  return kept;
}

/** The bytes after edits that are in order. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(bytes.subarray(at, edit.at), edit.inserted);
    at = edit.at + edit.removed;
  }
  parts.push(bytes.subarray(at));
  return Uint8Array.from(Buffer.concat(parts));
}

/** Does the edit change bytes of the range, or put some directly before or behind them? */
export function touches(edit: Edit, [from, to]: Range): boolean {
  return edit.at <= to && edit.at + edit.removed >= from;
}

/** Where the place `at` of the old bytes is in the new ones; no edit may reach over it. */
export function moved(edits: readonly Edit[], at: number): number {
  const before = edits.filter((edit) => edit.at + edit.removed <= at && edit.at < at);
  return before.reduce((place, { removed, inserted }) => place + inserted.length - removed, at);
}
