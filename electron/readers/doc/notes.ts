/** Foot notes and end notes: where each is referred to in the body, and which part of the text it is (MS-DOC 2.8.17–2.8.20). */
import { readPlc } from './bytes.ts';
import type { TextRange } from './text-boxes.ts';

/** Structures of one kind of notes, and where the text of all of them stands. */
export interface NoteParts {
  readonly references: Uint8Array;
  readonly texts: Uint8Array;
  readonly start: number;
  readonly length: number;
}

/** Every note by the character that refers to it. */
export function readNotes(kinds: readonly NoteParts[]): ReadonlyMap<number, TextRange> {
  const notes = new Map<number, TextRange>();
  for (const { references, texts, start, length } of kinds) {
    const [marks, ranges] = [readPlc(references, 2), readPlc(texts, 0)];
    let end = 0;
    for (let index = 0; index < marks.count; index += 1) {
      const [from, to] = [ranges.positions[index] ?? 0, ranges.positions[index + 1] ?? 0];
      // One after the other, so that no text is read twice.
      if (from < end || from >= to || to > length) continue;
      end = to;
      notes.set(marks.positions[index] ?? -1, { start: start + from, end: start + to });
    }
  }
  return notes;
}
