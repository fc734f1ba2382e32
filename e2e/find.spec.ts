/** Finding and replacing in the report that is open, with the keyboard alone. */
import { expect, test } from './app.fixture.ts';

test('words are found in text and tables, replaced everywhere and taken back as one step', async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await clerk.correct();
  await expect(page.getByRole('dialog')).toBeHidden();
  const bar = page.getByRole('search', { name: '查找和替换' });
  const field = bar.getByRole('textbox', { name: '查找', exact: true });
  const preamble = page.getByRole('textbox', { name: '前言', exact: true });

  await test.step('typing finds, Enter goes on, round and round', async () => {
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await page.keyboard.type('1 月 1日');
    await expect(bar.getByRole('status')).toHaveText('第 1 处，共 1 处');
    await field.fill('10');
    await expect(bar.getByRole('status')).toHaveText(/^第 1 处，共 \d+ 处$/);
    const count = Number(/共 (\d+)/.exec((await bar.getByRole('status').textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(1);
    await page.keyboard.press('Shift+Enter');
    await expect(bar.getByRole('status')).toHaveText(`第 ${count} 处，共 ${count} 处`);
    await page.keyboard.press('Enter');
    await expect(bar.getByRole('status')).toHaveText(`第 1 处，共 ${count} 处`);
    await field.fill('没有这样的词');
    await expect(bar.getByRole('status')).toHaveText('没有找到');
  });

  await test.step('Esc leads to what was found', async () => {
    await field.fill('统计期限');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(preamble).toBeFocused();
    await page.keyboard.type('（测）');
    await expect(preamble).toContainText('统计期限（测）');
    await page.keyboard.press('Control+z');
  });

  await test.step('all of them are replaced as one step', async () => {
    await page.keyboard.press('Control+h');
    await field.fill('公开');
    await bar.getByRole('textbox', { name: '替换为' }).fill('公示');
    const before = await preamble.textContent();
    await bar.getByRole('button', { name: '全部替换' }).click();
    await expect(preamble).toContainText('政府信息公示');
    await expect(page.getByText(/已替换 \d+ 处。/)).toBeVisible();
    // What is left are the official headings.
    await expect(bar.getByText('这一处是规定的标题，不替换。')).toBeVisible();
    await clerk.button('撤销').last().click();
    await expect(preamble).toHaveText(before ?? '');
  });
});
