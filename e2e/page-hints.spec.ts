import { expect, test } from './app.fixture.ts';
import { callHost } from './hosts.ts';

test('beside the text of the editor stands where the pages of the Word file begin, as the preview has them', async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  const hints = page.locator('.page-hint');
  await expect(hints.first()).toHaveAttribute('data-words', '第 2 页');
  const count = await hints.count();
  // They take no place among the words: of the text, of a search, of a screen reader.
  await expect(page.locator('.page-hints')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('.paper')).not.toContainText('第 2 页');

  await page.keyboard.press('Control+p');
  await expect(page.getByText(/^共 \d+ 页$/)).toHaveText(`共 ${count + 1} 页`);
});

test('the hints are pale until they follow what was typed, and go when nobody wants them', async ({
  clerk,
}) => {
  const { page } = clerk;
  const example = await callHost(page, 'addExample', {});
  const lastId = example.ok ? example.entry.id : null;
  await callHost(page, 'createReport', { lastId, agency: '清河县水利局', year: 2025, text: 'last' });
  await page.reload();
  await page.getByRole('row', { name: /2025/ }).click();
  await page.keyboard.press('Enter');
  const layer = page.locator('.page-hints');
  const top = () => page.locator('.page-hint').first().getAttribute('style');
  await expect(page.locator('.page-hint').first()).toBeAttached();
  const before = await top();
  await page.getByRole('textbox', { name: '前言', exact: true }).click();
  for (let line = 0; line < 3; line += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('新的一段');
  await expect(layer).toHaveClass(/is-stale/);
  await expect(layer).not.toHaveClass(/is-stale/);
  expect(await top()).not.toBe(before);

  await page.getByRole('checkbox', { name: '分页位置' }).uncheck();
  await expect(layer).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: '分页位置' })).not.toBeChecked();
});
