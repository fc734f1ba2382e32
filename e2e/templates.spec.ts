/** Templates: the list, an own one made from a built-in one, handed over and taken in, and a report made from it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type Clerk } from './app.fixture.ts';

const COPY = '内置模板（县级部门）副本';

function line({ page }: Clerk, name: string): Locator {
  return page
    .getByRole('navigation', { name: '模板列表' })
    .getByRole('button', { name: new RegExp(`^${name}`) });
}

async function choose(clerk: Clerk, template: string, ...items: string[]): Promise<void> {
  await clerk.button(`更多操作：${template}`).click();
  for (const item of items.slice(0, -1)) await clerk.page.getByRole('menuitem', { name: item }).hover();
  await clerk.page.getByRole('menuitem', { name: items.at(-1) ?? '' }).click();
}

test('a template of one’s own: copied, changed, checked, made the default, deleted and brought back', async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.button('年报模板').click();
  const preview = page.getByRole('region', { name: '预览和检查' });
  const preamble = page.getByRole('textbox', { name: '前言模板' });

  await test.step('a built-in one is only looked at', async () => {
    await line(clerk, '内置模板（县级部门）').click();
    await expect(page.getByRole('heading', { level: 1, name: '年报模板' })).toBeVisible();
    await expect(page.getByTitle('内置模板（县级部门）')).toBeVisible();
    await expect(preamble).toHaveAttribute('aria-readonly', 'true');
    await expect(preview).toContainText('清河县水利局');
    await expect(preview.locator('.preview-guidance').first()).toBeVisible();
  });

  await test.step('a copy is changed, and saved by itself', async () => {
    await clerk.button('复制一份修改').click();
    const name = page.getByRole('textbox', { name: '模板名称' });
    await expect(name).toHaveValue(COPY);
    await name.fill('水利局模板');
    await preamble.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('本报告共收到{{');
    await expect(page.getByRole('dialog', { name: '插入数据' }).getByRole('combobox')).toBeFocused();
    await page.keyboard.type('收件数}}件。');
    await clerk.saved();
    await expect(line(clerk, '水利局模板')).toHaveAttribute('aria-current', 'true');
  });

  await test.step('a name that stands for nothing is said, and leads to its place', async () => {
    await expect(page.getByText('没有名为“收件数”的数据').first()).toBeVisible();
    await page.keyboard.press('F7');
    await expect(page.getByRole('list', { name: '模板的问题' })).toContainText('前言第1段');
    await clerk.button('到前言第1段').click();
    await expect(preamble).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(preview).toContainText('没有发现问题');
    await expect(page.getByRole('list', { name: '必备内容' })).toContainText('信息处理费');
    await page.keyboard.press('F7');
    await page.keyboard.press('Control+y');
    await expect(preview).toContainText('收件数');
    await page.keyboard.press('Control+z');
    await clerk.saved();
  });

  await test.step('new reports of departments start from it', async () => {
    await preamble.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('水利局的前言。');
    await clerk.saved();
    await choose(clerk, '水利局模板', '设为默认', '县级部门');
    await expect(line(clerk, '水利局模板')).toContainText('默认');
    await clerk.button(/^资料库$/).click();
    await clerk.button('空白').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('机关名称').fill('清河县水利局');
    await dialog.getByRole('button', { name: /^新建/ }).click();
    await expect(page.getByRole('textbox', { name: '前言' })).toContainText('水利局的前言。');
  });

  await test.step('it is deleted and brought back', async () => {
    await clerk.button('年报模板').click();
    await choose(clerk, '水利局模板', '删除（可撤销）');
    await expect(line(clerk, '水利局模板')).toBeHidden();
    await clerk.button('撤销').last().click();
    await expect(line(clerk, '水利局模板')).toHaveAttribute('aria-current', 'true');
    await expect(preamble).toContainText('水利局的前言。');
  });
});

test('a template that somebody hands over is taken in, or refused with a reason', async ({ clerk, data }) => {
  const { page } = clerk;
  await clerk.button('年报模板').click();
  const input = page.getByLabel('选择模板文件');

  const download = page.waitForEvent('download');
  await choose(clerk, '内置模板（乡镇街道）', '导出为文件');
  const file = await (await download).path();
  await input.setInputFiles({
    name: '乡镇.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await expect(page.getByRole('textbox', { name: '模板名称' })).toHaveValue('内置模板（乡镇街道）（2）');

  const newer = join(data, '新版模板.json');
  await writeFile(newer, JSON.stringify({ schema: 9, name: '新版', sections: [] }));
  await input.setInputFiles(newer);
  await expect(page.getByText('“新版模板.json”是更新版本的年报助手写的模板')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '模板列表' })).not.toContainText('新版');
});

test('a template out of a report: what varies is proposed, and a person decides', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await expect(page.getByRole('textbox', { name: '六 其他事项正文' })).toBeVisible();
  await clerk.button('年报模板').click();
  await page.getByLabel('用一份年报做模板').click();
  await page
    .getByTitle(/清河县水利局/)
    .last()
    .click();
  await expect(page.getByRole('textbox', { name: '模板名称' })).toHaveValue('清河县水利局的模板');

  const list = page.getByRole('list', { name: '建议换成数据的字句' });
  const title = page.getByRole('textbox', { name: '标题模板' });
  const first = list.getByRole('listitem').first();
  await expect(first).toContainText('{{机关}}');
  await clerk.button(/^接受有把握的/).click();
  await expect(title.locator('.placeholder-chip').first()).toHaveText('清河县水利局');
  await expect(list.getByText('有把握')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(title.locator('.placeholder-chip')).toHaveCount(0);
  await expect(first).toContainText('{{机关}}');
  await first.getByRole('button', { name: /^接受：/ }).click();
  await expect(title.locator('.placeholder-chip')).toHaveCount(1);
  await clerk.button('全部不用').click();
  await expect(page.getByText('建议都处理完了')).toBeVisible();
  await clerk.saved();
});
