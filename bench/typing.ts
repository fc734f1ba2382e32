/**
 * Typing in the window: how much one keystroke costs the main thread until its findings are shown.
 *
 * A whole report is opened in Chromium through the browser host. Processor time of the main thread is read before
 * and after each keystroke (script, style, layout and paint), less what an idle window takes meanwhile, so that
 * other work of the machine counts for nothing. “To findings” is wall time until the list has changed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startBrowserHost } from '../e2e/hosts.ts';
import { ms, print } from './print.ts';
import { openReport, withBrowser, worked } from './window.ts';

const ROUNDS = 60;
const WARM_UP = 12;
/** Long enough for everything that a keystroke starts, shorter than the pause before saving. */
const SETTLED_MS = 120;
/** Until what was entered is stored, too. */
const STORED_MS = 800;

/** `median` and 95th percentile of some times. */
interface Spread {
  readonly p50: number;
  readonly p95: number;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * The page itself notes when a key goes down and when the list of findings has changed after it. `benchShown` is fulfilled
 * with the milliseconds between them when the frame with the change has been drawn; with null where nothing changes.
 */
const WATCH = `
  window.benchPressed = 0;
  addEventListener('keydown', () => { window.benchPressed = performance.now(); }, true);
  window.benchWatch = () => {
    window.benchShown = new Promise((tell) => {
      let changed = 0;
      const observer = new MutationObserver(() => {
        if (changed) return;
        changed = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => end(changed - window.benchPressed);
          port2.postMessage(null);
        });
      });
      const end = (shown) => { observer.disconnect(); clearTimeout(timer); tell(shown); };
      const timer = setTimeout(() => { if (!changed) end(null); }, ${SETTLED_MS});
      observer.observe(document.querySelector('[aria-label="检查结果"]'),
        { subtree: true, childList: true, characterData: true });
    });
  };
`;

interface Taken {
  /** Work until the findings are on the screen; of a keystroke that changes none, all that it starts. */
  readonly work: Spread;
  /** Work of all that a keystroke starts, clearing up behind it included. */
  readonly all: Spread;
  readonly shown: Spread;
  readonly findings: number;
}

/** One keystroke and, before it, what is not measured, with the milliseconds until nothing follows from it any more. */
interface Keystroke {
  readonly before?: (round: number) => Promise<void>;
  readonly pause?: number;
  readonly press: (round: number) => Promise<void>;
}

async function measure(page: Page, { before, pause = 0, press }: Keystroke): Promise<Taken> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(WATCH);
  const idle: number[] = [];
  const work: number[] = [];
  const all: number[] = [];
  const shown: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    await before?.(round + WARM_UP);
    await page.waitForTimeout(pause);
    const quiet = await worked(session);
    await page.evaluate('window.benchWatch()');
    await page.evaluate('window.benchShown');
    await page.evaluate('window.benchWatch()');
    const start = await worked(session);
    await press(round + WARM_UP);
    const after = await page.evaluate<number | null>('window.benchShown');
    const found = await worked(session);
    await page.waitForTimeout(SETTLED_MS);
    const end = await worked(session);
    if (round < 0) continue;
    idle.push(start - quiet);
    work.push(found - start);
    all.push(end - start);
    if (after !== null) shown.push(after);
  }
  await session.detach();
  // The watching and the idling are no work of the key.
  const rest = spread(idle).p50;
  const findings = await page.getByRole('region', { name: '检查结果' }).getByRole('listitem').count();
  const less = (times: readonly number[]) => spread(times.map((time) => time - rest));
  return { work: less(work), all: less(all), shown: spread(shown), findings };
}

/** Characters of a sentence that claims another number of the table each time. */
async function typeText(page: Page): Promise<Taken> {
  const paragraph = page.getByRole('textbox', { name: '一 总体情况正文' }).locator('p').nth(3);
  await paragraph.click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('全年新收政府信息公开申请件。');
  for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  const keys = ['7', 'Backspace', '8', '6', 'Backspace', 'Backspace'];
  return measure(page, { press: (round) => page.keyboard.press(keys[round % keys.length] ?? '1') });
}

const FIGURE = '[data-figure="requests.granted.natural"]';

/** The first digit of another number opens the entry. */
async function typeDigit(page: Page): Promise<Taken> {
  await page.locator(FIGURE).click();
  return measure(page, {
    before: () => page.keyboard.press('Escape'),
    pause: SETTLED_MS,
    press: (round) => page.keyboard.press(String(3 + (round % 5))),
  });
}

/** Enter enters it: sums follow, and everything about figures is checked. */
async function enterFigure(page: Page): Promise<Taken> {
  const cell = page.locator(FIGURE);
  return measure(page, {
    before: async (round) => {
      await cell.click();
      await page.keyboard.press(String(3 + (round % 5)));
    },
    pause: STORED_MS,
    press: () => page.keyboard.press('Enter'),
  });
}

/** A keystroke that changes no finding has nothing to show. */
const seen = (time: number) => (Number.isNaN(time) ? '–' : ms(time));

async function benchReport(browser: Browser, root: string, slips: number): Promise<readonly string[][]> {
  const data = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const app = await startBrowserHost(browser, data, { root });
  try {
    await app.page.setViewportSize({ width: 1920, height: 1080 });
    await openReport(app.page, slips);
    const row = (name: string, { work, all, shown, findings }: Taken) => [
      name,
      String(findings),
      ms(work.p50),
      ms(work.p95),
      ms(all.p50),
      ms(all.p95),
      seen(shown.p50),
      seen(shown.p95),
    ];
    return [
      row('a character of text', await typeText(app.page)),
      row('a digit of a figure', await typeDigit(app.page)),
      row('Enter after a figure', await enterFigure(app.page)),
    ];
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Measures typing in a full report with few and with many findings; says why where it cannot. */
export async function benchTyping(root: string): Promise<void> {
  await withBrowser('Typing in the window', root, async (browser) => {
    print(
      'Typing in a full report, per keystroke: main-thread work (processor time) to findings on the screen, all of it, wall time',
      ['keystroke', 'findings', 'work p50', 'p95', 'all p50', 'p95', 'shown p50', 'p95'],
      [...(await benchReport(browser, root, 0)), ...(await benchReport(browser, root, 120))],
    );
  });
}
