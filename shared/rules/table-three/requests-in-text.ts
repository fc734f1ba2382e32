/** A text that speaks of applications beside a table without any, and the reverse. Rules T3-08 and T3-10. */
import { factsOf, hasNoRequests, mismatchOf, type Fact } from '../../facts/agreement.ts';
import { sumRelation, textNumber } from '../../findings/relation.ts';
import { figureName } from '../../report/figure-names.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Place, Report } from '../../report/schema.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const NEW = 'requests.new.total';
const LEFT = 'requests.carriedOut.total';

function emptyTable({ place, quote, start, value }: Fact): RuleFinding {
  return {
    place,
    figures: [NEW],
    quote,
    start,
    found: value ?? quote,
    expected: 0,
    message: `正文写“${quote}”，表三却全部是 0。如果收到过申请，请补填表三；没有收到，请改正文。`,
  };
}

function noneInText({ place, quote, start }: Fact, figure: number): RuleFinding {
  return {
    place,
    figures: [NEW],
    quote,
    start,
    found: 0,
    expected: figure,
    relation: sumRelation([NEW], [textNumber(place, start)], figure),
    message: `正文写“${quote}”，表三“${figureName(NEW)}”却填 ${writeFigure(figure)}，差 ${writeFigure(figure)}。请核对正文和表三，写错的改正。`,
  };
}

/** Does the fact say in words that no application was received? */
function saysNone({ matter, says }: Fact): boolean {
  return (
    says === 'none' && matter.topic === 'requests' && matter.row === 'received' && matter.applicant === null
  );
}

const requestsInText: Rule = {
  id: 'T3-08',
  family: 'table-three',
  level: 'warning',
  title: '正文与表三：有没有申请',
  help: '表三全部为 0 时正文不应写收到、办结了申请；正文写未收到申请时表三的“本年新收”应为 0。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const facts = factsOf(report).filter(({ matter }) => matter.topic === 'requests');
    if (hasNoRequests(report)) {
      const denied = facts.some(saysNone);
      const speaking = facts.filter(
        ({ value, says, presumed }) =>
          (says === 'some' && !(presumed && denied)) || (says === null && value !== 0),
      );
      // One finding a paragraph: its other numbers say the same again.
      const first = new Map(speaking.map((fact) => [fact.place, fact] as const).reverse());
      return [...first.values()].map(emptyTable);
    }
    return facts.filter(saysNone).flatMap((fact) => {
      const mismatch = mismatchOf(fact, report);
      return mismatch && mismatch.figure > 0 ? [noneInText(fact, mismatch.figure)] : [];
    });
  },
};

/** Does the fact say that nothing was left over at the end of the year? */
function saysAllDone({ matter, says }: Fact): boolean {
  if (matter.topic !== 'requests') return false;
  return (
    says === 'allHandled' || (says === 'none' && (matter.row === 'carriedOut' || matter.row === 'carried'))
  );
}

/** 9件申请全部办结, where 9 were: nothing is said of the others. */
function isOfThoseDone({ of }: Fact, { figures }: Report): boolean {
  return of !== null && of === figures['requests.handled.total'];
}

/** One finding a paragraph: 全部办结 and 没有结转 say the same. */
function doneInText(facts: readonly Fact[], left: number): RuleFinding {
  const [{ place, quote, start }] = facts as [Fact, ...Fact[]];
  const quotes = [...new Set(facts.map((fact) => `“${fact.quote}”`))].join('');
  return {
    place,
    figures: [LEFT],
    quote,
    start,
    found: quote,
    expected: left,
    relation: sumRelation([LEFT], [textNumber(place, start)], left),
    message: `正文写${quotes}，表三“${figureName(LEFT)}”却填 ${writeFigure(left)}。请核对：有结转的，正文写明还有几件在办；没有的，改表三。`,
  };
}

const allDone: Rule = {
  id: 'T3-10',
  family: 'table-three',
  level: 'warning',
  title: '正文写全部办结，表三有结转',
  help: '表三“结转下年度继续办理”大于 0 时，正文不应写申请全部办结、办结率100%或没有结转。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const left = report.figures[LEFT] ?? 0;
    if (left <= 0) return [];
    const claims = factsOf(report).filter((fact) => saysAllDone(fact) && !isOfThoseDone(fact, report));
    const byPlace = new Map<Place, Fact[]>();
    for (const fact of claims) byPlace.set(fact.place, [...(byPlace.get(fact.place) ?? []), fact]);
    return [...byPlace.values()].map((facts) => doneInText(facts, left));
  },
};

export const REQUESTS_IN_TEXT_RULES: readonly Rule[] = [requestsInText, allDone];
