import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SHORTCUT_GROUPS } from '../renderer/ui/bindings.js';
import { sourceFiles } from './imports.js';

const ROOT = resolve(import.meta.dirname, '..');

const EVERYWHERE = '处处可用';
/** The group of the sheet that the keys of a folder stand in; those of other folders hold everywhere. */
const GROUP_OF: Readonly<Record<string, string>> = {
  library: '资料库',
  import: '导入确认',
  editor: '编辑年报和模板',
  templates: '编辑年报和模板',
  print: '打印预览',
  comparison: '与去年对比',
  'check-sheet': '校核单',
  help: '使用手册',
};

it('what a screen listens to stands in its part of the sheet of shortcuts', () => {
  const bound = sourceFiles(ROOT, 'renderer').flatMap((file) => {
    const folder = file.split('/')[1] ?? '';
    const calls = readFileSync(join(ROOT, file), 'utf8').matchAll(/useShortcut\(\s*'([^']+)'/gu);
    return [...calls].map(([, keys]) => ({ file, folder, keys: keys ?? '' }));
  });
  expect(bound.length).toBeGreaterThan(30);
  const missing = bound.filter(({ folder, keys }) => {
    const groups = SHORTCUT_GROUPS.filter(({ title }) => [GROUP_OF[folder], EVERYWHERE].includes(title));
    return !groups.some(({ shortcuts }) =>
      shortcuts.some((shortcut) => (shortcut.keys as readonly string[]).includes(keys)),
    );
  });
  expect(missing).toEqual([]);
});
