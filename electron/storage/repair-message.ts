/** What the clerk is told about a repair: which report, what is true of it now, what to do. */
import { dirname } from 'node:path';
import type { Repair } from './document.ts';
import { nameOfReport } from './stored.ts';

const time = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** `name`: what the clerk calls the document, where it could be read; else it is looked for in what remains. */
export function repairMessage(repair: Repair, name: string | null): string {
  const known = name ?? (repair.kind === 'restored' ? null : nameIn(repair.content));
  const subject = known === null ? '有一份年报' : `“${known}”`;
  switch (repair.kind) {
    case 'restored':
      return `${subject}的文件损坏或丢失，已恢复为 ${time.format(repair.savedAt)} 保存的内容，在那以后的修改没有保住。请打开核对。`;
    case 'set-aside':
      return `${subject}${changed(repair.changedAt)}的文件已损坏，也没有可用的备份，无法打开，已从列表中移出。损坏的文件没有删除，保存在文件夹“${dirname(repair.keptAs)}”中。请用原来的 Word 文件或最近导出的 Word 文件重新导入。`;
    case 'newer':
      return `${subject}${changed(repair.changedAt)}是用更新版本的年报助手保存的，这个版本打不开，所以没有列出。内容没有变化，安装新版本后就能打开。`;
    case 'unreadable':
      return `${subject}${changed(repair.changedAt)}的文件没有权限读取，所以没有列出。内容没有变化，请检查文件夹“${dirname(repair.path)}”的权限，再重新启动年报助手。`;
    default:
      return repair satisfies never;
  }
}

/** The same for a template, `name` where it could be read: reports have their text already. */
export function templateRepairMessage(repair: Repair, name: string | null): string {
  const subject = name === null ? '有一份年报模板' : `年报模板“${name}”`;
  switch (repair.kind) {
    case 'restored':
      return `${subject}的文件损坏或丢失，已恢复为 ${time.format(repair.savedAt)} 保存的内容，在那以后的修改没有保住。请打开核对。`;
    case 'set-aside':
      return `${subject}${changed(repair.changedAt)}的文件已损坏，也没有可用的备份，已从模板列表中移出，年报没有变化。损坏的文件没有删除，保存在文件夹“${dirname(repair.keptAs)}”中。请复制一份内置模板重新修改，或者接收别人导出的模板。`;
    case 'newer':
      return `${subject}${changed(repair.changedAt)}是用更新版本的年报助手保存的，这个版本打不开，所以没有列出。内容没有变化，安装新版本后就能打开。`;
    case 'unreadable':
      return `${subject}${changed(repair.changedAt)}的文件没有权限读取，所以没有列出。内容没有变化，请检查文件夹“${dirname(repair.path)}”的权限，再重新启动年报助手。`;
    default:
      return repair satisfies never;
  }
}

/** The same for a document of settings, `name`: nothing of a report is lost with it. */
export function settingsRepairMessage(repair: Repair, name: string): string {
  const subject = `“${name}”`;
  switch (repair.kind) {
    case 'restored':
      return `${subject}的文件损坏或丢失，已恢复为 ${time.format(repair.savedAt)} 保存的内容，在那以后的修改没有保住。请打开核对。`;
    case 'set-aside':
      return `${subject}${changed(repair.changedAt)}的文件已损坏，也没有可用的备份，现在按初始内容使用，年报没有变化。损坏的文件没有删除，保存在文件夹“${dirname(repair.keptAs)}”中。请重新填写。`;
    case 'newer':
      return `${subject}${changed(repair.changedAt)}是用更新版本的年报助手保存的，这个版本读不了，现在按初始内容使用，年报没有变化。请安装新版本后再修改它。`;
    case 'unreadable':
      return `${subject}${changed(repair.changedAt)}的文件没有权限读取，现在按初始内容使用，年报没有变化。请检查文件夹“${dirname(repair.path)}”的权限，再重新启动年报助手。`;
    default:
      return repair satisfies never;
  }
}

/** What the clerk is told after the library's folder was gone and `written` reports were saved again. */
export function foldersRenewedMessage(folder: string, written: number): string {
  return `资料库所在的文件夹“${folder}”不见了，已在原处重新建立，并把当时打开着的资料库里的 ${written} 份年报重新保存。导入时另存的原文件和以前的备份不在里面；如果原来的文件夹是被移到了别处，请把它留好。`;
}

function changed(at: Date | null): string {
  return at === null ? '' : `（最后修改于 ${time.format(at)}）`;
}

/** The report that a damaged file is about, as far as its words can still be read. */
function nameIn(content: Uint8Array | null): string | null {
  if (content === null) return null;
  const text = new TextDecoder().decode(content);
  const agency = /"agency":"([^"\\\uFFFD\p{Cc}]+)"/u.exec(text)?.[1];
  const year = /"year":(\d{4})\b/u.exec(text)?.[1];
  return agency === undefined ? null : nameOfReport(agency, year === undefined ? null : Number(year));
}
