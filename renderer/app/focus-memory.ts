/**
 * The keyboard is never lost when screens change: going back leads to what had the keyboard at that visit, and a screen
 * that is new has it where it says (`data-first-focus`), else on the screen as a whole, from where Tab goes on.
 *
 * A screen fills after it is shown, so both are looked for again for a while, and never against the user's own keys.
 */
const PATIENCE_MS = 3000;

/** Where a screen that is new has the keyboard. */
const FIRST = '[data-first-focus="true"]';

/** Ways to find an element again, by visit. */
const memory = new Map<string, string>();

const NAMED = ['data-figure', 'data-row-key', 'data-finding'] as const;

function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/gu, '\\$&')}"`;
}

/** A selector that leads to the element again when its screen is drawn anew; null where nothing tells it from others. */
export function wayTo(element: Element): string | null {
  if (element.id !== '' && !/^[:«]|^rc|_r_/u.test(element.id)) return `[id=${quoted(element.id)}]`;
  for (const name of NAMED) {
    const value = element.getAttribute(name);
    if (value !== null) return `[${name}=${quoted(value)}]`;
  }
  const part = element.closest('[data-part]')?.getAttribute('data-part');
  if (part != null && element.getAttribute('role') === 'textbox')
    return `[data-part=${quoted(part)}] [role="textbox"]`;
  const label = element.getAttribute('aria-label');
  return label === null ? null : `${element.tagName.toLowerCase()}[aria-label=${quoted(label)}]`;
}

/** Remembers what has the keyboard for the visit that `visitKey` names; returns the undo. */
export function recordFocus(visitKey: () => string): () => void {
  const record = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !target.closest('main') || target.matches('main')) return;
    const way = wayTo(target);
    if (way === null) memory.delete(visitKey());
    else memory.set(visitKey(), way);
  };
  document.addEventListener('focusin', record, true);
  return () => document.removeEventListener('focusin', record, true);
}

/** Has nothing on the screen the keyboard? */
function isLost(main: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === main;
}

/** Gives the keyboard back to the screen that is shown, where what had it has gone: to where a new screen has it. */
export function focusScreen(): void {
  const main = document.querySelector('main');
  if (!main || !isLost(main)) return;
  (main.querySelector<HTMLElement>(FIRST) ?? main).focus({ preventScroll: true });
}

/** Gives the keyboard to visit `key`, shown in `main`, where nothing else has it; returns a function that gives up. */
export function restoreFocus(key: string, main: HTMLElement): () => void {
  const way = memory.get(key) ?? FIRST;
  const end = performance.now() + PATIENCE_MS;
  let frame = 0;
  const giveUp = () => cancelAnimationFrame(frame);
  const attempt = () => {
    if (!isLost(main)) return;
    const element = main.querySelector<HTMLElement>(way);
    if (element) element.focus({ preventScroll: true });
    else if (document.activeElement !== main) main.focus({ preventScroll: true });
    if (isLost(main) && performance.now() < end) frame = requestAnimationFrame(attempt);
  };
  attempt();
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, giveUp, { once: true });
  return () => {
    giveUp();
    for (const type of ['keydown', 'pointerdown']) window.removeEventListener(type, giveUp);
  };
}
