/** What axe finds in the editor: nothing serious in any of its states, light or dark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Clerk } from './app.fixture.ts';
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
