/** Bold, underlined and linked words of the text editor. */
import { Mark } from '@tiptap/core';
import { LINK } from '../../../../shared/rich/schema.ts';
import { MARKS } from './names.ts';

export const Bold = Mark.create({
  name: MARKS.bold,
  parseHTML: () => [{ tag: 'strong' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const Underline = Mark.create({
  name: MARKS.underline,
  parseHTML: () => [{ tag: 'u' }],
  renderHTML: () => ['u', 0],
  addKeyboardShortcuts() {
    return { 'Mod-u': () => this.editor.commands.toggleMark(this.name) };
  },
});

interface LinkStorage {
  /** Somebody wants to say where the chosen words lead. */
  onAsk: (() => void) | null;
}

declare module '@tiptap/core' {
  interface Storage {
    /** Absent in a text that may hold no links. */
    link?: LinkStorage;
  }
}

/** It tells where it leads and leads nowhere itself: a click is for the caret. */
export const Link = Mark.create<Record<string, never>, LinkStorage>({
  name: MARKS.link,
  addStorage: () => ({ onAsk: null }),
  addKeyboardShortcuts() {
    return {
      'Mod-k': () => {
        this.storage.onAsk?.();
        return true;
      },
    };
  },
  // What is typed behind a link is no part of it.
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-href') ?? '',
      renderHTML: ({ href }: Record<string, unknown>) => ({
        'data-href': String(href),
        title: `链接：${String(href)}`,
      }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-href]',
      getAttrs: (element) => (LINK.test(element.getAttribute('data-href') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'text-link' }, 0],
});
