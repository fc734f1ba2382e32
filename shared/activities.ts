/** What the user is doing while a method of the contract runs, for a message about a call that failed. */
import type { MethodName } from './contract.ts';

export const ACTIVITIES: Readonly<Record<MethodName, string>> = {
  appInfo: '启动',
  readFile: '读取年报',
  readAgain: '再次读取年报',
  listLibrary: '打开资料库',
  keepImport: '保存到资料库',
  openEntry: '打开年报',
  saveEntry: '保存年报',
  finaliseEntry: '定稿',
  returnToDraft: '退回草稿',
  createReport: '新建年度报告',
  removeEntry: '移出资料库',
  restoreEntry: '恢复年报',
  addExample: '打开示例',
  exportReport: '导出年报',
  exportCheckSheet: '导出校核单',
  loadProfile: '查看机关情况',
  saveProfile: '保存机关情况',
  loadTemplate: '打开模板',
  saveTemplate: '保存模板',
};
