/** Paper under Electron: a page that nobody sees is laid out, and becomes a PDF or goes to a printer. */
import { randomUUID } from 'node:crypto';
import { problem, ProblemError } from '../../shared/problem.ts';
import type { Shell } from './shell.ts';
import type { Host, PrintSettings } from './host.ts';

/** The paper of the window's host. */
export function paperOf({ BrowserWindow, session }: Shell): Pick<Host, 'makePdf' | 'print'> {
  /** Pages that are being laid out, by their addresses. */
  const papers = new Map<string, string>();

  /** A session of its own, which knows these pages alone. */
  function paperSession(): Electron.Session {
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
  async function withPaper<T>(
    page: string,
    work: (contents: Electron.WebContents) => Promise<T>,
  ): Promise<T> {
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

  return {
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
}

/** Shows the system's own dialog, where the printer is chosen. */
function printContents(contents: Electron.WebContents, { pages, copies }: PrintSettings): Promise<boolean> {
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
