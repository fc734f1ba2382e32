/** A call of the contract as the browser host receives it: counted while it arrives, beside all others. */
import type { IncomingMessage } from 'node:http';
import type { Services } from '../../shared/contract.ts';
import { largestCall } from '../../shared/loopback.ts';
import { packMessage, unpackMessage } from '../../shared/wire.ts';
import { callByName, isMethodName } from '../services/boundary.ts';
import type { Budget } from './budget.ts';

/** All calls together, in bytes: a large report, and room for the small ones that save what is typed. A backup takes all of it. */
export const ALL_CALLS = 96 * 1024 * 1024;
/** So many calls may wait for room. */
export const WAITING_CALLS = 64;

/** How messages are declared. */
export const MESSAGE = 'application/octet-stream';

/** The packed answer, or the status of a request that is no call or has no room. */
export type CallAnswer = Uint8Array<ArrayBuffer> | 400 | 404 | 413 | 415 | 503;

/** Receives and answers a call of `method`. What it asks for may be anything: the services check it. */
export async function answerCall(
  request: IncomingMessage,
  method: string,
  services: Services,
  room: Budget,
): Promise<CallAnswer> {
  if (!isMethodName(method)) return 404;
  if (request.headers['content-type'] !== MESSAGE) return 415;
  const largest = largestCall(method);
  const size = Number(request.headers['content-length'] ?? largest);
  if (!(size <= largest)) return 413;
  const giveBack = await room.take(Math.min(size, ALL_CALLS));
  if (!giveBack) return 503;
  try {
    const input = await receive(request, size);
    if (input === null) return 413;
    if (input === MALFORMED) return 400;
    return packMessage(await callByName(services, method, input.value));
  } finally {
    giveBack();
  }
}

const MALFORMED = Symbol('malformed');

/** What the body says; null where it is larger than `size` bytes. */
async function receive(
  request: IncomingMessage,
  size: number,
): Promise<{ readonly value: unknown } | typeof MALFORMED | null> {
  // Pages that nothing is written to cost nothing: a call that grows while it is sent takes what it needs.
  const body = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (filled + chunk.length > size) return null;
    body.set(chunk, filled);
    filled += chunk.length;
  }
  try {
    return { value: unpackMessage(body.subarray(0, filled)) };
  } catch {
    return MALFORMED;
  }
}
