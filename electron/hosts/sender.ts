/** Whose calls the main process answers. */

/** Origin of the window under Electron. */
export const WINDOW_ORIGIN = 'app://nianbao';

/** What Electron says about the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** True for the window itself: not for a frame inside it, a page it was led to, or a frame that is gone. */
export function isWindowFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isWindowAddress(frame.url);
}

/** True for an address of the window's own files. */
export function isWindowAddress(address: string): boolean {
  // Schemes of one's own have no origin in Node's URL: compare the parts.
  if (!URL.canParse(address)) return false;
  const { protocol, host, username } = new URL(address);
  return `${protocol}//${host}` === WINDOW_ORIGIN && username === '';
}
