/** What the clerk looks at stays where it is in the window while the paper changes its size around it. */

/** Something on the paper, and how far below the upper edge of the view it is. */
export interface Seen {
  readonly element: Element;
  readonly top: number;
}

/** What has the keyboard, where `box` shows it, or else what is shown in the upper third of it; null while the paper is not there. */
export function seenIn(box: HTMLElement | null, sheet: HTMLElement | null): Seen | null {
  if (!box || !sheet) return null;
  const view = box.getBoundingClientRect();
  const of = (element: Element): Seen => ({ element, top: element.getBoundingClientRect().top - view.top });
  const active = document.activeElement;
  if (active && sheet.contains(active)) {
    const { top, bottom } = active.getBoundingClientRect();
    if (bottom > view.top && top < view.bottom) return of(active);
  }
  const shown = document.elementFromPoint(view.left + view.width / 2, view.top + view.height / 3);
  return shown && shown !== sheet && sheet.contains(shown) ? of(shown) : null;
}

/** Scrolls `box` until what was seen is where it was. */
export function keepPlace(box: HTMLElement | null, seen: Seen | null): void {
  if (!box || !seen?.element.isConnected) return;
  const { top } = seen.element.getBoundingClientRect();
  box.scrollTop += top - box.getBoundingClientRect().top - seen.top;
}
