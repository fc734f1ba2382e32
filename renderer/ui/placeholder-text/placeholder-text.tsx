/**
 * A text editor for paragraphs with placeholders: the one for report sections and for the template.
 *
 * It has no undo of its own: every change goes out through `onChange`, and an undo of the program comes back
 * through `paragraphs`. What comes back changed is put in place without moving the caret out of its words.
 */
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { Editor } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { Slice } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorProps } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import type { Report } from '../../../shared/report/schema.ts';
import { readOne } from '../../../shared/template/placeholders.ts';
import {
  documentOf,
  inlineContent,
  isSameText,
  paragraphsOfDocument,
  paragraphsOfPaste,
  PLACEHOLDER_NODE,
} from './conversion.ts';
import { PlaceholderList } from './insert-placeholder.tsx';
import { PieceCard, type ChosenPiece } from './piece-card.tsx';
import { PlaceholderNode } from './placeholder-node.ts';
import { endOfWords, MARKS_CHANGED, TextMarks, type TextMark } from './text-marks.ts';
import './placeholder-text.css';

export type { TextMark } from './text-marks.ts';

/** Words of a paragraph as they read, and where they begin; null for their first occurrence. */
interface Words {
  readonly quote: string;
  readonly start: number | null;
}

/** What a screen can do with the editor besides giving it text. */
export interface PlaceholderTextHandle {
  /** Puts a placeholder where the caret is, or was last, and goes on typing behind it. */
  readonly insertPlaceholder: (name: string) => void;
  /**
   * Puts the caret behind `words` of paragraph `index` (from 0; the last one if left out), behind the paragraph
   * where it does not say them, and shows it.
   */
  readonly focus: (index?: number, words?: Words | null) => void;
}

interface PlaceholderTextProps {
  readonly ariaLabel: string;
  readonly paragraphs: readonly string[];
  readonly onChange: (paragraphs: string[]) => void;
  /** Whose values the placeholders show. */
  readonly report: Report;
  readonly readOnly?: boolean;
  readonly marks?: readonly TextMark[];
  /** Shown in grey while there is no text. */
  readonly hint?: string;
  /** `lines` for a title or a signature: no indent. */
  readonly kind?: 'paragraphs' | 'lines';
  readonly onFocus?: () => void;
  /** The caret has come into paragraph `index` (from 0), to `at` of its stored text; of a chosen piece its beginning. */
  readonly onCaret?: (index: number, at: number) => void;
  readonly ref?: Ref<PlaceholderTextHandle>;
}

const NO_MARKS: readonly TextMark[] = [];

const EXTENSIONS = [
  Document,
  // Line breaks inside an old paragraph stay what they are.
  Paragraph.extend({
    whitespace: 'pre',
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.splitBlock() };
    },
  }),
  Text,
  PlaceholderNode,
  TextMarks,
];

/** Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z and Ctrl+Enter, with Command where a keyboard has it. */
function isProgramKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && /^(?:[zy]|Enter)$/i.test(key);
}

const BEHAVIOUR: EditorProps = {
  handleDOMEvents: {
    // ProseMirror would keep these keys although nothing here answers to them; they are the program's.
    keydown: (_, event) => isProgramKey(event),
    // The browser's own undo would step past the program's.
    beforeinput: (_, event) => {
      if (!event.inputType.startsWith('history')) return false;
      event.preventDefault();
      return true;
    },
  },
  handlePaste: (view, event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return false;
    const { schema, tr } = view.state;
    const paragraphs = paragraphsOfPaste(text);
    if (paragraphs.length === 0) return true;
    const pasted = schema.nodeFromJSON(documentOf(paragraphs));
    view.dispatch(tr.replaceSelection(new Slice(pasted.content, 1, 1)).scrollIntoView());
    return true;
  },
  clipboardTextSerializer: (slice) => paragraphsOfDocument({ content: slice.content.toJSON() }).join('\n'),
};

/** Makes the document read `paragraphs` by changing only the part that differs. */
function replaceText(editor: Editor, paragraphs: readonly string[]): void {
  const { doc, schema, tr } = editor.state;
  const next = schema.nodeFromJSON(documentOf(paragraphs));
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
  editor.view.dispatch(tr.setMeta('preventUpdate', true));
}

