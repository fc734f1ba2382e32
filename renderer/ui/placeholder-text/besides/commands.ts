/** What the buttons and the clipboard do to a text that may hold more than words. */
import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { Addition, ExtraTable } from '../../../../shared/rich/schema.ts';
import { ADDITION_NODE, MARKS, NOTE_NODE } from './names.ts';
import type { BesidesCommand } from './besides-tools.tsx';
import { pickPicture, takePicture } from './take-picture.ts';

/** Rows and columns of a new table. */
const [ROWS, COLUMNS] = [3, 3];

const NEW_TABLE: ExtraTable = {
  kind: 'table',
  rowCount: ROWS,
  columnCount: COLUMNS,
  cells: Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
    row: Math.floor(index / COLUMNS),
    column: index % COLUMNS,
    rowSpan: 1,
    columnSpan: 1,
    text: '',
  })),
};

/** Puts it behind the paragraph of the caret. */
function insertAddition(editor: Editor, addition: Addition): void {
  const { $to } = editor.state.selection;
  const at = $to.depth === 0 ? $to.pos : $to.after(1);
  editor.chain().insertContentAt(at, { type: ADDITION_NODE, attrs: { addition } }).focus().run();
}

/** Does it to the words that are chosen, or where the caret was last. */
export function runCommand(editor: Editor, command: BesidesCommand): void {
  const { report } = editor.storage.placeholder;
  const chain = editor.chain().focus(null, { scrollIntoView: false });
  switch (command) {
    case 'bold':
    case 'underline':
      chain.toggleMark(MARKS[command]).run();
      return;
    case 'link':
      chain.run();
      editor.storage.link?.onAsk?.();
      return;
    case 'unlink':
      chain.extendMarkRange(MARKS.link).unsetMark(MARKS.link).run();
      return;
    case 'note':
      chain
        .setTextSelection(editor.state.selection.to)
        .insertContent({ type: NOTE_NODE, attrs: { text: '请写明' } })
        .run();
      return;
    case 'table':
      insertAddition(editor, NEW_TABLE);
      return;
    case 'picture':
      void pickPicture(report).then((picture) => {
        if (picture) insertAddition(editor, picture);
      });
  }
}

/** Takes a picture from the clipboard; false where there is none, or the text may hold none. */
export function pastePicture(view: EditorView, event: ClipboardEvent): boolean {
  const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
  const node = view.state.schema.nodes[ADDITION_NODE];
  if (!file || !node) return false;
  const { editor } = view.dom as { editor?: Editor };
  void takePicture(file, editor?.storage.placeholder.report ?? null).then((addition) => {
    if (addition && editor && !editor.isDestroyed) insertAddition(editor, addition);
  });
  return true;
}
