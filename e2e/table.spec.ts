/** Table three as a clerk knows it from spreadsheets. */
import { expect, test, type Clerk } from './app.fixture.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED = '二、上年结转政府信息公开申请数量';

async function openExample(clerk: Clerk): Promise<void> {
  await clerk.button('打开示例').click();
  await clerk.correct();
  await expect(clerk.page.getByRole('dialog')).toBeHidden();
}

async function paste({ page }: Clerk, text: string): Promise<void> {
  // The page's own words: this side knows no documents.
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`);
}

test('columns and rows keep their names in view, also where the window is enlarged', async ({ clerk }) => {
  const { page } = clerk;
  await openExample(clerk);
  const table = page.getByRole('grid', { name: /申请办理/ });
  const isInView = async (role: 'columnheader' | 'rowheader', name: string) => {
    const box = await table.getByRole(role, { name, exact: true }).boundingBox();
    const paper = await page.locator('.paper-scroll').boundingBox();
    if (!box || !paper) return false;
    return (
      box.y + box.height > paper.y + 8 && box.x + box.width > paper.x + 8 && box.x < paper.x + paper.width
    );
  };
  await clerk.cell('四、结转下年度继续办理 × 自然人').click();
  expect(await isInView('columnheader', '自然人')).toBe(true);

  await page.setViewportSize({ width: 683, height: 384 });
  await clerk.cell('四、结转下年度继续办理 × 总计').focus();
  expect(await isInView('columnheader', '总计')).toBe(true);
  expect(await isInView('rowheader', '四、结转下年度继续办理')).toBe(true);
});

test('a block is filled, cleared and taken back as one step', async ({ clerk }) => {
  const { page } = clerk;
  await openExample(clerk);
  const [first, second] = [clerk.cell(`${NEW} × 科研机构`), clerk.cell(`${CARRIED} × 科研机构`)];
  await first.click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowDown', 'Control+d']) await page.keyboard.press(key);
  await expect(second).toHaveText('5');
  await page.keyboard.press('Delete');
  await expect(first).toHaveText('');
  await expect(second).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(first).toHaveText('5');
  await expect(second).toHaveText('5');
  await page.keyboard.press('Control+z');
  await expect(second).toHaveText('0');
});

test('what is pasted is taken in plain digits, and what was not taken is said', async ({ clerk }) => {
  const { page } = clerk;
  await openExample(clerk);
  await clerk.cell(`${NEW} × 自然人`).click();
  await paste(clerk, '1,234\t１２件\t0\t0\t0\t0\t9\t7');
  await expect(clerk.cell(`${NEW} × 自然人`)).toHaveText('1234');
  await expect(clerk.cell(`${NEW} × 商业企业`)).toHaveText('12');
  const said = page.getByText(/已填入 7 格，其中 2 格去掉了单位或分隔符，有 1 格超出表格，没有填入。/);
  await expect(said).toContainText('合计填的是 9，分项之和是 1246。');
  await clerk.button('改为 1246').click();
  await expect(clerk.cell(`${NEW} × 总计`)).toHaveText('1246');
  await expect(clerk.cell(`${NEW} × 自然人`)).toBeFocused();
});