/** Shows the placeholders with the values of `report`, and what is remarked about the text. */
function drawOver(editor: Editor, over: { report: Report; marks: readonly TextMark[]; hint: string }): void {
  const { placeholder, textMarks } = editor.storage;
  placeholder.report = over.report;
  const redrawn = [...placeholder.refreshers].filter((refresh) => refresh());
  const isRemarked = textMarks.marks !== over.marks || textMarks.hint !== over.hint;
  Object.assign(textMarks, over);
  if (redrawn.length === 0 && !isRemarked) return;
  editor.view.dispatch(editor.state.tr.setMeta(MARKS_CHANGED, true));
}

/** Position at the end of paragraph `index`, of the last one if there is no such paragraph. */
function endOfParagraph(editor: Editor, index: number): number {
  let end = 0;
  editor.state.doc.forEach((paragraph, position, at) => {
    if (at <= index) end = position + paragraph.nodeSize - 1;
  });
  return end;
}

/** Position of the piece in front of `position` that shows words of last year; null where there is none. */
function openPieceBefore(editor: Editor, position: number | null): number | null {
  const { state, storage } = editor;
  const { report } = storage.placeholder;
  const node = position === null ? null : state.doc.resolve(position).nodeBefore;
  if (position === null || !report || node?.type.name !== PLACEHOLDER_NODE) return null;
  const { kind } = readOne(String(node.attrs['name']), String(node.attrs['raw']), report);
  return kind === 'open' ? position - node.nodeSize : null;
}

/** Where the caret stands, or the chosen piece begins, in the stored text of its paragraph. */
function storedOffset({ state: { selection } }: Editor): number {
  const $from = selection instanceof NodeSelection ? selection.$from : selection.$head;
  let start = $from.textOffset;
  for (let index = 0; index < $from.index(); index++) {
    const { text, attrs } = $from.parent.child(index);
    start += (text ?? String(attrs['raw'] ?? '')).length;
  }
  return start;
}

/** Text that is not echoed for this many changes is not waited for any longer. */
const PATIENCE = 50;

/**
 * Follows `paragraphs` where they differ from what this editor sent out itself; an answer that comes late never
 * takes back what has been typed since.
 */
function useOutsideChanges(editor: Editor, paragraphs: readonly string[]) {
  const shown = useRef(paragraphs);
  const sent = useRef<string[][]>([]);
  useEffect(() => {
    if (isSameText(paragraphs, shown.current)) return;
    shown.current = paragraphs;
    const echo = sent.current.findIndex((text) => isSameText(text, paragraphs));
    sent.current = echo < 0 ? [] : sent.current.slice(echo + 1);
    if (echo < 0) replaceText(editor, paragraphs);
  }, [editor, paragraphs]);
  return (text: string[]) => {
    sent.current = [...sent.current.slice(-PATIENCE), text];
  };
}

/** Says who is told when two opening braces are typed; null for nobody. */
function listenForBraces(editor: Editor, listener: (() => void) | null): void {
  editor.storage.placeholder.onBraces = listener;
}

/** Pixels below the line that a card belongs to. */
const BELOW = 6;

/** The piece that is chosen, and the list that two opening braces ask for. */
function usePieces(editor: Editor, readOnly: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ChosenPiece | null>(null);
  const [menu, setMenu] = useState<{ left: number; top: number } | null>(null);
  useEffect(() => {
    const placeAt = (position: number) => {
      const line = editor.view.coordsAtPos(position);
      const frame = box.current?.getBoundingClientRect();
      return {
        left: Math.max(0, line.left - (frame?.left ?? 0)),
        top: line.bottom - (frame?.top ?? 0) + BELOW,
      };
    };
    const follow = () => {
      const { selection } = editor.state;
      const isPiece = selection instanceof NodeSelection && selection.node.type.name === PLACEHOLDER_NODE;
      if (!isPiece || readOnly || !editor.isFocused) {
        // A control of the card itself has the focus while it is used.
        if (!box.current?.contains(document.activeElement) || !isPiece) setChosen(null);
        return;
      }
      const { attrs } = selection.node;
      setChosen({ name: String(attrs['name']), raw: String(attrs['raw']), ...placeAt(selection.from) });
    };
    const leave = ({ event }: { event: FocusEvent }) => {
      if (!(event.relatedTarget instanceof Node) || !box.current?.contains(event.relatedTarget))
        setChosen(null);
    };
    editor.on('selectionUpdate', follow);
    editor.on('focus', follow);
    editor.on('blur', leave);
    listenForBraces(editor, readOnly ? null : () => setMenu(placeAt(editor.state.selection.from)));
    return () => {
      editor.off('selectionUpdate', follow);
      editor.off('focus', follow);
      editor.off('blur', leave);
      listenForBraces(editor, null);
    };
  }, [editor, readOnly]);
  const close = () => {
    setChosen(null);
    editor.commands.focus();
  };
  const put = (text: string) => {
    editor.chain().focus().insertContent(inlineContent(text)).run();
  };
  const replace = (text: string) => {
    setChosen(null);
    put(text);
  };
  const insert = (text: string) => {
    setMenu(null);
    if (text === '{{') editor.chain().focus().insertContent({ type: 'text', text }).run();
    else put(text);
  };
  return { box, chosen, menu, close, replace, insert };
}

