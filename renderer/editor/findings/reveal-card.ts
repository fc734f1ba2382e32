/** Bringing a card of the findings list into view. */

/** Cards out of view have guessed heights; this many frames later those around the card are laid out. */
const FRAMES = 2;

/**
 * Scrolls until the whole card is seen, and again once the cards around it have their true heights. Begins with the
 * next frame, which lays the list out anyhow.
 */
export function revealCard(card: Element): void {
  const reveal = (frames: number) => {
    card.scrollIntoView({ block: 'nearest' });
    if (frames > 0) requestAnimationFrame(() => reveal(frames - 1));
  };
  requestAnimationFrame(() => reveal(FRAMES));
}
