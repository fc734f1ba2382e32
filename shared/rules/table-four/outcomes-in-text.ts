/** 均维持, 零败诉 in the text against table four, and cases that were corrected against section five. Rules T4-06, T4-08. */
import { factsOf, type Fact } from '../../facts/agreement.ts';
import { statedParagraphs } from '../../facts/stated.ts';
import { sumRelation, textNumber } from '../../findings/relation.ts';
import { writeFigure } from '../../report/reading.ts';
import { REVIEW_GROUPS } from '../../forms/forms.ts';
import type { Report } from '../../report/schema.ts';
import { has } from '../../text/statements/slot.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { figureName } from '../../report/figure-names.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

/** Results that there cannot be beside the claim. */
function ruledOut({ says, settled }: Fact): readonly string[] {
  if (says === 'noLoss') return ['corrected'];
  return settled ? ['corrected', 'other'] : ['corrected', 'other', 'pending'];
}

function check(report: Report): RuleFinding[] {
  return factsOf(report).flatMap((fact) => {
    if (fact.matter.topic !== 'review' || (fact.says !== 'allUpheld' && fact.says !== 'noLoss')) return [];
    const named = fact.matter.groups;
    const groups = named.length > 0 ? named : REVIEW_GROUPS.map(({ key }) => key);
    return contradiction(report, fact, groups);
  });
}

function contradiction(report: Report, fact: Fact, groups: readonly string[]): RuleFinding[] {
  const figures = groups
    .flatMap((group) => ruledOut(fact).map((result) => `review.${group}.${result}`))
    .filter((id) => (report.figures[id] ?? 0) > 0);
  if (figures.length === 0) return [];
  const { place, quote, start } = fact;
  return [
    {
      place,
      figures,
      quote,
      start,
      found: quote,
      relation: sumRelation(
        figures,
        [textNumber(place, start)],
        figures.reduce((sum, id) => sum + (report.figures[id] ?? 0), 0),
      ),
      message: `正文写“${quote}”，表四${spellFilled(report, figures)}。请核对正文和表四，写错的改正。`,
    },
  ];
}

function spellFilled(report: Report, figures: readonly string[]): string {
  return figures
    .map((id) => `“${figureName(id).replaceAll(' ', '·')}”填 ${writeFigure(report.figures[id] ?? 0)}`)
    .join('，');
}

const outcomesInText: Rule = {
  id: 'T4-06',
  family: 'table-four',
  level: 'warning',
  title: '正文的复议诉讼结果与表四',
  help: '正文写复议、诉讼结果均维持的，表四的结果纠正、其他结果、尚未审结应为 0；写零败诉、无被纠错的，结果纠正应为 0。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => check(report),
};

const CORRECTED = REVIEW_GROUPS.map(({ key }) => `review.${key}.corrected`);

/** Does section five speak of cases at all? */
function isTakenUp(report: Report): boolean {
  return statedParagraphs(report)
    .filter(({ section }) => section === 5)
    .some(({ paragraph }) =>
      paragraph.sentences.some(({ clauses }) =>
        clauses.some(({ tokens }) => has(tokens, 'review', 'outcome')),
      ),
    );
}

const correctedCases: Rule = {
  id: 'T4-08',
  family: 'table-four',
  level: 'hint',
  title: '被纠正案件的原因和整改',
  help: '表四有结果纠正的，第五部分宜说明被纠正的原因和已采取的改进措施。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const figures = CORRECTED.filter((id) => (report.figures[id] ?? 0) > 0);
    const [place] = figures;
    if (place === undefined || isTakenUp(report)) return [];
    return [
      {
        place,
        figures,
        found: report.figures[place] ?? 0,
        message: `表四${spellFilled(report, figures)}，第五部分没有提到。请在第五部分说明被纠正的原因和改进措施。`,
      },
    ];
  },
};

export const OUTCOME_RULES: readonly Rule[] = [outcomesInText, correctedCases];
