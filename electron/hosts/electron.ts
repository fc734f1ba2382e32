/** The window under Electron: calls over IPC, a save dialog, and files over a scheme of its own. */
import { basename, extname, join } from 'node:path';
import type { Services } from '../../shared/contract.ts';
import { callByName, isMethodName } from '../services/boundary.ts';
import { saveUserFile } from '../storage/user-file.ts';
import { CHANNELS, type Shell } from './shell.ts';
import type { GivenFiles } from './given-files.ts';
import type { Host } from './host.ts';
import { paperOf } from './paper.ts';
import { SECURITY_HEADERS } from './security.ts';
import { isWindowAddress, isWindowFrame } from './sender.ts';
import { readStaticFile } from './static-files.ts';

const KINDS_OF_FILE: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF 文档',
  html: '网页',
  xlsx: 'Excel 工作簿',
  zip: '压缩包',
  json: '年报数据',
};

export function electronHost(electron: Shell, given: GivenFiles): Host {
  const { app, BrowserWindow, dialog, shell } = electron;
  /** A folder that the system has lost, as a network drive, is no reason not to save elsewhere. */
  function inDocuments(name: string): string {
    try {
      return join(app.getPath('documents'), name);
    } catch {
      return name;
    }
  }
  return {
    name: 'electron',
    nextGivenFile: given.next,
    ...paperOf(electron),
    // Answers what went wrong; nothing where nothing did.
    openFolder: async (folder) => (await shell.openPath(folder)) === '',
    // What the window says does not count: only the person at the dialog chooses.
    chooseFolder: async () => {
      const options: Electron.OpenDialogOptions = {
        title: '资料库放在哪个文件夹里',
        buttonLabel: '选择这个文件夹',
        properties: ['openDirectory', 'createDirectory'],
      };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveFile: async (name, bytes) => {
      const extension = extname(name).slice(1);
      const options = {
        title: '保存到',
        defaultPath: inDocuments(name),
        filters: [{ name: KINDS_OF_FILE[extension] ?? '文件', extensions: [extension] }],
      };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePath } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      if (canceled || filePath === '') return { kind: 'cancelled' };
      await saveUserFile(filePath, bytes);
      return { kind: 'saved', name: basename(filePath) };
    },
  };
}

/** Answers what the window asks, and nobody else: calls of the services, and whether it may go with a loss. */
export function answerWindow({ BrowserWindow, dialog, ipcMain }: Shell, services: Services): void {
  ipcMain.handle(CHANNELS.call, (event, method: unknown, input: unknown) => {
    if (!isWindowFrame(event.senderFrame) || typeof method !== 'string' || !isMethodName(method)) {
      throw new Error('refused');
    }
    return callByName(services, method, input);
  });
  ipcMain.handle(CHANNELS.confirmLoss, async (event) => {
    if (!isWindowFrame(event.senderFrame)) throw new Error('refused');
    const window = BrowserWindow.fromWebContents(event.sender);
    const question = {
      type: 'warning' as const,
      message: '最后的修改没能保存。',
      detail: '关闭后，最后的修改会丢失；以前保存的内容不受影响。可以返回，看一下窗口里的说明，再试一次。',
      buttons: ['返回', '仍要关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const { response } = window
      ? await dialog.showMessageBox(window, question)
      : await dialog.showMessageBox(question);
    return response === 1;
  });
}

/** Serves the window's files to `session` and cuts it off from everything else. */
export function isolate(session: Electron.Session, windowFolder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = isWindowAddress(request.url)
      ? await readStaticFile(windowFolder, new URL(request.url).pathname)
      : null;
    return new Response(file?.bytes ?? null, {
      status: file ? 200 : 404,
      headers: { ...SECURITY_HEADERS, ...(file ? { 'content-type': file.type } : {}) },
    });
  });
  // Bytes that the window made itself (blob:, data:) leave nothing and fetch nothing.
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isWindowAddress(url) && !/^(?:blob|data|devtools):/.test(url) });
  });
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isAllowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  // The spelling dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}

/** A window shows itself and nothing else. */
export function confine(contents: Electron.WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isWindowAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Copying out of the tables; pasting needs no permission. */
function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
