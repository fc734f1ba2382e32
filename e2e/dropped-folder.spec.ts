/** A folder is dropped: what is in it is listed with its reasons, and what was dropped once is recognised again. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.fixture.ts';
import { DOUBTFUL, LAST_YEAR } from './files.ts';

test('the files of a folder are listed by agency and year, or with the reason in a word', async ({
  clerk,
  data,
}) => {
  const { page } = clerk;
  const folder = join(data, '各单位');
  await mkdir(folder);
  await copyFile(LAST_YEAR, join(folder, 'a.docx'));
  await copyFile(DOUBTFUL, join(folder, 'b.docx'));
  await writeFile(join(folder, 'c.docx'), '');
  await writeFile(join(folder, 'd.txt'), '本周会议安排。'.repeat(40));
  await writeFile(join(folder, '合影.jpg'), '');
  const queue = page.getByRole('navigation', { name: '拖入的文件' });

  await test.step('one line each', async () => {
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    await clerk.drop(folder);
    await expect(clerk.button('全部保存（2 份）')).toBeVisible();
    await expect(queue.getByRole('button', { name: /a\.docx/ })).toContainText('清河县水利局 2024年');
    await expect(queue.getByRole('button', { name: /c\.docx/ })).toContainText('空文件');
    await expect(queue.getByRole('button', { name: /d\.txt/ })).toContainText('不是年报');
    await expect(queue).toContainText('另有 1 个文件不是文档');
  });

  await test.step('a file that is dropped on the page of another is read after that has gone', async () => {
    await clerk.button('全部保存（2 份）').click();
    await expect(page.getByText('已保存 2 份年报。')).toBeVisible();
    await clerk.dropOn(page.getByTitle('原文件'), DOUBTFUL);
    await expect(clerk.button('保存到资料库')).toBeVisible();
  });

  await test.step('before one takes the place of the other, it is said in what they differ', async () => {
    const fee = page.getByRole('gridcell', { name: '第（五）项 行政许可 处理决定数量' });
    await fee.click();
    await page.keyboard.type('127');
    await page.keyboard.press('Enter');
    await clerk.button('保存到资料库').click();
    const dialog = page.getByRole('dialog', { name: '资料库里已经有这份年报' });
    await expect(dialog).toContainText('第（五）项 行政许可 处理决定数量：126件 → 127');
    await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
    await expect(dialog.locator('.ant-btn-primary')).toHaveText('都保留');
  });
});
