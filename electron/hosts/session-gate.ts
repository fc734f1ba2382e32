/**
 * Who may talk to the browser host: only the window that was opened with its address.
 *
 * The address carries a token that works once and becomes a cookie which scripts cannot read and other sites cannot
 * send. Requests whose Host is another name (DNS rebinding) or whose Origin is another site are turned away.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface SessionGate {
  /** Address of the window, with a token that has not been used. */
  readonly address: () => string;
  /** Value of the Set-Cookie header when `token` is right and unused; null otherwise. Uses the token up. */
  readonly admit: (token: string) => string | null;
  /** Whether a request comes to this host by its own name and from its own pages, if from a page at all. */
  readonly isAddressedHere: (headers: IncomingHttpHeaders) => boolean;
  readonly isFromOwnPage: (headers: IncomingHttpHeaders) => boolean;
  readonly isAdmitted: (headers: IncomingHttpHeaders) => boolean;
}

/** The gate of the host that listens on `port`. */
export function sessionGate(port: number): SessionGate {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies do not know ports: two programs on one machine must not share a name.
  const cookie = `nianbao-${port}`;
  const session = secret();
  let token = secret();
  return {
    address: () => `${origin}/?token=${token}`,
    admit: (offered) => {
      if (!sameSecret(offered, token)) return null;
      token = secret();
      return `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isAddressedHere: (headers) =>
      headers.host === host && (headers.origin === undefined || headers.origin === origin),
    isFromOwnPage: (headers) => headers.origin === origin,
    isAdmitted: (headers) =>
      (headers.cookie ?? '')
        .split(';')
        .map((part) => part.trim())
        .some((part) => part.startsWith(`${cookie}=`) && sameSecret(part.slice(cookie.length + 1), session)),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
