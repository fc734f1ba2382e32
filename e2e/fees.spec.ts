/** 信息处理费: calculated by case and by page, written into section six in place of what stood there. */
import { expect, test } from './app.fixture.ts';

test('the fee of the year is calculated and written into section six', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.button('打开示例').click();
  await clerk.correct();
  const six = page.getByRole('textbox', { name: '六 其他事项正文' });
  await expect(six).toContainText('未收取信息处理费');
  const opener = clerk.button('信息处理费');
  await opener.click();
  const dialog = page.getByRole('dialog', { name: '信息处理费' });
  const write = dialog.getByRole('button', { name: '写入第六部分' });

  await test.step('nothing is written before a person has said all three numbers', async () => {
    await expect(write).toBeDisabled();
    await dialog.getByRole('button', { name: '本年没有收费' }).click();
    await expect(dialog).toContainText('未发出收费通知，未收取信息处理费');
    await expect(write).toBeEnabled();
  });

  await test.step('notices are calculated one by one', async () => {
    const add = dialog.getByRole('button', { name: '加一份通知' });
    await add.click();
    await dialog.getByLabel('第1份通知：到第几件').fill('42');
    await expect(dialog).toContainText('第41—42件：2件 × 300元 = 600元');
    await add.click();
    await dialog.getByLabel('第2份通知：标准').click();
    await page.getByTitle('按页').last().click();
    await dialog.getByLabel('第2份通知：页数').fill('101');
    await dialog.getByRole('button', { name: '用合计：2 件，5320 元' }).click();
    await dialog.getByLabel('实际收取').fill('720');
    await expect(dialog).toContainText('共发出收费通知2件，总金额5320元，实际收取720元');
    await expect(dialog).toContainText('将替换：');
  });

  await test.step('the sentence takes the place of the old one, undo brings that back', async () => {
    await write.click();
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(six).toContainText('实际收取720元');
    await expect(six).not.toContainText('未收取信息处理费');
    await page.keyboard.press('Control+z');
    await expect(six).toContainText('未收取信息处理费');
    await page.keyboard.press('Control+y');
    await expect(six).toContainText('实际收取720元');
  });
});
