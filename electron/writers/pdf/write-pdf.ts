/**
 * Report → PDF, laid out by a browser of the Chromium family that the machine has: without a window, with a profile of
 * its own that is thrown away, without the network, within a time limit.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { printPage } from '../../../shared/document/html/print-page.ts';
import { problem, ProblemError } from '../../../shared/problem.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { findBrowser } from './find-browser.ts';

const run = promisify(execFile);
const MINUTE = 60_000;

/** Older browsers know one of the two names of an option, newer ones the other; what is not known is passed over. */
const OPTIONS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--print-to-pdf-no-header',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
] as const;

/**
 * Bytes of the PDF. Throws ProblemError `no-browser` where the machine has none, `browser-failed` for one that gives no
 * PDF within a minute.
 */
export async function writePdf(report: Report): Promise<Uint8Array> {
  const browser = await findBrowser();
  if (browser === null) throw new ProblemError(problem('no-browser', 'PDF'));
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-pdf-'));
  try {
    await writeFile(join(folder, 'page.html'), printPage(report));
    return (await print(browser, folder, [])) ?? (await print(browser, folder, ['--no-sandbox'])) ?? fail();
  } finally {
    // A browser that was stopped may still let go of its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  }
}

function fail(): never {
  throw new ProblemError(problem('browser-failed', 'PDF'));
}

/**
 * The page in `folder` as PDF; null where the browser gives none. Root, and systems without user namespaces, have no
 * sandbox for a browser; the page is this program's own and holds no script, so it is printed without one.
 */
async function print(browser: string, folder: string, more: readonly string[]): Promise<Uint8Array | null> {
  const target = join(folder, 'page.pdf');
  const page = pathToFileURL(join(folder, 'page.html')).href;
  const args = [
    ...OPTIONS,
    ...more,
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${target}`,
  ];
  try {
    await run(browser, [...args, page], { timeout: MINUTE, killSignal: 'SIGKILL', windowsHide: true });
    const bytes = await readFile(target);
    return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? bytes : null;
  } catch {
    return null;
  }
}
