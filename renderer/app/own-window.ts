/** What makes this page a window of the browser host: see shared/loopback.ts. Under Electron none of it is needed. */
import { PRESENCE_PATH, WINDOW_HEADER, WINDOW_META } from '../../shared/loopback.ts';

/** So long is waited before a host that was not reached is asked again. */
const AGAIN_MS = 2_000;

let secret: string | null = null;

/**
 * Takes the secret out of the page, or out of this tab's memory after a reload. False where there is none: the page
 * was opened without the address that the program showed, and cannot do anything.
 */
export function enterWindow(): boolean {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${WINDOW_META}"]`);
  if (meta) {
    sessionStorage.setItem(WINDOW_META, meta.content);
    meta.remove();
    // The address has been used: a reload asks for the window itself.
    history.replaceState(history.state, '', '/');
  }
  secret = sessionStorage.getItem(WINDOW_META);
  return secret !== null;
}

/** The headers that only this window can send. */
export function windowHeaders(): Record<string, string> {
  return secret === null ? {} : { [WINDOW_HEADER]: secret };
}

/**
 * Lets the host know, for as long as the page is there, that somebody is. Of several windows one does it for all, and
 * the next when it goes: a browser has only six connections for a host.
 */
export function staySeen(): void {
  const stay = async (): Promise<never> => {
    for (;;) {
      await fetch(PRESENCE_PATH, { headers: windowHeaders() })
        .then((answer) => answer.text())
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  };
  void navigator.locks.request(WINDOW_META, stay);
}
