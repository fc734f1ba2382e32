/** How a screen listens to the keys of the program. */
import { useEffect, useEffectEvent } from 'react';
import type { BoundKeys } from './bindings.ts';

const NAMED_KEYS: Readonly<Record<string, string>> = {
  Esc: 'escape',
  空格: ' ',
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Does the key press mean `keys`? Command stands for Ctrl where a keyboard has it. */
export function isPressed(event: KeyPress, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return (
    event.key.toLowerCase() === (NAMED_KEYS[key] ?? key.toLowerCase()) &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift')
  );
}

/** An open dialog keeps the keys of the screen beneath it. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]:not([style*="display: none"])') !== null;
}

/** Is somebody typing text, where undo and the like belong to the text? */
function isTyping(): boolean {
  const element = document.activeElement;
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/**
 * Runs `run` when `keys` are pressed anywhere in the window, unless something nearer has taken the key press or
 * a dialog is open; with `outside-text`, also not while text is being typed.
 */
export function useShortcut(
  keys: BoundKeys,
  run: () => void,
  where: 'everywhere' | 'outside-text' = 'everywhere',
): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isPressed(event, keys) || isDialogOpen()) return;
    if (where === 'outside-text' && isTyping()) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPress(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
