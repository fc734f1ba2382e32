// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { revealCard } from './reveal-card.ts';

/** How much of a card, 120 pixels high, each look finds in view; the last one holds on. */
let seen: number[] = [];
let isWatched = false;
let tell: () => void = () => undefined;
const scrollIntoView = vi.fn();

class Observer {
  private readonly told: (entries: unknown[]) => void;
  constructor(told: (entries: unknown[]) => void) {
    this.told = told;
  }
  observe() {
    isWatched = true;
    tell = () => {
      const height = (seen.length > 1 ? seen.shift() : seen[0]) ?? 0;
      this.told([{ boundingClientRect: { height: 120 }, intersectionRect: { height } }]);
    };
  }
  unobserve() {}
  disconnect() {
    isWatched = false;
  }
}

/** The card is looked at, frame after frame, until nobody asks any more; answers how often it was scrolled to. */
function reveal(heights: number[]): number {
  seen = heights;
  const card = document.createElement('li');
  card.scrollIntoView = scrollIntoView;
  revealCard(card);
  while (isWatched) tell();
  return scrollIntoView.mock.calls.length;
}

beforeEach(() => {
  scrollIntoView.mockClear();
  vi.stubGlobal('IntersectionObserver', Observer);
});
afterEach(() => void vi.unstubAllGlobals());

it('a card that is seen whole is not scrolled to', () => {
  expect(reveal([120])).toBe(0);
  expect(reveal([119.6])).toBe(0);
});

it('a card that is cut is scrolled to until it is whole', () => {
  expect(reveal([0, 120])).toBe(1);
});

it('a card that is higher than the list is not scrolled to for ever', () => {
  expect(reveal([90])).toBe(3);
});
