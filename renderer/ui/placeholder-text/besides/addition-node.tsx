/** A table of the clerk's own, or a picture, between two paragraphs of the text editor. */
import { useContext } from 'react';
import { Node, type Editor } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { rowsOf } from '../../../../shared/rich/additions.ts';
import { additionSchema, type Addition } from '../../../../shared/rich/schema.ts';
import { NO_CELL_MARKS, TableMarksContext } from './cell-marks.ts';
import { ADDITION_NODE } from './names.ts';
import { OwnPicture } from './own-picture.tsx';
import { OwnTable } from './own-table.tsx';
import { ReadOnly } from './read-only.ts';

function AdditionView({ node, editor, selected, getPos, updateAttributes }: NodeViewProps) {
  const addition = node.attrs['addition'] as Addition;
  const marks = useContext(TableMarksContext).get(tableNumber(editor, getPos())) ?? NO_CELL_MARKS;
  const given = {
    readOnly: useContext(ReadOnly),
    onChange: (changed: Addition) => updateAttributes({ addition: changed }),
    onRemove: () => {
      const at = getPos();
      if (at !== undefined) removeAddition(editor, at);
    },
  };
  return (
    <NodeViewWrapper className={`addition${selected ? ' is-selected' : ''}`} contentEditable={false}>
      {addition.kind === 'table' ? (
        <OwnTable table={addition} marks={marks} {...given} />
      ) : (
        <OwnPicture picture={addition} report={editor.storage.placeholder.report} {...given} />
      )}
    </NodeViewWrapper>
  );
}

/** The number, from 0, of the table at `position` among those of its text. */
function tableNumber({ state: { doc } }: Editor, position: number | undefined): number {
  let before = 0;
  doc.forEach((block, at) => {
    const addition = block.attrs['addition'] as Addition | undefined;
    if (position !== undefined && at < position && addition?.kind === 'table') before += 1;
  });
  return before;
}

/** Takes the addition at `at` away, and with the last one the empty line that stood behind it to type in. */
function removeAddition(editor: Editor, at: number): void {
  const { doc } = editor.state;
  const $at = doc.resolve(at);
  const index = $at.index();
  const [before, behind] = [doc.maybeChild(index - 1), doc.maybeChild(index + 1)];
  const isLineBehind =
    index + 2 === doc.childCount && behind?.childCount === 0 && before?.type.name === 'paragraph';
  const end = at + ($at.nodeAfter?.nodeSize ?? 0) + (isLineBehind ? behind.nodeSize : 0);
  editor.chain().deleteRange({ from: at, to: end }).focus().run();
}

/** Characters of the largest table and of the largest picture, written out, and more. */
const LONGEST = 4 * 1024 * 1024;

/** What the clipboard has as an addition; null where a report could not have it. */
function additionOf(element: HTMLElement): Addition | null {
  const written = element.getAttribute('data-addition') ?? '';
  if (written.length > LONGEST) return null;
  try {
    return additionSchema.parse(JSON.parse(written));
  } catch {
    return null;
  }
}

function additionMarkup(addition: Addition): DOMOutputSpec {
  if (addition.kind === 'picture') {
    const { type, data, alt, width, height } = addition;
    return ['img', { src: `data:image/${type};base64,${data}`, alt, width, height }];
  }
  const rows = rowsOf(addition).map((cells): DOMOutputSpec => {
    const own = cells.map(({ rowSpan, columnSpan, text }): DOMOutputSpec => [
      'td',
      { rowspan: rowSpan, colspan: columnSpan },
      text,
    ]);
    return ['tr', ...own];
  });
  return ['table', { border: 1 }, ['tbody', ...rows]];
}

export const AdditionNode = Node.create({
  name: ADDITION_NODE,
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    addition: {
      default: null,
      parseHTML: additionOf,
      renderHTML: ({ addition }: Record<string, unknown>) => ({ 'data-addition': JSON.stringify(addition) }),
    },
  }),
  parseHTML: () => [
    { tag: 'div[data-addition]', getAttrs: (element) => (additionOf(element) ? null : false) },
    // What is no addition has no words of the text in it either.
    { tag: 'div[data-addition]', ignore: true },
  ],
  // The table or the picture itself is for other programs.
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    HTMLAttributes,
    additionMarkup(node.attrs['addition'] as Addition),
  ],
  addKeyboardShortcuts() {
    const remove = () => {
      const { selection } = this.editor.state;
      if (!(selection instanceof NodeSelection) || selection.node.type.name !== ADDITION_NODE) return false;
      removeAddition(this.editor, selection.from);
      return true;
    };
    return { Backspace: remove, Delete: remove };
  },
  addNodeView: () => ReactNodeViewRenderer(AdditionView),
});
