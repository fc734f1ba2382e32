/** Reports whose tables are not in the text but in an attachment. */
import type { FlowItem } from './tables/flow.ts';
import { squash } from './tables/labels.ts';

const REFERENCE = /[见附](?:本?报告)?(?:附件|附表|附后)|(?:附件|附表)[\d一二三四五]?所示|表(?:格)?附后/u;
const NAMED = /^附[件表][\d一二三四五六]{0,2}[:：.、]?.*(?:表|表格|数据|\.(?:xlsx?|et|docx?|pdf))[》」]?$/iu;
const LONGEST = 400;

/** The line that says that tables are attached, or null. */
export function attachmentIn(flow: readonly FlowItem[]): string | null {
  for (const item of flow) {
    if (item.kind !== 'paragraph' || item.text.length > LONGEST || !item.text.includes('附')) continue;
    const line = squash(item.text);
    if (NAMED.test(line)) return item.text;
    const reference = REFERENCE.exec(line);
    if (reference) return line.slice(Math.max(0, reference.index - 10), reference.index + 10);
  }
  return null;
}
