import { exampleReport } from '../shared/example.ts';
import { expect, test, type Clerk } from './app.fixture.ts';
import { LAST_YEAR } from './files.ts';
import { callHost } from './hosts.ts';

/** Starts 2025 from last year's file. */
async function startNewYear(clerk: Clerk): Promise<void> {
  await clerk.drop(LAST_YEAR);
  await clerk.button('保存到资料库').click();
  await expect(clerk.page.getByRole('heading', { level: 1, name: '资料库' })).toBeVisible();
  await clerk.button('新建年度报告').click();
  await clerk.page.getByRole('dialog').getByRole('button', { name: '新建 2025 年年度报告' }).click();
  await expect(clerk.page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
}

test('last year stands beside what is being written', async ({ clerk }) => {
  const { page } = clerk;
  await page.setViewportSize({ width: 1366, height: 768 });
  await startNewYear(clerk);
  const text = page.getByRole('textbox', { name: '一 总体情况正文' });
  const pane = page.getByRole('region', { name: '去年的内容' });
  const third = text.locator('p').nth(2);

  await test.step('a key leads to the same paragraph of last year, and back', async () => {
    await third.click();
    await page.keyboard.press('Alt+l');
    await expect(pane.getByRole('heading')).toHaveText('2024年 · 一 总体情况');
    // Its open numbers read as last year's: there is nothing to take over.
    await expect(pane.locator('.last-item.is-current')).toBeFocused();
    await page.screenshot({ path: test.info().outputPath('text.png') });
    await page.keyboard.press('Alt+l');
    await expect(text).toBeFocused();
  });

  await test.step('what was written anew is taken back from last year with its open numbers, in one step', async () => {
    const before = await third.textContent();
    const open = await third.locator('.placeholder-open').count();
    await third.click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await third.selectText();
    await page.keyboard.type('今年换了写法。');
    await expect(third).toHaveText('今年换了写法。');
    await page.keyboard.press('Alt+l');
    const wanted = pane.locator('.last-item').nth(2);
    await page.screenshot({ path: test.info().outputPath('rewritten.png') });
    await wanted.getByRole('button', { name: '沿用去年的文字' }).press('Enter');
    await expect(text).toBeFocused();
    await expect(text.locator('p', { hasText: before ?? '' })).toHaveCount(1);
    await expect(text.locator('p', { hasText: before ?? '' }).locator('.placeholder-open')).toHaveCount(open);
    await page.keyboard.press('Control+z');
    await expect(text.locator('p', { hasText: before ?? '' })).toHaveCount(0);
    await expect(text).toContainText('今年换了写法。');
  });

  await test.step('last year can be read without marks', async () => {
    await expect(pane.locator('del').first()).toBeVisible();
    await pane.getByRole('checkbox', { name: '只看去年' }).check();
    await expect(pane.locator('del')).toHaveCount(0);
    await pane.getByRole('checkbox', { name: '只看去年' }).uncheck();
  });

  await test.step('a cell says what it was, and how far what is typed is from it', async () => {
    const cell = clerk.cell('一、本年新收政府信息公开申请数量 × 自然人');
    await cell.click();
    const below = cell.locator('.last-below');
    await expect(below).toBeVisible();
    await expect(cell).toHaveAccessibleDescription(/去年 7/u);
    await expect(pane.getByRole('row', { name: /^自然人/u })).toContainText('7');
    await page.screenshot({ path: test.info().outputPath('cell.png') });
    await page.keyboard.type('1');
    await expect(page.locator('.last-below:visible')).toHaveAttribute('data-words', '去年 7，−6');
    await page.keyboard.type('2');
    await expect(page.locator('.last-below:visible')).toHaveAttribute('data-words', '去年 7，+5');
    await page.screenshot({ path: test.info().outputPath('typing.png') });
    await page.keyboard.press('Enter');
    await cell.click();
    await expect(pane.getByRole('row', { name: /^自然人/u })).toContainText('+5');
    await page.screenshot({ path: test.info().outputPath('row.png') });
  });
});

test('a report with no older one beside it says how to get one, and a locked one offers nothing to take over', async ({
  clerk,
}) => {
  const { page } = clerk;
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  for (const year of [2024, 2025]) {
    const original = { name: `水利局${year}.docx`, bytes: new Uint8Array([1]) };
    await callHost(page, 'keepImport', { report: { ...exampleReport(), year }, original, replace: null });
  }
  await page.reload();
  const pane = page.getByRole('region', { name: '去年的内容' });
  await page.getByRole('row', { name: /水利局2024年/ }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /2024年/ })).toBeVisible();
  await page.keyboard.press('Alt+l');
  await expect(pane).toContainText('资料库里没有');
  await expect(pane.getByRole('button', { name: '导入2023年的年报…' })).toBeFocused();
  await page.screenshot({ path: test.info().outputPath('empty.png') });
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('row', { name: /水利局2025年/ }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Alt+l');
  await expect(pane).toContainText('与今年相同');
  await expect(pane.getByRole('button', { name: /沿用/ })).toHaveCount(0);
});
