/** “由六个部分组成”: the number of parts that the preamble gives. Rule S-10. */
import { paragraphsOf } from '../../report/report.ts';
import { readNumber } from '../../text/numbers/chinese-numbers.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { findAt, replaceFix, sentenceNear, spotOf } from '../base/spot.ts';

const PARTS = 6;
const COUNT =
  /(?<!第\s*)(?<count>[一二三四五六七八九十]{1,2}|[\d０-９]{1,2})\s*(?:个|大|项|个大)?\s*(?:组成)?部分/gu;
const REPORT = /报告|年报/u;
const COMPOSED = /组成|构成|分为?|包括|包含|内容/u;
/** Parts of something else: 其中三部分, 前两部分; texts and tables are two parts of any report. */
const OTHER_PARTS = /(?:其中|前|后|另外|其余|这)[^，。；]{0,3}$/u;
const TEXT_AND_TABLES = /正文|附件|附表|图表|表格/u;

function checkPartCount({ report }: RuleContext): RuleFinding[] {
  const first = 'section:1/paragraph:1';
  return paragraphsOf(report)
    .filter(({ place, text }) => (place.startsWith('preamble') || place === first) && text.includes('部分'))
    .flatMap(({ place, text }) =>
      matchesOf(text, COUNT).flatMap((match) => {
        const typed = match.groups?.['count'] ?? '';
        const count = readNumber(typed);
        if (count === null || count === PARTS || count < 3 || count > 12) return [];
        const sentence = sentenceNear(text, match.index);
        if (!REPORT.test(sentence) || !COMPOSED.test(sentence) || TEXT_AND_TABLES.test(sentence)) return [];
        if (OTHER_PARTS.test(text.slice(Math.max(0, match.index - 6), match.index))) return [];
        const expected = /^[一-十]/u.test(typed) ? '六' : '6';
        const spot = spotOf(place, text, match);
        const number = { ...spot, end: spot.start + typed.length };
        return [
          findAt(spot, {
            message: `写作“${match[0]}”，年报有六个部分，应为“${match[0].replace(typed, expected)}”。`,
            expected: match[0].replace(typed, expected),
            fix: replaceFix(number, expected, `改为“${match[0].replace(typed, expected)}”`),
          }),
        ];
      }),
    );
}

export const PART_COUNT_RULES: readonly Rule[] = [
  {
    id: 'S-10',
    family: 'structure',
    level: 'warning',
    title: '部分的数目',
    help: '前言说年报由几个部分组成时，应是六个部分。',
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkPartCount,
  },
];
