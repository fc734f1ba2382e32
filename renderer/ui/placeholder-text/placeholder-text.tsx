/**
 * A text editor for paragraphs with placeholders: the one for report sections and for the template.
 *
 * It has no undo of its own: every change goes out through `onChange`, and an undo of the program comes back
 * through `paragraphs`. What comes back changed is put in place without moving the caret out of its words.
 */
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import { Editor, Extension } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import type { Report } from '../../../shared/report/schema.ts';
import type { RichText } from '../../../shared/report/report.ts';
import { AdditionNode } from './besides/addition-node.tsx';
import type { BesidesCommand } from './besides/besides-tools.tsx';
import { runCommand } from './besides/commands.ts';
import { NO_TABLE_MARKS, TableMarksContext, type TableMarks } from './besides/cell-marks.ts';
import { FootNote } from './besides/foot-note.tsx';
import { LinkCard, useLinkCard } from './besides/link-card.tsx';
import { Bold, Link, Underline } from './besides/text-looks.ts';
import { endOfParagraph, openPieceBefore, paragraphOfCaret, storedOffset } from './caret.ts';
import { clipboardTextSerializer, handlePaste } from './clipboard.ts';
import {
  documentOf,
  inlineContent,
  NOTHING,
  PLACEHOLDER_NODE,
  richTextOf,
  type Besides,
} from './conversion.ts';
import { EditorPlace } from './editor-place.tsx';
import { useSteady } from '../use-steady.ts';
import { useOutsideChanges } from './outside-changes.ts';
import { ReadOnly } from './besides/read-only.ts';
import { PlaceholderList } from './insert-placeholder.tsx';
import { PieceCard, type ChosenPiece } from './piece-card.tsx';
import { PlaceholderNode } from './placeholder-node.ts';
import { MARKS_CHANGED, TextMarks, type TextMark } from './text-marks.ts';
import { endOfWords } from './visible-text.ts';
import './placeholder-text.css';
import './besides/besides.css';

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
  /** Does what a button says to the words that are chosen, or where the caret was last. */
  readonly command: (command: BesidesCommand) => void;
}

