/** A report of an earlier year changes on purpose or not at all. */
import { figureDefinition } from '../shared/forms/figures.ts';
import { expect, test } from './app.fixture.ts';
import { LAST_YEAR } from './files.ts';

const PENALTY = figureDefinition('disclosure.penalty.decisions').label;

test('an old report opens locked; what is corrected on purpose is marked', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.drop(LAST_YEAR);
  await clerk.button('保存到资料库').click();
  await expect(page.getByRole('heading', { level: 1, name: '资料库' })).toBeVisible();
  const row = page.getByRole('row', { name: /2024年/ });
  await row.dblclick();
  const cell = clerk.cell(PENALTY);
  await expect(cell).toHaveText(/^14/);

  await test.step('typing changes nothing and says how to correct', async () => {
    await clerk.type(PENALTY, '999');
    await expect(cell).toHaveText(/^14/);
    await expect(page.getByText('这是往年年报，只供查看。').first()).toBeVisible();
    await page.keyboard.press('Control+s');
    await page.reload();
    await expect(cell).toHaveText(/^14/);
  });

  await test.step('on purpose it is corrected, and locked again', async () => {
    await clerk.correct();
    await clerk.type(PENALTY, '15');
    await expect(cell).toHaveText(/^15/);
    await clerk.saved();
    await clerk.button('结束更正').click();
    await clerk.type(PENALTY, '999');
    await expect(cell).toHaveText(/^15/);
  });

  await test.step('the library and the comparison say so', async () => {
    await clerk.button(/^资料库$/).click();
    await expect(row).toContainText('更正过');
    await clerk.button('新建年度报告').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /新建 \d+ 年年度报告/ })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
    await clerk.button('对比去年').click();
    await expect(page.getByText(/的年报导入以后更正过/)).toBeVisible();
  });
});
