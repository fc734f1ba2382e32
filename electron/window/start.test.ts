import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { ProblemError } from '../../shared/problem.ts';
import { electronHost } from '../hosts/electron.ts';
import { givenFiles } from '../hosts/given-files.ts';
import { fakeElectron, HANDLERS, type FakeOptions } from '../hosts/electron.fixture.ts';
import { APP_ID, CHANNELS } from '../hosts/shell.ts';
import { start } from './start.ts';

const OWN = 'app://nianbao/';

let folder: string;
let data: string;
const running: ReturnType<typeof fakeElectron>[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-start-'));
  data = join(folder, 'data');
  vi.stubEnv('NIANBAO_DATA', data);
  mkdirSync(join(folder, 'window'));
  writeFileSync(join(folder, 'window', 'index.html'), '<!doctype html><title>年报助手</title>');
});
afterEach(async () => {
  for (const fake of running.splice(0)) await end(fake);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

type Fake = ReturnType<typeof fakeElectron>;

/** Starts the program as `node_modules/electron .` does, with arguments. */
async function open(options: FakeOptions = {}, args: readonly string[] = []): Promise<Fake> {
  const fake = fakeElectron(options);
  running.push(fake);
  vi.spyOn(process, 'argv', 'get').mockReturnValue(
    options.isPackaged ? ['nianbao.exe', ...args] : ['electron', '.', ...args],
  );
  await start(fake.shell, { window: join(folder, 'window'), preload: join(folder, 'preload.cjs') });
  return fake;
}

async function end(fake: Fake): Promise<void> {
  for (const window of fake.app.windows) window.keepsOpen = () => false;
  fake.app.quit();
  await vi.waitFor(() => expect(fake.app.exitCode).not.toBeNull(), 10_000);
}

function windowOf(fake: Fake) {
  const window = fake.window();
  if (!window) throw new Error('no window');
  return window;
}

/** What the menus of the menu offer. */
function entriesOf(fake: Fake): { label?: string; click?: () => void }[] {
  return fake.menu().flatMap(({ submenu }) => submenu as { label?: string; click?: () => void }[]);
}

/** Names of the files that the window finds waiting, and what is wrong with them. */
async function given(fake: Fake): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const answer = contract.takeGivenFile.output.parse(
      await fake.invoke(CHANNELS.call, OWN, 'takeGivenFile', {}),
    );
    if (!answer.ok || answer.file === null) return found;
    const { file } = answer;
    found.push(
      file.kind === 'content' ? `${file.name} ${file.bytes.length}` : `${file.name} ${file.problem.code}`,
    );
  }
}

function put(name: string, content = '年报'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a start', () => {
  it('opens one isolated window on its own page, in a data folder that was not there', async () => {
    const fake = await open();
    const window = windowOf(fake);
    expect(fake.errors).toEqual([]);
    expect(window.done).toEqual(['show']);
    expect(window.options['webPreferences']).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: true,
    });
    expect(fake.app.switches).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
    expect(fake.app.appId).toBe(APP_ID);
    expect(fake.schemes()).toMatchObject([{ scheme: 'app' }]);
    expect(fake.app.paths['userData']).toBe(join(data, 'electron'));
    expect(fake.session.hasSpellChecker).toBe(false);
  });

  it('has no developer tools in the packaged program', async () => {
    const fake = await open({ isPackaged: true });
    expect(windowOf(fake).options['webPreferences']).toMatchObject({ devTools: false });
  });

  it.each([
    ['no window can be made', { hasNoWindows: true }],
    ['the page does not load', { loadError: 'ERR_FAILED (-2)' }],
  ])('says so and ends with an error where %s, and lets go of the library', async (_, options) => {
    const fake = await open(options);
    expect(fake.errors).toHaveLength(1);
    expect(fake.errors[0]?.[0]).toBe('年报助手没能启动');
    expect(fake.app.exitCode).toBe(1);
    const next = await open();
    expect(next.errors).toEqual([]);
    // Who could only look at it would be told who writes to it.
    expect(await next.invoke(CHANNELS.call, OWN, 'libraryAccess', {})).toEqual({
      ok: true,
      readingOnly: null,
    });
  });

  it('says in plain words that the data folder cannot be used', async () => {
    writeFileSync(data, 'a file in its place');
    const fake = await open();
    expect(fake.app.exitCode).toBe(1);
    expect(fake.errors).toEqual([
      ['年报助手没能启动', expect.stringContaining('请检查磁盘空间和文件夹权限')],
    ]);
  });

  it('hands over to the one that runs already, and ends without a word', async () => {
    const path = put('2024.docx');
    const fake = await open({ isFirst: false }, [path]);
    expect(fake.app.exitCode).toBe(0);
    expect(fake.window()).toBeUndefined();
    expect(fake.app.instanceData).toEqual({ files: [path] });
  });

  it.each([
    ['damaged', 'no JSON at all'],
    [
      'far away',
      JSON.stringify({ schema: 1, bounds: { x: 1e12, y: 0, width: 1e12, height: 5 }, maximized: false }),
    ],
    ['in a shape of another time', JSON.stringify({ schema: 99 })],
  ])('opens where it can be seen though the place that it remembers is %s', async (_, text) => {
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'window.json'), text);
    const fake = await open();
    expect(fake.errors).toEqual([]);
    expect(windowOf(fake).options).toMatchObject({ width: 1366, height: 768 });
    expect(windowOf(fake).options).not.toHaveProperty('x');
  });

  it('opens though a folder stands where the place should be remembered', async () => {
    mkdirSync(join(data, 'window.json', 'inside'), { recursive: true });
    const fake = await open();
    expect(fake.errors).toEqual([]);
    windowOf(fake).close();
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(0));
  });

  it('opens where it stood and as large as it was', async () => {
    const first = await open();
    windowOf(first).maximize();
    windowOf(first).close();
    await vi.waitFor(() => expect(first.app.exitCode).toBe(0));
    const second = await open();
    expect(windowOf(second).options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    expect(windowOf(second).done).toEqual(['maximize', 'show']);
  });
});

