/** Fixed political wording as data: the phrases, the names beside them, congresses and plenums with their dates. */
import { entry, type Entry } from './word.ts';

/** The thought by its whole name, and what may stand in its place: 习近平新时代中国特色社会主义经济思想. */
export const THOUGHT = '习近平新时代中国特色社会主义思想';
export const THOUGHTS: readonly string[] = [THOUGHT, '习近平新时代中国特色社会主义经济思想'];

/** Numbered phrases with the words that they stand behind. */
export const NUMBERED: readonly { readonly phrase: string; readonly verbs: readonly string[] }[] = [
  { phrase: '四个意识', verbs: ['增强', '牢固树立', '树牢', '树立', '强化'] },
  { phrase: '四个自信', verbs: ['坚定', '坚守'] },
  { phrase: '两个维护', verbs: ['做到', '践行', '认识', '把握'] },
  { phrase: '两个确立', verbs: ['领悟', '捍卫', '拥护', '认识', '把握', '理解'] },
];

/** Phrases that read much alike and are right. */
export const OTHER_NUMBERED: readonly string[] = [
  ...['四个自我', '四个服从', '四个全面', '四个伟大', '四个善于', '两个坚持', '两个结合', '两个大局'],
  ...['两个务必', '三个务必', '两个责任', '两个健康', '四个自律', '四个意愿', '三个自信', '两个确保'],
];

/** Wrong words by the right one, where no context makes the wrong ones right. */
export const MISSPELT: readonly Entry<'wrong'>[] = [
  entry('wrong', '习近平', '习进平 习近乎 习近评 习平近 刁近平 习近平平'),
  entry('wrong', '习近平法治思想', '习近平法制思想'),
  entry('wrong', '习近平总书记', '习近平总书计 习近平总记 习总书记'),
  entry('wrong', '邓小平理论', '邓小平思想'),
  entry('wrong', '毛泽东思想', '毛泽东理论'),
  entry('wrong', '中国式现代化', '中国式现代代化 中国氏现代化 中国式现化'),
];

export interface Congress {
  /** 二十 of 二十大 and 二十届. */
  readonly name: string;
  /** Year and month when it was held: 202210. */
  readonly held: number;
  /** When its plenums were held, the first one first. */
  readonly plenums: readonly number[];
}

/** What is said about work of a year is measured by what was held before it. */
export const CONGRESSES: readonly Congress[] = [
  { name: '十八', held: 201211, plenums: [201211, 201302, 201311, 201410, 201510, 201610, 201710] },
  { name: '十九', held: 201710, plenums: [201710, 201801, 201802, 201910, 202010, 202111, 202210] },
  { name: '二十', held: 202210, plenums: [202210, 202302, 202407, 202510] },
];
