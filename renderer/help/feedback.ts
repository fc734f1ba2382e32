/** What somebody who helps has to know: the program, the machine and its diary; nothing out of a report. */
import type { LibraryRow } from '../../shared/contract.ts';

export interface ProgramFacts {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly dataFolder: string;
}

interface Given {
  readonly facts: ProgramFacts;
  readonly rows: readonly LibraryRow[];
  /** The newest lines of the diary. */
  readonly log: string;
  readonly browser: string;
  /** Size and scale of the window. */
  readonly window: string;
}

export function feedbackText({ facts, rows, log, browser, window }: Given): string {
  const count = (status: LibraryRow['status']) => rows.filter((row) => row.status === status).length;
  return [
    `年报助手 ${facts.version}（${facts.host === 'electron' ? '桌面版' : '浏览器版'}）`,
    `系统和浏览器：${browser}`,
    `窗口：${window}`,
    `数据文件夹：${facts.dataFolder}`,
    `资料库：往年年报 ${count('imported')} 份，草稿 ${count('draft')} 份，已定稿 ${count('final')} 份`,
    '',
    '日志（最近的部分）：',
    log.trim() === '' ? '没有记录。' : log.trim(),
  ].join('\n');
}
