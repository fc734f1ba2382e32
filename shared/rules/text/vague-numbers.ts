/** Numbers that a report must give exactly. Rule N-07. */
import { quoted, statedParagraphs } from '../../facts/stated.ts';
import type { Tag } from '../../text/lexicon/tags.ts';
import { has } from '../../text/statements/slot.ts';
import type { Count } from '../../text/statements/statement.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const UNITS: ReadonlySet<string> = new Set(['条', '件', '篇', '条次', '件次', '篇次']);
/** What a report counts: information made public, applications and their answers, documents, cases. */
const COUNTED: readonly Tag[] = [
  'information',
  'publish',
  'active',
  'application',
  'apply',
  'onRequest',
  'document',
  'review',
];
/** Facts beside the point, for which an estimate is fair. */
const BESIDE: readonly Tag[] = ['caseload', 'everyone', 'than', 'rate', 'other'];

export const vagueNumbers: Rule = {
  id: 'N-07',
  family: 'text',
  level: 'hint',
  title: '应写准确数',
  help: '公开了多少条信息、收到和答复多少件申请、制发多少件文件，应写准确数，不写“40余条”“近百件”。',
  source: PRACTICE_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    statedParagraphs(report).flatMap((stated) =>
      stated.counts.filter(isVague).map(({ number }) => {
        // With the word before or behind that makes it vague.
        const { text } = stated.paragraph.folded;
        const led =
          number.modifier !== '' && text.startsWith(number.modifier, number.start - number.modifier.length);
        const followed = !led && text.startsWith(number.modifier, number.unitEnd);
        const words = quoted(
          stated,
          led ? number.start - number.modifier.length : number.start,
          followed ? number.unitEnd + number.modifier.length : number.unitEnd,
        );
        return {
          place: stated.place,
          ...words,
          message: `“${words.quote}”不是准确数。公开信息、申请和文件的数量应当可以核对，请改为准确数。`,
          found: words.quote,
        };
      }),
    ),
};

/** 超过100条的有8个: what is counted behind it is named by the limit. */
function isCriterion({ number, clause }: Count): boolean {
  const behind = clause.tokens.filter(({ start }) => start >= number.unitEnd);
  return (
    behind[0]?.tag === 'of' &&
    behind.slice(1, 3).some(({ tag, number: next }) => tag === 'is' || next !== null)
  );
}

function isVague(count: Count): boolean {
  const { number, words, scope } = count;
  if (!number.vague || number.role !== 'count' || number.max !== null || !UNITS.has(number.unit))
    return false;
  if (scope.plan || scope.duty || scope.time !== 'own' || LIMITS.has(number.modifier)) return false;
  if (isCriterion(count)) return false;
  const rough = words.some(({ tag, key }) => tag === 'thing' && (key === 'rough' || key === 'followers'));
  // 公开机构备案信息三十余条: what the information tells of does not make it another matter.
  const narrow = !has(words, 'information') && has(words, 'narrow');
  return !rough && !narrow && has(words, ...COUNTED) && !has(words, ...BESIDE);
}

/** Words that set a limit or an aim: 不少于10件, 5件以上. */
const LIMITS: ReadonlySet<string> = new Set([
  '不少于',
  '不低于',
  '不超过',
  '不多于',
  '不高于',
  '至少',
  '最少',
  '至多',
  '最多',
  '以上',
  '以下',
  '以内',
]);
