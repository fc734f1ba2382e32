import { describe, expect, it } from 'vitest';
import { SHORTCUT_GROUPS } from './bindings.ts';
import { isPressed } from './shortcuts.ts';

function press(key: string, ...held: ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[]) {
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  return { ...none, key, ...Object.fromEntries(held.map((name) => [name, true])) };
}

describe('a key press', () => {
  it('means a shortcut only with exactly its keys held', () => {
    expect(isPressed(press('F8'), 'F8')).toBe(true);
    expect(isPressed(press('F8', 'shiftKey'), 'F8')).toBe(false);
    expect(isPressed(press('F8', 'shiftKey'), 'Shift+F8')).toBe(true);
    expect(isPressed(press('f', 'ctrlKey'), 'Ctrl+F')).toBe(true);
    expect(isPressed(press('F', 'ctrlKey'), 'Ctrl+F')).toBe(true);
    expect(isPressed(press('f'), 'Ctrl+F')).toBe(false);
    expect(isPressed(press('f', 'ctrlKey', 'altKey'), 'Ctrl+F')).toBe(false);
    expect(isPressed(press('ArrowLeft', 'altKey'), 'Alt+←')).toBe(true);
    expect(isPressed(press('/', 'ctrlKey'), 'Ctrl+/')).toBe(true);
  });

  it('is listed once in each group of the sheet', () => {
    for (const group of SHORTCUT_GROUPS) {
      const keys = group.shortcuts.flatMap((shortcut): readonly string[] => shortcut.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
