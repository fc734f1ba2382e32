import type { Locator } from '@playwright/test';
import { expect, test, type Clerk } from './app.fixture.ts';
import { LAST_YEAR } from './files.ts';

/** Starts 2025 from last year's file. */
async function startNewYear(clerk: Clerk): Promise<void> {
  await clerk.drop(LAST_YEAR);
  await clerk.button('保存到资料库').click();
  await clerk.button('新建年度报告').click();
  await clerk.page.getByRole('dialog').getByRole('button', { name: '新建 2025 年年度报告' }).click();
  await expect(clerk.page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
}

test('what was taken over from last year is marked until somebody has looked at it', async ({ clerk }) => {
  const { page } = clerk;
  await startNewYear(clerk);
  const text = page.getByRole('textbox', { name: '第一部分正文' });
  const marked: Locator = text.locator('p.look-mark-carried');
  const line = page.getByRole('region', { name: '待核对' });
  const list = page.getByRole('region', { name: '沿用去年' });

  await test.step('marks stand beside the paragraphs, and the list counts them', async () => {
    await expect(marked).toHaveCount(5);
    await page.keyboard.press('F7');
    await expect(list).toContainText('待核对 12 处');
    await expect(list).toContainText('第一部分有 5 段沿用去年');
  });

  await test.step('the line under the paper says what is to be seen at the caret', async () => {
    await text.locator('p').nth(2).click();
    await expect(line).toContainText('第一部分第3段');
    await expect(line).toContainText('数字还是去年的');
  });

  await test.step('a new paragraph before it leaves its mark where it belongs', async () => {
    await page.keyboard.press('Home');
    const words = await marked.nth(1).textContent();
    await text.locator('p').nth(1).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('今年新增的一段。');
    await expect(marked).toHaveCount(5);
    await expect(text.locator('p').nth(3)).toHaveClass(/look-mark-carried/);
    await expect(text.locator('p').nth(3)).toHaveText(words ?? '');
  });

  await test.step('writing in a paragraph takes its mark away, undo brings it back', async () => {
    await text.locator('p').nth(3).click();
    await page.keyboard.press('End');
    await page.keyboard.type('已改');
    await expect(marked).toHaveCount(4);
    await expect(list).toContainText('第一部分有 4 段沿用去年');
    await page.keyboard.press('Control+z');
    await expect(marked).toHaveCount(5);
    await page.keyboard.press('Control+y');
    await expect(marked).toHaveCount(4);
  });

  await test.step('已核对 takes a part off the list, undo brings it back', async () => {
    await list.getByRole('button', { name: '已核对：第一部分有 4 段沿用去年' }).click();
    await expect(marked).toHaveCount(0);
    await expect(list).toContainText('待核对 7 处');
    await page.keyboard.press('Control+z');
    await expect(marked).toHaveCount(4);
  });

  await test.step('one place is ticked off with the keyboard, which goes on to the next', async () => {
    await text.locator('p').first().click();
    await page.keyboard.press('Control+Enter');
    await expect(marked).toHaveCount(3);
    await expect(text.locator('p').first()).not.toHaveClass(/look-mark/);
    await expect(line).toContainText('第一部分第6段');
  });

  await test.step('what is left is still left after loading again', async () => {
    await clerk.saved();
    await page.reload();
    await expect(marked).toHaveCount(3);
    await expect(line).toContainText('待核对 10 处');
  });
});
