import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presence } from './presence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A host that waits for five seconds, and how often it was deserted. */
function host() {
  const deserted = vi.fn<() => void>();
  return { visitors: presence(5_000, deserted), deserted };
}

describe('a host', () => {
  it('is deserted when its last window has been gone for a while', () => {
    const { visitors, deserted } = host();
    visitors.arrive()();
    vi.advanceTimersByTime(4_999);
    expect(deserted).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(deserted).toHaveBeenCalledOnce();
  });

  it('is not deserted before there was a window', () => {
    const { visitors, deserted } = host();
    visitors.announce();
    vi.advanceTimersByTime(60_000);
    expect(deserted).not.toHaveBeenCalled();
  });

  it('is not deserted by a window that is made anew, however slowly it loads', () => {
    const { visitors, deserted } = host();
    visitors.arrive()();
    for (let file = 0; file < 10; file += 1) {
      vi.advanceTimersByTime(4_000);
      visitors.announce();
    }
    visitors.arrive();
    vi.advanceTimersByTime(60_000);
    expect(deserted).not.toHaveBeenCalled();
  });

  it('is not deserted by one of two windows, told of it twice or not', () => {
    const { visitors, deserted } = host();
    visitors.arrive();
    const leave = visitors.arrive();
    leave();
    leave();
    vi.advanceTimersByTime(60_000);
    expect(deserted).not.toHaveBeenCalled();
  });

  it('is not deserted any more once it ends', () => {
    const { visitors, deserted } = host();
    const leave = visitors.arrive();
    visitors.stop();
    leave();
    vi.advanceTimersByTime(60_000);
    expect(deserted).not.toHaveBeenCalled();
  });
});
