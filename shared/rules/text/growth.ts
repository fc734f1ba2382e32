/** Change against last year that the text claims, recomputed from the two reports. Rule N-08. */
import { writeFigure } from '../../report/reading.ts';
import { paragraphsOf } from '../../report/report.ts';
import { addFigures } from '../../report/sums.ts';
import type { FigureId } from '../../report/figures.ts';
import type { Report } from '../../report/schema.ts';
import { growthsOf, type Growth } from '../../text/growth.ts';
import { statementsOf } from '../../text/statements.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

export const growth: Rule = {
  id: 'N-08',
  family: 'text',
  level: 'hint',
  title: '与去年相比算不出来',
  help: '写“较上年增加3件”“同比增长20%”时，用本年和去年年报的数应当算得出来。',
  source: PRACTICE_SOURCE,
  needs: ['text', 'figures', 'last'],
  check: ({ report, last }) => {
    if (!last || !followsLast(report, last)) return [];
    return paragraphsOf(report).flatMap(({ place, text }) =>
      growthsOf(text).flatMap((claim): RuleFinding[] => {
        if (claim.year !== null && claim.year !== last.year) return [];
        const pairs = pairsOf(claim, text, report, last);
        const [pair] = pairs;
        if (!pair || pairs.some((candidate) => holds(claim, candidate))) return [];
        return [
          {
            place,
            quote: text.slice(claim.start, claim.end),
            start: claim.start,
            message: `去年年报是 ${writeFigure(pair.before)}，今年是 ${writeFigure(pair.now)}，${spellChange(pair)}，与“${text.slice(claim.start, claim.end)}”不符。请核对。`,
            found: text.slice(claim.start, claim.end),
            expected: spellChange(pair),
          },
        ];
      }),
    );
  },
};

interface Pair {
  readonly now: number;
  readonly before: number;
}

/** What is counted, by words of the sentence up to its number, and the figures that may stand for it. */
const FACTS: readonly { readonly about: RegExp; readonly figures: readonly (readonly FigureId[])[] }[] = [
  {
    about: /新收(?!到)[^,。]{0,30}申请[^,。]{0,12}$|申请[^,。]{0,14}新收(?!到)[^,。]{0,6}$/u,
    figures: [['requests.new.total']],
  },
  {
    about:
      /^(?!.*(?:新收(?!到)|办结|答复)[^,。]*$).*(?:(?:收到|受理|接收|收件)[^,。]{0,30}申请[^,。]{0,12}|申请[^,。]{0,14}(?:收到|受理|接收|数量)?[^,。]{0,6})$/u,
    figures: [['requests.new.total'], ['requests.new.total', 'requests.carriedIn.total']],
  },
  {
    about: /申请.*(?:办结|答复|办理)[^,。]{0,10}$|(?:办结|答复)[^,。]{0,20}申请[^,。]{0,6}$/u,
    figures: [['requests.handled.total']],
  },
  { about: /行政复议[^,。]{0,12}$/u, figures: [['review.reconsideration.total']] },
  {
    about: /行政诉讼[^,。]{0,12}$/u,
    figures: [['review.directLitigation.total', 'review.litigationAfterReconsideration.total']],
  },
  { about: /行政许可[^,。]{0,16}$/u, figures: [['disclosure.licensing.decisions']] },
  { about: /行政处罚[^,。]{0,16}$/u, figures: [['disclosure.penalty.decisions']] },
  { about: /行政强制[^,。]{0,16}$/u, figures: [['disclosure.coercion.decisions']] },
  { about: /制发[^,。]{0,8}规范性文件[^,。]{0,4}$/u, figures: [['disclosure.normativeDocument.issued']] },
  {
    about: /现行有效[^,。]{0,8}规范性文件[^,。]{0,4}$/u,
    figures: [['disclosure.normativeDocument.inForce']],
  },
];

/** This year's and last year's number of what the claim is about; none where that is not certain. */
function pairsOf(claim: Growth, text: string, report: Report, last: Report): Pair[] {
  const { subject } = claim;
  if (subject.vague || subject.value === null || subject.max !== null) return [];
  const facts = FACTS.filter(({ about }) => about.test(claim.about));
  const [fact] = facts;
  if (fact && facts.length === 1) {
    const pairs = fact.figures.flatMap((ids): Pair[] => {
      const [now, before] = [addFigures(report, ids), addFigures(last, ids)];
      return now === null || before === null ? [] : [{ now, before }];
    });
    // A number that is none of the table's is about something else.
    return pairs.some(({ now }) => now === subject.value) ? pairs : [];
  }
  const said = statementsOf(text).find(({ number }) => number.start === subject.start);
  if (!said) return [];
  const then = paragraphsOf(last)
    .flatMap((paragraph) => statementsOf(paragraph.text))
    .filter(({ matter, number }) => matter === said.matter && number.unit === subject.unit);
  const values = new Set(then.map(({ number }) => number.value));
  const before = then[0]?.number.value;
  return values.size === 1 && before != null ? [{ now: subject.value, before }] : [];
}

function holds({ direction, by, subject }: Growth, { now, before }: Pair): boolean {
  if (direction === 0) return now === before;
  if (by?.value == null) return true;
  const change = (now - before) * direction;
  if (by.vague) return change > 0;
  if (by.role === 'percent') {
    if (by.unit !== '%') return true;
    const decimals = /[.．点](.+)$/u.exec(by.text)?.[1]?.length ?? 0;
    return before === 0 || Math.abs((change / before) * 100 - by.value) < 10 ** -decimals - 1e-9;
  }
  if (by.role === 'multiple') {
    // 增长1倍 is twice as many; some write the quotient.
    const ratio = before === 0 ? null : change / before;
    return ratio === null || Math.abs(ratio - by.value) < 0.1 || Math.abs(ratio + 1 - by.value) < 0.1;
  }
  return by.unit !== subject.unit || change === by.value;
}

function spellChange({ now, before }: Pair): string {
  if (now === before) return '与去年持平';
  const size = Math.abs(now - before);
  const percent = before === 0 ? '' : `（${writeFigure(Math.round((size / before) * 1000) / 10)}%）`;
  return `${now > before ? '增加' : '减少'} ${writeFigure(size)}${percent}`;
}