describe('a file reaches the window', () => {
  it('as an argument of the program, however it is written', async () => {
    const path = put('2024 年报.docx');
    const address = new URL(`file://${put('2023.docx')}`).href;
    expect(await given(await open({}, ['--flag', path, address]))).toEqual([
      '2024 年报.docx 6',
      '2023.docx 6',
    ]);
    for (const fake of running) await end(fake);
    expect(await given(await open({ isPackaged: true }, [path]))).toEqual(['2024 年报.docx 6']);
  });

  it('or is named with what is wrong with it', async () => {
    mkdirSync(join(folder, '各镇'));
    const fake = await open({}, [join(folder, '没有.docx'), join(folder, '各镇'), 'file://%']);
    expect(await given(fake)).toEqual([
      '没有.docx not-found',
      '各镇 folder',
      expect.stringMatching(/not-found$/),
    ]);
  });

  it('by a second start, beside the window, which comes to the front', async () => {
    const fake = await open();
    const window = windowOf(fake);
    window.isMin = true;
    fake.app.emit('second-instance', {}, [], folder, { files: [put('2024.docx')] });
    expect(window.isMin).toBe(false);
    expect(window.done).toContain('focus');
    expect(window.webContents.sent).toEqual([[CHANNELS.filesGiven]]);
    expect(await given(fake)).toEqual(['2024.docx 6']);
  });

  it('by a second start without files, which only brings the window to the front', async () => {
    const fake = await open();
    for (const data of [undefined, null, 'x', { files: 'x' }, { files: [5] }]) {
      fake.app.emit('second-instance', {}, [], folder, data);
    }
    expect(windowOf(fake).done).toContain('focus');
    expect(windowOf(fake).webContents.sent).toEqual([]);
  });

  it('by a second start that comes before there is a window', async () => {
    const fake = fakeElectron();
    running.push(fake);
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.']);
    const started = start(fake.shell, { window: join(folder, 'window'), preload: '' });
    fake.app.emit('second-instance', {}, [], folder, { files: [put('2024.docx')] });
    await started;
    expect(await given(fake)).toEqual(['2024.docx 6']);
  });

  it('of the next program, where it comes when this one is ending', async () => {
    const fake = await open();
    windowOf(fake).close();
    fake.app.emit('second-instance', {}, [], folder, { files: ['/甲/2024.docx'] });
    expect(fake.app.relaunches).toEqual([{ args: ['.', '/甲/2024.docx'] }]);
  });

  it('from the system of a Mac, before there is a window and beside it', async () => {
    const fake = fakeElectron();
    running.push(fake);
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.']);
    const started = start(fake.shell, { window: join(folder, 'window'), preload: '' });
    const preventDefault = vi.fn<() => void>();
    fake.app.emit('open-file', { preventDefault }, put('2023.docx'));
    await started;
    fake.app.emit('open-file', { preventDefault }, put('2024.docx'));
    expect(preventDefault).toHaveBeenCalledTimes(2);
    expect(await given(fake)).toEqual(['2023.docx 6', '2024.docx 6']);
  });
});

