/**
 * What the window and the browser host have agreed on beside the contract.
 *
 * Cookies know no ports: every page of 127.0.0.1 is sent the window's. So each window is also given a secret of its
 * own, in the page that its one-time address opens and nowhere else, and sends it in a header that no other page can.
 */

/** Header of every request that a window makes with its secret. */
export const WINDOW_HEADER = 'x-nianbao-window';

/** Name of the `<meta>` of the page that holds the secret. */
export const WINDOW_META = 'nianbao-window';

/** Asked for as long as a window is open: the answer never ends, so that the host sees when the window goes. */
export const PRESENCE_PATH = '/window';

const MEGABYTE = 1024 * 1024;
/** Largest file with a library, in bytes: what every host can read back. */
export const LARGEST_BACKUP = 256 * MEGABYTE;
/** Largest call with anything else, in bytes: an old report with pictures, and room. */
const LARGEST_CALL = 64 * MEGABYTE;
const CALLS_WITH_BACKUPS: ReadonlySet<string> = new Set(['lookIntoBackup', 'takeInBackup']);

/** Largest body of a call of `method`, in bytes. */
export function largestCall(method: string): number {
  return CALLS_WITH_BACKUPS.has(method) ? LARGEST_BACKUP + MEGABYTE : LARGEST_CALL;
}

/** Where a method of the contract is called, with `POST`. */
export function callPath(method: string): string {
  return `/call/${method}`;
}
