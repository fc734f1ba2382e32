/** The editor's node for `{{name}}`: one piece that shows the value of the report at hand. */
import { InputRule, Node } from '@tiptap/core';
import { readOne } from '../../../shared/template/placeholders.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { inlineContent, PLACEHOLDER_NODE } from './conversion.ts';
import { keyName } from '../bindings.ts';

interface PlaceholderStorage {
  /** Whose values the pieces show; null before the first report is set. */
  report: Report | null;
  /** Draw a piece again; answer whether it looks different now. */
  refreshers: Set<() => boolean>;
  /** Two opening braces were typed. */
  onBraces: (() => void) | null;
}

declare module '@tiptap/core' {
  interface Storage {
    placeholder: PlaceholderStorage;
  }
}

/** What a piece looks like: its text, what the pointer is told, and what it is. */
interface Look {
  readonly text: string;
  readonly title: string;
  readonly state: 'filled' | 'instead' | 'blank' | 'unknown' | 'open' | 'kept' | 'control';
}

function placeholderLook(name: string, raw: string, report: Report | null): Look {
  if (!report) return { text: raw, title: name, state: 'filled' };
  const { kind, text, missing = [], parsed } = readOne(name, raw, report);
  switch (kind) {
    case 'unknown':
      return {
        text: raw,
        title: `${missing.join('，')}。导出时会原样保留，请删去它，再用“插入数据”选择。`,
        state: 'unknown',
      };
    case 'blank':
      return { text, title: `${name}\n还没有填写：${missing.join('、')}`, state: 'blank' };
    case 'open':
      return {
        text,
        title: `去年的内容，还没有核对。直接改写；今年仍是这样的，按 ${keyName('Ctrl+Enter')} 确认。`,
        state: 'open',
      };
    case 'kept':
      return { text, title: '与去年相同，已确认', state: 'kept' };
    case 'control':
      return { text: controlWords(name), title: `${name}\n只有符合条件的一段会写进年报`, state: 'control' };
    default:
      return parsed?.kind === 'value' && parsed.instead
        ? { text, title: `${name}\n没有用表格里的数字${because(parsed.instead.reason)}`, state: 'instead' }
        : { text, title: `${name}（随表格和年度自动更新）`, state: 'filled' };
  }
}

function because(reason: string): string {
  return reason === '' ? '' : `：${reason}`;
}

/** 如果 and 否则 stand before the words that they are about. */
function controlWords(name: string): string {
  return name.startsWith('结束') ? '▏' : `${name}：`;
}

/** A piece as the clipboard has it; undefined where what it says is no single placeholder. */
function readPiece(element: HTMLElement): Record<string, unknown> | undefined {
  const [piece, ...more] = inlineContent(element.getAttribute('data-placeholder') ?? '');
  return piece?.type === PLACEHOLDER_NODE && more.length === 0 ? piece.attrs : undefined;
}

export const PlaceholderNode = Node.create<Record<string, never>, PlaceholderStorage>({
  name: PLACEHOLDER_NODE,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addStorage: () => ({ report: null, refreshers: new Set(), onBraces: null }),

  addAttributes: () => ({
    name: {
      default: '',
      parseHTML: (element: HTMLElement) => readPiece(element)?.['name'] ?? '',
      rendered: false,
    },
    raw: {
      default: '',
      parseHTML: (element: HTMLElement) => readPiece(element)?.['raw'] ?? '',
      renderHTML: ({ raw }: Record<string, unknown>) => ({ 'data-placeholder': String(raw) }),
    },
  }),

  parseHTML: () => [
    { tag: 'span[data-placeholder]', getAttrs: (element) => (readPiece(element) ? null : false) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, String(node.attrs['raw'])],
  renderText: ({ node }) => String(node.attrs['raw']),

  addNodeView() {
    const { storage } = this;
    return ({ node: first }) => {
      let node = first;
      const dom = document.createElement('span');
      let shown: Look | null = null;
      // A piece is left alone while it looks the same: most keys that are pressed change none.
      const draw = () => {
        const name = String(node.attrs['name']);
        const look = placeholderLook(name, String(node.attrs['raw']), storage.report);
        if (shown?.text === look.text && shown.title === look.title && shown.state === look.state)
          return false;
        shown = look;
        dom.className = `placeholder-chip placeholder-${look.state}`;
        dom.textContent = look.text;
        dom.title = look.title;
        dom.dataset['name'] = name;
        return true;
      };
      draw();
      storage.refreshers.add(draw);
      return {
        dom,
        update: (next) => {
          if (next.type !== node.type) return false;
          node = next;
          draw();
          return true;
        },
        ignoreMutation: () => true,
        destroy: () => storage.refreshers.delete(draw),
      };
    };
  },

  // A name typed by hand becomes a piece when its braces are closed.
  addInputRules() {
    const { storage } = this;
    return [
      new InputRule({
        find: /(?:\{\{|｛｛)$/,
        handler: ({ state, range }) => {
          if (!storage.onBraces) return;
          state.tr.delete(range.from, range.to);
          // Once what was typed is in place.
          setTimeout(storage.onBraces);
        },
      }),
      new InputRule({
        find: /(?:\{\{|｛｛)[^{}｛｝\n\r]{1,500}(?:\}\}|｝｝)$/,
        handler: ({ state, range, match }) => {
          const [content] = inlineContent(match[0]);
          if (content?.type !== PLACEHOLDER_NODE) return;
          state.tr.replaceWith(range.from, range.to, state.schema.nodeFromJSON(content));
        },
      }),
    ];
  },

  // A browser may stop before a piece that cannot be edited; the keys take it away whole.
  addKeyboardShortcuts() {
    const remove = (side: 'nodeBefore' | 'nodeAfter') => () => {
      const { selection } = this.editor.state;
      const neighbour = selection.$from[side];
      if (!selection.empty || neighbour?.type.name !== PLACEHOLDER_NODE) return false;
      const { pos } = selection.$from;
      const size = neighbour.nodeSize;
      return this.editor.commands.deleteRange(
        side === 'nodeBefore' ? { from: pos - size, to: pos } : { from: pos, to: pos + size },
      );
    };
    return { Backspace: remove('nodeBefore'), Delete: remove('nodeAfter') };
  },
});
