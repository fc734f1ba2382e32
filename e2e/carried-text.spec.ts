import type { Locator } from '@playwright/test';
import { expect, test, type Clerk } from './app.fixture.ts';
import { LAST_YEAR } from './files.ts';

/** Starts 2025 from last year's file. */
async function startNewYear(clerk: Clerk): Promise<void> {
  await clerk.drop(LAST_YEAR);
  await clerk.button('保存到资料库').click();
  await expect(clerk.page.getByRole('heading', { level: 1, name: '资料库' })).toBeVisible();
  await clerk.button('新建年度报告').click();
  await clerk.page.getByRole('dialog').getByRole('button', { name: '新建 2025 年年度报告' }).click();
  await expect(clerk.page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
}

test('no number of last year passes as this year’s', async ({ clerk }) => {
  const { page } = clerk;
  await startNewYear(clerk);
  const text = page.getByRole('textbox', { name: '一 总体情况正文' });
  const third: Locator = text.locator('p').nth(2);
  const open: Locator = text.locator('.placeholder-open');
  const kept: Locator = text.locator('.placeholder-kept');
  const line = page.getByRole('region', { name: '待核对' });
  const list = page.getByRole('region', { name: '沿用去年' });

  await test.step('each is marked by itself, and counted', async () => {
    await expect(open).toHaveCount(9);
    await page.keyboard.press('F7');
    await expect(list).toContainText('其中去年的数字和说法 12 处');
    await expect(list).toContainText('一 总体情况：9 处去年的数字和说法，3 段沿用去年');
    await page.screenshot({ path: test.info().outputPath('open-numbers.png') });
  });

  await test.step('typing beside it leaves its mark', async () => {
    await third.click();
    await page.keyboard.press('End');
    await page.keyboard.type('（含转载）。');
    await expect(third).toContainText('（含转载）。');
    await expect(open).toHaveCount(9);
    await page.keyboard.press('Control+z');
  });

  await test.step('one key goes to the next and another keeps it as it is; undo brings the mark back', async () => {
    const first = await open.first().textContent();
    await open.nth(1).click();
    await expect(line).toContainText(`“${(await open.nth(1).textContent()) ?? ''}”是去年的数字`);
    await open.first().click();
    await expect(line).toContainText(`“${first ?? ''}”是去年的数字`);
    await page.keyboard.press('Control+Enter');
    await expect(open).toHaveCount(8);
    await expect(kept).toHaveText(first ?? '');
    await page.keyboard.press('Control+z');
    await expect(open).toHaveCount(9);
    await page.keyboard.press('Control+y');
    await expect(open).toHaveCount(8);
  });

  await test.step('a number that is typed over is this year’s', async () => {
    const second = await open.first().textContent();
    await open.first().click();
    await page.keyboard.type('7');
    await expect(open).toHaveCount(7);
    await expect(third).not.toContainText(`机构职能类${second ?? ''}条`);
    await expect(third).toContainText('机构职能类7条');
    // The key that confirms only leads on from what was typed.
    await page.keyboard.press('Control+Enter');
    await expect(open).toHaveCount(7);
    await expect(line).toContainText(`“${(await open.first().textContent()) ?? ''}”是去年的数字`);
  });

  await test.step('a number is tied to the tables, or a linked one given once with its reason', async () => {
    const card = page.getByRole('dialog', { name: '这一处数据' });
    await open.first().click();
    await expect(card).toContainText('还是去年的内容');
    await page.screenshot({ path: test.info().outputPath('card.png') });
    await card.getByRole('button', { name: '与表格相连…' }).click();
    await page.keyboard.type('新收 总计');
    await page.screenshot({ path: test.info().outputPath('card-list.png') });
    await page.keyboard.press('Enter');
    await expect(open).toHaveCount(6);
    const chip = third.locator('.placeholder-blank').first();
    await expect(chip).toHaveText('＿＿');
    await chip.click();
    await card.getByRole('button', { name: '只改这一处…' }).click();
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('含退回的2件');
    await page.screenshot({ path: test.info().outputPath('card-once.png') });
    await page.keyboard.press('Enter');
    await expect(third.locator('.placeholder-instead')).toHaveText('12');
  });

  await test.step('two braces open the list of data; Esc leaves them as they were typed', async () => {
    const menu = page.getByRole('dialog', { name: '插入数据' });
    await text.locator('p').nth(1).click();
    await page.keyboard.press('End');
    await page.keyboard.type('{{');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(text.locator('p').nth(1)).toContainText('{{');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('{{');
    await expect(menu).toBeVisible();
    await page.keyboard.type('结转 上年 总计');
    await page.keyboard.press('Enter');
    await expect(text.locator('p').nth(1).locator('.placeholder-chip')).toHaveText('3');
  });

  await test.step('what is left is still left after loading again', async () => {
    await clerk.saved();
    await page.reload();
    await expect(open).toHaveCount(6);
    await expect(kept).toHaveCount(1);
  });

  await test.step('it does not go out unnoticed', async () => {
    await clerk.button('导出 Word').click();
    const dialog = page.getByRole('dialog', { name: '还没有完成' });
    await expect(dialog).toContainText('处去年的数字和说法');
    await expect(dialog).toContainText('格空白');
    await page.screenshot({ path: test.info().outputPath('export-dialog.png') });
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '作为草稿导出' }).click();
    expect((await download).suggestedFilename()).toContain('（草稿）');
  });
});