describe('the end', () => {
  it('comes when the window is closed, and the next start finds the library free', async () => {
    const fake = await open();
    windowOf(fake).close();
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(0));
    expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'))).toMatchObject({
      bounds: { width: 1000 },
    });
    expect((await open()).errors).toEqual([]);
  });

  it('waits for a page that still saves, also where the session ends', async () => {
    const fake = await open();
    const window = windowOf(fake);
    let isSaved = false;
    // The page stays, saves, and then closes by itself.
    window.keepsOpen = () => !isSaved;
    expect(window.offer('query-session-end', { reasons: ['logoff'] }), 'the session waits').toBe(true);
    window.emit('session-end', { reasons: ['logoff'] });
    expect(fake.app.exitCode).toBeNull();
    expect(window.isDestroyed()).toBe(false);
    isSaved = true;
    window.close();
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(0));
  });

  it('comes at once with the session where nothing is left to save', async () => {
    const fake = await open();
    windowOf(fake).offer('query-session-end', { reasons: ['shutdown'] });
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(0));
  });

  it('with a loss comes only when the clerk says so', async () => {
    const fake = await open({ answers: [0, 1] });
    expect(await fake.invoke(CHANNELS.confirmLoss, OWN)).toBe(false);
    expect(await fake.invoke(CHANNELS.confirmLoss, OWN)).toBe(true);
    expect(fake.boxes[0]).toMatchObject({ buttons: ['返回', '仍要关闭'], defaultId: 0, cancelId: 0 });
    await expect(fake.invoke(CHANNELS.confirmLoss, 'https://evil.example/')).rejects.toThrow('refused');
  });
});

describe('a page that does not go on', () => {
  it('is opened again where the clerk wants it', async () => {
    const fake = await open({ answers: [0] });
    const { webContents } = windowOf(fake);
    webContents.die('crashed');
    await vi.waitFor(() => expect(webContents.loads).toBe(2));
    expect(fake.boxes[0]?.buttons).toEqual(['重新打开', '退出']);
  });

  it('ends the program where the clerk has had enough', async () => {
    const fake = await open({ answers: [1] });
    windowOf(fake).webContents.die('oom');
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(0));
  });

  it('is no news where it ended as it should, or the window has gone meanwhile', async () => {
    const fake = await open();
    const window = windowOf(fake);
    const { webContents } = window;
    webContents.die('clean-exit');
    expect(fake.boxes).toEqual([]);
    webContents.die('crashed');
    window.destroy();
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(0));
  });

  it('may be waited for when it does not answer, or opened again, without asking twice', async () => {
    const fake = await open({ answers: [0, 1] });
    const window = windowOf(fake);
    window.emit('unresponsive');
    window.emit('unresponsive');
    await vi.waitFor(() => expect(fake.boxes).toHaveLength(1));
    expect(window.webContents.loads).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    window.emit('unresponsive');
    await vi.waitFor(() => expect(window.webContents.loads).toBe(2));
    // That it was ended for this is not asked about.
    expect(fake.boxes).toHaveLength(2);
    expect(fake.boxes[1]?.buttons).toEqual(['继续等待', '重新打开']);
  });
});

