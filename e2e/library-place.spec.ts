/** The library is moved to another folder, is missing at a start, and is found again; nothing is ever made in its place. */
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.fixture.ts';
import { startBrowserHost } from './hosts.ts';

test('a library is moved to a stick, missed when the stick is pulled, and there again when it is back', async ({
  browser,
  data,
}) => {
  const env = { XDG_DATA_HOME: data, APPDATA: data, HOME: data, NIANBAO_DATA: '' };
  const stick = join(data, 'stick');
  await mkdir(stick);
  const first = await startBrowserHost(browser, null, { env });
  await test.step('it is copied, and the old one stays', async () => {
    const { page } = first;
    await page.getByRole('button', { name: '打开示例' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('年度报告');
    await page.getByRole('button', { name: '设置' }).click();
    const group = page.getByRole('region', { name: '资料库位置' });
    await expect(group).toContainText(join(data, 'nianbao', 'library'));
    await group.getByRole('button', { name: '换一个位置…' }).click();
    await page.getByRole('textbox', { name: '文件夹的完整位置' }).fill(join(data, '没有'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('不是写完整的文件夹位置');
    await page.getByRole('textbox', { name: '文件夹的完整位置' }).fill(stick);
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(page.getByRole('dialog')).toContainText('逐个文件核对以后改用那里的');
    await page.getByRole('button', { name: '复制并改用' }).click();
    await expect(group).toContainText(join(stick, '年报资料库'));
    await expect(group).toContainText('那里的内容没有改动');
    await page.getByText('深色', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('navigation', { name: '主要页面' }).getByRole('button', { name: '资料库' }).click();
    await expect(page.getByRole('row', { name: /清河县水利局/ })).toBeVisible();
  });
  await first.close();
  await rename(stick, join(data, 'pulled'));

  const second = await startBrowserHost(browser, null, { env });
  try {
    const { page } = second;
    await expect(page.getByRole('heading', { name: '没有找到资料库' })).toBeVisible();
    await expect(page.locator('html'), 'another port is no other program').toHaveAttribute(
      'data-theme',
      'dark',
    );
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('alert')).toContainText('也没有另外建一个空的资料库');
    expect(existsSync(stick)).toBe(false);
    await page.keyboard.press('F1');
    await expect(page.getByRole('heading', { level: 1, name: '使用手册' })).toBeVisible();
    await page.getByRole('button', { name: '返回' }).click();
    await rename(join(data, 'pulled'), stick);
    await expect(page.getByRole('row', { name: /清河县水利局/ })).toBeVisible();
  } finally {
    await second.close();
  }
});
