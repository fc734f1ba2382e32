/** Change against last year that the text claims, recomputed from the two reports. Rule N-08. */
import { holds, pairsOf, type Pair } from '../../facts/growth.ts';
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
      changesIn(stated).flatMap((change) => findingOf(change, stated, report, last)),
    );
  },
};

function findingOf(change: Change, stated: StatedParagraph, report: Report, last: Report): RuleFinding[] {
  if (change.year !== null && change.year !== last.year) return [];
  const pairs = pairsOf({ subject: change.subject, matters: wordMatters(change, stated) }, report, last);
  const [pair] = pairs;
  // The change may be about another number of the sentence.
  const others = change.others.flatMap((subject) => pairsOf({ subject, matters: [] }, report, last));
  if (!pair || [...pairs, ...others].some((candidate) => holds(change, candidate))) return [];
  const words = quoted(stated, change.start, change.end);
  const said = spellChange(pair);
  const message = `去年年报是 ${writeFigure(pair.before)}，今年是 ${writeFigure(pair.now)}，${said}，与“${words.quote}”不符。请核对。`;
  const relation = numbersWithin(stated, change.start, change.end);
  return [{ place: stated.place, ...words, message, found: words.quote, expected: said, relation }];
}

/** What has changed where no number says so: 新收申请总量比上年增长18.6%. */
function wordMatters({ subject, words }: Change, { setting }: StatedParagraph) {
  if (subject && subject.matters.length > 0) return [];
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
