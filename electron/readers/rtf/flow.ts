/** Text that flows on its own: paragraphs put where they belong, in the body or in a cell however deep. */
import type { SourceBlock } from '../../../shared/source-document.ts';
import {
  addParagraph,
  addTable,
  endStory,
  openParagraph,
  openStory,
  type CloseParagraph,
  type OpenParagraph,
} from '../parts/story.ts';
import {
  closeTable,
  dropRow,
  endCell,
  endRow,
  newDefinition,
  openTable,
  type OpenTable,
  type RowDefinition,
} from './tables.ts';

export interface Flow {
  /** The paragraph being read. */
  readonly paragraph: () => OpenParagraph;
  /** What the rows to come look like, in the outermost table and in those inside. */
  readonly definition: (nested: boolean) => RowDefinition;
  readonly defineRows: (nested: boolean) => void;
  /** Ends the paragraph, which stands in the `depth`th table inside each other; 0 for none. */
  readonly endParagraph: (depth: number) => void;
  readonly endCell: (depth: number) => void;
  /** Ends a row of the outermost table, or of the innermost; without a trace where it is `gone`. */
  readonly endRow: (nested: boolean, gone: boolean) => void;
  /** Ends all that is open. */
  readonly blocks: () => readonly SourceBlock[];
}

/** Tables inside each other: no program makes more. */
const DEEPEST = 30;

export function openFlow(close: CloseParagraph): Flow {
  const body = openStory();
  const tables: OpenTable[] = [];
  const definitions = { outer: newDefinition(), nested: newDefinition() };
  let paragraph = openParagraph();

  const story = () => tables.at(-1)?.story ?? body;
  const endTable = (): void => {
    const table = tables.pop();
    if (!table) return;
    if (table.cells.length > 0) endRow(table, tables.length > 0 ? definitions.nested : definitions.outer);
    const finished = closeTable(table);
    if (finished) addTable(story(), finished, close);
    const outer = tables.at(-1);
    // Text boxes in a cell follow the outermost table.
    (outer?.boxes ?? body.blocks).push(...table.boxes);
  };
  const goTo = (depth: number): void => {
    const wanted = Math.min(depth, DEEPEST);
    while (tables.length > wanted) endTable();
    while (tables.length < wanted) tables.push(openTable());
  };
  const put = (): void => {
    const finished = paragraph;
    paragraph = openParagraph();
    addParagraph(story(), finished, close);
  };
  const finishCell = (depth: number): void => {
    goTo(depth);
    put();
    endStory(story(), close);
    const table = tables.at(-1);
    if (table) endCell(table);
  };
  const isBlank = (): boolean => paragraph.text.trim() === '' && paragraph.boxes.length === 0;

  return {
    paragraph: () => paragraph,
    definition: (nested) => (nested ? definitions.nested : definitions.outer),
    defineRows: (nested) => void (definitions[nested ? 'nested' : 'outer'] = newDefinition()),
    endParagraph: (depth) => {
      // In the middle of a row there is no text outside of it, whatever the paragraph says.
      goTo(depth === 0 && (tables[0]?.cells.length ?? 0) > 0 ? 1 : depth);
      put();
    },
    endCell: finishCell,
    endRow: (nested, gone) => {
      const depth = nested ? Math.max(tables.length, 2) : 1;
      const astray = !isBlank();
      if (astray) finishCell(depth);
      goTo(depth);
      const table = tables.at(-1);
      if (!table) return;
      table.astray = astray;
      if (gone) dropRow(table);
      else endRow(table, nested ? definitions.nested : definitions.outer);
    },
    blocks: () => {
      if (!isBlank()) put();
      goTo(0);
      endStory(body, close);
      return body.blocks;
    },
  };
}
