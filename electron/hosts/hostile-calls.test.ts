/** Messages as no window sends them: none may bring the host down, stay without an answer or make it err. */
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, METHOD_NAMES, type MethodName } from '../../shared/contract.ts';
import { callPath, WINDOW_HEADER, WINDOW_META } from '../../shared/loopback.ts';
import { packMessage, unpackMessage } from '../../shared/wire.ts';
import { openProgram, type Program } from '../services/program.ts';
import { fixedPlace } from '../storage/place.ts';
import { browserHost, serveWindow, type BrowserServer } from './browser.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const errors: unknown[] = [];
let folder: string;
let program: Program;
let server: BrowserServer;
let headers: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-hostile-'));
  program = await openProgram(fixedPlace('given', join(folder, 'library')), {
    ...browserHost,
    openFolder: () => Promise.resolve(false),
  });
  server = await serveWindow({
    services: program.services,
    // Any page with a head will do.
    windowFolder: join(import.meta.dirname, '../../renderer'),
    port: 0,
    log: (_during, error) => errors.push(error),
  });
  const address = new URL(server.address());
  const opened = await fetch(address);
  const secret = new RegExp(`name="${WINDOW_META}" content="([^"]+)"`).exec(await opened.text())?.[1] ?? '';
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = address;
  headers = { cookie, origin, [WINDOW_HEADER]: secret, 'content-type': 'application/octet-stream' };
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

function send(path: string, body: Uint8Array, more: OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const address = new URL(server.address());
    const asked = request(
      {
        agent,
        host: address.hostname,
        port: address.port,
        path,
        method: 'POST',
        headers: { ...headers, ...more },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Holds an answer of 200 against the contract, and any other status against those that a request may get. */
function expectAnswer(method: MethodName, { status, body }: Answer, allowed: readonly number[]): void {
  if (status === 200) contract[method].output.parse(unpackMessage(body));
  else expect(allowed).toContain(status);
}

const methods = fc.constantFrom(...METHOD_NAMES);
const words = fc.constantFrom(
  'NUL',
  '../../etc/passwd',
  '__proto__',
  '\u0000',
  'a'.repeat(300),
  '年报.docx',
  'latest',
  '',
);
const names = fc.constantFrom(
  'id',
  'name',
  'bytes',
  'report',
  'agency',
  'year',
  'template',
  'revision',
  'for',
  'text',
  'profile',
  'original',
  '__proto__',
);
const values = fc.oneof(
  words,
  fc.jsonValue({ maxDepth: 2 }),
  fc.uint8Array({ maxLength: 40 }),
  fc.double(),
  fc.constant(null),
);
const inputs = fc.oneof(values, fc.dictionary(names, values, { maxKeys: 5 }));

describe('the browser host', () => {
  it('answers every method, whatever it is asked with', async () => {
    await fc.assert(
      fc.asyncProperty(methods, inputs, async (method, input) => {
        expectAnswer(method, await send(callPath(method), packMessage(input)), []);
      }),
      { numRuns: 2_500 },
    );
    expect(errors).toEqual([]);
  }, 300_000);

  it('refuses what is not packed as a message, however near it is to one', async () => {
    const damage = fc.record({
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
      cut: fc.option(fc.nat()),
      more: fc.uint8Array({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(methods, inputs, damage, async (method, input, { at, byte, cut, more }) => {
        const packed = packMessage(input);
        packed[at % packed.length] = byte;
        const sent = Buffer.concat([
          packed.subarray(0, cut === null ? undefined : cut % packed.length),
          more,
        ]);
        expectAnswer(method, await send(callPath(method), sent), [400]);
      }),
      { numRuns: 2_000 },
    );
    expect(errors).toEqual([]);
  }, 300_000);

  it('turns away what does not come from a window, by whatever it is told apart', async () => {
    const known = ['cookie', 'origin', WINDOW_HEADER, 'host'];
    const text = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
      .map((one) => one.trim() || 'x');
    await fc.assert(
      fc.asyncProperty(methods, fc.constantFrom(...known), text, async (method, name, value) => {
        const { status } = await send(callPath(method), packMessage({}), { [name]: value });
        expect([400, 403]).toContain(status);
      }),
      { numRuns: 1_000 },
    );
    expect(errors).toEqual([]);
  }, 300_000);

  it('takes a backup that is larger than any report, and no report as large', async () => {
    const bytes = new Uint8Array(65 * 1024 * 1024);
    const ask = (method: MethodName) => send(callPath(method), packMessage({ name: 'a', bytes }));
    const { status, body } = await ask('lookIntoBackup');
    expect(status).toBe(200);
    expect(unpackMessage(body)).toMatchObject({ problem: { code: 'not-a-carried-library' } });
    // Where the connection is cut before everything was sent there is no answer.
    const refused = await ask('readFile').then(
      (answer) => answer.status,
      () => 413,
    );
    expect(refused).toBe(413);
  });

  it('has changed nothing by all this but what it was asked for in good form', async () => {
    const answer = await send(callPath('listLibrary'), packMessage({}));
    expect(unpackMessage(answer.body)).toMatchObject({ ok: true, repairs: [] });
  });
});
