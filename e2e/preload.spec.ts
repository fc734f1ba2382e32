/** The bridge of the Electron window, as it is built, in a real page: only Electron itself is a stand-in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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
  test.skip(test.info().project.name !== 'browser', 'under Electron the bridge is the real one');
});

/** Bytes on their way between the page and the test. */
const CODEC = `
  const encode = (value) => value instanceof Uint8Array ? { bytes: [...value] }
    : Array.isArray(value) ? value.map(encode)
    : value && typeof value === 'object' ? { object: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)])) }
    : value;
  const decode = (value) => Array.isArray(value) ? value.map(decode)
    : value && typeof value === 'object' ? value.bytes ? new Uint8Array(value.bytes) : Object.fromEntries(Object.entries(value.object).map(([key, item]) => [key, decode(item)]))
    : value;`;
const { encode, decode } = new Function(`${CODEC} return { encode, decode };`)() as {
  encode: (value: unknown) => unknown;
  decode: (value: unknown) => unknown;
};

type Answer = (channel: string, args: unknown[]) => unknown;

/**
 * Runs the built preload script before the page's own, in a world that has of Electron what a sandboxed preload may
 * have. `answer` stands for the main process.
 */
async function openWithPreload(page: Page, host: RunningHost, answer: Answer): Promise<void> {
  const preload = await readFile(join(ROOT, 'dist/electron/preload.cjs'), 'utf8');
  await page.exposeFunction('mainProcess', async (channel: string, args: unknown) =>
    encode(await answer(channel, decode(args) as unknown[])),
  );
  await page.addInitScript(`
    ${CODEC}
    const listeners = {};
    const zooms = globalThis.zooms = [];
    globalThis.sendToWindow = (channel) => listeners[channel]?.({ sender: 'must not be seen' });
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }) },
      ipcRenderer: {
        invoke: async (channel, ...args) => decode(await window.mainProcess(channel, encode(args))),
        on: (channel, listener) => { listeners[channel] = listener; },
      },
      webFrame: {
        setZoomFactor: (factor) => zooms.push({ factor, isFirst: !document.querySelector('main') }),
      },
    };
    const require = (name) => { if (name !== 'electron') throw new Error('a sandboxed preload has no ' + name); return electron; };
    (function (require, exports, module) { ${preload}
    })(require, {}, { exports: {} });`);
  await page.goto(host.address);
}

/** The address opens the window once; what it gave holds for a reload, too. */
const secrets = new WeakMap<Page, string>();

/** Calls the services for the page, as the main process does. */
async function callAsMain(page: Page, method: string, input: unknown): Promise<unknown> {
  const { origin } = new URL(page.url());
  const secret =
    secrets.get(page) ?? (await page.locator(`meta[name="${WINDOW_META}"]`).getAttribute('content'));
  if (secret !== null) secrets.set(page, secret);
  const response = await page.request.post(origin + callPath(method), {
    headers: { 'content-type': 'application/octet-stream', origin, [WINDOW_HEADER]: secret ?? '' },
    data: Buffer.from(packMessage(input)),
  });
  return unpackMessage(new Uint8Array(await response.body()));
}

test('the window works over the bridge, takes files and asks before it goes with a loss', async ({
  page,
  host,
}) => {
  const waiting: unknown[] = [];
  let isFull = false;
  let asked = 0;
  await openWithPreload(page, host, (channel, [method, input]) => {
    if (channel === 'confirm-loss') {
      asked += 1;
      return false;
    }
    expect(channel).toBe('call');
    if (method === 'takeGivenFile') return { ok: true, file: waiting.shift() ?? null };
    if (method === 'saveEntry' && isFull) {
      const problem = {
        code: 'write-failed',
        what: '没能写入。',
        meaning: '没有变化。',
        action: '请检查磁盘。',
      };
      return { ok: false, problem };
    }
    return callAsMain(page, String(method), input);
  });

  await test.step('calls go through, and nothing of Electron is left in the page', async () => {
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('button', { name: /^三 申请办理，/ }).click();
    const names = await page.evaluate<string[]>('Object.keys(window.nianbao)');
    expect(names.sort()).toEqual(['call', 'confirmLoss', 'onFilesGiven', 'setZoom']);
    expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
  });

  await test.step('what cannot be saved is not lost by closing', async () => {
    const clerk = new Clerk(page);
    await clerk.correct();
    isFull = true;
    await clerk.type('一、本年新收政府信息公开申请数量 × 自然人', '21');
    await page.evaluate(`dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
    await expect.poll(() => asked).toBe(1);
    isFull = false;
    await page.evaluate(`window.close = () => { globalThis.hasClosed = true; };
      dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
    await expect.poll(() => page.evaluate('globalThis.hasClosed')).toBe(true);
    expect(asked).toBe(1);
  });

  await test.step('a file that the program is told to open reaches the import', async () => {
    const bytes = new TextEncoder().encode('不是年报');
    waiting.push({ kind: 'content', name: '通知.txt', bytes });
    const problem = {
      code: 'not-found',
      what: '“2023.docx”找不到。',
      meaning: '没有变化。',
      action: '请检查。',
    };
    waiting.push({ kind: 'problem', name: '2023.docx', problem });
    await page.evaluate(`sendToWindow('files-given')`);
    await expect(page.getByRole('main', { name: '导入确认' })).toBeVisible();
    await expect(page.getByText('通知.txt').first()).toBeVisible();
    await expect(page.getByText('没有找到年度报告的内容').first()).toBeVisible();
    await page.getByText('2023.docx').first().click();
    await expect(page.getByText('“2023.docx”找不到。').first()).toBeVisible();
  });
});

test('the window is as large as it was last, before any screen is drawn, and follows its keys and 设置', async ({
  page,
  host,
}) => {
  await openWithPreload(page, host, (_, [method, input]) => callAsMain(page, String(method), input));
  const zooms = () => page.evaluate<{ factor: number; isFirst: boolean }[]>('globalThis.zooms');
  const factors = async () => (await zooms()).map(({ factor }) => factor);
  const chosen = page.getByRole('radiogroup', { name: '显示比例' }).getByRole('radio', { checked: true });

  await test.step('chosen in the settings', async () => {
    await page.getByRole('button', { name: '设置' }).click();
    await expect(chosen).toHaveAccessibleName('100%');
    await page.getByRole('radio', { name: '150%' }).check();
    expect(await factors()).toEqual([1, 1.5]);
  });

  await test.step('changed by the keys, never beyond the largest', async () => {
    for (const key of ['=', '+', '+', '-', '0', '-']) await page.keyboard.press(`Control+${key}`);
    expect((await factors()).slice(2)).toEqual([1.75, 2, 1.75, 1]);
    await page.keyboard.press('Control+=');
    await expect(chosen).toHaveAccessibleName('110%');
  });

  await test.step('what is none of the sizes does nothing', async () => {
    const before = await factors();
    await page.evaluate(`for (const one of [0, 37, 1e9, NaN, '150', null, {}]) window.nianbao.setZoom(one)`);
    expect(await factors()).toEqual(before);
  });

  await test.step('there when the window starts again', async () => {
    await page.reload();
    await page.getByRole('button', { name: '设置' }).click();
    await expect(chosen).toHaveAccessibleName('110%');
    expect(await zooms()).toEqual([{ factor: 1.1, isFirst: true }]);
  });
});
