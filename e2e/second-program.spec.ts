/** Two programs on one library: the second can be looked at and says why, and takes over when the first has gone. */
import { Clerk, expect, test } from './app.fixture.ts';
import { LAST_YEAR } from './files.ts';
import { callHost, startBrowserHost } from './hosts.ts';

const FIGURE = '一、本年新收政府信息公开申请数量 × 自然人';

test('a second program only shows the library, and can change it when the first has gone', async ({
  browser,
  data,
}) => {
  const first = await startBrowserHost(browser, data);
  await expect(first.page.getByText('把去年的年报拖到这里')).toBeVisible();
  await callHost(first.page, 'createReport', {
    lastId: null,
    agency: '清河县水利局',
    year: 2025,
    text: 'template',
  });
  await callHost(first.page, 'copyTemplate', { id: 'built-in-department' });
  const second = await startBrowserHost(browser, data);
  try {
    const { page } = second;
    const clerk = new Clerk(page);
    const notice = page.locator('.access-notice');
    await expect(notice).toContainText('资料库”正被另一个年报助手使用，这里只能查看。');
    await expect(notice).toContainText('使用它的是这台电脑上的年报助手');

    await test.step('nothing can be brought in, begun or taken out of the library, and keys say why', async () => {
      for (const name of ['导入去年的年报', '新建年度报告', '移出资料库', /^以此新建/, '改机关或年度…'])
        await expect(page.getByRole('button', { name })).toBeDisabled();
      await page.getByRole('button', { name: /^更多操作/ }).click();
      for (const name of [/^以此新建/, /^改机关或年度/, /^移出资料库/])
        await expect(page.getByRole('menuitem', { name })).toBeDisabled();
      await page.keyboard.press('Escape');
      const said = page.getByRole('region', { name: '提示' });
      for (const key of ['Delete', 'F2', 'Control+n', 'Control+o']) {
        await page.getByRole('row', { name: /清河县水利局/ }).focus();
        await page.keyboard.press(key);
        await expect(said).toContainText('正被另一个年报助手使用');
        await clerk.button('关闭提示').click();
      }
      await clerk.drop(LAST_YEAR);
      await expect(said).toContainText('正被另一个年报助手使用');
      await clerk.button('关闭提示').click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('row', { name: /清河县水利局/ })).toBeVisible();
    });

    await test.step('no cell can be typed into, and it is said why', async () => {
      await page
        .getByRole('row', { name: /清河县水利局/ })
        .getByRole('button', { name: '打开' })
        .click();
      await expect(clerk.cell(FIGURE)).toHaveAttribute('aria-readonly', 'true');
      await clerk.type(FIGURE, '8');
      const said = page.getByRole('region', { name: '提示' });
      await expect(said).toContainText('正被另一个年报助手使用');
      await expect(clerk.cell(FIGURE)).not.toContainText('8');
    });

    await test.step('what is known of the agency is shown, and cannot be changed', async () => {
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('button', { name: '修改机关情况：清河县水利局' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('note')).toContainText('使用它的是这台电脑上的年报助手');
      await expect(dialog.getByRole('button', { name: '确认并保存' })).toBeDisabled();
      await expect(dialog.getByRole('radio', { name: '不清楚' }).first()).toBeDisabled();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    await test.step('a template of one’s own is shown, and it is said why nothing can be typed', async () => {
      await page.getByRole('button', { name: '年报模板' }).click();
      const text = page.getByRole('textbox', { name: '一 总体情况模板' });
      await expect(text).toHaveAttribute('aria-readonly', 'true');
      await expect(page.getByRole('textbox', { name: '模板名称' })).toHaveCount(0);
      await expect(page.getByRole('button', { name: '接收模板文件…' })).toBeDisabled();
      await text.click();
      await page.keyboard.type('x');
      await expect(page.getByRole('region', { name: '提示' })).toContainText('正被另一个年报助手使用');
    });

    await first.close();
    await expect(page.getByRole('textbox', { name: '模板名称' })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByText('现在可以修改了。')).toBeVisible();
    await expect(notice).toBeHidden();
    await clerk.type(FIGURE, '8');
    await expect(clerk.cell(FIGURE)).toContainText('8');
    await clerk.saved();
  } finally {
    await second.close();
  }
});
