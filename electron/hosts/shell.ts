/** What the shell is made of: main.ts hands Electron in, a test its stand-in. Types only; nothing here imports Electron. */

type Everything = typeof Electron.CrossProcessExports;

export type Shell = Pick<
  Everything,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeTheme'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>;
export type Window = Electron.BrowserWindow;

/** By this name Windows groups and pins the program, in the taskbar and in notices: the installer gives it, too. */
export const APP_ID = 'cn.nianbao.assistant';
export const PROGRAM_NAME = '年报助手';

/** Channels between the window and the main process; preload.ts is the other end. */
export const CHANNELS = { call: 'call', confirmLoss: 'confirm-loss', filesGiven: 'files-given' } as const;
