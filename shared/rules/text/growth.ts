/** Change against last year that the text claims, recomputed from the two reports. Rule N-08. */
import { holds, pairsOf, toldOtherwise, type Pair, type ToldOtherwise } from '../../facts/growth.ts';
import { changesIn, quoted, statedParagraphs, type StatedParagraph } from '../../facts/stated.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import type { Change } from '../../text/statements/changes.ts';
import { mattersOfWords } from '../../text/statements/read-statements.ts';
import { followsLast } from '../base/consecutive.ts';
import { numbersWithin } from '../base/spot.ts';
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
    return statedParagraphs(report).flatMap((stated) =>
      stated.section === 0
        ? []
        : [
            ...changesIn(stated).flatMap((change) => findingOf(change, stated, report, last)),
            ...toldOtherwise(stated, last).map((told) => otherwise(told, stated)),
          ],
    );
  },
};

function findingOf(change: Change, stated: StatedParagraph, report: Report, last: Report): RuleFinding[] {
  if (change.year !== null && change.year !== last.year) return [];
  const pairs = pairsOf({ ...change, matters: wordMatters(change, stated) }, report, last);
  const [pair] = pairs;
  // The change may be about another number of the sentence.
  const others = change.others.flatMap((subject) => pairsOf({ subject, matters: [] }, report, last));
  // 申请量有所下降 is of what the words mean first.
  const meant = change.by === null && change.manner === 'by' ? pairs.slice(0, 1) : pairs;
  if (!pair || [...meant, ...others].some((candidate) => holds(change, candidate))) return [];
  const words = quoted(stated, change.start, change.end);
  const said = spellChange(pair);
  const message = `去年年报是 ${writeFigure(pair.before)}，今年是 ${writeFigure(pair.now)}，${said}，与“${words.quote}”不符。请核对。`;
  const relation = numbersWithin(stated, change.start, change.end);
  return [{ place: stated.place, ...words, message, found: words.quote, expected: said, relation }];
}

/** 2023年收到申请9件, where last year's report has 8. */
function otherwise({ count, before }: ToldOtherwise, stated: StatedParagraph): RuleFinding {
  const { start, end } = { start: count.start, end: Math.max(count.end, count.number.unitEnd) };
  const value = count.number.value ?? 0;
  return {
    place: stated.place,
    ...quoted(stated, start, end),
    message: `去年年报是 ${writeFigure(before)} ${count.number.unit}，这里说去年是 ${writeFigure(value)} ${count.number.unit}。请核对。`,
    found: value,
    expected: before,
    relation: numbersWithin(stated, start, end),
  };
}

/** What has changed where no number says so: 新收申请总量比上年增长18.6%. */
function wordMatters({ words }: Change, { setting }: StatedParagraph) {
  const than = words.findIndex(({ tag }) => ['than', 'more', 'less', 'level', 'double'].includes(tag));
  const first = words[0];
  if (than === 0 || !first) return [];
  const clause = { tokens: words, start: first.start, end: first.end, opened: '', closed: '', depth: 0 };
  return mattersOfWords(than < 0 ? words : words.slice(0, than), clause, setting);
}

function spellChange({ now, before }: Pair): string {
  if (now === before) return '与去年持平';
  const size = Math.abs(now - before);
  const percent = before === 0 ? '' : `（${writeFigure(Math.round((size / before) * 1000) / 10)}%）`;
  return `${now > before ? '增加' : '减少'} ${writeFigure(size)}${percent}`;
}
