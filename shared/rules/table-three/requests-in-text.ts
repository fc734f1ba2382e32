/** A text that speaks of applications beside a table without any, and the reverse. Rule T3-08. */
import { writeFigure } from '../../report/reading.ts';
import { figureName, PRACTICE_SOURCE } from '../base/wording.ts';
import { hasNoRequests, mismatchOf } from '../base/claim-readings.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { statedClaims, type StatedClaim } from '../base/stated-claims.ts';

const NEW = 'requests.new.total';

function emptyTable({ place, quote, start, value }: StatedClaim): RuleFinding {
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

function noneInText({ place, quote, start }: StatedClaim, figure: number): RuleFinding {
  return {
    place,
    figures: [NEW],
    quote,
    start,
    found: 0,
    expected: figure,
    message: `正文写“${quote}”，表三“${figureName(NEW)}”却填 ${writeFigure(figure)}，差 ${writeFigure(figure)}。请核对正文和表三，改错的一处。`,
  };
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
    const claims = statedClaims(report).filter(({ about }) => about.topic === 'requests');
    if (hasNoRequests(report)) {
      const speaking = claims.filter(({ value, inWords }) => !inWords && value !== 0);
      // One finding a paragraph: its other numbers say the same again.
      const first = new Map(speaking.map((claim) => [claim.place, claim] as const).reverse());
      return [...first.values()].map(emptyTable);
    }
    return claims
      .filter(({ about, inWords }) => inWords && about.topic === 'requests' && about.matter === 'received')
      .flatMap((claim) => {
        const mismatch = mismatchOf(claim, report);
        return mismatch && mismatch.figure > 0 ? [noneInText(claim, mismatch.figure)] : [];
      });
  },
};

export const REQUESTS_IN_TEXT_RULES: readonly Rule[] = [requestsInText];
