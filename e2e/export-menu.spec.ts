import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './app.fixture.ts';
import { callHost } from './hosts.ts';

/** What a program that takes looks is pasted. */
async function pasted(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate<string>(
    `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())`,
  );
}

test('the editor exports every format beside Word, and says what a workbook does not hold', async ({
  clerk,
}, info) => {
  test.skip(info.project.name === 'electron', 'a browser downloads');
  const { page } = clerk;
  await clerk.button('打开示例').click();
  for (const [name, extension] of [
    ['网页文件', 'html'],
    ['Excel 工作簿（三张表）', 'xlsx'],
  ] as const) {
    await clerk.button('导出其他格式').click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`清河县水利局2024年政府信息公开工作年度报告.${extension}`);
    const bytes = new Uint8Array(await readFile(await file.path()));
    const read = await callHost(page, 'readFile', { name: file.suggestedFilename(), bytes });
    expect(read).toMatchObject({ ok: true, report: { figures: { 'requests.new.total': 10 } } });
  }
  await page.getByRole('button', { name: '是哪些' }).click();
  await expect(page.getByRole('dialog', { name: '没有写进文件的内容' })).toContainText('前言');
  await page.keyboard.press('Escape');
});

test('the whole text and single tables are pasted elsewhere with their looks', async ({ clerk }, info) => {
  test.skip(info.project.name === 'electron', 'reads the clipboard of a browser');
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await clerk.button('导出其他格式').click();
  await page.getByRole('menuitem', { name: '复制全文，粘贴到网站后台' }).click();
  await expect(page.getByText(/已复制全文和表格/)).toBeVisible();
  const whole = await pasted(page);
  expect(whole.match(/<table/g)?.length).toBe(3);
  expect(whole).toContain('text-indent');

  await page.getByRole('button', { name: /^复制表格：.*三/ }).click();
  await expect(page.getByText(/已复制.*，可以粘贴到 Excel/)).toBeVisible();
  const table = await pasted(page);
  expect(table.match(/<table/g)?.length).toBe(1);
  expect(table).toContain('colspan');
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  const rows = text.split(/\r?\n/);
  expect(new Set(rows.map((row) => row.split('\t').length)).size).toBe(1);
});
