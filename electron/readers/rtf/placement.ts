/** Paragraphs put where they belong, in the body or in a cell however deep: RTF says it at the end of each of them. */
import type { SourceBlock } from '../../../shared/source-document.ts';
import type { Flow } from '../parts/flow.ts';
import type { OpenParagraph } from '../parts/story.ts';
import {
  addCell,
  closeTable,
  dropRow,
  endRow,
  newDefinition,
  openTable,
  type OpenTable,
  type RowDefinition,
} from './tables.ts';

export interface Placement {
  /** What the rows to come look like, in the outermost table and in those inside. */
  readonly definition: (nested: boolean) => RowDefinition;
  readonly defineRows: (nested: boolean) => void;
  /** What is said of the cell that a text in the `depth`th table inside each other stands in; undefined outside. */
  readonly cell: (depth: number) => RowDefinition['cells'][number] | undefined;
  /** Ends the paragraph, which stands in the `depth`th table inside each other; 0 for none. */
  readonly endParagraph: (depth: number) => void;
  readonly endCell: (depth: number) => void;
  /** Ends a row of the outermost table, or of the innermost; without a trace where it is `gone`. */
  readonly endRow: (nested: boolean, gone: boolean) => void;
  /** Ends all that is open; nothing can be placed then. */
  readonly end: () => void;
}

/** Tables inside each other: no program makes more. */
const DEEPEST = 30;

/** Places what `flow` reads from here on; a paragraph is open all the time. */
export function placeParagraphs(flow: Flow<OpenParagraph>): Placement {
  const outside: { readonly boxes: SourceBlock[] } = { boxes: flow.story.boxesTo };
  const tables: OpenTable[] = [];
  const definitions = { outer: newDefinition(), nested: newDefinition() };
  flow.beginParagraph();

  const definitionAt = (depth: number): RowDefinition => (depth > 1 ? definitions.nested : definitions.outer);
  const endTable = (): void => {
    const table = tables.pop();
    if (!table) return;
    // The text of a cell that never ended has none.
    flow.endStory();
    if (table.cells.length > 0) endRow(table, definitionAt(tables.length + 1));
    flow.addTable(closeTable(table), []);
    // Text boxes in a cell follow the outermost table.
    (tables.at(-1) ?? outside).boxes.push(...table.boxes);
  };
  const goTo = (depth: number): void => {
    const wanted = Math.min(depth, DEEPEST);
    while (tables.length > wanted) endTable();
    while (tables.length < wanted) {
      const table = openTable();
      tables.push(table);
      flow.beginStory(table.boxes);
    }
  };
  const put = (): void => {
    flow.endParagraph();
    flow.beginParagraph();
  };
  const finishCell = (depth: number): void => {
    goTo(depth);
    put();
    const table = tables.at(-1);
    if (!table) return;
    addCell(table, flow.endStory());
    flow.beginStory(table.boxes);
  };
  const isBlank = (): boolean => flow.paragraph.text.trim() === '' && flow.paragraph.boxes.length === 0;

  return {
    definition: (nested) => (nested ? definitions.nested : definitions.outer),
    defineRows: (nested) => void (definitions[nested ? 'nested' : 'outer'] = newDefinition()),
    cell: (depth) => {
      const before = tables[depth - 1]?.cells.length ?? 0;
      return depth === 0 ? undefined : definitionAt(depth).cells[before];
    },
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
      else endRow(table, definitionAt(depth));
    },
    end: () => {
      if (!isBlank()) put();
      goTo(0);
      flow.dropParagraph();
    },
  };
}
