/** What the text gives to the clipboard, and what it takes from it. */
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { rowsOf } from '../../../shared/rich/additions.ts';
import { byteLength } from '../../../shared/rich/picture.ts';
import type { Addition } from '../../../shared/rich/schema.ts';
import { pastePicture } from './besides/commands.ts';
import { ADDITION_NODE } from './besides/names.ts';
import { leavesRoom } from './besides/take-picture.ts';
import { documentOf, paragraphsOfDocument, paragraphsOfPaste, printable } from './conversion.ts';

/**
 * A text of this program comes back as it was copied, with its looks, notes, tables and pictures; of anything else
 * only the words are taken.
 */
export const handlePaste: NonNullable<EditorProps['handlePaste']> = (view, event, slice) => {
  const { schema } = view.state;
  if (isOwn(event.clipboardData?.getData('text/html') ?? '', schema)) {
    view.dispatch(view.state.tr.replaceSelection(withoutExcess(view, slice)).scrollIntoView());
    return true;
  }
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return pastePicture(view, event);
  const paragraphs = paragraphsOfPaste(text);
  if (paragraphs.length === 0) return true;
  const pasted = schema.nodeFromJSON(documentOf(paragraphs));
  view.dispatch(view.state.tr.replaceSelection(new Slice(pasted.content, 1, 1)).scrollIntoView());
  return true;
};

/** Words a line each paragraph, the cells of a table with tabs between them. */
export const clipboardTextSerializer: NonNullable<EditorProps['clipboardTextSerializer']> = ({ content }) => {
  const lines: string[] = [];
  content.forEach((block) => {
    if (block.type.name === ADDITION_NODE) lines.push(...linesOf(block.attrs['addition'] as Addition));
    else lines.push(paragraphsOfDocument({ content: [block.toJSON()] })[0] ?? '');
  });
  return lines.join('\n');
};

function linesOf(addition: Addition): string[] {
  if (addition.kind === 'picture') return [];
  return rowsOf(addition).map((cells) =>
    cells.map(({ text }) => text.replaceAll(/[\t\n]+/gu, ' ')).join('\t'),
  );
}

/** The editor writes this into what it copies. A text without looks takes words alone. */
function isOwn(html: string, schema: Schema): boolean {
  return schema.nodes[ADDITION_NODE] !== undefined && /<[^>]+\sdata-pm-slice=/u.test(html);
}

/** What of the slice can be kept: printable signs, and pictures as long as the report has room for them. */
function withoutExcess(view: EditorView, { content, openStart, openEnd }: Slice): Slice {
  const hasRoom = leavesRoom(view);
  const kept = (fragment: Fragment): Fragment => {
    const nodes: Node[] = [];
    fragment.forEach((node) => {
      const addition = node.attrs['addition'] as Addition | undefined;
      if (addition?.kind === 'picture' && !hasRoom(byteLength(addition.data))) return;
      if (!node.isText) return void nodes.push(node.copy(kept(node.content)));
      const text = printable(node.text ?? '');
      if (text !== '') nodes.push(node.type.schema.text(text, node.marks));
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(kept(content), openStart, openEnd);
}
