/** What the clerk is told about a repair: what happened, what it means, what to do. */
import type { Repair } from './document.ts';

const time = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'medium' });

export function repairMessage(repair: Repair): string {
  switch (repair.kind) {
    case 'restored':
      return `资料库中的“${repair.file}”已损坏或丢失，已恢复为 ${time.format(repair.savedAt)} 保存的内容。请打开这份年报，核对最后几处修改。`;
    case 'set-aside':
      return `资料库中的“${repair.file}”已损坏，也没有可用的备份。损坏的文件保留在“${repair.keptAs}”，其他内容不受影响。请从原来的 Word 文件重新导入这份年报。`;
    case 'newer':
      return `资料库中的“${repair.file}”由更新版本的年报助手保存，这个版本打不开。文件没有变化，请安装新版本后再打开。`;
    case 'unreadable':
      return `资料库中的“${repair.file}”没有权限读取。文件没有变化，请检查文件的权限后重新启动年报助手。`;
    default:
      return repair satisfies never;
  }
}
