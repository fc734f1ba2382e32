import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { exampleReport } from '../shared/example.ts';
import { expect, test } from './app.fixture.ts';
import { extract, LAST_YEAR, seedFiles } from './files.ts';

test('last year’s Word file becomes this year’s Word file', async ({ clerk, data }) => {
  const { page } = clerk;

  await test.step('drop the old report and review what was read', async () => {
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    await clerk.drop(LAST_YEAR);
    await expect(page.getByText('200/200 个数字')).toBeVisible();
    await expect(page.getByText('0 处存疑')).toBeVisible();
    await clerk.button('保存到资料库').click();
  });

  await test.step('start this year’s report: carried figures are there, the others are blank', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '资料库' })).toBeVisible();
    await clerk.button('新建年度报告').click();
    await page.getByRole('dialog').getByRole('button', { name: '新建 2025 年年度报告' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
    await expect(clerk.cell('二、上年结转政府信息公开申请数量 × 自然人')).toHaveText(/^2/);
    await expect(clerk.cell('二、上年结转政府信息公开申请数量 × 法律服务机构')).toHaveText(/^1/);
    await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 自然人')).toHaveText('');
  });

  const finding = clerk.findings.getByText(/5 \+ 2 ≠ 3 \+ 0/);
  await test.step('type figures: an error appears beside the table and goes away', async () => {
    for (const [figure, text] of typedFigures({ granted: '3' })) await clerk.type(figure, text);
    await page.keyboard.press('F7');
    await expect(finding.first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('error.png') });
    await clerk.type('三、（一）予以公开 × 自然人', '7');
    await clerk.type('三、（七）总计 × 自然人', '7');
    await expect(finding).toHaveCount(0);
    await clerk.saved();
  });

  await test.step('undo and redo go across cells', async () => {
    await page.keyboard.press('Control+z');
    await expect(clerk.cell('三、（七）总计 × 自然人')).toHaveText(/^3/);
    await page.keyboard.press('Control+y');
    await expect(clerk.cell('三、（七）总计 × 自然人')).toHaveText(/^7/);
  });

  await test.step('a jump to another part takes the keyboard along', async () => {
    await clerk.cell('三、（七）总计 × 自然人').click();
    await page.keyboard.press('Control+5');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect(clerk.cell('三、（七）总计 × 自然人')).toHaveText(/^7/);
  });

  await test.step('compare with last year', async () => {
    await clerk.button('对比去年').click();
    const figures = page.getByRole('region', { name: '数字对比' });
    await expect(figures.getByText('自然人').first()).toBeVisible();
    await page.getByText('文字', { exact: true }).click();
    await expect(page.getByRole('region', { name: '文字对比' })).toBeVisible();
    await clerk.button('去编辑').first().click();
    await expect(clerk.button('对比去年')).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('region', { name: '文字对比' })).toBeVisible();
    await page.getByText('图表', { exact: true }).click();
    await expect(page.getByRole('img', { name: /新收申请/ })).toBeVisible();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await clerk.button('复制图片：新收申请，按申请人').click();
    await expect(page.getByText('已复制“新收申请，按申请人”的图片')).toBeVisible();
    const copied = 'navigator.clipboard.read().then((items) => items.flatMap(({ types }) => types))';
    expect(await page.evaluate<string[]>(copied)).toContain('image/png');
    const sheet = page.waitForEvent('download');
    await clerk.button('导出对比表').click();
    await page.getByRole('menuitem', { name: 'Word 文件' }).click();
    const parts = unzipSync(await readFile(await (await sheet).path()));
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(1);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(clerk.button('导出 Word')).toBeVisible();
  });

  await test.step('export Word and read the file back', async () => {
    await clerk.saved();
    const download = page.waitForEvent('download');
    await clerk.button('导出 Word').click();
    // Most of it is still to be written.
    await page.getByRole('dialog').getByRole('button', { name: '作为草稿导出' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('清河县水利局2025年政府信息公开工作年度报告（草稿）.docx');
    const saved = join(data, 'this-year.docx');
    await file.saveAs(saved);
    const report = await extract(saved);
    expect(report).toMatchObject({
      agency: '清河县水利局',
      year: 2025,
      form: '2021',
      titleLines: ['清河县水利局', '2025年政府信息公开工作年度报告'],
    });
    expect(report.figures).toMatchObject({
      'requests.new.natural': 5,
      'requests.new.total': 5,
      'requests.carriedIn.natural': 2,
      'requests.carriedIn.legalService': 1,
      'requests.carriedIn.total': 3,
      'requests.granted.natural': 7,
      'requests.granted.legalService': 1,
      'requests.handled.natural': 7,
      'requests.carriedOut.natural': 0,
      'disclosure.fee.amount': 12.5,
      'disclosure.penalty.decisions': null,
      'review.reconsideration.upheld': null,
    });
  });

  await test.step('the library lists both years', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.goto(new URL('/', page.url()).href);
    await expect(page.getByRole('row', { name: /2025/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /2024/ })).toBeVisible();
  });
});

/** What the clerk types: five new applications, two and one carried over, `granted` of them granted. */
function typedFigures({ granted }: { granted: string }): [figure: string, text: string][] {
  const others = ['商业企业', '科研机构', '社会公益组织', '其他'];
  return [
    ['第（八）项 行政事业性收费 本年收费金额（单位：万元）', '12.5'],
    ['一、本年新收政府信息公开申请数量 × 自然人', '5'],
    ...[...others, '法律服务机构'].map((column): [string, string] => [
      `一、本年新收政府信息公开申请数量 × ${column}`,
      '0',
    ]),
    ['三、（一）予以公开 × 自然人', granted],
    ['三、（一）予以公开 × 法律服务机构', '1'],
    ...others.map((column): [string, string] => [`三、（一）予以公开 × ${column}`, '0']),
    ['三、（七）总计 × 自然人', granted],
    ['四、结转下年度继续办理 × 自然人', '0'],
  ];
}

const seeds = seedFiles();
if (seeds.length === 0) {
  test('each real report of the shared corpus can be imported (skipped without ../shared)', () => {
    test.skip(true, 'the shared corpus is not there');
  });
}
for (const seed of seeds) {
  test(`the real report ${basename(seed)} is read, reviewed and saved`, async ({ clerk }) => {
    const { page } = clerk;
    const report = await extract(seed);
    const read = Object.values(report.figures).filter((value) => value !== null).length;
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    await clerk.drop(seed);
    await expect(page.getByText(new RegExp(`${read}/\\d+ 个数字`))).toBeVisible();
    await clerk.button('保存到资料库').click();
    await expect(page.getByRole('row', { name: new RegExp(`${report.year}年`) })).toBeVisible();
  });
}

test('the example opens from an empty library', async ({ clerk }) => {
  await clerk.button('打开示例').click();
  await expect(clerk.cell('一、本年新收政府信息公开申请数量 × 自然人')).toHaveText(
    String(exampleReport().figures['requests.new.natural']),
  );
});
