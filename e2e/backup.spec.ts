/** The library in one file, taken in again after the report was changed and removed. */
import { figureDefinition } from '../shared/forms/figures.ts';
import { expect, test } from './app.fixture.ts';

const PENALTY = figureDefinition('disclosure.penalty.decisions').label;

test('a backup is written, looked into and taken in; what was there becomes a version', async ({
  clerk,
}, info) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await expect(clerk.cell(PENALTY)).toHaveText(/^14/);
  await clerk.button(/^资料库$/).click();
  await clerk.button('备份到文件、收取备份…').click();
  const backup = info.outputPath('备份.nianbao');
  await test.step('everything goes to one file', async () => {
    const download = page.waitForEvent('download');
    await clerk.button('备份整个资料库…').click();
    await (await download).saveAs(backup);
    await expect(page.getByText(/已把 1 份年报备份到/)).toBeVisible();
  });

  await test.step('what is the same is not taken in', async () => {
    await page.getByLabel('选择备份文件').setInputFiles(backup);
    await expect(page.getByText('与资料库里的相同')).toBeVisible();
    await expect(clerk.button('收取选中的 0 项')).toBeDisabled();
    await clerk.button('取消').click();
  });

  await test.step('one that is dropped on the window is looked into as well', async () => {
    await clerk.button('返回').click();
    await clerk.drop(backup);
    await expect(page.getByText('与资料库里的相同')).toBeVisible();
    await clerk.button('取消').click();
  });

  await test.step('what is older is taken in where somebody wants it', async () => {
    await clerk.button('返回').click();
    await page
      .getByRole('row', { name: /清河县水利局/ })
      .getByRole('button', { name: '打开' })
      .click();
    await clerk.correct();
    await clerk.type(PENALTY, '16');
    await expect(clerk.cell(PENALTY)).toHaveText(/^16/);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('已保存，并存为一个版本。')).toBeVisible();
    await clerk.button(/^资料库$/).click();
    await clerk.button('备份到文件、收取备份…').click();
    await page.getByLabel('选择备份文件').setInputFiles(backup);
    await expect(page.getByText('比资料库里的旧')).toBeVisible();
    await page.getByRole('checkbox', { name: '收取清河县水利局2024年年报' }).check();
    await clerk.button('收取选中的 1 项').click();
    await expect(page.getByText('已收取 1 项。')).toBeVisible();
    await clerk.button('返回').click();
    await page
      .getByRole('row', { name: /清河县水利局/ })
      .getByRole('button', { name: '打开' })
      .click();
    await expect(clerk.cell(PENALTY)).toHaveText(/^14/);
    await clerk.button('版本记录').click();
    await expect(page.getByText('改动 1 个数字').first()).toBeVisible();
  });
});
