/** Table two: regulations and normative documents within one report. Rules T2-02 to T2-04. */
import { DOCUMENT_BALANCES, FIGURES, type FigureId } from '../../forms/figures.ts';
import { looseRelation } from '../../findings/relation.ts';
import { writeFigure } from '../../report/reading.ts';
import { tidySum } from '../../report/sums.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { figureName } from '../../report/figure-names.ts';
import { FORM_SOURCE, PRACTICE_SOURCE } from '../base/wording.ts';

const REGULATION_IDS: readonly FigureId[] = [...FIGURES.keys()].filter((id) =>
  id.startsWith('disclosure.regulation.'),
);

const issuedAreAccountedFor: Rule = {
  id: 'T2-02',
  family: 'table-two',
  level: 'warning',
  title: '制发件数有去向',
  help: '本年制发的文件年底要么现行有效、要么已经废止，所以“现行有效件数 + 本年废止件数”不小于“本年制发件数”。',
  source: FORM_SOURCE,
  needs: ['figures', 'profile'],
  check: ({ report: { figures }, profile }) =>
    DOCUMENT_BALANCES.flatMap(({ label, ...row }): RuleFinding[] => {
      // A row that has to be empty is T2-03's.
      if (profile.ruleMaking === false && REGULATION_IDS.includes(row.issued)) return [];
      const ids = [row.issued, row.repealed, row.inForce];
      const [issued, repealed, inForce] = ids.map((id) => figures[id]);
      if (issued == null || repealed == null || inForce == null) return [];
      const left = tidySum(inForce + repealed);
      if (left >= issued) return [];
      return [
        {
          place: row.inForce,
          figures: ids,
          message:
            `${label}：现行有效 ${writeFigure(inForce)} + 本年废止 ${writeFigure(repealed)} = ${writeFigure(left)}，` +
            `小于本年制发 ${writeFigure(issued)}，差 ${writeFigure(tidySum(issued - left))}。本年制发的文件应计入现行有效，年内又废止的计入废止，请核对。`,
          found: inForce,
          relation: looseRelation(ids),
        },
      ];
    }),
};

const noRegulations: Rule = {
  id: 'T2-03',
  family: 'table-two',
  level: 'warning',
  title: '规章一行为 0',
  help: '没有规章制定权的机关，“规章”一行都填 0。县（市、区）、乡镇、街道和各级部门制发的文件是行政规范性文件，不是规章。',
  source: '《中华人民共和国立法法》：规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定',
  needs: ['figures', 'profile'],
  check: ({ report: { figures }, profile }) => {
    if (profile.ruleMaking !== false) return [];
    const filled = REGULATION_IDS.filter((id) => figures[id] != null && figures[id] !== 0);
    const [first] = filled;
    if (first === undefined) return [];
    const values = filled.map((id) => `${figureName(id)} ${writeFigure(figures[id] ?? 0)}`).join('、');
    return [
      {
        place: first,
        figures: filled,
        message: `本机关没有规章制定权，“规章”一行应为 0，现在填的是：${values}。如果是行政规范性文件，请填到下一行。`,
        found: figures[first] ?? null,
        expected: 0,
      },
    ];
  },
};

const ISSUED = 'disclosure.normativeDocument.issued';
const REPEALED = 'disclosure.normativeDocument.repealed';
const IN_FORCE = 'disclosure.normativeDocument.inForce';

const onlyThisYears: Rule = {
  id: 'T2-04',
  family: 'table-two',
  level: 'hint',
  title: '是否把普通文件计入',
  help: '现行有效的行政规范性文件全是今年制发的，往年一件也没有：请确认计入的都是行政规范性文件，不是普通发文。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'last'],
  check: ({ report, last }) => {
    const { [ISSUED]: issued, [REPEALED]: repealed, [IN_FORCE]: inForce } = report.figures;
    if (issued == null || issued <= 0 || issued !== inForce || repealed !== 0) return [];
    // Documents that were in force last year are T2-01's matter.
    const before = last && followsLast(report, last) ? last.figures[IN_FORCE] : null;
    if (before != null && before !== 0) return [];
    const count = writeFigure(issued);
    return [
      {
        place: ISSUED,
        figures: [ISSUED, REPEALED, IN_FORCE],
        message: `行政规范性文件：本年制发 ${count} 件、现行有效也是 ${count} 件、废止 0 件，往年的一件也没有。是不是把普通文件也算进去了？如果确实都是行政规范性文件，请确认往年制发的有没有漏填。`,
        found: issued,
        relation: looseRelation([ISSUED, IN_FORCE]),
      },
    ];
  },
};

export const DOCUMENT_RULES: readonly Rule[] = [issuedAreAccountedFor, noRegulations, onlyThisYears];
