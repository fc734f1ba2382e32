/** Notices that nobody is there any more, which a host without a window of its own cannot see otherwise. */

export interface Presence {
  /** A window is there until the returned function is called. */
  readonly arrive: () => () => void;
  /** A window is about to be there, or is being made anew. */
  readonly announce: () => void;
  readonly stop: () => void;
}

/**
 * Calls `onDeserted` when there has been no window for `patience` milliseconds since the last one went: a window that
 * is made anew, or the second of two, keeps it from being called. Not before a first one was there.
 */
export function presence(patience: number, onDeserted: () => void): Presence {
  let windows = 0;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const wait = (): void => {
    clearTimeout(timer);
    if (isOver) return;
    timer = setTimeout(onDeserted, patience);
  };
  return {
    arrive: () => {
      windows += 1;
      clearTimeout(timer);
      timer = undefined;
      let isHere = true;
      return () => {
        if (!isHere) return;
        isHere = false;
        windows -= 1;
        if (windows === 0) wait();
      };
    },
    announce: () => {
      if (timer !== undefined) wait();
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
