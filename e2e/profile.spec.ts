/** What the rules must know of the agency: guessed, confirmed once, changed later; and the help for a cell. */
import type { Page } from '@playwright/test';
import { expect, test, type Clerk } from './app.fixture.ts';

const SUMMARY = '县级部门 · 无规章制定权 · 1月31日截止';

const banner = (page: Page) => page.getByRole('region', { name: '机关情况', exact: true });

async function openExample(clerk: Clerk): Promise<void> {
  await clerk.button('打开示例').click();
  await expect(banner(clerk.page)).toBeVisible();
}

test('an agency is confirmed once, for all of its reports', async ({ clerk }) => {
  const { page } = clerk;
  await openExample(clerk);
  await expect(banner(page)).toContainText(SUMMARY);
  await banner(page)
    .getByRole('button', { name: /确\s?认/ })
    .click();
  await expect(banner(page)).toBeHidden();

  await clerk.button(/^资料库$/).click();
  await clerk.button('新建年度报告').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /新建 \d+ 年年度报告/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
  await expect(banner(page)).toBeHidden();
  await page.reload();
  await expect(banner(page)).toBeHidden();
});

test('what is changed about an agency changes what is found, and can be undone', async ({ clerk }) => {
  const { page } = clerk;
  await openExample(clerk);
  await clerk.correct();
  await clerk.type('第（一）项 规章 本年制发件数', '1');
  await clerk.type('第（一）项 规章 现行有效件数', '1');
  await page.keyboard.press('F7');
  const finding = clerk.findings.getByText(/规章制定权/);
  await expect(finding.first()).toBeVisible();

  await banner(page)
    .getByRole('button', { name: /修\s?改/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/“规章”一行应为 0/)).toBeVisible();
  await dialog
    .getByRole('radiogroup', { name: '规章制定权' })
    .getByRole('radio', { name: '有', exact: true })
    .check();
  await dialog.getByRole('spinbutton', { name: '总体情况最多字数' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(finding).toHaveCount(0);
  await expect(banner(page)).toBeHidden();

  await clerk.button('撤销').last().click();
  await expect(banner(page)).toContainText(SUMMARY);
  await expect(finding.first()).toBeVisible();
});

test('F1 in a cell says what counts, what does not and where that is written', async ({ clerk }) => {
  const { page } = clerk;
  await openExample(clerk);
  await clerk.cell('三、（二）部分公开 × 法律服务机构').click();
  await page.keyboard.press('F1');
  const help = page.getByRole('region', { name: '填报说明' });
  await expect(help).toContainText('（二）部分公开（区分处理的，只计这一情形，不计其他情形）');
  await expect(help).toContainText('第三十七条');
  await expect(help).toContainText('各地口径，请以本地要求为准');
  await expect(help).toContainText('单位：件');
  await page.keyboard.press('ArrowUp');
  await expect(help).toContainText('第三十六条第一项、第二项');
  await help.getByRole('button', { name: '修改机关情况…' }).click();
  await expect(page.getByRole('dialog', { name: /机关情况/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
