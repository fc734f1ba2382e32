/** The window in a browser on this computer: its files and its calls over 127.0.0.1, for nobody else. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Services } from '../../shared/contract.ts';
import { PRESENCE_PATH } from '../../shared/loopback.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { budget, type Budget } from './budget.ts';
import { ALL_CALLS, answerCall, MESSAGE, WAITING_CALLS } from './calls.ts';
import type { Host } from './host.ts';
import { openFolder } from './open-browser.ts';
import { NOT_LET_IN, pageWithSecret } from './pages.ts';
import { presence, type Presence } from './presence.ts';
import { SECURITY_HEADERS } from './security.ts';
import { sessionGate, type SessionGate } from './session-gate.ts';
import { readStaticFile, type StaticFile } from './static-files.ts';

/** A browser cannot be asked where to save, nor for a printer: the window saves the bytes and prints itself. */
export const browserHost: Host = {
  name: 'browser',
  saveFile: (name, bytes) => Promise.resolve({ kind: 'download', name, bytes }),
  // Loaded when the first PDF is wanted, not at start-up.
  makePdf: async (page) => (await import('../writers/pdf/write-pdf.ts')).writePdf(page),
  print: () => Promise.reject(new ProblemError(problem('print-failed', '打印'))),
  openFolder,
  chooseFolder: (typed) => Promise.resolve(typed),
  nextGivenFile: () => Promise.resolve(null),
};

export interface BrowserServer {
  /** Where to open the window; works once. */
  readonly address: () => string;
  readonly close: () => Promise<void>;
}

export interface BrowserServerOptions {
  readonly services: Services;
  /** Folder of the built window. */
  readonly windowFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: (during: string, error: unknown) => void;
  /** Called when an address was used up, with the next one. */
  readonly onOpened?: (nextAddress: string) => void;
  /** Called when the last window has been gone for `patience` milliseconds, 5 seconds where it is not given. */
  readonly onDeserted?: () => void;
  readonly patience?: number;
}

/** Long enough for a window that is made anew on a slow machine; every request of it begins the time again. */
const PATIENCE = 5_000;

/** Starts listening on 127.0.0.1. Throws the system's error when the port is taken. */
export async function serveWindow(options: BrowserServerOptions): Promise<BrowserServer> {
  const server = createServer();
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  const gate = sessionGate(listening.port);
  const room = budget(ALL_CALLS, WAITING_CALLS);
  const visitors = presence(options.patience ?? PATIENCE, () => options.onDeserted?.());
  server.on('request', (request, response) => {
    respond({ request, response, gate, room, visitors, options }).catch((error: unknown) => {
      // A window that went in the middle of a call is nobody's fault.
      if (request.destroyed && !request.complete) return;
      options.log(`${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}`, error);
      if (response.headersSent) response.destroy();
      else send(response, 500);
    });
  });
  return {
    address: gate.address,
    close: async () => {
      visitors.stop();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly gate: SessionGate;
  readonly room: Budget;
  readonly visitors: Presence;
  readonly options: BrowserServerOptions;
}

async function respond(visit: Visit): Promise<void> {
  const { request, response, gate, visitors, options } = visit;
  if (!gate.isAddressedHere(request.headers)) return send(response, 403);
  // As it was sent: a path that would have to be put right first is none of the window's.
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const token = new URLSearchParams(query).get('token');
  if (request.method === 'GET' && path === '/' && token !== null) return openWindow(visit, token);
  if (!gate.hasCookie(request.headers)) return send(response, 403, NOT_LET_IN);
  visitors.announce();
  const method = /^\/call\/([A-Za-z]+)$/.exec(path)?.[1];
  if (request.method === 'POST' && method !== undefined) return call(visit, method);
  if (request.method !== 'GET') return send(response, 405);
  if (path === PRESENCE_PATH) return stay(visit);
  const file = await readStaticFile(options.windowFolder, path);
  if (!file) return send(response, 404);
  send(response, 200, file);
}

/** Answers the window's page, with a secret that no other window gets. */
async function openWindow({ request, response, gate, options }: Visit, token: string): Promise<void> {
  const page = await readStaticFile(options.windowFolder, '/');
  if (!page) return send(response, 404);
  const admission = gate.admit(token);
  if (admission) {
    send(response, 200, pageWithSecret(page, admission.secret), { 'set-cookie': admission.cookie });
    options.onOpened?.(gate.address());
  } else if (gate.hasCookie(request.headers)) {
    // A window that goes back to the address it was opened with.
    send(response, 303, null, { location: '/' });
  } else {
    send(response, 403, NOT_LET_IN);
  }
}

/** An answer that lasts as long as the window. */
function stay({ request, response, gate, visitors }: Visit): void {
  if (!gate.isWindow(request.headers)) return send(response, 403);
  const leave = visitors.arrive();
  response.on('close', leave);
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/plain' });
  response.flushHeaders();
}

async function call({ request, response, gate, room, options }: Visit, method: string): Promise<void> {
  if (!gate.isWindow(request.headers) || !gate.isFromOwnPage(request.headers)) return send(response, 403);
  const answer = await answerCall(request, method, options.services, room);
  if (typeof answer !== 'number') return send(response, 200, { type: MESSAGE, bytes: answer });
  // What is left of a call that was not read is not waited for.
  send(response, answer, null, request.complete ? {} : { connection: 'close' });
}

function send(
  response: ServerResponse,
  status: number,
  file: StaticFile | null = null,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...(file ? { 'content-type': file.type } : {}),
    'content-length': file?.bytes.length ?? 0,
    ...headers,
  });
  response.end(file?.bytes);
}
