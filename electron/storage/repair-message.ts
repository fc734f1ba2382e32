/** What the clerk is told about a repair: which document, what is true of it now, what to do. One sentence a problem. */
import { basename, dirname } from 'node:path';
import type { Repair, Unfit } from './repair-document.ts';
import { nameOfReport } from './stored.ts';

const time = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** What differs between reports, templates and settings. */
interface Subject {
  /** As the clerk calls it. */
  readonly name: string;
  /** What becomes of one without a good copy, and what is to be done. */
  readonly isOut: string;
  readonly remedy: string;
  /** What becomes of one that cannot be read now. */
  readonly isMissing: string;
}

const REMEDY = '请用原来的 Word 文件或最近导出的 Word 文件重新导入。';

/** `name`: what the clerk calls the report, where it could be read; else it is looked for in what remains. */
export function repairMessage(repair: Repair, name: string | null): string {
  const known = name ?? ('content' in repair ? nameIn(repair) : null);
  return message(repair, {
    name: known === null ? '有一份年报' : `“${known}”`,
    isOut: '无法打开，已从列表中移出',
    remedy: REMEDY,
    isMissing: '所以没有列出',
  });
}

/** The same for a template, `name` where it could be read: reports have their text already. */
export function templateRepairMessage(repair: Repair, name: string | null): string {
  return message(repair, {
    name: name === null ? '有一份年报模板' : `年报模板“${name}”`,
    isOut: '已从模板列表中移出，年报没有变化',
    remedy: '请复制一份内置模板重新修改，或者接收别人导出的模板。',
    isMissing: '所以没有列出',
  });
}

/** The same for a document of settings, `name`: nothing of a report is lost with it. */
export function settingsRepairMessage(repair: Repair, name: string): string {
  return message(repair, {
    name: `“${name}”`,
    isOut: '现在按初始内容使用，年报没有变化',
    remedy: '请重新填写。',
    isMissing: '现在按初始内容使用，年报没有变化',
  });
}

function message(repair: Repair, { name, isOut, remedy, isMissing }: Subject): string {
  switch (repair.kind) {
    case 'restored':
      return `${name}的文件损坏或丢失，已恢复为 ${time.format(Date.parse(repair.savedAt))} 保存的内容，在那以后的修改没有保住。${lostWords(repair.lost)}请打开核对。`;
    case 'vanished':
      return vanishedMessage(name, remedy);
    case 'older':
      return `${name}的文件比最后一次保存的旧，可能被换成了以前的内容：现在是 ${time.format(Date.parse(repair.savedAt))} 保存的。请打开核对，也可以在“版本”里对比和恢复。`;
    case 'set-aside':
      return `${name}${changed(repair.changedAt)}的文件已损坏，也没有可用的备份，${isOut}。${whereKept(repair)}${remedy}`;
    case 'parts-lost':
      return `${name}${changed(repair.changedAt)}的文件里有读不出来的内容：${repair.lost.join('、')}。其余的照常使用。${whereKept(repair)}请打开核对。`;
    case 'newer':
      return `${name}${changed(repair.changedAt)}是用更新版本的年报助手保存的，这个版本打不开，${isMissing}。内容没有变化，安装新版本后就能打开。`;
    case 'unreadable':
      return `${name}${changed(repair.changedAt)}的文件正被别的程序使用，或者没有权限读取，${isMissing}。内容没有变化；请关闭正在使用它的程序，或检查文件夹“${dirname(repair.path)}”的权限，能读取以后会自动列出。`;
    default:
      return repair satisfies never;
  }
}

function lostWords(lost: readonly string[]): string {
  return lost.length === 0 ? '' : `其中有读不出来的内容：${lost.join('、')}。`;
}

function whereKept({ keptAs, path }: { readonly keptAs: string | null; readonly path: string }): string {
  if (keptAs === null)
    return `原来的文件没能移开，还在文件夹“${dirname(path)}”中，没有删除；请检查这个文件夹的权限和磁盘空间。`;
  return `原来的文件没有删除，保存在文件夹“${dirname(keptAs)}”中。`;
}

/** A document that the library knew, and of which neither a file nor a version is there. */
export function vanishedMessage(name: string, remedy = REMEDY): string {
  return `${name}的文件不见了，也没有可用的备份，可能是被移走或删除了。其他内容没有变化。请把文件放回原处再重新启动；找不到时，${remedy}`;
}

/** A folder of the library that cannot be used: what is in it is out of reach, the rest is not. */
export function folderMessage(folder: string, holds: string): string {
  return `文件夹“${folder}”打不开，里面的${holds}没有列出，其他内容没有变化。请检查它的权限；它如果变成了文件或快捷方式，请把原来的文件夹放回原处，再重新启动年报助手。`;
}

/** The one template of earlier versions could not be put into the list; its file is as it was. */
export function firstTemplateMessage(): string {
  return '以前版本里修改过的年报模板没能放进模板列表，内容没有变化。请检查磁盘空间和文件夹的权限；能写入以后，重新启动年报助手就会列出。';
}

/** What the clerk is told after the library's folder was gone and `written` reports were saved again. */
export function foldersRenewedMessage(folder: string, written: number): string {
  return `资料库所在的文件夹“${folder}”不见了，已在原处重新建立，并把当时打开着的资料库里的 ${written} 份年报重新保存。导入时另存的原文件和以前的备份不在里面；如果原来的文件夹是被移到了别处，请把它留好。`;
}

function changed(at: Date | null): string {
  return at === null ? '' : `（最后修改于 ${time.format(at)}）`;
}

/** The report that a damaged file is about, as far as its words can be read; null where they are another report's. */
function nameIn({ content, path }: Unfit): string | null {
  if (content === null) return null;
  const text = new TextDecoder().decode(content);
  const id = /"id":"([a-z0-9-]{1,40})"/.exec(text)?.[1];
  if (id !== undefined && id !== basename(path, '.json')) return null;
  const agency = /"agency":"([^"\\\uFFFD\p{Cc}]+)"/u.exec(text)?.[1];
  const year = /"year":(\d{4})\b/u.exec(text)?.[1];
  return agency === undefined ? null : nameOfReport(agency, year === undefined ? null : Number(year));
}
