import { join } from 'node:path';
import type { Entry } from '../shared/contract.ts';
import { exampleReport } from '../shared/example.ts';
import { figureDefinition } from '../shared/forms/figures.ts';
import { applyEdits, setFigure } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';
import { keepEdit, openMarks } from '../shared/template/open-marks.ts';
import { expect, test, type Clerk } from './app.fixture.ts';
import { callHost } from './hosts.ts';

const PENALTY = figureDefinition('disclosure.penalty.decisions').label;

/** Puts last year's example and a filled report of 2025 into the library, and opens the latter. */
async function openDraft(
  clerk: Clerk,
  change: (report: Report) => Report = (report) => report,
): Promise<Entry> {
  const { page } = clerk;
  const last = await callHost(page, 'addExample', {});
  if (!last.ok) throw new Error(last.problem.what);
  const created = await callHost(page, 'createReport', {
    lastId: last.entry.id,
    agency: '清河县水利局',
    year: 2025,
    text: 'last',
  });
  if (!created.ok) throw new Error(created.problem.what);
  const { entry } = created;
  const report = change(filled(entry.report));
  const saved = await callHost(page, 'saveEntry', { id: entry.id, revision: entry.revision, report });
  if (!saved.ok) throw new Error(saved.problem.what);
  await page.reload();
  await page.getByRole('row', { name: /2025年/ }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
  return { ...entry, report, revision: saved.revision };
}

/** Numbers of last year in the text confirmed, blank cells as in the year before; two and one were carried over, and all of them were answered. */
function filled(report: Report): Report {
  const example = exampleReport().figures;
  const own: Readonly<Record<string, number>> = {
    'disclosure.normativeDocument.inForce': 10,
    'requests.handled.natural': 9,
    'requests.granted.natural': 5,
    'requests.granted.legalService': 2,
    'requests.granted.total': 8,
    'requests.handled.legalService': 2,
    'requests.handled.total': 13,
    'requests.carriedOut.natural': 0,
    'requests.carriedOut.legalService': 0,
    'requests.carriedOut.total': 0,
  };
  const kept = applyEdits(report, openMarks(report).map(keepEdit));
  return Object.keys(report.figures).reduce((changed, id) => {
    const value = own[id] ?? report.figures[id] ?? example[id] ?? 0;
    return setFigure(changed, id, String(value));
  }, kept);
}

test('a report is finalised when its errors are gone, and can be taken back', async ({ clerk }) => {
  const { page } = clerk;
  await openDraft(clerk, (report) => setFigure(report, 'disclosure.penalty.decisions', ''));
  const dialog = page.getByRole('dialog', { name: '定稿' });

  await test.step('an empty cell keeps it from being finalised, and is one click away', async () => {
    await clerk.button('定稿…').click();
    await expect(dialog).toContainText('还有 1 处错误，不能定稿。定稿前每一格都要填写，没有发生的填 0。');
    await expect(dialog.getByRole('button', { name: '确认定稿' })).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('errors.png') });
    await dialog.getByRole('button', { name: `定位：表二 ${PENALTY}` }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.type('14');
    await page.keyboard.press('Enter');
    await expect(clerk.cell(PENALTY)).toHaveText(/^14/);
  });

  await test.step('what is still open is said before it is asked', async () => {
    await clerk.button('定稿…').click();
    await expect(dialog).toContainText('没有错误，可以定稿');
    await expect(dialog).toContainText('还没有核对');
    await page.screenshot({ path: test.info().outputPath('remaining.png') });
    await dialog.getByRole('button', { name: '确认定稿' }).click();
    await expect(dialog).toContainText(/已定稿，\d{4}年/);
    await page.screenshot({ path: test.info().outputPath('done.png') });
    await dialog.getByRole('button', { name: '完成' }).click();
  });

  await test.step('what is finalised cannot be changed by typing', async () => {
    await expect(page.getByText(/已定稿，内容不能修改/)).toBeVisible();
    await clerk.type(PENALTY, '99');
    await expect(clerk.cell(PENALTY)).toHaveText(/^14/);
    const text = page.getByRole('textbox', { name: '六 其他事项正文' });
    const before = await text.textContent();
    await text.click();
    await page.keyboard.type('多写一句');
    expect(await text.textContent()).toBe(before);
    await expect(page.getByText('年报已定稿，不能修改。')).toBeVisible();
    await expect(clerk.button('撤销').first()).toBeDisabled();
    await page.screenshot({ path: test.info().outputPath('final.png') });
  });

  await test.step('the library says so, also after a fresh start', async () => {
    await page.goto(new URL('/', page.url()).href);
    await clerk.button(/^资料库$/).click();
    await expect(page.getByRole('row', { name: /2025年/ })).toContainText('已定稿');
    await page.getByRole('row', { name: /2025年/ }).dblclick();
  });

  await test.step('it goes back to a draft, and the way back is taken back', async () => {
    await clerk.button('退回草稿').click();
    await expect(page.getByText('内容不能修改')).toHaveCount(0);
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText(/已定稿，内容不能修改/)).toBeVisible();
    await clerk.button('退回草稿').first().click();
    await expect(page.getByText('内容不能修改')).toHaveCount(0);
    await clerk.type(PENALTY, '15');
    await expect(clerk.cell(PENALTY)).toHaveText(/^15/);
    await clerk.saved();
  });
});

test('the check sheet shows, prints and exports what the head signs', async ({ clerk, data }) => {
  const { page } = clerk;
  await openDraft(clerk);
  await clerk.button('校核单').click();
  const sheet = page.getByRole('article', { name: '清河县水利局2025年政府信息公开工作年度报告校核单' });

  await test.step('figures, checks and lines to sign stand on it', async () => {
    await expect(sheet.getByRole('row', { name: /一、本年新收/ })).toContainText('10');
    await expect(sheet.getByRole('row', { name: /与去年结转核对/ })).toContainText('7 列全部相符');
    await expect(sheet).toContainText('单位负责人');
    await page.screenshot({ path: test.info().outputPath('sheet.png') });
  });

  await test.step('on paper there is the sheet and nothing else, on two pages at most', async () => {
    await page.evaluate("window.print = () => document.body.setAttribute('data-printed', 'yes')");
    await page.keyboard.press('Control+p');
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
    const pdf = await page.pdf({
      path: test.info().outputPath('sheet.pdf'),
      preferCSSPageSize: true,
      printBackground: false,
    });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner').first()).toBeHidden();
    await expect(clerk.button('打印')).toBeHidden();
    await expect(sheet).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('it is exported as a Word file', async () => {
    const download = page.waitForEvent('download');
    await clerk.button('导出 Word').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('清河县水利局2025年政府信息公开工作年度报告校核单.docx');
    await file.saveAs(join(data, 'sheet.docx'));
  });

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(clerk.button('定稿…')).toBeVisible();
});

test('what another window has finalised is not overwritten unless somebody wants it', async ({ clerk }) => {
  const { page } = clerk;
  const { id, revision } = await openDraft(clerk);
  const answer = await callHost(page, 'finaliseEntry', { id, revision });
  expect(answer).toMatchObject({ ok: true });
  await clerk.type(PENALTY, '16');
  await expect(page.getByText('没有保存：年报在别处已被修改')).toBeVisible();
  await clerk.button('保留这里的内容').click();
  await clerk.saved();
  const stored = await callHost(page, 'openEntry', { id });
  expect(stored).toMatchObject({
    ok: true,
    entry: { status: 'draft', report: { figures: { 'disclosure.penalty.decisions': 16 } } },
  });
});
