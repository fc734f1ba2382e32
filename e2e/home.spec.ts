/** The home: what is due, finding reports, another name for one, and the way back for what was removed. */
import { exampleReport } from '../shared/example.ts';
import { expect, test } from './app.fixture.ts';
import { LAST_YEAR } from './files.ts';
import { callHost } from './hosts.ts';

test('the home says what is due and goes on with it', async ({ clerk }) => {
  const { page } = clerk;
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(LAST_YEAR);
  await clerk.button('保存到资料库').click();
  const due = page.getByRole('region', { name: '要做的年报' });
  await expect(due).toContainText('清河县水利局 2025 年年报');
  await expect(due).toContainText('还没有开始');
  await due.getByRole('button', { name: /^新建 2025 年年报/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '新建 2025 年年度报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(due).toContainText(/填了 \d+\/200 · /);
  await due.getByRole('button', { name: /^继续填写/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
});

test('a report is found by initials and by its words, renamed, removed and brought back', async ({
  clerk,
}) => {
  const { page } = clerk;
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  for (const [agency, word] of [
    ['清河县林业局', '古树名木'],
    ['清河县水利局', '水库移民'],
  ] as const) {
    const report = { ...exampleReport(), agency, preamble: [`公开${word}名录。`] };
    const original = { name: `${agency}.docx`, bytes: new Uint8Array([1]) };
    await callHost(page, 'keepImport', { report, original, replace: null });
  }
  await page.reload();
  const line = (agency: string) => page.getByRole('row', { name: new RegExp(agency) });
  const search = page.getByRole('textbox', { name: '查找年报' });

  await test.step('by initials of pinyin, by words of the text', async () => {
    await expect(line('林业局')).toBeVisible();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('lyj');
    await expect(line('水利局')).toHaveCount(0);
    await expect(line('林业局')).toBeVisible();
    await search.fill('古树');
    await page
      .getByRole('region', { name: '正文里的查找结果' })
      .getByRole('button', { name: /古树名木/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('清河县林业局');
    await page.keyboard.press('Alt+ArrowLeft');
  });

  await test.step('another year, but not one that is taken', async () => {
    await line('林业局').click();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: '改机关或年度' });
    await dialog.getByRole('textbox', { name: '机关名称' }).fill('清河县水利局');
    await expect(dialog).toContainText('同一机关同一年度只能有一份');
    await expect(dialog.getByRole('button', { name: '修改' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: '机关名称' }).fill('清河县园林局');
    await page.keyboard.press('Enter');
    await expect(line('园林局')).toBeVisible();
    await expect(line('林业局')).toHaveCount(0);
  });

  await test.step('removed, it is in 最近移出 after a reload too', async () => {
    await line('园林局').focus();
    await page.keyboard.press('Delete');
    await expect(line('园林局')).toHaveCount(0);
    await expect(line('水利局')).toBeFocused();
    await page.reload();
    await clerk.button('最近移出').click();
    const dialog = page.getByRole('dialog', { name: '最近移出' });
    await dialog.getByRole('button', { name: /^恢复清河县园林局/ }).click();
    await expect(dialog).toContainText('没有移出的年报和模板');
    await page.keyboard.press('Escape');
    await expect(line('园林局')).toBeVisible();
    await expect(clerk.button('最近移出')).toBeFocused();
  });
});
