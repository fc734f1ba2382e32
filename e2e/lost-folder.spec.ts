/** The data folder is deleted while somebody types: nothing typed is lost, and nobody has to restart anything. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.fixture.ts';

test('a data folder that is deleted while typing is made anew with everything in it', async ({
  clerk,
  data,
}) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await clerk.correct();
  await page.getByRole('button', { name: /^三 申请办理，/ }).click();
  await clerk.type('一、本年新收政府信息公开申请数量 × 自然人', '21');
  await clerk.saved();
  await rm(data, { recursive: true });
  await page.waitForTimeout(1_500);
  await clerk.type('一、本年新收政府信息公开申请数量 × 商业企业', '34');
  await expect.poll(() => readdir(join(data, 'reports')).catch(() => [])).toHaveLength(2);
  await clerk.saved();
  await clerk.button(/^资料库$/).click();
  await expect(page.getByText(/文件夹.*不见了.*重新建立/)).toBeVisible();
  await expect(page.getByText('正被另一个年报助手使用')).toBeHidden();
  await page.reload();
  await clerk.button('打开').first().click();
  await page.getByRole('button', { name: /^三 申请办理，/ }).click();
  await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 自然人')).toContainText('21');
  await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 商业企业')).toContainText('34');
});
