/** Tab stays inside an open dialog: from its last control to the first and back, never out of the window. */

const REACHABLE = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

function isReachable(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled, [aria-hidden="true"]') &&
    element.getClientRects().length > 0
  );
}

/** Listens for the whole window; returns the undo. */
export function keepTabInDialogs(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.defaultPrevented) return;
    const { activeElement } = document;
    const dialog = activeElement?.closest('[role="dialog"][aria-modal="true"]');
    if (!dialog) return;
    const controls = [...dialog.querySelectorAll<HTMLElement>(REACHABLE)].filter(isReachable);
    const [from, to] = event.shiftKey ? [controls[0], controls.at(-1)] : [controls.at(-1), controls[0]];
    if (activeElement !== from || !to) return;
    event.preventDefault();
    to.focus();
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
}
