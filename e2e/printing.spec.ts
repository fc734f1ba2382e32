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

test('the office’s own page is chosen beside the pages, taken from its own Word file, and outlasts the window', async ({
  clerk,
}, info) => {
  const { page } = clerk;
  await openExample(clerk);
  await page.keyboard.press('Control+p');
  await clerk.button('版式').press('Enter');
  const panel = page.getByRole('complementary', { name: '版式' });
  await expect(panel.getByText('与国家标准 GB/T 9704—2012 一致。')).toBeVisible();

  await expect(panel.getByRole('combobox', { name: '行距和页边距' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(clerk.button('版式')).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('combobox', { name: '行距和页边距' }).press('Enter');
  await page.getByTitle(/^电子公文/).click();
  await expect(panel.getByText('与国家标准 GB/T 9704—2012 有 3 处不同')).toBeVisible();
  await panel.getByRole('combobox', { name: '红头' }).press('Enter');
  await page.getByTitle('印机关名称加“文件”').click();
  await expect(page.getByRole('img', { name: /第 1 页/ }).getByText('清河县水利局文件')).toBeVisible();
  await page.reload();
  const stored = await callHost(page, 'loadPageStyle', {});
  if (!stored.ok) throw new Error(stored.problem.what);
  expect(stored.style).toMatchObject({ linePitch: 29.45, redHead: 'agency-file' });
  if (info.project.name === 'electron') return;

  const { rows } = (await callHost(page, 'listLibrary', {})) as { rows: { id: string }[] };
  const written = await callHost(page, 'exportReport', { id: rows[0]?.id ?? '', format: 'docx' });
  if (!written.ok || written.delivery.kind !== 'download') throw new Error('not written');
  await callHost(page, 'savePageStyle', { style: { ...stored.style, redHead: 'none', linePitch: 28 } });
  await clerk.button(/^资料库$/).click();
  await page.getByRole('row', { name: /2024年/ }).dblclick();
  await expect(page.getByRole('toolbar', { name: '年报操作' })).toBeVisible();
  await page.keyboard.press('Control+p');
  await clerk.button('版式').click();
  const file = { name: '本局范本.docx', mimeType: '', buffer: Buffer.from(written.delivery.bytes) };
  await panel.getByLabel('选择版式取自哪个 Word 文件').setInputFiles(file);
  await expect(panel.getByText('与国家标准 GB/T 9704—2012 有 3 处不同')).toBeVisible();
  await clerk.button('撤销这次的改动').click();
  await expect(panel.getByRole('spinbutton', { name: '行距' })).toHaveValue('28');
  const page1 = { ...file, name: '网页.docx', buffer: Buffer.from('<html><body>年报</body></html>') };
  await panel.getByLabel('选择版式取自哪个 Word 文件').setInputFiles(page1);
  await expect(page.getByText('“网页.docx”不是 Word 的 .docx 文件，读不出版式。')).toBeVisible();
  await clerk.button('恢复国家标准').click();
  await expect(panel.getByText('与国家标准 GB/T 9704—2012 一致。')).toBeVisible();
});
