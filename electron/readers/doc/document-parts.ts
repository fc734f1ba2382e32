/** What the text of a Word document is read with. */
import type { Taken } from '../parts/pictures.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';
import type { CloseParagraph } from '../parts/story.ts';
import type { Ground } from '../parts/visibility.ts';
import type { FindRun } from './formatted-pages.ts';
import type { Piece } from './pieces.ts';
import type { ApplySprms } from './properties.ts';
import type { StyleOf } from './style-sheet.ts';
import type { TextRange } from './text-boxes.ts';

export interface DocumentParts {
  readonly document: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly characterRun: FindRun;
  readonly paragraphRun: FindRun;
  readonly styleOf: StyleOf;
  readonly fontName: (font: number) => string | undefined;
  readonly close: CloseParagraph;
  readonly boxes: ReadonlyMap<number, readonly TextRange[]>;
  /** Foot notes and end notes by their marks; null within one. */
  readonly notes: ReadonlyMap<number, TextRange> | null;
  /** The picture at an offset of the Data stream, or why it is not kept. */
  readonly picture: (offset: number) => Taken | 'picture';
  readonly apply: ApplySprms;
  readonly remark: (code: RemarkCode) => void;
  /** What is behind the text of tables; cells that are shaded say so only where their row ends. */
  readonly tableGround: Ground | undefined;
  /** Told of text in a table that nobody sees on that ground, and of rows with cells of another one. */
  readonly onCell: (what: 'unseen' | 'shaded') => void;
}
