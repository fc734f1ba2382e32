/** What a key means in the grid and inside an entry. */
import type { Direction, Move } from './navigation.ts';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type GridKey =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'jump'; readonly way: Direction; readonly extend: boolean }
  | { readonly kind: 'fill'; readonly way: 'down' | 'right' }
  | { readonly kind: 'edit' | 'clear' | 'selectAll' | 'selectRow' | 'selectColumn' | 'deselect' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Keys that Ctrl goes with. */
const COMMANDS: Readonly<Record<string, GridKey>> = {
  a: { kind: 'selectAll' },
  d: { kind: 'fill', way: 'down' },
  r: { kind: 'fill', way: 'right' },
};

/** The meaning of a key on a cell; null for keys that belong to the window. */
export function gridKey(event: Key): GridKey | null {
  const { key, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const move = (to: Move, extend = false): GridKey => ({ kind: 'move', move: to, extend });
  if (event.altKey) return null;
  const arrow = ARROWS[key];
  if (command) {
    if (arrow) return { kind: 'jump', way: arrow, extend: shiftKey };
    if (key === 'Home') return move('first', shiftKey);
    if (key === 'End') return move('last', shiftKey);
    if (key === ' ') return { kind: 'selectColumn' };
    if (shiftKey) return null;
    return COMMANDS[key.toLowerCase()] ?? null;
  }
  if (key === ' ' && shiftKey) return { kind: 'selectRow' };
  if (arrow) return move(arrow, shiftKey);
  if (key === 'Home') return move('rowStart', shiftKey);
  if (key === 'End') return move('rowEnd', shiftKey);
  if (key === 'Enter') return move(shiftKey ? 'up' : 'enter');
  if (key === 'Tab') return move(shiftKey ? 'previous' : 'next');
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'deselect' };
  return [...key].length === 1 && key !== ' ' ? { kind: 'type', text: key } : null;
}

/** The meaning of a key inside an entry; null for keys that edit it or belong to the window. */
export function editKey(event: Key, mode: 'type' | 'edit'): Move | 'cancel' | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return 'cancel';
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'enter';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  const arrow = ARROWS[event.key];
  if (!arrow || event.shiftKey) return null;
  return mode === 'type' || arrow === 'up' || arrow === 'down' ? arrow : null;
}

/** On their way to a shortcut, or to nothing. */
const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift']);

/** What Ctrl does with these, it does inside the entry: the clipboard, undo, going and deleting by words. */
const OF_THE_ENTRY = /^(?:[acvxyz]|Backspace|Delete|Arrow(?:Up|Down|Left|Right)|Home|End)$/i;

/** True for a shortcut of the window, which must find the entry entered. */
export function isAppShortcut(event: Key): boolean {
  if (MODIFIERS.has(event.key)) return false;
  if (/^F\d/.test(event.key)) return true;
  if (event.altKey) return true;
  return (event.ctrlKey || event.metaKey) && !OF_THE_ENTRY.test(event.key);
}
