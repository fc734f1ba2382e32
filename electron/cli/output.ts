/** The streams a command prints to: whatever happens to one, it is known at the end and nothing is thrown. */
import type { Writable } from 'node:stream';

export interface Output {
  readonly write: (text: string) => void;
  /** Waits until what was written has gone out; false when some of it was lost. */
  readonly finished: () => Promise<boolean>;
}

/** A reader that went away (`nianbao … | head`) has what it wanted: that is no loss, and nothing more is printed. */
const READER_LEFT = new Set(['EPIPE', 'ECONNRESET', 'EOF']);

export function outputTo(stream: Writable): Output {
  let error: NodeJS.ErrnoException | null = null;
  let last = Promise.resolve();
  stream.on('error', (found) => {
    error ??= found;
  });
  return {
    write: (text) => {
      if (error) return;
      last = new Promise((resolve) => {
        stream.write(text, (found) => {
          if (found) error ??= found;
          resolve();
        });
      });
    },
    finished: async () => {
      await last;
      return error === null || READER_LEFT.has(error.code ?? '');
    },
  };
}
