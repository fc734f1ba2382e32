/** One line at the bottom of the terminal that says how far a command is; what is printed pushes it away. */
import type { CliIo } from './io.ts';

/** To the start of the line, and clear it: ECMA-48, EL. */
const CLEAR_LINE = '\r\u001b[K';

/** Streams to print to, with a status line on standard error where `isTerminal`. */
export function withStatusLine(
  out: (text: string) => void,
  err: (text: string) => void,
  isTerminal: boolean,
): Pick<CliIo, 'out' | 'err' | 'progress'> {
  let isShown = false;
  const after = (write: (text: string) => void) => (text: string) => {
    if (isShown) err(CLEAR_LINE);
    isShown = false;
    write(text);
  };
  return {
    out: after(out),
    err: after(err),
    progress: (text) => {
      if (!isTerminal) return;
      err(`${CLEAR_LINE}${text}`);
      isShown = true;
    },
  };
}
