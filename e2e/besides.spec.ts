import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exampleReport } from '../shared/example.ts';
import type { Report } from '../shared/report/schema.ts';
import { expect, test } from './app.fixture.ts';
import { extract } from './files.ts';
import { ROOT } from './hosts.ts';

/** A picture of two pixels, one red and one white. */
const PICTURE = 'R0lGODlhAgABAIAAAMAAAP///ywAAAAAAgABAAACAkQKADs=';

const TEXT = '全年通过门户网站公开政府信息，栏目按月更新。';

/** Last year's report with what a clerk may put in besides, as a Word file. */
async function wordFile(folder: string): Promise<string> {
  const report = exampleReport();
  const cells = ['平台', '发布条数', '门户网站', '96', '微信公众号', '32'];
  const rich: Report = {
    ...report,
    sections: report.sections.map((one) =>
      one.no === 1 ? { ...one, paragraphs: [TEXT, ...one.paragraphs] } : one,
    ),
    looks: {
      'section:1/paragraph:1': [
        { kind: 'bold', start: 2, end: 8 },
        { kind: 'link', start: 4, end: 8, href: 'https://www.example.gov.cn' },
        { kind: 'note', start: 14, end: 14, text: '含转载的信息。' },
        { kind: 'underline', start: 15, end: 17 },
      ],
    },
    additions: [
      {
        part: 'section:1',
        at: 1,
        addition: {
          kind: 'table',
          rowCount: 3,
          columnCount: 2,
          cells: cells.map((words, index) => ({
            row: Math.floor(index / 2),
            column: index % 2,
            rowSpan: 1,
            columnSpan: 1,
            text: words,
          })),
        },
      },
      {
        part: 'section:1',
        at: 2,
        addition: { kind: 'picture', type: 'gif', data: PICTURE, width: 240, height: 120, alt: '栏目截图' },
      },
    ],
  };
  const [json, word] = [join(folder, 'last.json'), join(folder, '去年年报.docx')];
  await writeFile(json, JSON.stringify(rich));
  await promisify(execFile)(process.execPath, [
    join(ROOT, 'build/nianbao.js'),
    'export',
    json,
    '--out',
    word,
  ]);
  return word;
}

test('what the clerk put into the Word file is there to be changed, and comes out again', async ({
  clerk,
  data,
}) => {
  const { page } = clerk;
  const part = page.locator('[data-part="section:1"]');
  const cell = part.getByRole('textbox', { name: '第 2 行第 2 列' });

  await test.step('the import says what stays', async () => {
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    await clerk.drop(await wordFile(data));
    await expect(page.getByText('200/200 个数字')).toBeVisible();
    await expect(
      page.getByText('附加表格（3 行 2 列：平台、发布条数、门户网站……），照原样保留'),
    ).toBeVisible();
    await expect(page.getByText('图片“栏目截图”，照原样保留')).toBeVisible();
    await clerk.button('保存到资料库').click();
    await expect(page.getByRole('heading', { level: 1, name: '资料库' })).toBeVisible();
  });

  await test.step('it stands where it stood', async () => {
    await page.getByRole('row', { name: /2024/ }).first().dblclick();
    await expect(part.getByRole('group', { name: '附加表格' })).toBeVisible();
    await expect(part.getByRole('img', { name: '栏目截图' })).toHaveJSProperty('naturalWidth', 2);
    await expect(part.locator('strong', { hasText: '通过' })).toBeVisible();
    await expect(part.locator('u', { hasText: '栏目' })).toBeVisible();
    await expect(part.getByRole('button', { name: '脚注：含转载的信息。' })).toBeVisible();
    await clerk.correct();
  });

  await test.step('a cell is typed over, and the program’s undo takes it back', async () => {
    await cell.fill('128');
    await page.keyboard.press('Control+z');
    await expect(cell).toHaveValue('96');
    await page.keyboard.press('Control+y');
    await expect(cell).toHaveValue('128');
    await part.getByRole('button', { name: '在第 2 行下面加一行' }).click();
    await part.getByRole('textbox', { name: '第 3 行第 1 列' }).fill('短视频账号');
  });

  await test.step('words become bold with the keyboard, a picture gets its words', async () => {
    await part.locator('u', { hasText: '栏目' }).click();
    await clerk.typeWhileBusy('Home', 'Shift+End', 'Control+b');
    await expect(part.locator('strong', { hasText: '全年' })).toBeVisible();
    await part.getByRole('textbox', { name: '替代文字' }).fill('门户网站首页');
    await expect(part.getByRole('img', { name: '门户网站首页' })).toBeVisible();
    await clerk.saved();
  });

  await test.step('what is cut comes back as it was', async () => {
    await part.locator('strong', { hasText: '全年' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await expect(part.getByRole('group', { name: '附加表格' })).toHaveCount(0);
    await page.keyboard.press('Control+v');
    await expect(part.getByRole('group', { name: '附加表格' })).toBeVisible();
    await expect(part.getByRole('img', { name: '门户网站首页' })).toBeVisible();
    await expect(part.getByRole('button', { name: '脚注：含转载的信息。' })).toBeVisible();
    await clerk.saved();
  });

  await test.step('a column comes and goes in one step each', async () => {
    await part.getByRole('textbox', { name: '第 1 行第 2 列' }).click();
    await part.getByRole('button', { name: '在第 2 列右边加一列' }).click();
    await expect(part.getByRole('textbox', { name: '第 1 行第 3 列' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(part.getByRole('textbox', { name: '第 1 行第 3 列' })).toHaveCount(0);
    await expect(part.getByRole('textbox', { name: '第 3 行第 1 列' })).toHaveValue('短视频账号');
  });

  await test.step('words of a cell are found and replaced', async () => {
    await page.keyboard.press('Control+h');
    await page.getByRole('textbox', { name: '查找' }).fill('短视频账号');
    await expect(page.getByText('第 1 处，共 1 处')).toBeVisible();
    await expect(part.locator('[data-found="current"]')).toBeVisible();
    await page.getByRole('textbox', { name: '替换为' }).fill('短视频号');
    await page.getByRole('button', { name: '全部替换' }).click();
    await expect(part.getByRole('textbox', { name: '第 3 行第 1 列' })).toHaveValue('短视频号');
    await page.keyboard.press('Escape');
    await clerk.saved();
  });

  await test.step('the export has all of it', async () => {
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+e');
    const { looks, additions, figures } = await extract(await (await download).path());
    expect(figures).toEqual(exampleReport().figures);
    expect(looks?.['section:1/paragraph:1']).toEqual([
      { kind: 'bold', start: 0, end: TEXT.length },
      { kind: 'link', start: 4, end: 8, href: 'https://www.example.gov.cn' },
      { kind: 'note', start: 14, end: 14, text: '含转载的信息。' },
      { kind: 'underline', start: 15, end: 17 },
    ]);
    expect(additions).toMatchObject([
      { part: 'section:1', at: 1, addition: { kind: 'table', rowCount: 4 } },
      { part: 'section:1', at: 2, addition: { kind: 'picture', data: PICTURE, alt: '门户网站首页' } },
    ]);
    const [table] = additions ?? [];
    const words = table?.addition.kind === 'table' ? table.addition.cells.map(({ text }) => text) : [];
    expect(words).toEqual(['平台', '发布条数', '门户网站', '128', '短视频号', '', '微信公众号', '32']);
  });
});
