/** Start-up under Electron: one instance, one isolated window, the menu; everything else is elsewhere. */
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  type WebContents,
} from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemLine, ProblemError } from '../shared/problem.ts';
import { answerCalls, electronHost, isolate } from './hosts/electron.ts';
import { isWindowAddress, WINDOW_ORIGIN } from './hosts/sender.ts';
import { menuTemplate } from './window/menu.ts';
import { openProgram, type Program } from './services/program.ts';
import { dataFolder } from './storage/data-folder.ts';
import { initialBounds, openWindowState, SMALLEST } from './window/window-state.ts';

const PAPER = { light: '#ffffff', dark: '#141414' } as const;

// No host name resolves, so that nothing in Chromium reaches the network even by accident.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

// A program on a data folder of its own is an instance of its own.
if (process.env['NIANBAO_DATA']) app.setPath('userData', join(dataFolder(), 'electron'));

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  const folder = dataFolder();
  let program: Program;
  try {
    program = await openProgram(folder, electronHost);
  } catch (error) {
    const text = error instanceof ProblemError ? problemLine(error.problem) : String(error);
    dialog.showErrorBox('年报助手没能启动', text);
    app.exit(1);
    return;
  }
  const saves: Promise<unknown>[] = [];
  closeBeforeQuitting(program, saves);
  isolate(session.defaultSession, fileURLToPath(new URL('../renderer', import.meta.url)));
  answerCalls(program.services);
  app.on('web-contents-created', (_event, contents) => confine(contents));
  const window = await openWindow(folder, (save) => saves.push(save));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        openDataFolder: () => void shell.openPath(folder),
        press: (keyCode, modifiers) => {
          for (const type of ['keyDown', 'keyUp'] as const) {
            window.webContents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] });
          }
        },
      }),
    ),
  );
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
}

/** Opens the window where it stood before; `onSave` hears of saving where it stands when it closes. */
async function openWindow(folder: string, onSave: (save: Promise<unknown>) => void): Promise<BrowserWindow> {
  const state = await openWindowState(join(folder, 'window.json'));
  const window = new BrowserWindow({
    ...initialBounds(
      state.data,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: '年报助手',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state.data?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    state.data = { schema: 1, bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    // A window that opens elsewhere next time is no reason to keep it from closing.
    onSave(state.write().catch(() => undefined));
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') offerReload(window);
  });
  void window.loadURL(`${WINDOW_ORIGIN}/`);
  return window;
}

function offerReload(window: BrowserWindow): void {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'error',
    message: '窗口意外停止了。',
    detail: '已保存的内容没有变化。请重新打开窗口后继续。',
    buttons: ['重新打开', '退出'],
  });
  if (chosen === 0) window.reload();
  else app.quit();
}

/** A window shows itself and nothing else. */
function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isWindowAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  let isAsked = false;
  // The window saves and then closes itself. Asked to close once more, it did not succeed in saving.
  contents.on('will-prevent-unload', (event) => {
    if (isAsked && leavesUnsaved()) event.preventDefault();
    isAsked = true;
  });
}

function leavesUnsaved(): boolean {
  const chosen = dialog.showMessageBoxSync({
    type: 'warning',
    message: '最后的修改还没有保存。',
    detail: '关闭后，最后的修改会丢失；以前保存的内容不受影响。',
    buttons: ['返回', '仍要关闭'],
    defaultId: 0,
    cancelId: 0,
  });
  return chosen === 1;
}

/** The program ends when everything is on disk. */
function closeBeforeQuitting(program: Program, saves: readonly Promise<unknown>[]): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void Promise.all(saves)
      .then(program.close)
      .catch((error: unknown) => program.log('quit', error))
      .then(() => {
        isClosed = true;
        app.quit();
      });
  });
}
