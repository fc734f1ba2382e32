/** The window under Electron: calls over IPC, a save dialog, and files over a scheme of its own. */
import { app, BrowserWindow, dialog, ipcMain, type Session } from 'electron';
import { basename, extname, join } from 'node:path';
import { problem, ProblemError } from '../../shared/problem.ts';
import type { Services } from '../../shared/contract.ts';
import { callByName, isMethodName } from '../services/boundary.ts';
import { writeDurably } from '../storage/durable-file.ts';
import type { Host } from './host.ts';
import { SECURITY_HEADERS } from './security.ts';
import { isWindowAddress, isWindowFrame } from './sender.ts';
import { readStaticFile } from './static-files.ts';

const KINDS_OF_FILE: Readonly<Record<string, string>> = { docx: 'Word 文档', json: '年报数据' };

export const electronHost: Host = {
  name: 'electron',
  saveFile: async (name, bytes) => {
    const extension = extname(name).slice(1);
    const options = {
      title: '保存到',
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: KINDS_OF_FILE[extension] ?? '文件', extensions: [extension] }],
    };
    const window = BrowserWindow.getFocusedWindow();
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    if (canceled || filePath === '') return { kind: 'cancelled' };
    try {
      await writeDurably(filePath, bytes);
    } catch {
      // Most often the file is still open in Word.
      throw new ProblemError(problem('write-failed', basename(filePath)));
    }
    return { kind: 'saved', name: basename(filePath) };
  },
};

/** Answers the calls of the window, and of nobody else. */
export function answerCalls(services: Services): void {
  ipcMain.handle('call', (event, method: unknown, input: unknown) => {
    if (!isWindowFrame(event.senderFrame) || typeof method !== 'string' || !isMethodName(method)) {
      throw new Error('refused');
    }
    return callByName(services, method, input);
  });
}

/** Serves the window's files to `session` and cuts it off from everything else. */
export function isolate(session: Session, windowFolder: string): void {
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

/** Copying out of the tables; pasting needs no permission. */
function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
