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
}
