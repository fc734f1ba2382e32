/** Table two: information disclosed on the agency's own initiative. Rule T2-01. */
import { DOCUMENT_BALANCES, formFigures } from '../../forms/figures.ts';
import { sumRelation } from '../../findings/relation.ts';
import { writeFigure } from '../../report/reading.ts';
import { tidySum } from '../../report/sums.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE, spellDifference } from '../base/wording.ts';

const inForceBalance: Rule = {
  id: 'T2-01',
  family: 'table-two',
  level: 'warning',
  title: '现行有效件数衔接',
  help: '现行有效件数 = 去年的现行有效件数 + 本年制发 − 本年废止。只在去年也用“现行有效件数”时核对；去年的“对外公开总数量”不是现行有效件数。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'last'],
  check: ({ report, last }) => {
    if (!last || !followsLast(report, last)) return [];
    // What a hybrid of another form calls in force may have counted something else.
    const counted = formFigures(last.form);
    return DOCUMENT_BALANCES.flatMap((row): RuleFinding[] => {
      const { label: name, inForce: id, issued: issuedId, repealed: repealedId } = row;
      if (!counted.includes(id)) return [];
      const [found, before] = [report.figures[id], last.figures[id]];
      const [issued, repealed] = [report.figures[issuedId], report.figures[repealedId]];
      if (found == null || before == null || issued == null || repealed == null) return [];
      const expected = tidySum(before + issued - repealed);
      if (expected === found) return [];
      const terms = [before, issued, repealed].map(writeFigure);
      return [
        {
          place: id,
          figures: [issuedId, repealedId, id],
          message:
            `${name}：去年现行有效 ${terms[0]} + 本年制发 ${terms[1]} − 本年废止 ${terms[2]} = ${writeFigure(expected)} ≠ ` +
            `现行有效 ${writeFigure(found)}，差 ${spellDifference(expected, found)}。请核对制发、废止和现行有效三个数。`,
          found,
          expected,
          relation: sumRelation([id, repealedId], [issuedId], tidySum(found - expected)),
          // No fix: a forgotten repeal is as likely as a wrong count.
        },
      ];
    });
  },
};

export const IN_FORCE_RULES: readonly Rule[] = [inForceBalance];
