import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, type Clerk } from './app.fixture.ts';
import { callHost } from './hosts.ts';

/** What a printer, or the browser's own menu, gets of the window as it stands. */
async function printed(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
}

function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

async function openExample(clerk: Clerk): Promise<void> {
  await clerk.button('打开示例').click();
  await expect(clerk.page.getByRole('toolbar', { name: '年报操作' })).toBeVisible();
}

test('the preview shows the pages that are printed, and saves them as a PDF that reads back', async ({
  clerk,
}, info) => {
  const { page } = clerk;
  await openExample(clerk);
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('heading', { name: '打印预览' })).toBeVisible();
  const status = page.getByText(/^共 \d+ 页$/);
  await expect(status).not.toHaveText('共 1 页');
  const count = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
  await expect(page.getByRole('img', { name: `第 ${count} 页，共 ${count} 页` })).toHaveCount(1);

  await page.getByRole('button', { name: '第 2 页' }).press('Enter');
  await expect(page.getByRole('button', { name: '第 2 页' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('img', { name: `第 2 页，共 ${count} 页` })).toBeInViewport();

  if (info.project.name === 'electron') return;
  expect(pageCount(await printed(page))).toBe(count);
  const download = page.waitForEvent('download');
  await clerk.button('另存为 PDF').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/年政府信息公开工作年度报告\.pdf$/);
  const bytes = new Uint8Array(await readFile(await file.path()));
  expect(pageCount(bytes)).toBe(count);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('toolbar', { name: '年报操作' })).toBeVisible();
});

test('the browser’s own menu prints the report and the comparison, never the window', async ({
  clerk,
}, info) => {
  test.skip(info.project.name === 'electron', 'only a browser has such a menu');
  const { page } = clerk;
  await openExample(clerk);
  const { rows } = (await callHost(page, 'listLibrary', {})) as { rows: { id: string }[] };
  const id = rows[0]?.id ?? '';
  const opened = await callHost(page, 'openEntry', { id });
  if (!opened.ok) throw new Error(opened.problem.what);
  const { report } = opened.entry;

  const read = await callHost(page, 'readFile', { name: '打印.pdf', bytes: await printed(page) });
  if (!read.ok) throw new Error(read.problem.what);
  expect(read.report.figures).toEqual(report.figures);
  expect(read.report.sections).toEqual(report.sections);
  // The window is as it was.
  await expect(page.getByRole('toolbar', { name: '年报操作' })).toBeVisible();
  await expect(page).toHaveTitle(/年报助手/);

  const next = { agency: report.agency ?? '', year: 2025, text: 'last', templateId: null } as const;
  await callHost(page, 'createReport', { ...next, lastId: id });
  await page.reload();
  await clerk.button(/^资料库$/).click();
  await page.getByRole('row', { name: /2025/ }).dblclick();
  await clerk.button('对比去年').click();
  await expect(page.getByRole('region', { name: '数字对比' })).toBeVisible();
  const sheet = Buffer.from(await printed(page)).toString('latin1');
  // Tables lie across, text stands upright.
  const shapes = [...sheet.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => Number(width) > Number(height),
  );
  expect(new Set(shapes)).toEqual(new Set([true, false]));
});
