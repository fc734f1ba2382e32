/** The keyboard is never lost: what is closed gives it back, and nothing keeps it from the buttons of the screen. */
import { expect, test, type Clerk } from './app.fixture.ts';
import { callHost } from './hosts.ts';

const CELL = '三、（一）予以公开 × 自然人';

async function openDraft({ page }: Clerk, agency: string): Promise<void> {
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  const created = await callHost(page, 'createReport', {
    lastId: null,
    agency,
    year: 2025,
    text: 'template',
  });
  if (!created.ok) throw new Error(created.problem.what);
  await page.reload();
  await page.getByRole('row', { name: /2025年/ }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
}

test('a dialog that is closed gives the keyboard back', async ({ clerk }) => {
  const { page } = clerk;
  await openDraft(clerk, '清河县水利局');
  for (const name of ['修改…', '定稿…']) {
    const opener = clerk.button(name);
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test('Esc takes the pane off the paper and leads back to the cell', async ({ clerk }) => {
  const { page } = clerk;
  await page.setViewportSize({ width: 1093, height: 614 });
  await openDraft(clerk, '清河县水利局');
  const cell = clerk.cell(CELL);
  const pane = page.getByRole('tabpanel');

  await test.step('from the cell that it explains', async () => {
    await cell.click();
    await page.keyboard.press('F1');
    await expect(pane).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(pane).toBeHidden();
    await expect(cell).toBeFocused();
  });

  await test.step('from within the pane', async () => {
    await page.keyboard.press('F7');
    await expect(pane.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(pane).toBeHidden();
    await expect(cell).toBeFocused();
  });
});

test('the name of the agency stands beside the title', async ({ clerk }) => {
  await openDraft(clerk, '清河县水利局');
  const heading = clerk.page.getByRole('heading', { level: 1 });
  await expect(heading.getByText('清河县水利局')).toBeInViewport({ ratio: 1 });
});

test('a long name leaves every button of the report in the window', async ({ clerk }) => {
  const { page } = clerk;
  await openDraft(clerk, '清河满族蒙古族自治县人民政府办公室政务公开与大数据发展管理服务中心');
  for (const width of [1920, 1366, 1093, 911]) {
    await page.setViewportSize({ width, height: 614 });
    for (const name of ['定稿…', '导出 Word']) {
      await expect(clerk.button(name)).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByText('2025年 年度报告')).toBeInViewport({ ratio: 1 });
  }
});

test('no key that is meant for a table changes a heading', async ({ clerk }) => {
  const { page } = clerk;
  await openDraft(clerk, '清河县水利局');
  const headings = page.locator('h2.part-heading');
  await expect(headings).toHaveCount(6);
  const official = await headings.allTextContents();

  await test.step('Ctrl+3 begins in the first cell of table three', async () => {
    await page.keyboard.press('Control+3');
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 自然人')).toHaveText(/^12/);
  });

  await test.step('Tab from the last cell of table two goes on in table three', async () => {
    await clerk.cell('第（八）项 行政事业性收费 本年收费金额（单位：万元）').click();
    await page.keyboard.type('3.5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 自然人')).toHaveText(/^8/);
    await expect(clerk.cell('第（八）项 行政事业性收费 本年收费金额（单位：万元）')).toHaveText(/^3\.5/);
  });

  await test.step('Ctrl+5 begins behind the text', async () => {
    await page.keyboard.press('Control+5');
    await page.keyboard.type('另有两点。');
    await expect(page.getByRole('textbox', { name: '五 问题改进正文' })).toContainText('另有两点。');
  });

  await test.step('headings are changed on purpose, and the official wording comes back with one click', async () => {
    await expect(headings).toHaveText(official);
    await clerk.button('修改五 问题改进标题').click();
    await page.getByRole('textbox', { name: '五 问题改进标题' }).fill('五、问题');
    await clerk.button('恢复规定写法').click();
    await clerk.button('完成').click();
    await expect(headings).toHaveText(official);
  });
});

test('F6 goes from pane to pane and comes back to the cell', async ({ clerk }) => {
  const { page } = clerk;
  await openDraft(clerk, '清河县水利局');
  const cell = clerk.cell(CELL);
  await cell.click();
  await page.keyboard.press('F6');
  await expect(cell).not.toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(cell).toBeFocused();
  for (let pane = 0; pane < 4; pane += 1) {
    await page.keyboard.press('F6');
    await expect(page.locator(':focus')).toHaveCount(1);
  }
  await expect(cell).toBeFocused();
});

test('the paper takes the size that was chosen, tables as wide as the text', async ({ clerk }) => {
  const { page } = clerk;
  await openDraft(clerk, '清河县水利局');
  const paper = page.getByRole('article', { name: '年报' });
  const widthOf = async (name: RegExp | string) =>
    (await page.getByRole(typeof name === 'string' ? 'textbox' : 'grid', { name }).boundingBox())?.width ?? 0;
  const size = page.getByRole('combobox', { name: '显示比例' });
  await size.click();
  // The list is open when its chosen entry is told; the keys reach the others whatever moves.
  await expect(size).toHaveAttribute('aria-expanded', 'true');
  await page.locator('.ant-select-item-option', { hasText: /^100%$/ }).dispatchEvent('click');
  await expect.poll(async () => Math.round((await paper.boundingBox())?.width ?? 0)).toBe(794);
  expect(Math.abs((await widthOf(/申请办理/)) - (await widthOf('三 申请办理正文')))).toBeLessThan(2);
  await page.reload();
  await expect.poll(async () => Math.round((await paper.boundingBox())?.width ?? 0)).toBe(794);
});

test('no screen that comes or goes takes the keyboard away, and the way back leads to the cell', async ({
  clerk,
}) => {
  const { page } = clerk;
  await openDraft(clerk, '清河县水利局');
  const cell = clerk.cell(CELL);
  for (const [keys, title] of [
    ['Shift+F9', '校核单'],
    ['Control+p', '打印预览'],
  ] as const) {
    await cell.click();
    await page.keyboard.press(keys);
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(cell).toBeFocused();
  }
  await clerk.button('回到资料库').click();
  await expect(page.getByRole('row', { name: /2025年/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.editor-title')).toBeVisible();
});
