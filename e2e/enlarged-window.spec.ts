/** A window of 1366 × 768 under the zoom of the browser: whose reports these are can still be read. */
import { expect, test } from './app.fixture.ts';

for (const [zoom, width, height] of [
  [150, 911, 512],
  [200, 683, 384],
] as const) {
  test(`at ${zoom} % the library shows the agency, and nothing runs out of the window`, async ({ clerk }) => {
    const { page } = clerk;
    await clerk.button('打开示例').click();
    await expect(page.getByRole('main', { name: '编辑年报' })).toBeVisible();
    await clerk.button(/^资料库$/).click();
    await page.setViewportSize({ width, height });
    const cell = page.getByRole('cell', { name: '清河县水利局', exact: true });
    await expect(cell).toBeVisible();
    // On one line, ten characters wide.
    expect((await cell.boundingBox())?.width).toBeGreaterThan(140);
    const named = page.getByRole('banner').getByText('清河县水利局');
    expect(await named.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    const whole = page.locator('html');
    expect(await whole.evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test(`at ${zoom} % the paper fits its place, also beside an open pane, and no label is cut`, async ({
    clerk,
  }) => {
    const { page } = clerk;
    await clerk.button('打开示例').click();
    await page.setViewportSize({ width, height });
    await expect(clerk.button('回到资料库')).toBeVisible();
    const place = page.locator('.paper-scroll');
    const isWhole = () => place.evaluate((box) => box.scrollWidth <= box.clientWidth);
    await page
      .getByRole('navigation', { name: '各部分' })
      .getByRole('button', { name: /申请办理/ })
      .click();
    await expect.poll(isWhole).toBe(true);

    await page.keyboard.press('F7');
    const pane = page.getByRole('tabpanel');
    await expect(pane).toBeVisible();
    await expect.poll(isWhole).toBe(true);
    const label = page.getByRole('rowheader', { name: '（三）不予公开' });
    await label.scrollIntoViewIfNeeded();
    const [seen, words, covered] = await Promise.all([
      place.boundingBox(),
      label.boundingBox(),
      pane.boundingBox(),
    ]);
    expect(words?.x).toBeGreaterThanOrEqual(seen?.x ?? width);
    expect((words?.x ?? width) + (words?.width ?? 0)).toBeLessThanOrEqual(covered?.x ?? 0);
    expect(await label.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  });
}

test('what was at work stays in view when a pane opens beside the paper', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await page.setViewportSize({ width: 1093, height: 614 });
  await expect(clerk.button('回到资料库')).toBeVisible();
  const cell = clerk.cell('一、本年新收政府信息公开申请数量 × 自然人');
  await page.keyboard.press('Control+3');
  await expect(cell).toBeFocused();
  const paper = page.getByRole('article', { name: '年报' });
  const scale = () => paper.evaluate((sheet) => sheet.style.zoom);
  const before = await scale();
  await page.keyboard.press('F1');
  await expect(page.getByRole('tabpanel')).toBeVisible();
  await expect.poll(scale).not.toBe(before);
  await expect(cell).toBeInViewport({ ratio: 1 });
  // Not below the heads of the table, which stay at the upper edge.
  const [row, heads] = await Promise.all([
    cell.boundingBox(),
    page.getByRole('columnheader', { name: '自然人' }).first().boundingBox(),
  ]);
  expect(row?.y ?? 0).toBeGreaterThanOrEqual((heads?.y ?? 0) + (heads?.height ?? 0) - 1);
});
