/**
 * Who may talk to the browser host: only windows that were opened with its address.
 *
 * The address carries a token that works once and becomes two things: a cookie that scripts cannot read and other
 * sites cannot send, and the window's own secret, which stands in that one page. The cookie alone opens the window's
 * files, which are no secret; calls take both. Requests whose Host is another name (DNS rebinding) or whose Origin is
 * another site are turned away.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { WINDOW_HEADER } from '../../shared/loopback.ts';

/** What a window is given when it is opened. */
export interface Admission {
  /** Value of the Set-Cookie header. */
  readonly cookie: string;
  /** To be sent in `WINDOW_HEADER`. */
  readonly secret: string;
}

export interface SessionGate {
  /** Address of the next window, with a token that has not been used. */
  readonly address: () => string;
  /** Lets a window in when `token` is right and unused; null otherwise. Uses the token up. */
  readonly admit: (token: string) => Admission | null;
  /** Whether a request comes to this host by its own name and from its own pages, if from a page at all. */
  readonly isAddressedHere: (headers: IncomingHttpHeaders) => boolean;
  readonly isFromOwnPage: (headers: IncomingHttpHeaders) => boolean;
  /** Whether a request brings the cookie: enough for the files that a window is made of. */
  readonly hasCookie: (headers: IncomingHttpHeaders) => boolean;
  /** Whether a request comes from a window that was let in: it brings the cookie and that window's secret. */
  readonly isWindow: (headers: IncomingHttpHeaders) => boolean;
}

/** The gate of the host that listens on `port`. */
export function sessionGate(port: number): SessionGate {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Two programs on one machine must not share a name.
  const cookie = `nianbao-${port}`;
  const session = secret();
  const windows: string[] = [];
  let token = secret();
  const hasCookie = (headers: IncomingHttpHeaders): boolean =>
    (headers.cookie ?? '')
      .split(';')
      .map((part) => part.trim())
      .some((part) => part.startsWith(`${cookie}=`) && isSame(part.slice(cookie.length + 1), session));
  return {
    address: () => `${origin}/?token=${token}`,
    admit: (offered) => {
      if (!isSame(offered, token)) return null;
      token = secret();
      const admitted = secret();
      windows.push(admitted);
      return { cookie: `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`, secret: admitted };
    },
    isAddressedHere: (headers) =>
      headers.host === host && (headers.origin === undefined || headers.origin === origin),
    isFromOwnPage: (headers) => headers.origin === origin,
    hasCookie,
    isWindow: (headers) => {
      const offered = headers[WINDOW_HEADER];
      return hasCookie(headers) && typeof offered === 'string' && windows.some((one) => isSame(offered, one));
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
