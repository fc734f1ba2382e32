/** Undo after the program has ended and started again. */
import { figureDefinition } from '../shared/forms/figures.ts';
import { Clerk, expect, test } from './app.fixture.ts';
import { spawnBrowserHost } from './hosts.ts';

const PENALTY = figureDefinition('disclosure.penalty.decisions').label;

test('what was typed last can be undone after a restart', async ({ page, data }) => {
  test.skip(test.info().project.name !== 'browser', 'the program is started by itself here');
  const clerk = new Clerk(page);
  const host = await spawnBrowserHost(data);
  await page.goto(host.address);
  await clerk.button('打开示例').click();
  await clerk.correct();
  await clerk.type(PENALTY, '16');
  await clerk.type(PENALTY, '18');
  await clerk.saved();
  await host.stop();

  const again = await spawnBrowserHost(data);
  await page.goto(again.address);
  await clerk.button('打开').first().click();
  await expect(clerk.cell(PENALTY)).toHaveText(/^18/);
  await clerk.correct();
  await page.keyboard.press('Control+z');
  await expect(clerk.cell(PENALTY)).toHaveText(/^16/);
  await page.keyboard.press('Control+z');
  await expect(clerk.cell(PENALTY)).toHaveText(/^14/);
  await page.keyboard.press('Control+y');
  await expect(clerk.cell(PENALTY)).toHaveText(/^16/);
  await clerk.saved();
  await again.stop();
});
