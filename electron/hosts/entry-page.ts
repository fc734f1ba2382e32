/**
 * A page in the data folder that leads to the window, readable by its owner alone. It is what a browser is started
 * with, and how a second start finds the program that runs already.
 */
import { readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { writeDurably } from '../storage/durable-file.ts';

export interface EntryPage {
  readonly path: string;
  /** Makes the page lead to `address`. */
  readonly lead: (address: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export function entryPage(folder: string): EntryPage {
  const path = join(folder, 'open.html');
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const written = last.then(write);
    last = written.catch(() => undefined);
    return written;
  };
  return {
    path,
    lead: (address) =>
      inTurn(() =>
        writeDurably(
          path,
          `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>年报助手</title><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${address}"><p><a href="${address}">打开年报助手</a></p></html>\n`,
        ),
      ),
    remove: () => inTurn(() => rm(path, { force: true })),
  };
}

/** Whether the page leads to a program that is running. */
export async function leadsSomewhere({ path }: EntryPage): Promise<boolean> {
  const page = await readFile(path, 'utf8').catch(() => '');
  const origin = /url=(http:\/\/127\.0\.0\.1:\d+)\//.exec(page)?.[1];
  if (origin === undefined) return false;
  return new Promise((resolve) => {
    const asked = request(origin, { method: 'HEAD', timeout: 2_000, agent: false }, (answer) => {
      answer.resume();
      // It answers nobody without a token, and says so in its own way.
      resolve(answer.statusCode === 403 && 'content-security-policy' in answer.headers);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
