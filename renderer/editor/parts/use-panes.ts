/** F6: the keyboard goes from pane to pane and comes back to where it was in each. */
import { useEffect, useRef } from 'react';
import { useShortcut } from '../../ui/shortcuts.ts';

const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled), [tabindex="0"], [contenteditable="true"]';

/** `panes`: selectors of the panes in their order; those that are not there are gone past. */
export function usePanes(panes: readonly string[]): void {
  const last = useRef(new Map<string, HTMLElement>());
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const pane = panes.find((selector) => target.closest(selector));
      if (pane !== undefined) last.current.set(pane, target);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [panes]);

  const step = (by: 1 | -1) => {
    const here = panes.findIndex((selector) => document.activeElement?.closest(selector));
    const from = here < 0 && by === -1 ? 0 : here;
    for (let count = 1; count <= panes.length; count += 1) {
      const pane = panes[(from + by * count + panes.length * count) % panes.length] ?? '';
      const known = last.current.get(pane);
      const place = known?.isConnected
        ? known
        : document.querySelector<HTMLElement>(pane)?.querySelector<HTMLElement>(FOCUSABLE);
      if (!place) continue;
      place.focus();
      if (document.activeElement === place) return;
    }
  };
  useShortcut('F6', () => step(1));
  useShortcut('Shift+F6', () => step(-1));
}
