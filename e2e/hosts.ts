/** The two hosts of the program, started on a data folder of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type Browser, type Page } from '@playwright/test';
import { contract, type Input, type MethodName, type Output } from '../shared/contract.ts';
import { callPath, WINDOW_HEADER, WINDOW_META } from '../shared/loopback.ts';
import { packMessage, unpackMessage } from '../shared/wire.ts';

export const ROOT = resolve(import.meta.dirname, '..');

export interface RunningApp {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Path of the Electron binary, or null where `npm ci` could not bring one. Never starts a download. */
export function electronRuntime(): string | null {
  const folder = join(ROOT, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const binary = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** A browser host that runs, without a window yet. */
export interface RunningHost {
  readonly process: ChildProcess;
  /** Of the first window. */
  readonly address: string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

interface Start {
  /** The project's folder. */
  readonly root?: string;
  /** Files to open. */
  readonly files?: readonly string[];
  /** Variables of the environment that are otherwise. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the browser host as a user would, on the library in `data`, or in its usual place where null is given. */
export async function spawnBrowserHost(
  data: string | null,
  { root = ROOT, files = [], env = {} }: Start = {},
): Promise<RunningHost> {
  const server = spawn(
    process.execPath,
    [
      join(root, 'dist/electron/browser-host.js'),
      '--port',
      '0',
      ...(data === null ? [] : ['--data', data]),
      ...files,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  );
  const ended = new Promise<number | null>((done) => server.once('exit', done));
  const address = await new Promise<string>((found, failed) => {
    let output = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output);
      if (match) found(match[0]);
    });
    let errors = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    server.once('exit', (code) => failed(new Error(`the browser host ended with ${code}: ${errors}`)));
  });
  return {
    process: server,
    address,
    ended,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts the browser host and opens the address that it prints. */
export async function startBrowserHost(
  browser: Browser,
  data: string | null,
  start: Start = {},
): Promise<RunningApp> {
  const host = await spawnBrowserHost(data, start);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  return {
    page,
    close: async () => {
      await context.close();
      await host.stop();
    },
  };
}

/** Calls the browser host as the page does, to put a report into the library without typing it. */
export async function callHost<M extends MethodName>(
  page: Page,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const address = new URL(callPath(method), page.url());
  const secret = await page.evaluate<string | null>(`sessionStorage.getItem('${WINDOW_META}')`);
  const response = await page.request.post(address.href, {
    headers: {
      'content-type': 'application/octet-stream',
      origin: address.origin,
      [WINDOW_HEADER]: secret ?? '',
    },
    data: Buffer.from(packMessage(input)),
  });
  const answer = unpackMessage(new Uint8Array(await response.body()));
  return contract[method].output.parse(answer) as Output<M>;
}

/** Starts the packaged main process under the installed Electron runtime. */
export async function startElectron(data: string): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: electronRuntime() ?? '',
    args: [ROOT],
    env: { ...stringEnvironment(), NIANBAO_DATA: data },
  });
  return { page: await app.firstWindow(), close: () => app.close() };
}

function stringEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
