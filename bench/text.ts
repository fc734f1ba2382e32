/**
 * What all rules cost on the text of a full report, beside going over the same text once word by word with the
 * dictionary of the platform (Intl.Segmenter), which is the least that reading Chinese words costs.
 */
import { profileFor } from '../shared/agency/guess-profile.ts';
import { applyEdits, type Edit } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';
import { checkReport, createChecker } from '../shared/rules/check-report.ts';
import { longReport } from './long-report.ts';
import { race } from './measure.ts';
import { ms, print, times } from './print.ts';

const ROUNDS = { rounds: 60, warmUp: 20 };
/** The paragraph that is typed into, by its place in section one. */
const TYPED = 12;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Goes over all words of some paragraphs. */
function segment(paragraphs: readonly string[]): number {
  let words = 0;
  for (const text of paragraphs)
    for (const { isWordLike } of segmenter.segment(text)) words += isWordLike ? 1 : 0;
  return words;
}

function textOf({ preamble, sections }: Report): string[] {
  return [...preamble, ...sections.flatMap(({ paragraphs }) => paragraphs)];
}

/** Every paragraph as nobody has read it before: what is remembered of a paragraph is no help. */
function unseen(report: Report, turn: number): Report {
  const edits = report.sections.map(({ no, paragraphs }): Edit => ({
    kind: 'section',
    section: no,
    paragraphs: paragraphs.map((text) => `${text}（${turn}）`),
  }));
  const preamble = report.preamble.map((text) => `${text}（${turn}）`);
  return applyEdits({ ...report, preamble }, edits);
}

function typed(report: Report, turn: number): Report {
  const text = `${report.sections[0]?.paragraphs[TYPED] ?? ''}${'字'.repeat(turn)}`;
  return applyEdits(report, [{ kind: 'text', place: `section:1/paragraph:${TYPED + 1}`, text }]);
}

/** Prints times and ratios on one long report. */
export async function benchText(): Promise<void> {
  const report = longReport();
  const whole = textOf(report);
  const turns = ROUNDS.rounds + ROUNDS.warmUp;
  const common = { profile: profileFor(report.agency, null), stage: 'draft' } as const;
  // What is read is made ready outside the clock.
  const fresh = Array.from({ length: turns }, (_, turn) => unseen(report, turn + 1));
  const keys = Array.from({ length: turns }, (_, turn) => typed(report, turn + 1));
  const paragraph = [report.sections[0]?.paragraphs[TYPED] ?? ''];
  const check = createChecker();
  check({ ...common, report });
  const next = { fresh: 0, key: 0 };
  const took = await race(
    {
      // Keys first: what is unseen fills the memory with paragraphs of no use.
      typed: () => check({ ...common, report: keys[next.key++] ?? report }),
      seen: () => checkReport({ ...common, report }),
      unseen: () => checkReport({ ...common, report: fresh[next.fresh++] ?? report }),
      words: () => segment(whole),
      paragraph: () => segment(paragraph),
    },
    ROUNDS,
  );
  const [signs, length] = [whole.join('').length, paragraph.join('').length];
  print(
    `All rules on the text of a full report (${whole.length} paragraphs, ${signs} signs), warm code`,
    ['check', 'time', 'of segmenting all'],
    [
      ['text seen before', ms(took.seen), times(took.seen / took.words)],
      ['text never seen', ms(took.unseen), times(took.unseen / took.words)],
      ['after one sign typed', ms(took.typed), times(took.typed / took.words)],
      ['Intl.Segmenter, all text', ms(took.words), times(1)],
      [`Intl.Segmenter, the paragraph typed into (${length} signs)`, ms(took.paragraph), '–'],
    ],
  );
  console.log(`after one sign typed: ${times(took.typed / took.paragraph)} of segmenting that paragraph`);
}
