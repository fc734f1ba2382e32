import { expect, test } from './app.fixture.ts';
import { callHost } from './hosts.ts';

test('what was handed in is marked in the editor and in the library', async ({ clerk }, info) => {
  test.skip(info.project.name === 'electron', 'a browser downloads');
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await clerk.button('导出其他格式').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '全部报送材料（压缩包）' }).click();
  expect((await download).suggestedFilename()).toMatch(/报送材料\.zip$/);
  await expect(page.locator('.editor-header').getByText('已报送', { exact: true })).toBeVisible();
  await clerk.button(/^资料库$/).click();
  await expect(page.getByRole('row', { name: /已报送/ })).toBeVisible();
  const list = await callHost(page, 'listLibrary', {});
  expect(list).toMatchObject({ rows: [{ handedOut: 'same' }] });
});
