/** The program in a real browser, with a full report: what the benches of the window have in common. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { callHost } from '../e2e/hosts.ts';
import { formFigures } from '../shared/forms/figures.ts';
import { NEWEST_FORM } from '../shared/forms/forms.ts';
import { applyEdits, type Edit } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';
import { longReport } from './long-report.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Runs `bench` with a browser and closes it; says why `what` is skipped where there is none, or nothing to show. */
export async function withBrowser(
  what: string,
  root: string,
  bench: (browser: Browser) => Promise<void>,
): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    console.log(`\n${what}: skipped: no Chromium at ${CHROMIUM} (set CHROMIUM to its path).`);
    return;
  }
  if (!existsSync(join(root, 'dist/electron/browser-host.js'))) {
    console.log(`\n${what}: skipped: the program is not built (npm run build).`);
    return;
  }
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await bench(browser);
  } finally {
    await browser.close();
  }
}

/** Of what `longReport` adds: 4,800 signs of text then stand in 60 paragraphs. */
const SHARE = 0.55;

/** This year's report of the example: filled in, with more text than most, with `slips` wrong figures. */
export function fullReport(start: Report, slips: number): Report {
  const own = longReport(SHARE);
  const figures = formFigures(NEWEST_FORM).map((figure): Edit => ({
    kind: 'figure',
    figure,
    text: String(own.figures[figure] ?? 0),
  }));
  const wrong = formFigures(NEWEST_FORM)
    .filter((id) => id.startsWith('requests.'))
    .slice(-slips)
    .map((figure, index): Edit => ({ kind: 'figure', figure, text: String(index + 11) }));
  const text = own.sections.map(({ no, paragraphs }): Edit => {
    const told = `第${no}部分说明：2025年新收申请10件，办结9件，其中予以公开4件、部分公开1件。`;
    const thisYear = paragraphs.map((paragraph) => paragraph.replaceAll('2024', '2025'));
    return { kind: 'section', section: no, paragraphs: thisYear.length > 0 ? thisYear : [told] };
  });
  return applyEdits(start, [...figures, ...text, ...(slips > 0 ? wrong : [])]);
}

/** Puts a draft that holds `fullReport`, and last year's report, into the library. */
export async function storeReport(page: Page, slips: number): Promise<void> {
  const example = await callHost(page, 'addExample', {});
  const lastId = example.ok ? example.entry.id : null;
  const created = await callHost(page, 'createReport', {
    lastId,
    agency: '清河县水利局',
    year: 2025,
    text: 'last',
  });
  if (!created.ok) throw new Error(created.problem.what);
  const { id, revision, report } = created.entry;
  await callHost(page, 'saveEntry', { id, revision, report: fullReport(report, slips) });
}

/** Opens the draft of `storeReport` with the list of what was found about it. */
export async function openReport(page: Page, slips: number): Promise<void> {
  await storeReport(page, slips);
  await page.reload();
  await page.getByRole('row', { name: /2025/ }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '一 总体情况正文' }).waitFor();
  await page.keyboard.press('F7');
  await page.getByRole('region', { name: '检查结果' }).waitFor();
}

/** Milliseconds that the main thread has worked so far, by its own clock. */
export async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}
