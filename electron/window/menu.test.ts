import { describe, expect, it } from 'vitest';
import { menuTemplate, type MenuEntry } from './menu.ts';

function allEntries(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => [entry, ...allEntries(entry.submenu ?? [])]);
}

describe('the menu', () => {
  const pressed: string[] = [];
  const actions = {
    openDataFolder: () => undefined,
    press: (keyCode: string, modifiers: readonly string[]) => pressed.push([...modifiers, keyCode].join('+')),
  };

  it('names every entry in Chinese', () => {
    for (const { label, type } of allEntries(menuTemplate(actions))) {
      if (type !== 'separator') expect(label).toMatch(/\p{Script=Han}/u);
    }
  });

  it('sends the key that it shows, and does not take it from the window', () => {
    const entries = allEntries(menuTemplate(actions, 'linux')).filter((entry) => entry.accelerator);
    expect(entries.length).toBeGreaterThan(8);
    for (const { accelerator, registerAccelerator, click } of entries) {
      click?.();
      expect(pressed.pop()?.toLowerCase().replace('control', 'ctrl')).toBe(accelerator?.toLowerCase());
      expect(registerAccelerator).toBe(false);
    }
  });

  it('gives no key to two entries', () => {
    const keys = allEntries(menuTemplate(actions)).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('uses the command key on a Mac', () => {
    const undo = allEntries(menuTemplate(actions, 'darwin')).find(({ label }) => label === '撤销');
    expect(undo?.accelerator).toBe('Cmd+Z');
  });
});
