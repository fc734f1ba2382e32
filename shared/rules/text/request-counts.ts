/** Numbers of applications in the text against table three. Rules N-03 and N-04. */
import { factsOf, hasNoRequests, type Fact } from '../../facts/agreement.ts';
import { expressionsOf } from '../../facts/figures.ts';
import type { Report } from '../../report/schema.ts';
import { addFigures } from '../../report/sums.ts';
import { contradictionFindings } from '../base/contradictions.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const FRAME: ReadonlySet<string> = new Set(
  'received new handled processed mentioned pending due carriedIn carriedOut carried'.split(' '),
);

/** Is the fact about applications received and handled (else about a result)? */
function isFrame({ matter }: Fact): boolean {
  return matter.topic === 'requests' && FRAME.has(matter.row);
}

function isResult({ matter }: Fact): boolean {
  return matter.topic === 'requests' && !FRAME.has(matter.row);
}

function check(wanted: (fact: Fact) => boolean) {
  return ({ report }: RuleContext) => {
    // A table without any application against a text that speaks of some is T3-08, and so is 未收到 the other way.
    if (hasNoRequests(report)) return [];
    const facts = factsOf(report).filter(wanted);
    const counted = facts.filter((fact) => !isOfOthers(fact));
    return [...contradictionFindings(counted, report), ...absentResults(facts.filter(isResult), report)];
  };
}

/** 收到1件，经审查不予公开, where no row of that result has any. */
function absentResults(facts: readonly Fact[], report: Report): RuleFinding[] {
  return facts.flatMap(({ says, matter, place, quote, start }): RuleFinding[] => {
    const [expression, ...others] = says === 'some' ? expressionsOf(matter, report) : [];
    if (!expression || others.length > 0 || addFigures(report, expression.figures) !== 0) return [];
    return [
      {
        place,
        figures: [...expression.figures],
        quote,
        start,
        found: quote,
        expected: 0,
        message: `正文写“${quote}”，${expression.name}却是 0。请核对正文和表三，写错的改正。`,
      },
    ];
  });
}

/** 未收到 in words is the business of T3-08, 均已办结 and 没有结转 that of T3-10. */
function isOfOthers({ says, matter }: Fact): boolean {
  if (matter.topic !== 'requests' || says === null || says === 'allGranted') return false;
  return (
    says !== 'none' ||
    (matter.row === 'received' && matter.applicant === null) ||
    matter.row === 'carriedOut' ||
    matter.row === 'carried'
  );
}

const requestCounts: Rule = {
  id: 'N-03',
  family: 'text',
  level: 'warning',
  title: '正文的申请件数与表三',
  help: '正文写的收到、办结、上年结转和结转下年的申请件数要和表三一致：收到对“本年新收”，办结、答复对“办理结果总计”，结转对第二项和第四项。只说其中一部分的（某人提出的、关于某事的），不能多于全部。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: check(isFrame),
};

const resultCounts: Rule = {
  id: 'N-04',
  family: 'text',
  level: 'warning',
  title: '正文的办理结果与表三',
  help: '正文写的予以公开、部分公开、不予公开、无法提供、不予处理等件数要和表三对应各行一致；不予公开等有小项的，对各小项合计。只收到一件、又写明了结果的，那一行不应是 0。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: check(isResult),
};

export const REQUEST_COUNT_RULES: readonly Rule[] = [requestCounts, resultCounts];
