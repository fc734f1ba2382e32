/**
 * What a reader hands over: the old file as paragraphs and tables, before anything is understood.
 *
 * The same value comes out of every format. Nothing in it is markup: text is plain, with its looks beside it, automatic
 * numbers are resolved, tracked deletions and hidden text are gone.
 */
import type { Look, Picture } from './rich/schema.ts';

export type SourceFormat =
  'docx' | 'doc' | 'wps' | 'odt' | 'rtf' | 'html' | 'mhtml' | 'pdf' | 'wordml' | 'txt' | 'xlsx' | 'json';

/** Where the layout of the file puts a block. */
export interface SourcePlace {
  /** Boxes around the block, outermost first; one box, one number. Absent where nothing is around it. */
  readonly boxes?: readonly number[];
  /** Nothing but links stands in it, or the file marks it as leading elsewhere: navigation, menus. */
  readonly isFrame?: boolean;
}

export interface SourceParagraph extends SourcePlace {
  readonly kind: 'paragraph';
  /** Text as in the file. A line break inside the paragraph is `\n`. The automatic number is not part of it. */
  readonly text: string;
  /** Resolved automatic number as it shows, e.g. `一、` or `（二）`; absent for a paragraph without one. */
  readonly number?: string;
  /** Level of a heading style, from 1; 0 for the title style; absent for ordinary text. */
  readonly heading?: number;
  readonly centred?: boolean;
  /** How words of `text` look and where they lead; UTF-16 units of `text`. */
  readonly looks?: readonly Look[];
  /** Pictures that are anchored in it, in order. */
  readonly pictures?: readonly Picture[];
}

export interface SourceCell {
  /** Top left grid position, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Text of the cell: its paragraphs joined with `\n`, text of nested tables left out. */
  readonly text: string;
  /** Tables inside the cell. */
  readonly tables?: readonly SourceTable[];
  /**
   * Paragraphs and tables of the cell in order: set only where the cell holds more than plain text, as a table, a
   * picture, a look, or a frame of the page.
   */
  readonly blocks?: readonly SourceBlock[];
}

export interface SourceTable extends SourcePlace {
  readonly kind: 'table';
  /**
   * `grid`: positions and spans are those of the file. `rows`: only the order of the cells in a row is known
   * (flattened text), columns are running numbers and spans are 1.
   */
  readonly geometry: 'grid' | 'rows';
  readonly rowCount: number;
  readonly columnCount: number;
  /** The file marks the first row as a head that is repeated on every page. */
  readonly isHeaded?: boolean;
  /** Cells in reading order; a merged cell appears once, at its top left. */
  readonly cells: readonly SourceCell[];
}

export type SourceBlock = SourceParagraph | SourceTable;

/** Something the reader saw that the result does not show, for the import review: tracked changes, text boxes. */
export interface SourceRemark {
  readonly code: string;
  readonly message: string;
  /** It may have changed figures, so that a person must look. */
  readonly doubt?: boolean;
}

export interface SourceDocument {
  readonly format: SourceFormat;
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
}

/** Text of a paragraph as a reader of the page sees it, automatic number first. */
export function visibleText(paragraph: SourceParagraph): string {
  return `${paragraph.number ?? ''}${paragraph.text}`;
}

/** Every table in reading order, nested ones after the table they stand in. */
export function allTables(blocks: readonly SourceBlock[]): SourceTable[] {
  const tables: SourceTable[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    tables.push(block);
    for (const cell of block.cells) if (cell.tables) tables.push(...allTables(cell.tables));
  }
  return tables;
}
