/** One report, changed in two windows: nothing that was typed is lost, whichever is kept. */
import { figureDefinition } from '../shared/forms/figures.ts';
import { setFigure } from '../shared/report/report.ts';
import { expect, test } from './app.fixture.ts';
import { callHost } from './hosts.ts';

const PENALTY = figureDefinition('disclosure.penalty.decisions').label;

test('what was typed here can be brought back after taking what another window stored', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await clerk.correct();
  await expect(clerk.cell(PENALTY)).toHaveText(/^14/);
  const list = await callHost(page, 'listLibrary', {});
  const id = (list.ok && list.rows[0]?.id) || '';
  const opened = await callHost(page, 'openEntry', { id });
  if (!opened.ok) throw new Error(opened.problem.what);
  const { report, revision } = opened.entry;
  const elsewhere = setFigure(report, 'disclosure.penalty.decisions', '20');
  await callHost(page, 'saveEntry', { id, revision, report: elsewhere, correcting: true });

  await test.step('the conflict is said, also where it keeps something from being done', async () => {
    await clerk.type(PENALTY, '16');
    await expect(page.getByText('没有保存：年报在别处已被修改')).toBeVisible();
    await clerk.button('导出 Word').click();
    await expect(page.getByText('请在窗口上方选择保留哪一份内容')).toBeVisible();
    await clerk.button('关闭提示').click();
  });

  await test.step('what is stored is shown, and what stood here is one step back', async () => {
    await clerk.button('改用已保存的内容').click();
    await expect(clerk.cell(PENALTY)).toHaveText(/^20/);
    await expect(page.getByText('已改用已保存的内容')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(clerk.cell(PENALTY)).toHaveText(/^16/);
    await clerk.saved();
  });
});
