import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { PRESENCE_PATH, WINDOW_HEADER, WINDOW_META } from '../../shared/loopback.ts';
import { packMessage, unpackMessage } from '../../shared/wire.ts';
import { openProgram, type Program } from '../services/program.ts';
import { fixedPlace } from '../storage/place.ts';
import { browserHost, serveWindow, type BrowserServer } from './browser.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let folder: string;
let program: Program;
let server: BrowserServer;
let origin: string;
let cookie: string;
/** The window's own. */
let secret: string;
const next: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-browser-'));
  const windowFolder = join(folder, 'window');
  await mkdir(join(windowFolder, 'assets'), { recursive: true });
  await writeFile(join(windowFolder, 'index.html'), '<!doctype html><head><title>年报助手</title></head>');
  await writeFile(join(windowFolder, 'assets', 'index-a1.js'), 'export {};');
  await writeFile(join(windowFolder, 'assets', 'page.exe'), 'not part of a window');
  await writeFile(join(folder, 'secret.js'), 'of somebody else');
  program = await openProgram(fixedPlace('given', join(folder, 'library')), browserHost);
  server = await serveWindow({
    services: program.services,
    windowFolder,
    port: 0,
    log: () => undefined,
    onOpened: (address) => next.push(address),
  });
  const address = new URL(server.address());
  origin = address.origin;
  const opened = await ask('GET', address.pathname + address.search, { cookie: '' });
  expect(opened.status).toBe(200);
  const [set] = opened.headers['set-cookie'] ?? [];
  expect(set).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  cookie = set?.split(';')[0] ?? '';
  secret = secretOf(opened);
  expect(secret.length).toBeGreaterThan(40);
});
afterAll(async () => {
  await server.close();
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

/** The secret that a page holds; '' for none. */
function secretOf({ body }: Answer): string {
  return new RegExp(`<meta name="${WINDOW_META}" content="([^"]+)"`).exec(body.toString())?.[1] ?? '';
}

/** A request as a program can make it: any path, any header. Headers that are '' are left out. */
async function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Uint8Array,
): Promise<Answer> {
  const all = { cookie, ...headers };
  const options: RequestOptions = {
    method,
    host: '127.0.0.1',
    port: Number(new URL(server.address()).port),
    path,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
    agent: false,
  };
  const asked = request(options);
  asked.on('error', () => undefined);
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

const call = (method: string, input: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask(
    'POST',
    `/call/${method}`,
    { origin, [WINDOW_HEADER]: secret, 'content-type': 'application/octet-stream', ...headers },
    packMessage(input),
  );

describe('the browser host', () => {
  it('serves the window and its files to whoever opened the address', async () => {
    const window = await ask('GET', '/');
    expect([window.status, window.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(window.body.toString()).toContain('年报助手');
    expect((await ask('GET', '/assets/index-a1.js')).headers['content-type']).toMatch(/^text\/javascript/);
  });

  it('lets nothing in or out of the window but its own files and calls', async () => {
    for (const answer of [
      await ask('GET', '/'),
      await ask('GET', '/missing.js'),
      await call('appInfo', {}),
    ]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }
  });

  it('answers a call with what the services say', async () => {
    const answer = await call('listLibrary', {});
    expect(answer.status).toBe(200);
    expect(contract.listLibrary.output.parse(unpackMessage(answer.body))).toEqual({
      ok: true,
      rows: [],
      repairs: [],
    });
  });

  it('carries bytes both ways', async () => {
    const added = contract.addExample.output.parse(unpackMessage((await call('addExample', {})).body));
    const id = added.ok ? added.entry.id : '';
    const exported = contract.exportReport.output.parse(
      unpackMessage((await call('exportReport', { id, format: 'docx' })).body),
    );
    const delivery = exported.ok ? exported.delivery : null;
    if (delivery?.kind !== 'download') throw new Error('no bytes');
    expect(delivery.name).toBe('清河县水利局2024年政府信息公开工作年度报告.docx');
    const read = contract.readFile.output.parse(
      unpackMessage((await call('readFile', { name: delivery.name, bytes: delivery.bytes })).body),
    );
    expect(read).toMatchObject({ ok: true, report: { agency: '清河县水利局', year: 2024 }, existing: [id] });
  });

  it('gives its address to one window only, and has another one ready', async () => {
    const [address] = next;
    const { pathname, search } = new URL(address ?? '');
    const second = await ask('GET', pathname + search, { cookie: '' });
    expect(second.status).toBe(200);
    expect(secretOf(second)).not.toBe(secret);
    expect((await ask('GET', pathname + search, { cookie: '' })).status).toBe(403);
    expect(next.length).toBe(2);
    // Whoever has the window open may use an old address again, and learns nothing by it.
    const again = await ask('GET', pathname + search);
    expect([again.status, again.headers.location, secretOf(again)]).toEqual([303, '/', '']);
  });

  it('answers no call that brings the cookie alone, and tells a page that brings it no secret', async () => {
    expect(secretOf(await ask('GET', '/'))).toBe('');
    for (const wrong of ['', 'A'.repeat(43), `${secret}A`, secret.toUpperCase()]) {
      expect((await call('listLibrary', {}, { [WINDOW_HEADER]: wrong })).status).toBe(403);
      expect((await ask('GET', PRESENCE_PATH, { [WINDOW_HEADER]: wrong })).status).toBe(403);
    }
    expect((await call('listLibrary', {}, { cookie: '' })).status).toBe(403);
  });

  it.each([
    ['nothing', ''],
    ['an invented cookie', 'nianbao=1'],
    ['a cookie of the right name', 'nianbao-PORT=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['an empty cookie of the right name', 'nianbao-PORT='],
  ])('turns away who brings %s', async (_, text) => {
    const own = text.replace('PORT', new URL(origin).port);
    expect((await ask('GET', '/', { cookie: own })).status).toBe(403);
    expect((await ask('GET', '/assets/index-a1.js', { cookie: own })).status).toBe(403);
    expect((await call('listLibrary', {}, { cookie: own })).status).toBe(403);
    expect((await ask('GET', '/?token=', { cookie: own })).status).toBe(403);
    expect((await ask('GET', `/?token=${'A'.repeat(43)}`, { cookie: own })).status).toBe(403);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost'])(
    'turns away a request that was addressed to %s',
    async (host) => {
      expect((await ask('GET', '/', { host })).status).toBe(403);
      expect((await call('listLibrary', {}, { host })).status).toBe(403);
    },
  );

  it.each([
    ['another site', 'https://evil.example'],
    ['another port', 'http://127.0.0.1:1'],
    ['a page without an origin', 'null'],
    ['nowhere', ''],
  ])('turns away a call from %s', async (_, from) => {
    expect((await call('listLibrary', {}, { origin: from })).status).toBe(403);
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.js',
    '/..\\secret.js',
    '//secret.js',
    '/assets/index-a1.js%00.html',
    '/assets/page.exe',
    '/assets',
    '/.hidden.js',
    '/%',
    '/missing.js',
  ])('has no file %s', async (path) => {
    expect((await ask('GET', path)).status).toBe(404);
  });

  it('refuses a call that is too large before reading it, and one that grows too large while it is read', async () => {
    const tooLarge = String(64 * 1024 * 1024 + 1);
    const headers = { origin, [WINDOW_HEADER]: secret, 'content-type': 'application/octet-stream' };
    expect((await ask('POST', '/call/readFile', { ...headers, 'content-length': tooLarge })).status).toBe(
      413,
    );
    const growing = new Uint8Array(64 * 1024 * 1024 + 1);
    const sent = await ask('POST', '/call/readFile', { ...headers, 'transfer-encoding': 'chunked' }, growing);
    expect(sent.status).toBe(413);
  });

  it('refuses what is no call', async () => {
    expect((await call('dropEverything', {})).status).toBe(404);
    expect((await call('constructor', {})).status).toBe(404);
    expect((await call('listLibrary', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    const garbage = { origin, [WINDOW_HEADER]: secret, 'content-type': 'application/octet-stream' };
    expect((await ask('POST', '/call/listLibrary', garbage, new Uint8Array([1, 2, 3]))).status).toBe(400);
    expect((await ask('PUT', '/', {})).status).toBe(405);
    expect((await ask('GET', '/call/listLibrary')).status).toBe(404);
  });

  it('answers an input that breaks the contract with a message, not with an error', async () => {
    const answer = unpackMessage((await call('openEntry', { id: '../../etc' })).body);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });
});
