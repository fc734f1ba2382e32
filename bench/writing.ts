/**
 * What writing a report costs in each format beside `docx` packing the same document alone, and how soon the first page of a
 * long report stands in the print preview.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page as Window } from '@playwright/test';
import { Packer } from 'docx';
import { callHost, startBrowserHost } from '../e2e/hosts.ts';
import { wordDocument } from '../electron/writers/docx/write-docx.ts';
import { findBrowser } from '../electron/writers/pdf/find-browser.ts';
import { writeReport } from '../electron/writers/write-report.ts';
import { reportBlocks } from '../shared/document/blocks.ts';
import { REPORT_FORMATS, type ReportFormat } from '../shared/document/formats.ts';
import { STANDARD_PAGE } from '../shared/document/page.ts';
import { exampleReport } from '../shared/example.ts';
import { applyEdits } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';
import { printedReport } from '../shared/template/printed.ts';
import { median, race } from './measure.ts';
import { ms, print, times } from './print.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const PAGES = 6;
const OPENINGS = 12;

/** Printing the export of every format, and the preview where the program is built. */
export async function benchWriting(root: string): Promise<void> {
  const report = exampleReport();
  const printed = printedReport(report);
  const document = wordDocument(printed, reportBlocks(printed), STANDARD_PAGE);
  const hasBrowser = (await findBrowser()) !== null;
  const rows: string[][] = [];
  for (const format of REPORT_FORMATS) {
    if (format === 'pdf' && !hasBrowser) {
      rows.push([format, '–', '–', 'no browser on this machine']);
      continue;
    }
    const took = await exportTimes(report, format, document);
    rows.push([format, ms(took.write), ms(took.pack), times(took.write / took.pack)]);
  }
  print('Writing the example, warm', ['format', 'time', 'docx packing alone', 'of packing'], rows);
  await benchPreview(root);
}

async function exportTimes(report: Report, format: ReportFormat, document: ReturnType<typeof wordDocument>) {
  const rounds = format === 'pdf' ? { rounds: 5, warmUp: 1 } : { rounds: 40, warmUp: 10 };
  return race(
    { write: () => writeReport(report, format), pack: () => Packer.toArrayBuffer(document) },
    rounds,
  );
}

/** The example with as much text as fills six pages. */
function sixPages(): Report {
  const report = exampleReport();
  const own = report.sections[0]?.paragraphs ?? [];
  const paragraphs = [own, own.slice(1), own.slice(1)].flat();
  return applyEdits(report, [{ kind: 'section', section: 1, paragraphs }]);
}

/** The page notes when the key went down and when the first page is laid out and painted. */
const WATCH = `
  window.benchShown = 0;
  addEventListener('keydown', () => {
    const pressed = performance.now();
    const look = () => {
      const area = document.querySelector('.paper-page-sheet > div');
      if (!area?.shadowRoot?.querySelector('h1')) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => { window.benchShown = performance.now() - pressed; }));
    };
    look();
  }, { capture: true, once: true });
`;

async function benchPreview(root: string): Promise<void> {
  if (!existsSync(CHROMIUM) || !existsSync(join(root, 'dist/electron/browser-host.js'))) {
    console.log('\nPrint preview: skipped: no Chromium, or the program is not built (npm run build).');
    return;
  }
  const data = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const app = await startBrowserHost(browser, data, { root });
  try {
    await openReport(app.page);
    const opened: Opening[] = [];
    for (let round = -2; round < OPENINGS; round += 1) {
      const opening = await openPreview(app.page);
      if (round >= 0) opened.push(opening);
    }
    const pages = await app.page.locator('[data-page]').count();
    print(
      'Print preview, from Ctrl+P to the first page painted',
      ['pages', 'time median', 'slowest', 'work of the window'],
      [
        [
          `${pages} (wanted ${PAGES})`,
          ms(median(opened.map(({ shown }) => shown))),
          ms(Math.max(...opened.map(({ shown }) => shown))),
          ms(median(opened.map(({ work }) => work))),
        ],
      ],
    );
  } finally {
    await app.close();
    await browser.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function openReport(page: Window): Promise<void> {
  const report = sixPages();
  const original = { name: '年报.docx', bytes: new Uint8Array([1]) };
  const kept = await callHost(page, 'keepImport', { report, original, replace: null });
  if (!kept.ok) throw new Error(kept.problem.what);
  await page.reload();
  await page.getByRole('row', { name: /2024/ }).dblclick();
  await page.getByRole('toolbar', { name: '年报操作' }).waitFor();
}

interface Opening {
  /** Milliseconds from the key to the painted page. */
  readonly shown: number;
  /** What the main thread of the window has used of the processor meanwhile: other programs count for nothing. */
  readonly work: number;
}

async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function openPreview(page: Window): Promise<Opening> {
  if (await page.getByRole('heading', { name: '打印预览' }).isVisible()) {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('toolbar', { name: '年报操作' }).waitFor();
  }
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(WATCH);
  const before = await worked(session);
  await page.keyboard.press('Control+p');
  // The page's own rules forbid to wait in it for a condition.
  for (;;) {
    const shown = Number(await page.evaluate('window.benchShown'));
    if (shown > 0) {
      const work = (await worked(session)) - before;
      await session.detach();
      return { shown, work };
    }
    await page.waitForTimeout(20);
  }
}
