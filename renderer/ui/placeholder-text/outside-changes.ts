/** Changes of the text from outside of its editor: an undo of the program, a repair, another screen. */
import { useEffect, useRef } from 'react';
import type { Editor } from '@tiptap/core';
import type { RichText } from '../../../shared/report/report.ts';
import { isSame } from '../../../shared/report/is-same.ts';
import { ADDITION_NODE } from './besides/names.ts';
import { documentOf, isSameRich } from './conversion.ts';
import { MARKS_CHANGED } from './text-marks.ts';

/** Makes the document hold `text` by changing only the part that differs. */
function replaceText(editor: Editor, { paragraphs, ...besides }: RichText): void {
  const { doc, schema, tr } = editor.state;
  const next = schema.nodeFromJSON(documentOf(paragraphs, besides));
  if (next.childCount === doc.childCount) {
    // A table that somebody is in is changed, not put there anew.
    doc.forEach((block, position, index) => {
      const { type, attrs } = next.child(index);
      const isOther = !isSame(block.attrs['addition'], attrs['addition']);
      if (block.type === type && type.name === ADDITION_NODE && isOther)
        tr.setNodeMarkup(position, null, attrs);
    });
  }
  const start = tr.doc.content.findDiffStart(next.content);
  const end = tr.doc.content.findDiffEnd(next.content);
  if (start !== null && end !== null) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
    if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
  }
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('preventUpdate', true).setMeta(MARKS_CHANGED, true));
}

/** Text that is not echoed for this many changes is not waited for any longer. */
const PATIENCE = 50;

/**
 * Follows `text` where it differs from what this editor sent out itself; an answer that comes late never takes back
 * what has been typed since. Answers how to say what is sent out.
 */
export function useOutsideChanges(editor: Editor, text: RichText): (sent: RichText) => void {
  const shown = useRef(text);
  const sent = useRef<RichText[]>([]);
  useEffect(() => {
    if (text === shown.current || isSameRich(text, shown.current)) return;
    shown.current = text;
    const echo = sent.current.findIndex((one) => isSameRich(one, text));
    sent.current = echo < 0 ? [] : sent.current.slice(echo + 1);
    if (echo < 0) replaceText(editor, text);
  }, [editor, text]);
  return (own: RichText) => {
    sent.current = [...sent.current.slice(-PATIENCE), own];
  };
}
