/** What is dropped a second time is told apart, and one answer can hold for all of it. */
import { expect, test } from './app.fixture.ts';
import { DOUBTFUL, LAST_YEAR } from './files.ts';

test('reports that are there already are marked, asked about, and treated alike when wanted', async ({
  clerk,
}) => {
  const { page } = clerk;
  const files = [LAST_YEAR, DOUBTFUL];
  const queue = page.getByRole('navigation', { name: '拖入的文件' });
  const dialog = page.getByRole('dialog', { name: '资料库里已经有这份年报' });
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();

  await test.step('the first time all are saved', async () => {
    await clerk.drop(...files);
    await expect(clerk.button('全部保存（2 份）')).toBeVisible();
    await clerk.button('全部保存（2 份）').click();
    await expect(page.getByRole('row', { name: /2024年/ })).toHaveCount(2);
  });

  await test.step('the second time they are marked, and shown alone when they could not be saved', async () => {
    await clerk.drop(...files);
    await expect(queue.getByText(/资料库已有/)).toHaveCount(2);
    await clerk.button('全部保存（2 份）').click();
    await expect(page.getByText('2 份资料库里已经有了，还没有保存')).toBeVisible();
    await expect(queue.getByRole('button', { name: '已有 2' })).toHaveAttribute('aria-pressed', 'true');
    await page.screenshot({ path: test.info().outputPath('marked.png') });
  });

  await test.step('leaving the question gives the keyboard back', async () => {
    const save = clerk.button('保存到资料库');
    await save.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(save).toBeFocused();
  });

  await test.step('one answer holds for the others too', async () => {
    await clerk.button('保存到资料库').click();
    await dialog.getByRole('checkbox', { name: '另外 1 份资料库已有的也这样处理' }).check();
    await page.screenshot({ path: test.info().outputPath('asked.png') });
    await dialog.getByRole('button', { name: '替换资料库里的' }).click();
    await expect(page.getByText('已保存 2 份年报。')).toBeVisible();
    await expect(page.getByRole('row', { name: /2024年/ })).toHaveCount(2);
  });
});
