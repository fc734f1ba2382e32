/** The browser host among other programs of the same computer: who gets in, what it costs, when it ends. */
import { once } from 'node:events';
import { execFile } from 'node:child_process';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { contract } from '../shared/contract.ts';
import { callPath, WINDOW_HEADER, WINDOW_META } from '../shared/loopback.ts';
import { packMessage, unpackMessage } from '../shared/wire.ts';
import { Clerk, expect, test as base } from './app.fixture.ts';
import { ROOT, spawnBrowserHost, type RunningHost } from './hosts.ts';

const test = base.extend<{ host: RunningHost }>({
  host: async ({ data }, use) => {
    const host = await spawnBrowserHost(data);
    await use(host);
    await host.stop();
  },
});
test.beforeEach(() => {
  test.skip(test.info().project.name !== 'browser', 'the browser host has no part in Electron');
});

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** A request as any program can make it. */
async function ask(
  address: URL,
  headers: Readonly<Record<string, string>>,
  body?: Uint8Array,
): Promise<Answer> {
  const asked = request(address, { method: body ? 'POST' : 'GET', headers, agent: false });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: answer.statusCode ?? 0, body: Buffer.concat(chunks) };
}

const library = (page: Page) => page.getByRole('button', { name: '打开示例' });

/** A cell of table three, with its part open. */
async function cell(page: Page) {
  await page.getByRole('button', { name: /^三 申请办理，/ }).click();
  return new Clerk(page).cell('一、本年新收政府信息公开申请数量 × 自然人');
}

/** Opens the first window, and tells what a program must bring to call as this window does. */
async function openWindow(page: Page, host: RunningHost) {
  await page.goto(host.address);
  await expect(library(page)).toBeVisible();
  const { origin } = new URL(page.url());
  const cookies = await page.context().cookies(origin);
  const secret = await page.evaluate<string>(`sessionStorage.getItem('${WINDOW_META}')`);
  const headers = {
    origin,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    'content-type': 'application/octet-stream',
    [WINDOW_HEADER]: secret,
  };
  return { origin, secret, headers };
}

