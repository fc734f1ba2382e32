/**
 * The pictures of the manual, taken from the program itself: `MANUAL_PICTURES=1 npm run e2e -- manual-pictures` writes
 * them anew to docs/pictures. Otherwise it only goes the way that they show.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exampleReport } from '../shared/example.ts';
import { expect, test } from './app.fixture.ts';
import { DOUBTFUL, LAST_YEAR } from './files.ts';
import { callHost, ROOT } from './hosts.ts';

const isWritten = process.env['MANUAL_PICTURES'] === '1';

async function picture(page: Page, name: string): Promise<void> {
  // The pointer and what it shows are not part of the picture.
  await page.mouse.move(0, 0);
  const path = isWritten ? join(ROOT, `docs/pictures/${name}.png`) : test.info().outputPath(`${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}

test('the manual shows what there is to see', async ({ clerk }) => {
  const { page } = clerk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();

  await test.step('a report is reviewed', async () => {
    await clerk.drop(DOUBTFUL);
    await expect(page.getByText('198/200 个数字')).toBeVisible();
    await expect(page.getByText('正在显示原来的格式…')).toBeHidden();
    await picture(page, 'import');
    await clerk.button('保存到资料库').click();
    await expect(page.getByRole('heading', { level: 1, name: '资料库' })).toBeVisible();
  });

  await test.step('a new one is begun', async () => {
    for (const year of [2023, 2024]) {
      const original = { name: `水利局${year}.docx`, bytes: new Uint8Array([1]) };
      const report = { ...exampleReport(), year };
      await callHost(page, 'keepImport', { report, original, replace: null });
    }
    await page.reload();
    await page.getByRole('row', { name: /水利局2024年/ }).click();
    await clerk.button(/^以此新建 2025 年年报/).click();
    await expect(page.getByRole('dialog')).toContainText('会带入什么');
    await picture(page, 'new-report');
    await page.getByRole('dialog').getByRole('button', { name: '新建 2025 年年度报告' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
  });

  await test.step('it is filled in and checked', async () => {
    await page.keyboard.press('Control+3');
    await clerk.type('一、本年新收政府信息公开申请数量 × 自然人', '8');
    await clerk.type('三、（一）予以公开 × 自然人', '7');
    await picture(page, 'editor');
    await page.keyboard.press('F7');
    await page.keyboard.press('F8');
    await expect(clerk.findings).toBeVisible();
    await picture(page, 'findings');
    await clerk.saved();
    await clerk.button('对比去年').click();
    await expect(page.getByRole('region', { name: '数字对比' })).toBeVisible();
    await picture(page, 'comparison');
  });

  await test.step('the library says what is due', async () => {
    await page.getByRole('navigation', { name: '主要页面' }).getByRole('button', { name: '资料库' }).click();
    await expect(page.getByRole('region', { name: '要做的年报' })).toContainText('填了');
    await picture(page, 'library');
  });
});

test('the manual is read and searched in the window', async ({ clerk }) => {
  const { page } = clerk;
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(LAST_YEAR);
  await expect(page.getByText('200/200 个数字')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: /导入去年的年报$/ })).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('定稿');
  await expect(page.getByText(/^1\/\d+$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2\/\d+$/)).toBeVisible();
  const download = page.waitForEvent('download');
  await clerk.button('另存为文件').click();
  await page.getByText('网页（一个文件，图片在里面）').click();
  expect((await download).suggestedFilename()).toBe('年报助手使用手册.html');
  await clerk.button('关于和问题反馈').click();
  await clerk.button('查看反馈内容…').click();
  await expect(page.getByRole('textbox', { name: '反馈内容' })).toHaveValue(/年报助手 \d.*浏览器版/);
  await page.keyboard.press('Escape');
  await clerk.button('返回').click();
  await expect(page.getByText('200/200 个数字')).toBeVisible();
});

test('a message leads to what the manual says about it', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.button('收取备份…').click();
  await page
    .getByLabel('选择备份文件')
    .setInputFiles({ name: '备份.nianbao', mimeType: 'application/zip', buffer: Buffer.from('none') });
  await clerk.button('手册里的说明').click();
  await expect(page.getByRole('heading', { name: /数据放在哪里$/ })).toBeFocused();
  await clerk.button('返回').click();
  await expect(page.getByRole('heading', { name: '收取备份文件' })).toBeVisible();
});

test('settings change how the window looks and what is known of an agency', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('年度报告');
  await clerk.button('设置').click();
  await page.getByText('深色', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('region', { name: '字体' }).getByRole('row')).toHaveCount(7);
  await clerk.button('修改机关情况：清河县水利局').click();
  await expect(page.getByRole('dialog')).toContainText('机关情况：清河县水利局');
  await page.keyboard.press('Escape');
  await clerk.button('移除示例（1 份）').click();
  await expect(clerk.button('打开示例')).toBeVisible();
});
