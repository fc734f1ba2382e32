/** The window under Electron: calls over IPC, a save dialog, and files over a scheme of its own. */
import { app, BrowserWindow, dialog, ipcMain, session, type Session, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { problem, ProblemError } from '../../shared/problem.ts';
import type { Services } from '../../shared/contract.ts';
import { callByName, isMethodName } from '../services/boundary.ts';
import { saveUserFile } from '../storage/user-file.ts';
import type { Host, PrintSettings } from './host.ts';
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
    await saveUserFile(filePath, bytes);
    return { kind: 'saved', name: basename(filePath) };
  },
  makePdf: (page) =>
    withPaper(page, async (contents) => {
      const bytes = await contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      return new Uint8Array(bytes);
    }),
  print: (page, settings) => withPaper(page, (contents) => printContents(contents, settings)),
};

/** Shows the system's own dialog, where the printer is chosen. */
function printContents(contents: WebContents, { pages, copies }: PrintSettings): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const options = {
      printBackground: true,
      pageSize: 'A4' as const,
      copies,
      // Electron counts pages from 0.
      ...(pages && { pageRanges: pages.map((page) => ({ from: page - 1, to: page - 1 })) }),
    };
    contents.print(options, (isPrinted, reason) => {
      if (isPrinted) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new ProblemError(problem('print-failed', '打印')));
    });
  });
}

/** Pages that are being laid out, by their addresses. */
const papers = new Map<string, string>();

/** A session of its own, which knows these pages alone. */
function paperSession(): Session {
  const own = session.fromPartition('paper');
  if (own.protocol.isProtocolHandled('app')) return own;
  own.protocol.handle('app', ({ url }) => {
    const page = papers.get(url);
    return new Response(page ?? null, {
      status: page === undefined ? 404 : 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  });
  own.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !papers.has(url) && !url.startsWith('data:') });
  });
  return own;
}

/** Opens `page` where nobody sees it, without scripts, and closes it when `work` is done. */
async function withPaper<T>(page: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
  const address = `app://paper/${randomUUID()}`;
  papers.set(address, page);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: paperSession(), sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(address);
    return await work(window.webContents);
  } finally {
    window.destroy();
    papers.delete(address);
  }
}

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
