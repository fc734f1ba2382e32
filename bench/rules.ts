/** The whole catalogue on a full report: from scratch, and again after each key. */
import { profileFor } from '../shared/agency/guess-profile.ts';
import { applyEdits, type Edit } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';
import { checkReport, createChecker, type CheckInput } from '../shared/rules/check-report.ts';
import { quantile, raceTimes } from './measure.ts';
import { ms, print } from './print.ts';

/** Characters of text in a long report of a county's bureau. */
const LENGTH = 4_000;
const PLACE = 'section:1/paragraph:1';
const ROUNDS = { rounds: 300, warmUp: 80 };

/** `report` with its section one repeated in other words up to `LENGTH`, as long as reports get. */
function lengthened(report: Report): Report {
  const own = report.sections[0]?.paragraphs ?? [];
  const paragraphs = [...own];
  for (let turn = 2; paragraphs.join('').length < LENGTH; turn += 1) {
    paragraphs.push(...own.map((text) => [...text].filter((_, index) => index % (turn + 5) !== 3).join('')));
  }
  return applyEdits(report, [{ kind: 'section', section: 1, paragraphs }]);
}

/** Every paragraph as nobody has read it before: what rules remember of a paragraph is no help. */
function unread(report: Report, turn: number): Report {
  const texts = report.sections.map(({ no, paragraphs }): Edit => ({
    kind: 'section',
    section: no,
    paragraphs: paragraphs.map((text) => `${text}另据第${turn}次统计，情况属实。`),
  }));
  return applyEdits(report, texts);
}

/** Hands out `values` one after another, over and over. */
function inTurn<T>(values: readonly T[], otherwise: T): () => T {
  let turn = 0;
  return () => values[turn++ % values.length] ?? otherwise;
}

/** Prints what `report` costs beside `last`, last year's report. */
export async function benchRules(report: Report, last: Report): Promise<void> {
  const [now, before] = [lengthened(report), lengthened(last)];
  const common = { last: before, profile: profileFor(now.agency, null), stage: 'draft' } as const;
  const input: CheckInput = { ...common, report: now };
  const first = now.sections[0]?.paragraphs[0] ?? '';
  const figureChecker = createChecker();
  const textChecker = createChecker();
  // What is typed is made ready outside the clock.
  const figures = [3, 4, 5, 6, 7].map((value) =>
    applyEdits(now, [{ kind: 'figure', figure: 'requests.granted.natural', text: String(value) }]),
  );
  const texts = Array.from({ length: ROUNDS.rounds + ROUNDS.warmUp }, (_, index) =>
    applyEdits(now, [{ kind: 'text', place: PLACE, text: first + '件'.repeat(index % 50) + index }]),
  );
  const unseen = texts.map((_, index) => ({
    report: unread(now, index),
    last: unread(before, index + 1e6),
  }));
  const nextFigure = inTurn(figures, now);
  const nextText = inTurn(texts, now);
  const nextUnseen = inTurn(unseen, { report: now, last: before });
  const times = await raceTimes(
    {
      'from scratch, text never seen': () => checkReport({ ...common, ...nextUnseen() }),
      'from scratch, text seen before': () => checkReport(input),
      'after a figure': () => figureChecker({ ...common, report: nextFigure() }),
      'after a character in section one': () => textChecker({ ...common, report: nextText() }),
    },
    ROUNDS,
  );
  const length = now.sections.flatMap(({ paragraphs }) => paragraphs).join('').length;
  print(
    `All rules on a full report with last year’s (200 figures, ${length} characters), warm code`,
    ['check', 'median', 'p95'],
    Object.entries(times).map(([name, taken]) => [name, ms(quantile(taken, 0.5)), ms(quantile(taken, 0.95))]),
  );
}