describe('the window', () => {
  it('is answered, and nobody else', async () => {
    const fake = await open();
    const answer = await fake.invoke(CHANNELS.call, OWN, 'appInfo', {});
    expect(contract.appInfo.output.parse(answer)).toMatchObject({ host: 'electron', dataFolder: data });
    for (const [url, method] of [
      ['https://evil.example/', 'appInfo'],
      ['file:///etc/passwd', 'appInfo'],
      [OWN, 'constructor'],
      [OWN, 5],
    ] as const) {
      await expect(async () => fake.invoke(CHANNELS.call, url, method, {})).rejects.toThrow('refused');
    }
  });

  it('gets its own files and reaches nothing else', async () => {
    const { session } = await open();
    expect(await (await session.fetchFile?.(new Request(OWN)))?.text()).toContain('年报助手');
    for (const url of [`${OWN}missing.js`, `${OWN}../secret`, 'app://other/']) {
      expect((await session.fetchFile?.(new Request(url)))?.status).toBe(404);
    }
    const cancelled = (url: string) => {
      let cancel: boolean | undefined;
      session.filter?.({ url }, (answer) => {
        cancel = answer.cancel;
      });
      return cancel;
    };
    expect([OWN, 'blob:app://nianbao/1', 'data:,x'].map(cancelled)).toEqual([false, false, false]);
    expect(['https://evil.example/', 'http://127.0.0.1/', 'file:///etc/passwd'].map(cancelled)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('may copy, and is permitted nothing else', async () => {
    const { session } = await open();
    const asked = (permission: string) => {
      let isAllowed: boolean | undefined;
      session.asks?.(null, permission, (answer) => {
        isAllowed = answer;
      });
      return [isAllowed, session.checks?.(null, permission)];
    };
    expect(asked('clipboard-sanitized-write')).toEqual([true, true]);
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read']) {
      expect(asked(permission)).toEqual([false, false]);
    }
  });

  it('stays on its own page and opens no other', async () => {
    const { webContents } = windowOf(await open());
    for (const event of ['will-navigate', 'will-redirect']) {
      expect(webContents.offer(event, { url: 'https://evil.example/' })).toBe(true);
      expect(webContents.offer(event, { url: OWN })).toBe(false);
    }
    expect(webContents.offer('will-attach-webview')).toBe(true);
    expect(webContents.openHandler?.({ url: OWN })).toEqual({ action: 'deny' });
  });

  it('gets the keys of the menu, as long as it is there', async () => {
    const fake = await open();
    const window = windowOf(fake);
    const { webContents } = window;
    const entries = entriesOf(fake);
    const click = (label: string) => entries.find((entry) => entry.label === label)?.click?.();
    click('检查');
    expect(webContents.keys).toEqual([
      { type: 'keyDown', keyCode: 'F7', modifiers: [] },
      { type: 'keyUp', keyCode: 'F7', modifiers: [] },
    ]);
    click('放大');
    expect(webContents.keys.slice(2)).toEqual([
      { type: 'keyDown', keyCode: 'Plus', modifiers: ['control'] },
      { type: 'keyUp', keyCode: 'Plus', modifiers: ['control'] },
    ]);
    click('打开资料文件夹');
    expect(fake.opened).toEqual([data]);
    window.destroy();
    for (const entry of entries) entry.click?.();
    expect(webContents.isDestroyed()).toBe(true);
  });
});

it('how large the window is shown is remembered at the next start', async () => {
  const first = await open();
  await first.invoke(CHANNELS.call, OWN, 'keepPreference', { name: 'window.zoom', value: 150 });
  await end(first);
  const next = await open();
  expect(await next.invoke(CHANNELS.call, OWN, 'loadPreferences', {})).toEqual({
    ok: true,
    values: { 'window.zoom': 150 },
  });
});

describe('saving a file', () => {
  async function exported(options: FakeOptions) {
    const fake = await open(options);
    const added = contract.addExample.output.parse(await fake.invoke(CHANNELS.call, OWN, 'addExample', {}));
    const id = added.ok ? added.entry.id : '';
    const answer = await fake.invoke(CHANNELS.call, OWN, 'exportReport', { id, format: 'json' });
    return { fake, answer: contract.exportReport.output.parse(answer) };
  }

  it('asks where to, first in the folder of documents, and writes it there', async () => {
    const saveTo = join(folder, '年报.json');
    const { fake, answer } = await exported({ saveTo, paths: { documents: '/home/张三/文档' } });
    expect(answer).toMatchObject({ ok: true, delivery: { kind: 'saved', name: '年报.json' } });
    expect(fake.saveDialogs[0]?.defaultPath).toMatch(/^\/home\/张三\/文档\/.+\.json$/);
    expect(JSON.parse(readFileSync(saveTo, 'utf8'))).toBeTruthy();
  });

  it('works where the system has lost the folder of documents', async () => {
    const { fake, answer } = await exported({ saveTo: join(folder, '年报.json') });
    expect(answer).toMatchObject({ ok: true, delivery: { kind: 'saved' } });
    expect(fake.saveDialogs[0]?.defaultPath).toMatch(/^[^/\\]+\.json$/);
  });

  it('does nothing where the dialog is cancelled', async () => {
    const { answer } = await exported({ saveTo: null });
    expect(answer).toMatchObject({ ok: true, delivery: { kind: 'cancelled' } });
  });

  it('says that the file cannot be written', async () => {
    const { answer } = await exported({ saveTo: join(folder, 'missing', '年报.json') });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'no-such-folder' } });
  });
});

