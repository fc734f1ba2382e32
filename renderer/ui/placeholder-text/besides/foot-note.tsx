/** The mark of a foot note in the text: a button that opens what the note says. */
import { Button, Input, Popover } from 'antd';
import { useContext, useState } from 'react';
import { Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { LONGEST_NOTE } from '../../../../shared/rich/schema.ts';
import { NOTE_NODE } from './names.ts';
import { ReadOnly } from './read-only.ts';

function FootNoteMark({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const text = String(node.attrs['text']);
  const readOnly = useContext(ReadOnly);
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(text);
  const change = (next: string) => {
    setDraft(next);
    // A note says something; one that is emptied waits for its words.
    if (next.trim() !== '') updateAttributes({ text: next.trim() });
  };
  const content = (
    <div className="foot-note-card">
      <Input.TextArea
        aria-label="脚注内容"
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={LONGEST_NOTE}
        value={draft}
        readOnly={readOnly}
        onChange={(event) => change(event.target.value)}
      />
      {!readOnly && (
        <Button size="small" onClick={deleteNode}>
          删除脚注
        </Button>
      )}
    </div>
  );
  return (
    <NodeViewWrapper as="span">
      <Popover
        trigger="click"
        open={isOpen}
        onOpenChange={(open) => {
          setDraft(text);
          setOpen(open);
        }}
        destroyOnHidden
        title="脚注"
        content={content}
      >
        <button
          type="button"
          className={`foot-note${selected ? ' is-selected' : ''}`}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-label={`脚注：${text}`}
          title={`脚注：${text}`}
        >
          注
        </button>
      </Popover>
    </NodeViewWrapper>
  );
}

/** What a note of the clipboard says; null where it is none that a report may have. */
function noteOf(element: HTMLElement): string | null {
  const text = element.getAttribute('data-note')?.trim() ?? '';
  return text === '' || text.length > LONGEST_NOTE ? null : text;
}

export const FootNote = Node.create({
  name: NOTE_NODE,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => noteOf(element) ?? '',
      renderHTML: ({ text }: Record<string, unknown>) => ({ 'data-note': String(text) }),
    },
  }),
  parseHTML: () => [
    { tag: 'sup[data-note]', getAttrs: (element) => (noteOf(element) === null ? false : null) },
    // A mark that says nothing is no note, and no word of the text.
    { tag: 'sup[data-note]', ignore: true },
  ],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, '注'],
  addNodeView: () => ReactNodeViewRenderer(FootNoteMark),
});
