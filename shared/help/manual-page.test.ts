import { expect, it } from 'vitest';
import { manualPage } from './manual-page.ts';

const SOURCE = `# 使用手册

开头，见[导入](#一导入)。

## 一、导入

![<图>](pictures/a.png)

- 按 \`F8\`
- **先**核对

| 提示 | 怎么办 |
| ---- | ------ |
| a<b  | 改     |
`;

it('the manual is one page with its contents, its pictures inside, and links that lead to chapters', () => {
  const page = manualPage(SOURCE, (src) => `data:image/png;base64,${src.length}`);
  expect(page).toContain('<title>年报助手使用手册</title>');
  expect(page).toContain('<a href="#导入">一、导入</a>');
  expect(page).toContain('见<a href="#导入">导入</a>。');
  expect(page).toContain('<h2 id="导入">一、导入</h2>');
  expect(page).toContain('<img src="data:image/png;base64,14" alt="&lt;图&gt;">');
  expect(page).toContain('<li>按 <code>F8</code></li><li><strong>先</strong>核对</li>');
  expect(page).toContain('<td>a&lt;b</td>');
  expect(page).not.toMatch(/src="(?!data:)|https?:/);
});
