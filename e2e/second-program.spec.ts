/** Two programs on one library: the second can be looked at and says why, and takes over when the first has gone. */
import { expect, test } from './app.fixture.ts';
import { startBrowserHost } from './hosts.ts';

test('a second program only shows the library, and can change it when the first has gone', async ({
  browser,
  data,
}) => {
  const first = await startBrowserHost(browser, data);
  await first.page.getByRole('button', { name: '打开示例' }).click();
  await expect(first.page.getByText(/年度报告/).first()).toBeVisible();
  const second = await startBrowserHost(browser, data);
  try {
    const notice = second.page.getByText('资料库”正被另一个年报助手使用，这里只能查看。');
    await expect(notice).toContainText('使用它的是这台电脑上的年报助手');
    await expect(second.page.getByText('清河县水利局').first()).toBeVisible();
    await first.close();
    await expect(second.page.getByText('现在可以修改了。')).toBeVisible();
    await expect(notice).toBeHidden();
  } finally {
    await second.close();
  }
});
