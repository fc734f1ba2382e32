/** An import of many files is interrupted: it goes on where it was, and nothing comes twice. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Clerk } from './app.fixture.ts';
import { DOUBTFUL, LAST_YEAR, TWO_READINGS } from './files.ts';
import { callHost } from './hosts.ts';

const PERMITS = '第（五）项 行政许可 处理决定数量';

async function entriesOf({ page }: Clerk): Promise<number> {
  const list = await callHost(page, 'listLibrary', {});
  return list.ok ? list.rows.length : -1;
}

test('a reload in the middle of saving loses no file, no decision, and saves nothing twice', async ({
  clerk,
  data,
}) => {
  const { page } = clerk;
  const folder = join(data, '各单位');
  await mkdir(folder);
  for (const [name, file] of Object.entries({ a: LAST_YEAR, b: DOUBTFUL, c: TWO_READINGS })) {
    await copyFile(file, join(folder, `${name}.docx`));
  }
  const queue = page.getByRole('navigation', { name: '拖入的文件' });
  const left = page.getByText('上次导入还有 2 份没有保存。');

  await test.step('three files are read, one is corrected, another is saved', async () => {
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    await clerk.drop(folder);
    await expect(clerk.button('全部保存（3 份）')).toBeVisible();
    await queue.getByRole('button', { name: /b\.docx/ }).click();
    await page.getByRole('gridcell', { name: PERMITS }).click();
    await page.keyboard.type('127');
    await page.keyboard.press('Enter');
    await queue.getByRole('button', { name: /a\.docx/ }).click();
    await page.keyboard.press('Control+s');
    await expect(clerk.button('全部保存（2 份）')).toBeVisible();
  });

  await test.step('the window is made anew: what is left is offered, and nothing of what is saved', async () => {
    await page.reload();
    await expect(left).toBeVisible();
    await clerk.button('资料库').first().click();
    await expect(left).toBeVisible();
    expect(await entriesOf(clerk)).toBe(1);
  });

  await test.step('another window does not take what this one goes on with', async () => {
    await clerk.button('继续').click();
    await expect(clerk.button('全部保存（2 份）')).toBeVisible();
    // A window that this one opens knows its secret.
    const opened = page.context().waitForEvent('page');
    await page.evaluate(`void open(location.href)`);
    const other = await opened;
    await expect(other.getByRole('heading', { name: '资料库' })).toBeVisible();
    await expect(other.getByText('上次导入')).toBeHidden();
    await other.close();
  });

  await test.step('what was corrected still is, and one step back is what was read', async () => {
    await queue.getByRole('button', { name: /b\.docx/ }).click();
    await expect(page.getByRole('gridcell', { name: PERMITS })).toContainText('127');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('gridcell', { name: PERMITS })).toContainText('126件');
    await page.keyboard.press('Control+y');
  });

  await test.step('the rest is saved once, and nothing is left', async () => {
    await clerk.button('全部保存（2 份）').click();
    await expect(page.getByText('已保存 1 份年报。1 份资料库里已经有了')).toBeVisible();
    await clerk.button('保存到资料库').click();
    await clerk.button('都保留').click();
    await expect(page.getByText('3 份年报')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: '资料库' })).toBeVisible();
    expect(await callHost(page, 'listHeld', {})).toEqual({ ok: true, held: [] });
    await expect(page.getByText('上次导入')).toBeHidden();
  });

  await test.step('what nobody wants any more is given up', async () => {
    await clerk.drop(DOUBTFUL);
    await expect(clerk.button('保存到资料库')).toBeVisible();
    await page.reload();
    await expect(page.getByText('上次导入的“doubtful.docx”还没有保存。')).toBeVisible();
    await clerk.button('放弃').click();
    await page.getByRole('tooltip').getByRole('button', { name: '放弃', exact: true }).click();
    await expect(page.getByText('没有等待核对的年报')).toBeVisible();
    expect(await callHost(page, 'listHeld', {})).toEqual({ ok: true, held: [] });
    expect(await entriesOf(clerk)).toBe(3);
  });
});
