/** A screen that cannot be fetched at the moment: said calmly, and there when it is asked for again. */
import { expect, test } from './app.fixture.ts';

test('a screen that cannot be fetched is explained and comes on the second try', async ({ clerk }, info) => {
  test.skip(info.project.name === 'electron', 'the window of Electron has its screens at hand');
  const { page } = clerk;
  await expect(clerk.button('打开示例')).toBeVisible();
  await page.route(/\/assets\/.*\.(js|css)/, (route) => route.abort());
  await clerk.button('年报模板').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('没有回应');
  await clerk.button('再试一次').click();
  await expect(alert).toContainText('没有回应');
  await page.unroute(/\/assets\/.*\.(js|css)/);
  await clerk.button('再试一次').click();
  await expect(page.getByRole('main', { name: '年报模板' }).getByText('标题').first()).toBeVisible();
  await expect(alert).toBeHidden();
});
