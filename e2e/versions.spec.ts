/** A report's versions: kept by Ctrl+S under a name, compared with what is there now, and brought back. */
import { figureDefinition } from '../shared/forms/figures.ts';
import { expect, test } from './app.fixture.ts';

const PENALTY = figureDefinition('disclosure.penalty.decisions').label;

test('a version is kept, named, compared and brought back; what stood there is a version too', async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await expect(clerk.cell(PENALTY)).toHaveText(/^14/);

  await test.step('Ctrl+S keeps a version that can be named', async () => {
    await clerk.correct();
    await clerk.type(PENALTY, '16');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('已保存，并存为一个版本。')).toBeVisible();
    await clerk.button('起名…').click();
    await page.getByRole('textbox', { name: '版本的名字' }).fill('送审稿');
    await page.keyboard.press('Enter');
    await expect(page.getByText('版本有了名字')).toBeVisible();
    await clerk.type(PENALTY, '20');
    await clerk.saved();
  });

  await test.step('the list says what was changed', async () => {
    await clerk.button('版本记录').click();
    await expect(page.getByRole('heading', { name: '版本记录' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '现在的内容' })).toContainText('改动');
    await expect(page.getByRole('listitem').filter({ hasText: '送审稿' })).toContainText('个数字');
  });

  await test.step('it stands beside what is there now', async () => {
    await clerk.button(/^与现在对比：“送审稿”/).click();
    await expect(page.getByRole('heading', { name: '与前一个版本对比' })).toBeVisible();
    await expect(page.getByText(/处数字变化/)).toBeVisible();
    // Of one year, so nothing is carried over and nothing is last year's.
    await expect(page.getByText(/结转核对|两份都是|沿用/)).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('versions.png') });
    await clerk.button('返回').click();
  });

  await test.step('it comes back, and the editor shows it', async () => {
    await clerk.button(/^恢复：“送审稿”/).click();
    // A published report is corrected on purpose.
    await page.getByRole('dialog', { name: '更正往年年报' }).getByRole('button', { name: '恢复' }).click();
    await expect(page.getByText('已恢复为“送审稿”')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '自动保存' }).first()).toBeVisible();
    await clerk.button('返回').click();
    await expect(clerk.cell(PENALTY)).toHaveText(/^16/);
  });
});
