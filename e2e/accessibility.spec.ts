/** What axe finds: nothing serious on any screen and in any state, light or dark. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Clerk } from './app.fixture.ts';
import { DOUBTFUL } from './files.ts';
import { callHost, ROOT } from './hosts.ts';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;

async function expectClean({ page }: Clerk, state: string): Promise<void> {
  await test.step(state, async () => {
    // Fading in is not what is judged.
    await page.evaluate(
      `Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => 0)))`,
    );
    await page.evaluate(AXE);
    expect(await page.evaluate(RUN)).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the editor in ${colorScheme} colours`, async ({ clerk }) => {
    test.slow();
    const { page } = clerk;
    await page.emulateMedia({ colorScheme });
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    const example = await callHost(page, 'addExample', {});
    if (!example.ok) throw new Error(example.problem.what);
    const lastId = example.entry.id;
    await callHost(page, 'createReport', { lastId, agency: '清河县水利局', year: 2025, text: 'last' });
    await page.reload();
    await page.getByRole('row', { name: /2024年/ }).dblclick();
    await expect(clerk.button('更正…')).toBeVisible();
    await expectClean(clerk, 'an old report');
    await page.goBack();
    await page.getByRole('row', { name: /2025年/ }).dblclick();
    await expect(page.getByRole('heading', { level: 1, name: /2025年/ })).toBeVisible();
    await expectClean(clerk, 'a draft');
    const states: readonly (readonly [string, readonly string[]])[] = [
      ['an entry of the wrong kind', ['Control+3', '1', '.', '5']],
      ['a block and the list of findings', ['Enter', 'Shift+ArrowDown', 'F7']],
      ['a finding at hand', ['F8']],
      ['find and replace', ['Control+h', '1', '0']],
      ['finalising', ['Escape', 'Control+Shift+Enter']],
      ['help for a cell', ['Escape', 'Control+3', 'F1']],
      ['all shortcuts', ['Control+/']],
    ];
    for (const [state, keys] of states) {
      for (const key of keys) await page.keyboard.press(key);
      await expectClean(clerk, state);
    }
  });
}

/** Says when what is opened is there. */
type Shown = (page: Page) => Promise<void>;

const heading =
  (name: string | RegExp): Shown =>
  (page) =>
    expect(page.getByRole('heading', { name }).first()).toBeVisible();

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every other screen in ${colorScheme} colours`, async ({ clerk, data }) => {
    test.slow();
    const { page } = clerk;
    await page.emulateMedia({ colorScheme });
    await expect(page.getByText('把去年的年报拖到这里')).toBeVisible();
    await expectClean(clerk, 'an empty library');
    await clerk.drop(DOUBTFUL);
    await expect(page.getByText('198/200 个数字')).toBeVisible();
    await expectClean(clerk, 'an import with doubts');
    await page.keyboard.press('F8');
    await expectClean(clerk, 'a doubt at hand');
    const bad = join(data, '会议.txt');
    await writeFile(bad, '本周会议安排。'.repeat(40));
    await clerk.drop(bad);
    await page.getByRole('button', { name: /会议\.txt/ }).click();
    await expect(page.getByText('没有找到年度报告的内容')).toBeVisible();
    await expectClean(clerk, 'a file that cannot be read');
    await page.reload();
    await expect(page.getByText('上次导入的“doubtful.docx”还没有保存。')).toBeVisible();
    await expectClean(clerk, 'an import that was interrupted');
    await clerk.button('放弃').click();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expectClean(clerk, 'giving it up');
    await clerk.button('不放弃').click();
    await clerk.button('继续').click();
    await expect(page.getByText('198/200 个数字')).toBeVisible();
    await page.keyboard.press('Control+s');
    await heading('资料库')(page);
    const example = await callHost(page, 'addExample', {});
    if (!example.ok) throw new Error(example.problem.what);
    const lastId = example.entry.id;
    await callHost(page, 'createReport', { lastId, agency: '清河县水利局', year: 2025, text: 'last' });
    await page.reload();
    await heading('资料库')(page);
    await expectClean(clerk, 'a library with reports');
    await page.getByRole('row', { name: /2025年/ }).click();
    for (const [state, open] of [
      ['a new report', () => page.keyboard.press('Control+n')],
      ['another agency or year', () => clerk.button('改机关或年度…').click()],
      ['what was put aside', () => clerk.button('最近移出').click()],
    ] as const) {
      await open();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectClean(clerk, state);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.getByLabel('查找年报').fill('没有这样的');
    await expectClean(clerk, 'nothing found');
    await clerk.button('显示全部').click();

    await page.getByRole('row', { name: /2025年/ }).dblclick();
    await expect(page.locator('.editor-title')).toBeVisible();
    const fromEditor: readonly (readonly [string, () => Promise<void>, Shown])[] = [
      ['the comparison', () => page.keyboard.press('F9'), heading('结转核对')],
      ['the check sheet', () => page.keyboard.press('Shift+F9'), heading('校核单')],
      ['the pages', () => page.keyboard.press('Control+p'), heading('打印预览')],
      ['the versions', () => clerk.button('版本记录').click(), heading('版本记录')],
    ];
    for (const [name, open, isShown] of fromEditor) {
      await open();
      await isShown(page);
      await expectClean(clerk, name);
      if (name === 'the comparison') {
        for (const view of ['文字', '图表']) {
          await page.getByText(view, { exact: true }).click();
          await expectClean(clerk, `the comparison, ${view}`);
        }
      }
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(page.locator('.editor-title')).toBeVisible();
    }
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectClean(clerk, 'the export of something unfinished');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    const bar = page.getByRole('banner');
    for (const [button, shown] of [
      ['年报模板', '我的模板'],
      ['设置', '机关情况'],
      ['帮助', /导入去年的年报/],
    ] as const) {
      await bar.getByRole('button', { name: button }).click();
      await heading(shown)(page);
      await expectClean(clerk, button);
      if (button !== '年报模板') continue;
      await clerk.button('复制一份修改').click();
      await expect(page.getByRole('textbox', { name: '模板名称' })).toBeVisible();
      await expectClean(clerk, 'a template of one’s own');
      await page.keyboard.press('F7');
      await expectClean(clerk, 'what is wrong with it');
    }
    await bar.getByRole('button', { name: '资料库' }).click();
    await clerk.button(/备份到文件、收取备份/).click();
    await heading('备份和收取')(page);
    await expectClean(clerk, 'the backup');
  });
}
