/**
 * Waiting for the window: its start, opening a report, comparing it with last year's.
 *
 * Each is held against an empty page of the same server in the same browser, fetched in turn with it. Work is processor
 * time of the main thread, which other programs of the machine do not change; wall time is what somebody waits. A cold
 * start is one without anything that the browser has kept of earlier ones.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { spawnBrowserHost, startBrowserHost } from '../e2e/hosts.ts';
import { median, quantile } from './measure.ts';
import { ms, print, times } from './print.ts';
import { storeReport, withBrowser, worked } from './window.ts';

const ROUNDS = 9;
/** Long enough for what a page still does once it can be used. */
const SETTLED_MS = 400;
const ASK_MS = 100;

interface Cost {
  /** Milliseconds of processor time until the page was at rest. */
  readonly work: number;
  /** Milliseconds of wall time from the beginning until it could be used, or until its first paint. */
  readonly wall: number;
  readonly painted?: number;
}

/** Notes in the page when something that `selector` means has first been painted since `window.benchFrom`. */
const watch = (selector: string) => `
  window.benchReady = 0;
  (function look() {
    if (!document.querySelector(${JSON.stringify(selector)})) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => { window.benchReady = performance.now(); }));
  })();
`;

/** When it was painted, in milliseconds since the beginning. Asked for now and then: the page itself has the time. */
async function readyAt(page: Page): Promise<number> {
  for (;;) {
    const ready = Number(
      await page.evaluate('window.benchReady && window.benchReady - (window.benchFrom || 0)'),
    );
    if (ready > 0) return ready;
    await page.waitForTimeout(ASK_MS);
  }
}

/** What `go` brings to a page, until that has painted what `selector` means and is at rest. */
async function costOfPage(page: Page, selector: string, go: () => Promise<unknown>): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watch(selector));
  const before = await worked(session);
  await go();
  const wall = await readyAt(page);
  await page.waitForTimeout(SETTLED_MS);
  const work = (await worked(session)) - before;
  const painted = Number(
    await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0'),
  );
  await session.detach();
  return { work, wall, painted };
}

/** A step within the program: until the next screen has painted what `selector` means, and is at rest. */
async function costOfStep(page: Page, key: string, selector: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(
    `addEventListener('keydown', () => { window.benchFrom = performance.now(); ${watch(selector)} }, { once: true, capture: true });`,
  );
  const before = await worked(session);
  await page.keyboard.press(key);
  const wall = await readyAt(page);
  await page.waitForTimeout(SETTLED_MS);
  const work = (await worked(session)) - before;
  await session.detach();
  return { work, wall };
}

const LIBRARY = '.library-list [role="row"] ~ [role="row"], .library-list tbody tr';
const EDITOR = '.part-section-1 .placeholder-text p';
const COMPARISON = '.compare-body .compare-part';

/** One start of the program, cold and warm, with an empty page beside it, and on to a report and its comparison. */
async function round(browser: Browser, root: string, data: string): Promise<Record<string, Cost>> {
  const host = await spawnBrowserHost(data, { root });
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  try {
    const page = await context.newPage();
    const cold = await costOfPage(page, LIBRARY, () => page.goto(host.address));
    const warm = await costOfPage(page, LIBRARY, () => page.reload());
    const other = await context.newPage();
    const assets = readdirSync(join(root, 'dist/renderer/assets'));
    const icon = `/assets/${assets.find((name) => name.endsWith('.svg')) ?? ''}`;
    const empty = await costOfPage(other, 'svg', () => other.goto(new URL(icon, page.url()).href));
    await other.close();
    await page.getByRole('row', { name: /2025/ }).click();
    const open = await costOfStep(page, 'Enter', EDITOR);
    const compare = await costOfStep(page, 'F9', COMPARISON);
    return {
      'empty page': empty,
      'start, cold': cold,
      'start, warm': warm,
      'open a report': open,
      'compare with last year': compare,
    };
  } finally {
    await context.close();
    await host.stop();
  }
}

async function measure(browser: Browser, root: string): Promise<readonly (readonly string[])[]> {
  const data = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const costs = new Map<string, Cost[]>();
  try {
    const app = await startBrowserHost(browser, data, { root });
    await storeReport(app.page, 0);
    await app.close();
    await round(browser, root, data);
    for (let count = 0; count < ROUNDS; count += 1) {
      for (const [name, cost] of Object.entries(await round(browser, root, data)))
        costs.set(name, [...(costs.get(name) ?? []), cost]);
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  const floor = costs.get('empty page') ?? [];
  const floorWork = median(floor.map(({ work }) => work));
  const floorWall = median(floor.map(({ wall }) => wall));
  return [...costs].map(([name, own]) => {
    const [work, wall] = [own.map((cost) => cost.work), own.map((cost) => cost.wall)];
    const painted = own.flatMap((cost) => cost.painted ?? []);
    return [
      name,
      painted.length > 0 ? ms(median(painted)) : '–',
      ms(median(wall)),
      ms(quantile(wall, 0.95)),
      times(median(wall) / floorWall),
      ms(median(work)),
      times(median(work) / floorWork),
    ];
  });
}

/** Measures start, opening and comparison beside an empty page; says why where it cannot. */
export async function benchOpening(root: string): Promise<void> {
  await withBrowser('Waiting for the window', root, async (browser) => {
    print(
      'Waiting for the window: wall time until it can be used, main-thread work (processor time) until it is at rest',
      ['what', 'first paint', 'usable', 'p95', 'of empty', 'work', 'of empty'],
      await measure(browser, root),
    );
  });
}
