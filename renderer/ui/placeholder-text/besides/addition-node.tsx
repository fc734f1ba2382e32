/** A table of the clerk's own, or a picture, between two paragraphs of the text editor. */
import { useContext } from 'react';
import { Node, type Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import type { Addition } from '../../../../shared/rich/schema.ts';
import { ADDITION_NODE } from './names.ts';
import { OwnPicture } from './own-picture.tsx';
import { OwnTable } from './own-table.tsx';
import { ReadOnly } from './read-only.ts';

function AdditionView({ node, editor, selected, getPos, updateAttributes }: NodeViewProps) {
  const addition = node.attrs['addition'] as Addition;
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
        <OwnTable table={addition} {...given} />
      ) : (
        <OwnPicture picture={addition} report={editor.storage.placeholder.report} {...given} />
      )}
    </NodeViewWrapper>
  );
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

export const AdditionNode = Node.create({
  name: ADDITION_NODE,
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    addition: {
      default: null,
      parseHTML: (element: HTMLElement): unknown =>
        JSON.parse(element.getAttribute('data-addition') ?? 'null'),
      renderHTML: ({ addition }: Record<string, unknown>) => ({ 'data-addition': JSON.stringify(addition) }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-addition]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
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
