/** The one window: where it stands, what it may do, and what happens when its page does not go on. */
import { join } from 'node:path';
import { WINDOW_ORIGIN } from '../hosts/sender.ts';
import { closeBeforeSessionEnds } from './ending.ts';
import { PROGRAM_NAME, type Shell, type Window } from '../hosts/shell.ts';
import { initialBounds, openWindowState, SMALLEST } from './window-state.ts';

const PAPER = { light: '#ffffff', dark: '#141414' } as const;

interface Options {
  /** The folder that remembers where the window stood. */
  readonly folder: string;
  /** Path of the preload script. */
  readonly preload: string;
  /** Hears of saving where the window stands when it closes. */
  readonly onSave: (save: Promise<unknown>) => void;
  /** Hears of the window when it is there, and of null when it has gone. */
  readonly onWindow: (window: Window | null) => void;
}

/** Opens the window where it stood before. Rejects where it cannot be made, or its page does not load. */
export async function openWindow(
  shell: Shell,
  { folder, preload, onSave, onWindow }: Options,
): Promise<void> {
  const { app, BrowserWindow, nativeTheme, screen } = shell;
  const state = await openWindowState(join(folder, 'window.json'));
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...initialBounds(state.data, workAreas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: PROGRAM_NAME,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (state.data?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    state.data = { schema: 1, bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    // A window that opens elsewhere next time is no reason to keep it from closing.
    onSave(state.write().catch(() => undefined));
  });
  window.on('closed', () => onWindow(null));
  closeBeforeSessionEnds(window);
  helpWhenStuck(shell, window);
  onWindow(window);
  await window.loadURL(`${WINDOW_ORIGIN}/`);
}

/** Offers a way on when the page has died or does not answer. */
function helpWhenStuck({ app, dialog }: Shell, window: Window): void {
  const contents = window.webContents;
  let isBusy = false;
  async function ask(question: Question): Promise<string | undefined> {
    if (isBusy || window.isDestroyed()) return undefined;
    isBusy = true;
    const { response } = await dialog.showMessageBox(window, { ...DIALOG, ...question });
    isBusy = false;
    // While the question stood, the window may have gone.
    return window.isDestroyed() ? undefined : question.buttons[response];
  }
  /** Also where the page is caught in an endless loop, and its death is no news. */
  function restart(): void {
    isBusy = true;
    contents.once('did-finish-load', () => {
      isBusy = false;
    });
    if (!contents.isCrashed()) contents.forcefullyCrashRenderer();
    contents.reload();
  }

  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void ask(DIED).then((chosen) => {
      if (chosen === RESTART) restart();
      else if (chosen !== undefined) app.quit();
    });
  });
  window.on('unresponsive', () => {
    void ask(SILENT).then((chosen) => {
      if (chosen === RESTART) restart();
    });
  });
}

type Question = Pick<Electron.MessageBoxOptions, 'message' | 'detail'> & { readonly buttons: string[] };

const DIALOG = { type: 'error', defaultId: 0, cancelId: 0, noLink: true } as const;
const RESTART = '重新打开';
const DIED: Question = {
  message: '窗口意外停止了。',
  detail: '已保存的内容没有变化。请重新打开窗口后继续。',
  buttons: [RESTART, '退出'],
};
const SILENT: Question = {
  message: '窗口没有反应。',
  detail: '已保存的内容没有变化。可以再等一会儿；重新打开时，最近一两秒的修改可能还没有保存。',
  buttons: ['继续等待', RESTART],
};