test('a program on another port that is sent the cookie gets nothing by it', async ({ page, host }) => {
  const { origin, secret } = await openWindow(page, host);
  const seen: IncomingMessage['headers'][] = [];
  const other = createServer((asked, answer) => {
    seen.push(asked.headers);
    answer.setHeader('content-type', 'text/html').end('<!doctype html><title>another</title>');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const cookie = seen[0]?.cookie ?? '';
  expect(cookie, 'cookies know no ports').toContain('nianbao-');
  expect(JSON.stringify(seen)).not.toContain(secret);
  expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);

  await test.step('not by sending it as the window would', async () => {
    const list = new URL(callPath('listLibrary'), origin);
    const type = 'application/octet-stream';
    const own = { cookie, origin, host: new URL(origin).host };
    expect((await ask(new URL(origin), own)).body.toString()).not.toContain(secret);
    expect((await ask(list, { ...own, 'content-type': type }, packMessage({}))).status).toBe(403);
    const guessed = { ...own, 'content-type': type, [WINDOW_HEADER]: 'A'.repeat(secret.length) };
    expect((await ask(list, guessed, packMessage({}))).status).toBe(403);
  });

  await test.step('nor by asking from its own page', async () => {
    const outcome = await page.evaluate<string>(
      `fetch('${origin}${callPath('listLibrary')}', { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'x' })
        .then((answer) => answer.type + answer.status, (error) => error.name)`,
    );
    expect(['TypeError', 'opaque0']).toContain(outcome);
    const framed = await page.evaluate<string>(
      `new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.src = '${origin}/';
        frame.onload = () => { try { done(frame.contentDocument ? frame.contentDocument.title : 'out of reach'); } catch { done('out of reach'); } };
        document.body.append(frame);
      })`,
    );
    expect(framed).toBe('out of reach');
  });

  await test.step('a tab that is opened with the cookie alone says what to do', async () => {
    const tab = await page.context().newPage();
    await tab.goto(`${origin}/`);
    await expect(tab.getByRole('alert')).toContainText('一个地址只能打开一个窗口');
    await expect(library(tab)).toBeHidden();
  });
  other.close();
});

test('the page on disk leads to the window, which stays one through every reload', async ({
  page,
  host,
  data,
}) => {
  const entry = join(data, 'open.html');
  await expect.poll(() => readFile(entry, 'utf8').catch(() => '')).toContain(host.address);
  await page.goto(pathToFileURL(entry).href);
  await expect(library(page)).toBeVisible();
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(library(page)).toBeVisible();
  expect(host.process.spawnargs.join(' ')).not.toContain('token');
});

test('the host ends some seconds after its last window, with everything saved', async ({
  page,
  host,
  data,
}) => {
  test.slow();
  await openWindow(page, host);
  const entry = await readFile(join(data, 'open.html'), 'utf8');
  const second = await page.context().newPage();
  await second.goto(/url=(http[^"]+)/.exec(entry)?.[1] ?? '');
  await library(second).click();
  await new Clerk(second).correct();
  const figure = await cell(second);
  await figure.click();
  await second.keyboard.type('21');
  await second.keyboard.press('Enter');
  await page.reload();
  await page.close();
  await second.waitForTimeout(7_000);
  await expect(figure).toContainText('21');
  await expect(second.getByText(/已保存 \d/)).toBeVisible();
  expect(host.process.exitCode).toBeNull();

  await second.close();
  expect(await host.ended).toBe(0);
  await expect(access(join(data, 'open.html'))).rejects.toThrow();
  const again = await spawnBrowserHost(data);
  const third = await page.context().newPage();
  await third.goto(again.address);
  await third.getByRole('button', { name: '打开' }).first().click();
  await expect(await cell(third)).toContainText('21');
  await again.stop();
});

test.describe('many large files at once', () => {
  const MEGABYTE = 1024 * 1024;
  const bytes = new Uint8Array(60 * MEGABYTE);
  // Seen at once to be a picture: it is the carrying that is tried here.
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const large = packMessage({ name: '大.docx', bytes });

  test('cost no more memory than a few', async ({ page, host }) => {
    test.skip(process.platform !== 'linux', 'what a process has used is asked of Linux');
    test.slow();
    const { origin, headers } = await openWindow(page, host);
    const read = new URL(callPath('readFile'), origin);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(read, headers, large)));
    for (const { status } of answers) expect([200, 503]).toContain(status);
    const status = await readFile(`/proc/${host.process.pid}/status`, 'utf8');
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    console.log(`20 calls of 60 MB at once: ${Math.round(peak)} MB at the most`);
    expect(peak).toBeGreaterThan(60);
    expect(peak).toBeLessThan(600);
  });

  test('are no reason to refuse a small one beside them', async ({ page, host }) => {
    const { origin, headers } = await openWindow(page, host);
    const read = new URL(callPath('readFile'), origin);
    const text = new TextEncoder().encode('清河县水利局2024年政府信息公开工作年度报告\n一、总体情况\n无。');
    const small = packMessage({ name: '小.txt', bytes: text });
    const beside = Array.from({ length: 4 }, () => ask(read, headers, large));
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(read, headers, small)));
    for (const { body } of answers) {
      const answer = contract.readFile.output.parse(unpackMessage(body));
      const code = answer.ok ? 'read' : answer.problem.code;
      expect(['read', 'not-a-report']).toContain(code);
    }
    await Promise.all(beside);
  });
});

test('a file that the program is started with is read at once', async ({ page, data }) => {
  const file = join(data, '去年.txt');
  await writeFile(file, '清河县水利局2024年政府信息公开工作年度报告');
  const host = await spawnBrowserHost(join(data, 'library'), { files: [file, join(data, '没有.docx')] });
  await page.goto(host.address);
  await expect(page.getByRole('main', { name: '导入确认' })).toBeVisible();
  await expect(page.getByText('去年.txt').first()).toBeVisible();
  await page.getByText('没有.docx').first().click();
  await expect(page.getByText('找不到').first()).toBeVisible();
  await host.stop();
});

test('files that a second start is given are taken in by the window that it opens', async ({
  page,
  host,
  data,
}) => {
  await openWindow(page, host);
  const file = join(data, '去年.txt');
  await writeFile(file, '清河县水利局2024年政府信息公开工作年度报告');
  // No browser is found: the window is opened here.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'dist/electron/browser-host.js'), '--open', '--data', data, file],
    { env: { PATH: '' } },
  );
  expect(stdout).toContain('已经在运行');
  const second = await page.context().newPage();
  await second.goto(pathToFileURL(join(data, 'open.html')).href);
  await expect(second.getByRole('main', { name: '导入确认' })).toBeVisible();
  await expect(second.getByText('去年.txt').first()).toBeVisible();
  expect((await readdir(data)).filter((name) => name.startsWith('given.'))).toEqual([]);
});

test('the licences of what is built in can be read in the window', async ({ page, host }) => {
  await page.goto(host.address);
  await page.getByRole('button', { name: /帮助/ }).click();
  await page.getByText('使用的开源软件和许可').click();
  await page.getByText(/^react-dom /).click();
  await expect(page.getByText(/Permission is hereby granted/).first()).toBeVisible();
});
