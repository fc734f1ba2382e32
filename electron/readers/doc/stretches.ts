/** The text in stretches of the same look, and the paragraphs that end in it (MS-DOC 2.4.1, 2.4.2, 2.4.6). */
import type { DocumentParts } from './document-parts.ts';
import { pieceText, type Piece } from './pieces.ts';
import {
  applyToCharacters,
  newParagraphProperties,
  type CharacterProperties,
  type ParagraphProperties,
} from './properties.ts';
import type { TextRange } from './text-boxes.ts';

/** Bytes of changes to pieces that may be gone through: many pieces can name the same long list. */
const MOST_CHANGES = 128 * 1024 * 1024;

/** Characters that stand next to one another in the file and have the same properties. */
export interface Stretch {
  readonly text: string;
  /** Of the first character: its place in the text and its offset in the file. */
  readonly start: number;
  readonly at: number;
  readonly piece: Piece;
  readonly properties: CharacterProperties;
}

/** What a paragraph is, and the style it has in the end. */
export type OwnProperties = ParagraphProperties & { readonly ownStyle: string };

/** Properties of the paragraph whose mark stands at the offset `at`. */
export function paragraphAt({ paragraphRun, apply }: DocumentParts, at: number, piece: Piece): OwnProperties {
  const run = paragraphRun(at);
  const properties = newParagraphProperties();
  if (run) apply(run.sprms, properties);
  if (piece.changes.byteLength > 0) apply(piece.changes, properties);
  return Object.assign(properties, { ownStyle: String(properties.style ?? run?.style ?? 0) });
}

/** A page break in the text is no end; the break of a section is. */
export function endsParagraph({ paragraphRun }: DocumentParts, at: number, piece: Piece): boolean {
  return paragraphRun(at)?.end === at + piece.width;
}

/** The text of `range`. Throws RangeError for changes that never end. */
export function* stretches(parts: DocumentParts, { start, end }: TextRange): Generator<Stretch> {
  let changes = 0;
  for (const piece of parts.pieces) {
    if (piece.end <= start || piece.start >= end) continue;
    const [first, last] = [Math.max(piece.start, start), Math.min(piece.end, end)];
    const { width } = piece;
    const text = pieceText(piece, parts.document, first, last);
    let from = 0;
    while (from < text.length) {
      const at = piece.at + (first - piece.start + from) * width;
      const run = parts.characterRun(at);
      const to = run
        ? Math.min(from + Math.max(Math.ceil((run.end - at) / width), 1), text.length)
        : from + 1;
      const properties: CharacterProperties = {};
      if (run) applyToCharacters(run.sprms, properties);
      changes += piece.changes.byteLength;
      if (changes > MOST_CHANGES) throw new RangeError('changes without end');
      if (piece.changes.byteLength > 0) applyToCharacters(piece.changes, properties);
      yield { text: text.slice(from, to), start: first + from, at, piece, properties };
      from = to;
    }
  }
}
