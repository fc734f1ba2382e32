/** The window in a browser on this computer: its files and its calls over 127.0.0.1, for nobody else. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Services } from '../../shared/contract.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { packMessage, unpackMessage } from '../../shared/wire.ts';
import { callByName, isMethodName } from '../services/boundary.ts';
import type { Host } from './host.ts';
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
};

/** Largest call, in bytes: an old report with pictures, and room. */
const LARGEST_CALL = 64 * 1024 * 1024;

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
}

/** Starts listening on 127.0.0.1. Throws the system's error when the port is taken. */
export async function serveWindow(options: BrowserServerOptions): Promise<BrowserServer> {
  const server = createServer();
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  const gate = sessionGate(listening.port);
  server.on('request', (request, response) => {
    respond(request, response, gate, options).catch((error: unknown) => {
      options.log(`${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}`, error);
      if (response.headersSent) response.destroy();
      else send(response, 500);
    });
  });
  return {
    address: gate.address,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  gate: SessionGate,
  options: BrowserServerOptions,
): Promise<void> {
  if (!gate.isAddressedHere(request.headers)) return send(response, 403);
  // As it was sent: a path that would have to be put right first is none of the window's.
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const token = new URLSearchParams(query).get('token');
  if (request.method === 'GET' && path === '/' && token !== null) {
    const cookie = gate.admit(token);
    if (cookie === null && !gate.isAdmitted(request.headers)) return send(response, 403, USED_UP);
    // Away from the token, which would otherwise stay in the address bar and in the history.
    const headers = { location: '/', ...(cookie === null ? {} : { 'set-cookie': cookie }) };
    send(response, 303, null, headers);
    if (cookie !== null) options.onOpened?.(gate.address());
    return;
  }
  if (!gate.isAdmitted(request.headers)) return send(response, 403, USED_UP);
  const method = /^\/call\/([A-Za-z]+)$/.exec(path)?.[1];
  if (request.method === 'POST' && method !== undefined) {
    return gate.isFromOwnPage(request.headers)
      ? answerCall(request, response, method, options.services)
      : send(response, 403);
  }
  if (request.method !== 'GET') return send(response, 405);
  const file = await readStaticFile(options.windowFolder, path);
  if (!file) return send(response, 404);
  send(response, 200, file);
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  services: Services,
): Promise<void> {
  if (!isMethodName(method)) return send(response, 404);
  if (request.headers['content-type'] !== MESSAGE) return send(response, 415);
  const body = await readBody(request);
  if (body === null) return send(response, 413, null, { connection: 'close' });
  let input: unknown;
  try {
    input = unpackMessage(body);
  } catch {
    return send(response, 400);
  }
  const answer = await callByName(services, method, input);
  send(response, 200, { type: MESSAGE, bytes: packMessage(answer) });
}

/** The body, counted while it arrives; null when it is too large. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_CALL) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_CALL) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const MESSAGE = 'application/octet-stream';

const USED_UP: StaticFile = {
  type: 'text/html; charset=utf-8',
  bytes: new TextEncoder().encode(
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>年报助手</title><p>这个地址只能打开一次。</p><p>资料库没有变化。</p><p>请使用年报助手窗口里显示的新地址，或重新启动年报助手。</p></html>',
  ),
};

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
