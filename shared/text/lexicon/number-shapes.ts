/** Stretches of text in which digits do not count anything: telephone numbers, document numbers, titles, addresses. */
import type { NumberRole } from '../numbers/read-numbers.ts';
import { matchesOf } from './find-matches.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly role: NumberRole;
}

/** What one of them begins with: few places are looked at closely. */
const FIRST = '[\\w .\\-《“「‘〔\\[【(令函字发告文第电传热手邮路街道巷弄村里段园坊区厦一二三四五六七八九十]';

/**
 * Roles by the name of the group that matches, in the folded text. Every alternative is bounded, so that a long
 * run of digits or letters costs no more than its length.
 */
const SPANS = new RegExp(
  `(?=${FIRST})(?:` +
    [
      '(?<web>(?:https?:|www\\.)[\\w\\-./:?=&%#~+@]{1,300}|[\\w.\\-]{1,64}@[\\w.\\-]{1,64})',
      // A name in quotation marks counts nothing; a quoted sentence may.
      '(?<title>《[^《》]{0,200}》|“[^“”，。,;；]{0,16}”|「[^「」]{0,16}」|‘[^‘’，。,]{0,16}’)',
      '(?<documentNumber>[〔\\[【(](?:19|20)\\d\\d[〕\\]】)] ?第? ?\\d{1,5} ?(?:-\\d{1,3})?号' +
        '|(?:19|20)\\d\\d ?年第 ?\\d{1,5} ?号|(?:令|函|字|发|告|文|第) ?(?:第 ?)?(?:\\d{1,5}|[一二三四五六七八九十百零〇]{1,9}) ?号(?!楼|院|线|店))',
      '(?<phone>(?<![\\d.,])(?:\\(?0\\d{2,3}\\)?[- ]?[2-9]\\d{6,7}(?!\\d)(?:-\\d{1,5})?|1[3-9]\\d{9}(?!\\d)|400-?\\d{3}-?\\d{4}(?!\\d))' +
        '|(?:电话|传真|热线|手机)(?:号码)?[为是]?[: ]{0,2}\\d{3,12}(?:[-、/]\\d{3,12}){0,4}|(?<!\\d)(?:12345|12388|12315|12368|12333|12348|12306|12350|12369|12366)(?!\\d)(?! ?[条件次人份元])|(?<!\\d)(?:110|119|120)(?=指挥|报警|急救|接警|热线))',
      '(?<postcode>(?:邮编|邮政编码|邮码)[为是]?[: ]{0,2}\\d{6}(?!\\d))',
      // The road before the number, not a road built: …路 778 号.
      '(?<address>[路街道巷弄村里段园坊区厦](?:东|西|南|北|中)?(?:段)? ?(?:\\d{1,5}|[一二三四五六七八九十]{1,4})(?:-\\d{1,4})? ?(?:号院|号楼|号|弄|栋|幢)(?:\\d{1,4}(?:号|楼|室|栋|幢|单元|层))*)',
      '(?<date>(?<!\\d)(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d))',
      '(?<legalReference>第 ?(?:\\d{1,4}|[一二三四五六七八九十百零〇]{1,9}) ?[条款章编](?:之[一二三])?(?: ?第 ?[(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,4})[)]? ?[款项目])*|第 ?[(](?:\\d{1,3}|[一二三四五六七八九十]{1,4})[)] ?[款项目])',
      '(?<ordinal>[(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)]' +
        '|第 ?(?:\\d{1,5}|[一二三四五六七八九十百零〇]{1,9})(?:[-—–~至到](?:\\d{1,5}|[一二三四五六七八九十百]{1,5}))?(?:季度|届|次|批|期|名|位|轮|场|号|个|类|项)?' +
        '|(?<=^|[。;;:!\\n]) ?\\d{1,2} ?(?:[、)．]|\\.(?!\\d(?!\\d{3}年)))' +
        '|(?<=^|[,。;:!、\\n)]) ?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:是|要|则是)' +
        '|(?<=^|[。;:!\\n]) ?[一二三四五六七八九十]{1,3}[、.]' +
        '|[一二三四五六七八九十]{1,4}届(?:[一二三四五六七八九十]中(?:、[一二三四五六七八九十]中)*全会)?|[一二三四五六七八九十]{2,3}大(?=精神|报告|以来|召开|会议|代表|[,。;、的和])|[一二三四五六七八九十]中(?:全会|、))',
      '(?<code>[A-Za-z][A-Za-z0-9_.\\-/]{0,40}|(?<!\\d)\\d{1,4}[A-Za-z+][A-Za-z+]{0,10}(?=[\\u4e00-\\u9fff])|(?<!\\d)\\d+[×x*]\\d+|(?<!\\d)\\d{9,40}(?![\\d,.]| ?[件条次人个份篇元万]))',
    ].join('|') +
    ')',
  'gu',
);

/** Such stretches of a folded text, in order, not overlapping. */
export function spansOf(text: string): readonly Span[] {
  return matchesOf(text, SPANS).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: roleOf(match.groups ?? {}),
  }));
}

const ROLES: readonly NumberRole[] = [
  'documentNumber',
  'phone',
  'postcode',
  'address',
  'date',
  'legalReference',
  'ordinal',
];

function roleOf(groups: Readonly<Record<string, string | undefined>>): NumberRole {
  return ROLES.find((role) => groups[role] !== undefined) ?? 'code';
}
