import { expect, test } from './app.fixture.ts';
import { DOUBTFUL, LAST_YEAR, LEFT_OUT } from './files.ts';

test('the old file stands beside what was read from it, and each leads to the other', async ({ clerk }) => {
  const { page } = clerk;
  const source = page.frameLocator('iframe[title="原文件"]');
  const meant = source.locator('.is-meant');

  await test.step('the file is shown as it was read', async () => {
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    await clerk.drop(DOUBTFUL);
    await expect(source.getByText('126件')).toBeVisible();
    await expect(page.getByRole('region', { name: '读取结果' })).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('review.png') });
  });

  await test.step('F8 goes to the doubt on both sides, also from within the file', async () => {
    await page.keyboard.press('F8');
    await expect(meant).toHaveText('126件');
    await expect(meant).toBeInViewport();
    await meant.click();
    await page.keyboard.press('F8');
    await expect(meant).toHaveText('/');
    await expect(meant).toBeInViewport();
    await page.screenshot({ path: test.info().outputPath('doubt.png') });
  });

  await test.step('the file is as tall as the window allows, and the doubt stays in sight above the result', async () => {
    const frame = await page.locator('iframe[title="原文件"]').boundingBox();
    expect(frame?.height).toBeGreaterThan(600);
    await expect(page.locator('.review-shown')).toContainText('6.属于四类过程性信息 × 其他');
    await expect(page.locator('.review-shown')).toBeInViewport();
  });

  const figure = clerk.cell('一、本年新收政府信息公开申请数量 × 自然人');
  await test.step('going to a cell shows where it was read', async () => {
    await figure.click();
    await expect(meant).toHaveText((await figure.textContent()) ?? '');
    await expect(meant).toBeInViewport();
  });

  await test.step('pointing at the file leads to the figure and to the text', async () => {
    await source.getByText('法律服务机构').first().scrollIntoViewIfNeeded();
    await source.locator('[data-cell="1,3,4"]').click();
    await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 商业企业')).toBeFocused();
    await source.getByText(/^五、/).click();
    await expect(page.locator('[data-place="section:5"]')).toBeFocused();
    await expect(page.locator('[data-place="section:5"]')).toBeInViewport();
  });

  await test.step('a corrected figure still shows where it was read', async () => {
    await clerk.type('一、本年新收政府信息公开申请数量 × 自然人', '99');
    await figure.click();
    await expect(meant).toHaveCount(1);
    await expect(meant).not.toHaveText('99');
  });
});

test('the doubts are gone through with the keyboard alone', async ({ clerk }) => {
  const { page } = clerk;
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(DOUBTFUL);
  await expect(page.getByText('198/200 个数字已读取，2 处存疑')).toBeVisible();

  await test.step('the number that was probably meant is taken', async () => {
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+Enter');
    await expect(clerk.cell('第（五）项 行政许可 处理决定数量')).toHaveText('126');
    await expect(page.getByText('199/200 个数字已读取，1 处存疑')).toBeVisible();
  });

  await test.step('a number that was typed is kept, and the next doubt is at hand', async () => {
    const next = clerk.cell('三、（三）6.属于四类过程性信息 × 其他');
    await expect(next).toBeFocused();
    await page.keyboard.type('0');
    await page.keyboard.press('Control+Enter');
    await expect(next).toHaveText('0');
    await expect(page.getByText('200/200 个数字已读取，0 处存疑')).toBeVisible();
  });
});

test('what is missing and what was left out is shown where it stands', async ({ clerk }) => {
  const { page } = clerk;
  const meant = page.frameLocator('iframe[title="原文件"]').locator('.is-meant');
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(LEFT_OUT);
  await expect(page.getByText('200/200 个数字')).toBeVisible();

  await page.keyboard.press('F8');
  await expect(meant).toHaveText(/^下一步将重点做好两项工作/);
  await expect(meant).toBeInViewport();
  await expect(page.locator('[data-place="section:5"]')).toBeFocused();

  await page.getByText('读取说明（1 条').click();
  await clerk.button('看原文').click();
  await expect(meant).toHaveText('发文号');
  await expect(meant).toBeInViewport();
});

test('the file takes turns with the result where both do not fit', async ({ clerk }) => {
  const { page } = clerk;
  const source = page.frameLocator('iframe[title="原文件"]');
  await page.setViewportSize({ width: 911, height: 512 });
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(DOUBTFUL);
  await expect(page.getByText('198/200 个数字')).toBeVisible();
  await page.keyboard.press('F8');
  await page.getByText('原文件', { exact: true }).first().click();
  await expect(source.locator('.is-meant')).toHaveText('126件');
  await expect(source.locator('.is-meant')).toBeInViewport();
  await source.locator('[data-cell="1,3,4"]').click();
  await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 商业企业')).toBeFocused();
});

test('a file that is dropped on the file shown is read, not opened', async ({ clerk }) => {
  const { page } = clerk;
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(DOUBTFUL);
  const frame = page.locator('iframe[title="原文件"]');
  await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
  await clerk.dropOn(frame, LAST_YEAR);
  await expect(
    page.getByRole('navigation', { name: '拖入的文件' }).getByText('last-year.docx'),
  ).toBeVisible();
});
