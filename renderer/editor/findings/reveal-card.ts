/** Bringing a card of the findings list into view. */

/** Cards out of view have guessed heights: once those around it are laid out, it may have to be scrolled to again. */
const MOST_SCROLLS = 3;

/**
 * Scrolls until the whole card is seen; one that is seen already costs nothing. Whether it is seen is told by the
 * frame that lays the list out anyhow: asking before would lay out the window in the middle of a key.
 */
export function revealCard(card: Element): void {
  // With the key for the next finding held down, only the last card is gone to.
  watching?.disconnect();
  let scrolls = 0;
  const observer = new IntersectionObserver((entries) => {
    const latest = entries.at(-1);
    if (!latest || isWhole(latest) || scrolls === MOST_SCROLLS) {
      observer.disconnect();
      return;
    }
    scrolls += 1;
    card.scrollIntoView({ block: 'nearest' });
    // Being watched anew, it is told of once more.
    observer.unobserve(card);
    observer.observe(card);
  });
  observer.observe(card);
  watching = observer;
}

let watching: IntersectionObserver | null = null;

/** Less than a pixel is rounding. */
function isWhole({ boundingClientRect: card, intersectionRect: seen }: IntersectionObserverEntry): boolean {
  return card.height - seen.height < 1;
}
