/** Where the caret stands in the text, and where a place of the text is in the document. */
import type { Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { readOne } from '../../../shared/template/placeholders.ts';
import { ADDITION_NODE } from './besides/names.ts';
import { PLACEHOLDER_NODE } from './conversion.ts';

/** Every paragraph with its position and its number from 0; tables and pictures between them are none. */
export function forEachParagraph(
  document: DocumentNode,
  visit: (paragraph: DocumentNode, position: number, index: number) => void,
): void {
  let index = 0;
  document.forEach((block, position) => {
    if (block.type.name === ADDITION_NODE) return;
    visit(block, position, index);
    index += 1;
  });
}

/** The number, from 0, of the paragraph that the caret is in, or that comes next behind a table or a picture. */
export function paragraphOfCaret({ state: { doc, selection } }: Editor): number {
  const block = selection.$head.index(0);
  let paragraphs = 0;
  for (let at = 0; at < block; at += 1) if (doc.child(at).type.name !== ADDITION_NODE) paragraphs += 1;
  return paragraphs;
}

/** Position at the end of paragraph `index`, of the last one if there is no such paragraph. */
export function endOfParagraph(editor: Editor, index: number): number {
  let end = 0;
  forEachParagraph(editor.state.doc, (paragraph, position, at) => {
    if (at <= index) end = position + paragraph.nodeSize - 1;
  });
  return end;
}

/** Position of the piece in front of `position` that shows words of last year; null where there is none. */
export function openPieceBefore(editor: Editor, position: number | null): number | null {
  const { state, storage } = editor;
  const { report } = storage.placeholder;
  const node = position === null ? null : state.doc.resolve(position).nodeBefore;
  if (position === null || !report || node?.type.name !== PLACEHOLDER_NODE) return null;
  const { kind } = readOne(String(node.attrs['name']), String(node.attrs['raw']), report);
  return kind === 'open' ? position - node.nodeSize : null;
}

/** Where the caret stands, or the chosen piece begins, in the stored text of its paragraph. */
export function storedOffset({ state: { selection } }: Editor): number {
  const $from = selection instanceof NodeSelection ? selection.$from : selection.$head;
  let start = $from.textOffset;
  for (let index = 0; index < $from.index(); index++) {
    const { text, attrs } = $from.parent.child(index);
    start += (text ?? String(attrs['raw'] ?? '')).length;
  }
  return start;
}