describe('the place of the library', () => {
  const call = (fake: Fake, method: string, input: unknown) => fake.invoke(CHANNELS.call, OWN, method, input);
  /** As for somebody who names no folder; what is usual lies in the test's own. */
  function usually(): string {
    vi.stubEnv('NIANBAO_DATA', '');
    for (const name of ['XDG_DATA_HOME', 'APPDATA', 'HOME']) vi.stubEnv(name, join(folder, 'home'));
    return join(folder, 'home', 'nianbao', 'library');
  }

  it.skipIf(process.platform === 'darwin')(
    'is chosen in the system’s dialog, whatever the window says (skipped on a Mac: another usual place)',
    async () => {
      const usual = usually();
      mkdirSync(join(folder, 'D'));
      const fake = await open({ choose: join(folder, 'D') });
      expect(fake.app.paths).not.toHaveProperty('userData');
      const { choice } = contract.choosePlace.output.parse(
        await call(fake, 'choosePlace', { path: '/etc' }),
      ) as {
        choice: { id: string };
      };
      expect(fake.openDialogs).toMatchObject([{ properties: ['openDirectory', 'createDirectory'] }]);
      const now = join(folder, 'D', '年报资料库');
      expect(await call(fake, 'moveLibrary', { choice: choice.id })).toMatchObject({
        folder: now,
        former: usual,
      });
      expect(await call(fake, 'openLibraryFolder', {})).toEqual({ ok: true, isOpened: true });
      entriesOf(fake)
        .find(({ label }) => label === '打开资料文件夹')
        ?.click?.();
      expect(fake.opened).toEqual([now, now]);
      await end(fake);
      expect(await call(await open(), 'libraryPlace', {})).toMatchObject({ folder: now, kind: 'chosen' });
    },
  );

  it('stays as it is where the dialog is closed, or the folder cannot be shown', async () => {
    usually();
    const fake = await open({ choose: null, openError: 'No application is registered' });
    expect(await call(fake, 'choosePlace', { path: null })).toEqual({ ok: true, choice: null });
    expect(await call(fake, 'openLibraryFolder', {})).toEqual({ ok: true, isOpened: false });
  });

  it('is beside the packaged program where a folder for it stands there, and so is all of Electron’s', async () => {
    usually();
    const beside = join(folder, 'nianbao-data');
    mkdirSync(beside);
    vi.stubEnv('APPIMAGE', join(folder, 'nianbao.AppImage'));
    const fake = await open({ isPackaged: true });
    expect(await call(fake, 'libraryPlace', {})).toMatchObject({ folder: beside, kind: 'portable' });
    expect(fake.app.paths['userData']).toBe(join(beside, 'electron'));
  });
});

describe('paper', () => {
  const PAGE = '<!doctype html><title>年报</title>';
  const settings = { pages: [1, 3], copies: 2 };
  async function paper(options: FakeOptions = {}) {
    const fake = await open(options);
    return { fake, host: electronHost(fake.shell, givenFiles([])) };
  }

  it('becomes a PDF in a window that nobody sees and that goes afterwards', async () => {
    const { fake, host } = await paper();
    expect(Buffer.from(await host.makePdf(PAGE)).toString()).toBe('%PDF-1.7');
    expect(await host.print(PAGE, settings)).toBe(true);
    expect(fake.app.windows.size).toBe(1);
    expect(fake.printed).toMatchObject([
      {
        copies: 2,
        pageRanges: [
          { from: 0, to: 0 },
          { from: 2, to: 2 },
        ],
      },
    ]);
  });

  it('reaches nothing, and is reached by nobody, from its own session', async () => {
    const { fake, host } = await paper();
    await host.makePdf(PAGE);
    const session = fake.partitions.get('paper');
    let cancelled: boolean | undefined;
    session?.filter?.({ url: 'https://evil.example/' }, ({ cancel }) => {
      cancelled = cancel;
    });
    expect(cancelled).toBe(true);
    expect((await session?.fetchFile?.(new Request('app://paper/x')))?.status).toBe(404);
  });

  it('is not printed where the clerk thinks better of it, and says so where the printer fails', async () => {
    const cancelled = await paper({ printError: 'Print job canceled' });
    expect(await cancelled.host.print(PAGE, { pages: null, copies: 1 })).toBe(false);
    await end(cancelled.fake);
    const broken = await paper({ printError: 'Print job failed' });
    await expect(broken.host.print(PAGE, settings)).rejects.toThrow(ProblemError);
    expect(broken.fake.app.windows.size).toBe(1);
  });
});

describe('main.ts', () => {
  it('hands over all that the start asks for', async () => {
    const fake = fakeElectron();
    running.push(fake);
    vi.doMock('electron', () => ({ ...fake.shell }));
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.']);
    try {
      await import('../main.ts');
      // The page stands beside the built program only.
      await vi.waitFor(() => expect(fake.window()?.done).toEqual(['show']), 10_000);
      expect(fake.errors).toEqual([]);
    } finally {
      vi.doUnmock('electron');
      vi.resetModules();
    }
  });
});

afterAll(() => {
  const untried = [...HANDLERS.registered].filter((name) => !HANDLERS.ran.has(name));
  expect(untried, 'handlers of the main process that no test has run').toEqual([]);
  expect(HANDLERS.registered.size).toBeGreaterThan(20);
});
