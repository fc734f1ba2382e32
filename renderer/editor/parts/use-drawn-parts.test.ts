// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDrawnParts } from './use-drawn-parts.ts';

const COUNT = 9;
/** What waits for an idle moment. */
let idle: (() => void)[] = [];

beforeEach(() => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
});
afterEach(() => {
  // While what it asks on its way out is there.
  cleanup();
  vi.unstubAllGlobals();
});

/** Something that ends `bottom` pixels below the top of the window. */
const endingAt = (bottom: () => number) => ({
  current: { getBoundingClientRect: () => ({ bottom: bottom() }) } as HTMLElement,
});

/** Draws parts of 300 pixels each in a window that shows 1000. */
function drawIn({ isWhole = false, scale = 1 as number | null } = {}) {
  let drawn = 0;
  const box = endingAt(() => 1000);
  const sheet = endingAt(() => drawn * 300);
  return renderHook(
    (given: { scale: number | null }) =>
      (drawn = useDrawnParts({ count: COUNT, isWhole, box, sheet, scale: given.scale })),
    { initialProps: { scale } },
  );
}

it('draws at once what the window shows, and the other parts one by one when nothing else is to be done', () => {
  const { result } = drawIn();
  expect(result.current).toBe(4);
  for (let next = 5; next <= COUNT; next += 1) {
    act(() => idle.shift()?.());
    expect(result.current).toBe(next);
  }
  expect(idle).toEqual([]);
});

it('looks for room on the paper when it is there in its own scale', () => {
  const { result, rerender } = drawIn({ scale: null });
  expect(result.current).toBe(3);
  rerender({ scale: 1 });
  expect(result.current).toBe(4);
});

it('draws everything for whoever comes to a place of the report', () => {
  expect(drawIn({ isWhole: true }).result.current).toBe(COUNT);
});