interface PlaceholderTextProps {
  readonly ariaLabel: string;
  readonly paragraphs: readonly string[];
  /** Looks of the paragraphs, tables and pictures between them; left out where there can be none. */
  readonly besides?: Besides;
  readonly onChange: (text: RichText) => void;
  /** Whose values the placeholders show. */
  readonly report: Report;
  readonly readOnly?: boolean;
  readonly marks?: readonly TextMark[];
  /** Remarks about cells of its own tables. */
  readonly tableMarks?: TableMarks;
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

const PLAIN = [
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

const RICH = [
  ...PLAIN,
  Bold,
  Underline,
  Link,
  FootNote,
  AdditionNode,
  // A caret before a table that nothing stands before.
  Extension.create({ name: 'gapCursor', addProseMirrorPlugins: () => [gapCursor()] }),
];

/** What tiptap adds to every editor and nobody here asks for: each would do something for every key. */
const UNUSED = {
  clipboardTextSerializer: false,
  delete: false,
  drop: false,
  paste: false,
  textDirection: false,
} as const;

/** Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z and Ctrl+Enter, with Command where a keyboard has it. */
function isProgramKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && /^(?:[zy]|Enter)$/i.test(key);
}

/**
 * On a busy computer keys wait in line, and the next one comes before the browser has told of the selection that the
 * last one made: without this it would be answered where the caret was before.
 */
function catchUpWithSelection(view: EditorView): void {
  const { ownerDocument } = view.dom;
  const { anchor, head } = view.state.selection;
  const [from, to] = [view.domAtPos(anchor), view.domAtPos(head)];
  const now = ownerDocument.getSelection();
  const isKnown =
    now?.anchorNode === from.node &&
    now.anchorOffset === from.offset &&
    now.focusNode === to.node &&
    now.focusOffset === to.offset;
  // Every editor of the window hears of it.
  if (!isKnown) ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/** The editor that the browser is about to type into: it brings the caret into view itself, after all that follows from the key. */
let typedInto: EditorView | null = null;

const BEHAVIOUR: EditorProps = {
  // Asking where the caret is would lay the text out in the middle of a key.
  handleScrollToSelection: (view) => view === typedInto,
  handleDOMEvents: {
    keydown: (view, event) => {
      if (!event.isComposing) catchUpWithSelection(view);
      // ProseMirror would keep these keys although nothing here answers to them; they are the program's.
      return isProgramKey(event);
    },
    beforeinput: (view, event) => {
      // The browser's own undo would step past the program's.
      if (event.inputType.startsWith('history')) {
        event.preventDefault();
        return true;
      }
      typedInto = view;
      setTimeout(() => (typedInto = null));
      return false;
    },
  },
  handlePaste,
  clipboardTextSerializer,
};

interface Over {
  readonly report: Report;
  readonly marks: readonly TextMark[];
  readonly hint: string;
}

/** Shows the placeholders with the values of `report`, and what is remarked about the text. */
function drawOver(editor: Editor, over: Over): void {
  const { placeholder, textMarks } = editor.storage;
  placeholder.report = over.report;
  const redrawn = [...placeholder.refreshers].filter((refresh) => refresh());
  const isRemarked = textMarks.marks !== over.marks || textMarks.hint !== over.hint || textMarks.isLost;
  Object.assign(textMarks, { ...over, isLost: false });
  if (redrawn.length === 0 && !isRemarked) return;
  editor.view.dispatch(editor.state.tr.setMeta(MARKS_CHANGED, true));
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
  const placeAt = useCallback(
    (position: number) => {
      const line = editor.view.coordsAtPos(position);
      const frame = box.current?.getBoundingClientRect();
      return {
        left: Math.max(0, line.left - (frame?.left ?? 0)),
        top: line.bottom - (frame?.top ?? 0) + BELOW,
      };
    },
    [editor],
  );
  useEffect(() => {
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
  }, [editor, readOnly, placeAt]);
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
  return { box, placeAt, chosen, menu, close, replace, insert };
}

/** The editor of one text, made once: it tells what is typed and where the caret is, and takes what comes from outside. */
function useTextEditor(props: PlaceholderTextProps): Editor {
  const { ariaLabel, paragraphs, besides, onChange, onFocus, onCaret, report } = props;
  const { readOnly = false, marks = NO_MARKS, hint = '', kind = 'paragraphs' } = props;
  const text = useMemo((): RichText => ({ paragraphs, ...(besides ?? NOTHING) }), [paragraphs, besides]);
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
  const [editor] = useState(() => {
    const made = new Editor({
      // It is built where it stands, see EditorPlace.
      element: null,
      extensions: besides ? RICH : PLAIN,
      content: documentOf(paragraphs, besides),
      editorProps,
      editable: !readOnly,
      // The style sheet beside this file; the content security policy allows no injected one.
      injectCSS: false,
      enablePasteRules: false,
      enableCoreExtensions: UNUSED,
    });
    made.storage.placeholder.report = report;
    Object.assign(made.storage.textMarks, { report, marks, hint });
    return made;
  });
  const remember = useOutsideChanges(editor, text);
  const tellCaret = useSteady(() => onCaret?.(paragraphOfCaret(editor), storedOffset(editor)));
  const tellFocus = useSteady(() => {
    onFocus?.();
    tellCaret();
  });
  const tellChange = useSteady(() => {
    const own = richTextOf(editor.state.doc);
    remember(own);
    onChange(own);
  });
  // No key is answered before somebody is told of it.
  useLayoutEffect(() => {
    // An undo moves the caret of a text that nobody is in.
    const follow = () => editor.isFocused && tellCaret();
    editor.on('focus', tellFocus);
    editor.on('selectionUpdate', follow);
    editor.on('update', tellChange);
    return () => {
      editor.off('focus', tellFocus);
      editor.off('selectionUpdate', follow);
      editor.off('update', tellChange);
    };
  }, [editor, tellFocus, tellCaret, tellChange]);

  useEffect(() => {
    const { options } = editor;
    if (options.editorProps === editorProps && options.editable === !readOnly) return;
    editor.setOptions({ editorProps, editable: !readOnly });
  }, [editor, editorProps, readOnly]);

  useEffect(() => {
    drawOver(editor, { report, marks, hint });
  }, [editor, report, marks, hint]);
  return editor;
}

/** What a screen can do with `editor`. */
function handleOf(editor: Editor): PlaceholderTextHandle {
  return {
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
    command: (command) => runCommand(editor, command),
  };
}

/** See the module's comment. */
export function PlaceholderText(props: PlaceholderTextProps) {
  const { report, readOnly = false, tableMarks = NO_TABLE_MARKS, ref } = props;
  const editor = useTextEditor(props);
  useImperativeHandle(ref, () => handleOf(editor), [editor]);
  const { box, placeAt, chosen, menu, close, replace, insert } = usePieces(editor, readOnly);
  const link = useLinkCard(editor, readOnly, placeAt);
  return (
    <div className="placeholder-text-box" ref={box}>
      <ReadOnly value={readOnly}>
        <TableMarksContext value={tableMarks}>
          <EditorPlace editor={editor} />
        </TableMarksContext>
      </ReadOnly>
      {chosen && (
        <PieceCard key={chosen.raw} chosen={chosen} report={report} onReplace={replace} onClose={close} />
      )}
      {link.asked && <LinkCard editor={editor} asked={link.asked} onClose={link.close} />}
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
