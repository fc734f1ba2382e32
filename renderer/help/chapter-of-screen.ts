/** Where F1 leads from each screen: the chapter of the manual that is about it. */
import type { Screen } from '../app/navigation.ts';

export const CHAPTER_OF_SCREEN: Readonly<Record<Screen['name'], string>> = {
  library: '资料库',
  import: '导入去年的年报',
  editor: '填写',
  comparison: '对比去年',
  versions: '数据放在哪里',
  'check-sheet': '定稿和校核单',
  print: '打印和PDF',
  templates: '年报模板',
  backup: '数据放在哪里',
  settings: '设置',
  help: '使用手册',
};
