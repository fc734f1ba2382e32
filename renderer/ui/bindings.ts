/**
 * Every key of the program, as data. The sheet of shortcuts shows this list, and nothing can listen to a key that is not
 * in it: see `useShortcut`.
 */

export interface Shortcut {
  /** As they are written, e.g. `Ctrl+F`, `Shift+F8`, `Alt+←`. */
  readonly keys: readonly string[];
  /** How the sheet shows them where that is shorter than one by one. */
  readonly shown?: string;
  readonly title: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** The keys of the six parts, in order. */
export const PART_KEYS = ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6'] as const;

/** Of the window itself, which listens to them. */
export const ZOOM_KEYS = 'Ctrl+加号 / Ctrl+减号 / Ctrl+0';

export const SHORTCUT_GROUPS = [
  {
    title: '处处可用',
    shortcuts: [
      { keys: ['Alt+←'], title: '后退' },
      { keys: ['Alt+→'], title: '前进' },
      { keys: ['Ctrl+O'], title: '选择年报文件' },
      { keys: ['F1'], title: '使用手册；在表格中是本格说明' },
      { keys: ['Ctrl+/'], title: '显示这张快捷键表' },
      { keys: ['Alt+M'], title: '到窗口最下方的提示' },
      { keys: [ZOOM_KEYS], title: '放大、缩小、恢复原来的大小' },
      { keys: ['Esc'], title: '关闭浮层' },
    ],
  },
  {
    title: '资料库',
    shortcuts: [
      { keys: ['Ctrl+F'], title: '查找年报' },
      { keys: ['↑', '↓'], title: '选择年报' },
      { keys: ['Enter'], title: '打开' },
      { keys: ['Delete'], title: '移出资料库（可撤销）' },
      { keys: ['Ctrl+N'], title: '新建年度报告' },
    ],
  },
  {
    title: '导入确认',
    shortcuts: [
      { keys: ['F8'], title: '下一处存疑' },
      { keys: ['Shift+F8'], title: '上一处存疑' },
      { keys: ['Ctrl+Enter'], title: '接受建议或确认无误，到下一处' },
      { keys: ['Ctrl+Z'], title: '撤销更正' },
      { keys: ['Ctrl+Y'], title: '重做更正' },
      { keys: ['Ctrl+S'], title: '保存到资料库' },
    ],
  },
  {
    title: '编辑年报和模板',
    shortcuts: [
      { keys: ['Ctrl+S'], title: '保存，年报另存为一个版本' },
      { keys: ['Ctrl+E'], title: '导出 Word' },
      { keys: ['Ctrl+P'], title: '打印预览（模板除外）' },
      { keys: ['Ctrl+F'], title: '在年报里查找' },
      { keys: ['Ctrl+H'], title: '查找和替换' },
      { keys: ['F3', 'Shift+F3'], title: '下一处 / 上一处' },
      { keys: ['Ctrl+Z'], title: '撤销' },
      { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], title: '重做' },
      { keys: ['Ctrl+B'], title: '加粗（各部分的正文）' },
      { keys: ['Ctrl+U'], title: '下划线（各部分的正文）' },
      { keys: ['Ctrl+K'], title: '链接（各部分的正文）' },
      { keys: ['F7'], title: '检查' },
      { keys: ['F8'], title: '下一处问题' },
      { keys: ['Shift+F8'], title: '上一处问题' },
      { keys: ['Ctrl+Enter'], title: '本处已核对，到下一处' },
      { keys: ['F9'], title: '对比去年' },
      { keys: ['Alt+L'], title: '到去年的同一处；再按一次回到今年' },
      { keys: ['Shift+F9'], title: '校核单' },
      { keys: ['Ctrl+Shift+Enter'], title: '定稿…' },
      { keys: ['F6', 'Shift+F6'], title: '到下一个 / 上一个窗格' },
      {
        keys: PART_KEYS,
        shown: 'Ctrl+1…6',
        title: '到第一至六部分',
      },
    ],
  },
  {
    title: '打印预览',
    shortcuts: [
      { keys: ['Ctrl+P'], title: '打印' },
      { keys: ['Ctrl+E'], title: '另存为 PDF' },
    ],
  },
  {
    title: '与去年对比',
    shortcuts: [
      { keys: ['F8'], title: '下一处变化' },
      { keys: ['Shift+F8'], title: '上一处变化' },
      { keys: ['Ctrl+P'], title: '打印对比表' },
    ],
  },
  {
    title: '校核单',
    shortcuts: [
      { keys: ['Ctrl+P'], title: '打印' },
      { keys: ['Ctrl+E'], title: '导出 Word' },
    ],
  },
  {
    title: '使用手册',
    shortcuts: [
      { keys: ['Ctrl+F'], title: '在手册里查找' },
      { keys: ['Ctrl+P'], title: '打印手册' },
    ],
  },
  {
    title: '表格',
    shortcuts: [
      { keys: ['Tab'], title: '下一格' },
      { keys: ['Enter'], title: '下一行' },
      { keys: ['F2'], title: '修改本格内容' },
      { keys: ['Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→'], shown: 'Ctrl+方向键', title: '到一片数字的边上' },
      { keys: ['Home', 'End'], title: '到本行第一格 / 最后一格' },
      { keys: ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'], shown: 'Shift+方向键', title: '选中一片' },
      { keys: ['Shift+空格', 'Ctrl+空格'], title: '选中整行 / 整列' },
      { keys: ['Ctrl+C'], title: '复制选中的数字（可粘贴到 Excel、WPS、Word）' },
      { keys: ['Ctrl+V'], title: '粘贴一片数字（Excel、WPS、Word）' },
      { keys: ['Ctrl+D', 'Ctrl+R'], title: '向下 / 向右填充' },
      { keys: ['Delete'], title: '清空选中的格子' },
      { keys: ['Alt+0'], title: '把本表的空白填成 0（可撤销）' },
    ],
  },
] as const satisfies readonly ShortcutGroup[];

/** A key that somebody can be told about. */
export type BoundKeys = (typeof SHORTCUT_GROUPS)[number]['shortcuts'][number]['keys'][number];

/** Keys as they are told on the screen. */
export function keyName(keys: BoundKeys): string {
  return keys;
}

/** What a button does with the keys that do it, too: `撤销（Ctrl+Z）`. */
export function withKeys(words: string, keys: BoundKeys): string {
  return `${words}（${keyName(keys)}）`;
}

/** The keys of a shortcut as the sheet shows them. */
export function shownKeys({ keys, shown }: Shortcut): string {
  return shown ?? keys.join(' / ');
}
