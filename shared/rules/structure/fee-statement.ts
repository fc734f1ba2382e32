/** Section six says what was charged for disclosure, also when it is nothing. Rule S-15. */
import { formDefinition } from '../../forms/forms.ts';
import { SECTION_NUMERALS } from '../../forms/sections.ts';
import { speaksOfFee } from '../../text/statements/fees.ts';
import type { Rule } from '../base/rule.ts';
import { isMissing, titleOwner } from './heading-parts.ts';

const PLACE = 'section:6';
/** First report year under 国办函〔2020〕109号 for the whole of the year. */
const FIRST_FULL_YEAR = 2021;
const FIRST_YEAR = 2020;

const feeStatement: Rule = {
  id: 'S-15',
  family: 'structure',
  level: 'warning',
  title: '信息处理费情况',
  help: '第六部分要写明收取信息处理费的情况：发出收费通知几件、收取多少元；没有收取的，也写明“未收取信息处理费”。',
  source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）及填报通行做法',
  needs: ['text'],
  check: ({ report, stage }) => {
    const year = report.year ?? formDefinition(report.form).firstYear;
    const written = report.sections.some(({ paragraphs }) => paragraphs.some((text) => text.trim() !== ''));
    if (year < FIRST_YEAR || (stage === 'draft' && !written)) return [];
    // Where section six is missing or another one has its place, S-01 speaks of that.
    const section = report.sections.find(({ no }) => no === 6);
    if (!section || isMissing(section) || (titleOwner(section) ?? 6) !== 6) return [];
    const speaking = report.sections.filter(({ paragraphs }) => paragraphs.some(speaksOfFee));
    if (speaking.some(({ no }) => no === 6)) return [];
    const [elsewhere] = speaking;
    if (elsewhere) {
      return [
        {
          place: PLACE,
          level: 'hint',
          message: `信息处理费的情况写在第${SECTION_NUMERALS[elsewhere.no - 1] ?? ''}部分，一般写在第六部分“其他需要报告的事项”。请移过来或在第六部分补写一句。`,
        },
      ];
    }
    return [
      {
        place: PLACE,
        level: year >= FIRST_FULL_YEAR ? 'warning' : 'hint',
        message:
          '第六部分没有写信息处理费的情况。请补写：发出收费通知几件、收取多少元；没有收取的，写“本年度未收取信息处理费”。',
      },
    ];
  },
};

export const FEE_STATEMENT_RULES: readonly Rule[] = [feeStatement];
