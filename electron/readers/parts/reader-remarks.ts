/** What a Word file holds besides the text that is handed over: said once each. */
import type { SourceRemark } from '../../../shared/source-document.ts';

const MESSAGES = {
  tracked: '文件里有修订痕迹，已按“接受全部修订”后的样子读取。',
  hidden: '文件里有看不见的文字（隐藏的、与底色同色的或小得看不清的），没有读入。',
  'text-box': '文件里有文本框，其中的文字排在所在段落之后。',
  footnote: '文件里有脚注或尾注，没有读入。',
  comment: '文件里有批注，没有读入。',
  picture: '文件里有图片或图形没有保留，其中的文字也没有读取。',
  'picture-kind': '文件里有 EMF、SVG 之类格式的图片，没有保留；请另存为 PNG 或 JPEG，编辑时再插入。',
  'picture-large': '文件里有图片太大（每张最多 2 MB，合计最多 6 MB），没有保留；请缩小后在编辑时再插入。',
  'picture-damaged': '文件里有一张图片已损坏，没有保留。',
  'picture-linked': '文件里有图片不在文件中，只是指向别处，没有读取。',
  link: '文件里有链接指向电脑里的文件，只保留了文字。',
  numbers: '文件里自动编号的部分已损坏，段落前的编号可能不全，请对照原文。',
  struck: '文件里有划了删除线的文字，没有当作删除，请对照原文。',
  formatting: '文件里有一部分格式已损坏，文字照样读入，但隐藏的文字和自动编号可能读错，请对照原文。',
  cut: '文件的结尾不完整，最后的内容可能缺失，请对照原文件核对。',
  'stray-cell': '文件里有一处表格已损坏，有单元格落在表格之外，请逐个数对照原文。',
  embedded: '文件里嵌入了另一个文档，它的内容没有读入。',
} as const;

export type RemarkCode = keyof typeof MESSAGES;

/** What may have changed figures. */
const DOUBTS: ReadonlySet<RemarkCode> = new Set(['formatting', 'stray-cell', 'cut']);

export function remarkOf(code: RemarkCode): SourceRemark {
  return { code, message: MESSAGES[code], ...(DOUBTS.has(code) && { doubt: true }) };
}