/** See the module's comment. */
export function PlaceholderText(props: PlaceholderTextProps) {
  const { ariaLabel, paragraphs, onChange, onFocus, onCaret, report, ref } = props;
  const { readOnly = false, marks = NO_MARKS, hint = '', kind = 'paragraphs' } = props;
  const [content] = useState(() => documentOf(paragraphs));
  const editorProps = useMemo(
    (): EditorProps => ({
      ...BEHAVIOUR,
      attributes: {
        role: 'textbox',
        'aria-label': ariaLabel,
        'aria-multiline': 'true',
        'aria-readonly': String(readOnly),
        ...(readOnly ? { tabindex: '0' } : {}),
        spellcheck: 'false',
        class: `placeholder-text is-${kind}`,
      },
    }),
    [ariaLabel, readOnly, kind],
  );
  const editor = useEditor({
    extensions: EXTENSIONS,
    content,
    editorProps,
    editable: !readOnly,
    // The style sheet beside this file; the content security policy allows no injected one.
    injectCSS: false,
    enablePasteRules: false,
    onFocus: ({ editor: focused }) => {
      onFocus?.();
      onCaret?.(focused.state.selection.$head.index(0), storedOffset(focused));
    },
    onSelectionUpdate: ({ editor: moved }) => {
      // An undo moves the caret of a text that nobody is in.
      if (moved.isFocused) onCaret?.(moved.state.selection.$head.index(0), storedOffset(moved));
    },
    onUpdate: ({ editor: changed }) => {
      const text = paragraphsOfDocument(changed.getJSON());
      remember(text);
      onChange(text);
    },
  });
  const remember = useOutsideChanges(editor, paragraphs);

  // The options of `useEditor` decide it only for a new editor.
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  useEffect(() => {
    drawOver(editor, { report, marks, hint });
  }, [editor, report, marks, hint]);

  useImperativeHandle(
    ref,
    () => ({
      insertPlaceholder: (name) => {
        editor
          .chain()
          .focus()
          .insertContent(inlineContent(`{{${name}}}`))
          .run();
      },
      focus: (index = Infinity, words = null) => {
        const { state, storage } = editor;
        const behind = words && endOfWords(state.doc, index, words, storage.placeholder.report);
        const caret = behind ?? endOfParagraph(editor, index);
        const piece = openPieceBefore(editor, behind);
        const focused = editor.chain().focus(null, { scrollIntoView: false });
        // A number of last year is chosen whole: what is typed takes its place.
        if (piece === null) focused.setTextSelection(caret).run();
        else focused.setNodeSelection(piece).run();
        const { node } = editor.view.domAtPos(caret);
        (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
      },
    }),
    [editor],
  );

  const { box, chosen, menu, close, replace, insert } = usePieces(editor, readOnly);
  return (
    <div className="placeholder-text-box" ref={box}>
      <EditorContent editor={editor} />
      {chosen && (
        <PieceCard key={chosen.raw} chosen={chosen} report={report} onReplace={replace} onClose={close} />
      )}
      {menu && (
        <div className="piece-card" style={menu} role="dialog" aria-label="插入数据">
          <PlaceholderList
            report={report}
            onInsert={(name) => insert(`{{${name}}}`)}
            onClose={() => insert('{{')}
          />
        </div>
      )}
    </div>
  );
}
