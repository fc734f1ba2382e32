/** A limit on what several requests hold in memory together: who finds no room waits, and who would wait too long is told so. */

export interface Budget {
  /**
   * Waits until `bytes` are free and takes them; answers the function that gives them back. Null where too many wait
   * already, or where there will never be as much.
   */
  readonly take: (bytes: number) => Promise<(() => void) | null>;
}

/** `total` bytes for all; at most `places` wait at a time. What is small may pass what is large and waits. */
export function budget(total: number, places: number): Budget {
  let free = total;
  let waiting: { readonly bytes: number; readonly start: (giveBack: () => void) => void }[] = [];

  function takeNow(bytes: number): () => void {
    free -= bytes;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      free += bytes;
      const left = waiting;
      waiting = [];
      for (const one of left) {
        if (one.bytes <= free) one.start(takeNow(one.bytes));
        else waiting.push(one);
      }
    };
  }

  return {
    take: (bytes) => {
      if (bytes <= free) return Promise.resolve(takeNow(bytes));
      if (bytes > total || waiting.length >= places) return Promise.resolve(null);
      return new Promise((start) => waiting.push({ bytes, start }));
    },
  };
}
