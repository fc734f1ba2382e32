import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.fixture.ts';
import { DOUBTFUL, LAST_YEAR } from './files.ts';

test('each bad file gets its own message, good ones go on, the library is untouched', async ({
  clerk,
  data,
}) => {
  const { page } = clerk;
  const whole = await readFile(LAST_YEAR);
  const files: [name: string, bytes: Uint8Array, message: RegExp][] = [
    ['空的.docx', new Uint8Array(), /空文件/],
    ['一半.docx', whole.subarray(0, whole.length / 2), /已损坏或不完整/],
    ['图片.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /图片/],
    ['~$年报.docx', Buffer.alloc(162, 1), /临时文件/],
    ['通知.txt', Buffer.from('关于召开会议的通知\n请各单位派员参加。\n'), /没有找到年度报告/],
  ];
  const paths: string[] = [];
  for (const [name, bytes] of files) {
    const path = join(data, name);
    await writeFile(path, bytes);
    paths.push(path);
  }
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(...paths, LAST_YEAR);

  const queue = page.getByRole('navigation', { name: '拖入的文件' });
  for (const [name, , message] of files) {
    await queue.getByText(name).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(message);
    await expect(alert).toContainText('资料库没有变化');
    await expect(page.getByText(/\bat .*:\d+:\d+/)).toHaveCount(0);
  }
  await queue.getByText('last-year.docx').click();
  await expect(page.getByText('200/200 个数字')).toBeVisible();
});

test('a doubtful cell is shown with its raw text, corrected in place and saved', async ({ clerk, data }) => {
  const { page } = clerk;
  const file = join(data, '去年.docx');
  await copyFile(DOUBTFUL, file);
  await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
  await clerk.drop(file);
  await expect(page.getByText('198/200 个数字')).toBeVisible();
  const doubts = page.getByRole('list', { name: '存疑之处' });
  await expect(doubts.getByText(/126件/).first()).toBeVisible();
  await clerk.type('第（五）项 行政许可 处理决定数量', '126');
  await expect(page.getByText('199/200 个数字')).toBeVisible();
  await expect(page.getByText('1 处存疑')).toBeVisible();
  await clerk.button('保存到资料库').click();
  await expect(page.getByRole('row', { name: /清河县文化和旅游局2024年.*存疑 1 处/ })).toBeVisible();
});
