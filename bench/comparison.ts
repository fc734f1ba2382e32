/** What comparing the text of two reports costs, beside the words of jsdiff on the same texts. */
import { diffWords } from 'diff';
import { compareFacts } from '../shared/comparison/compare-facts.ts';
import { compareReports } from '../shared/comparison/compare.ts';
import { applyEdits, type Edit } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';
import { longReport } from './long-report.ts';
import { race } from './measure.ts';
import { ms, print, times } from './print.ts';

const ROUNDS = { rounds: 12, warmUp: 4 };
/** Signs of text. */
const SIZES = [10_000, 40_000];
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function withSections(report: Report, edit: (paragraphs: readonly string[]) => string[]): Report {
  return applyEdits(
    report,
    report.sections.map(({ no, paragraphs }): Edit => ({
      kind: 'section',
      section: no,
      paragraphs: edit(paragraphs),
    })),
  );
}

function textOf({ sections }: Report): string {
  return sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
}

/** A report with about `size` signs; another text in every turn, so that nothing that is remembered helps. */
function reportOf(size: number, turn: number): Report {
  const report = longReport();
  const share = size / textOf(report).length;
  return withSections(report, (paragraphs) =>
    Array.from({ length: Math.round(paragraphs.length * share) }, (_, index) => {
      const text = paragraphs[index % paragraphs.length] ?? '';
      const copy = Math.floor(index / paragraphs.length);
      return copy === 0 ? `${text}（${turn}）` : `${text}第${copy}批第${index}类（${turn}）。`;
    }),
  );
}

/** The same a year later: numbers, words and sentences changed, a paragraph of every section moved. */
function nextYear(report: Report): Report {
  const edited = withSections(report, (paragraphs) => {
    const texts = paragraphs.map((text, index) => {
      const year = text.replaceAll('2024', '2025');
      if (index % 5 === 1) return year.replace('工作', '各项重点工作').replace('全年', '全年累计');
      if (index % 7 === 2) return `${year}同时，各股室按季度报送落实情况。`;
      return index % 3 === 0 ? year.replace(/\d+条/gu, '77条') : year;
    });
    return texts.length > 6 ? [...texts.toSpliced(3, 1), texts[3] ?? ''] : texts;
  });
  return { ...edited, year: 2025 };
}

/** Prints times and ratios. */
export async function benchComparison(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const count = ROUNDS.rounds + ROUNDS.warmUp;
    const pairs = Array.from({ length: count }, (_, turn) => {
      const last = reportOf(size, turn);
      return { last, current: nextYear(last) };
    });
    const [first] = pairs;
    if (!first) return;
    const next = { unseen: 0 };
    const took = await race(
      {
        unseen: () => {
          const { last, current } = pairs[next.unseen++] ?? first;
          return compareReports(last, current);
        },
        again: () => compareReports(first.last, first.current),
        facts: () => compareFacts(first.last, first.current),
      },
      ROUNDS,
    );
    // It takes seconds: once is enough.
    const { jsdiff } = await race(
      { jsdiff: () => diffWords(textOf(first.last), textOf(first.current), { intlSegmenter: WORDS }) },
      { rounds: 1, warmUp: 0 },
    );
    rows.push([
      String(textOf(first.last).length),
      ms(took.unseen),
      ms(took.again),
      ms(took.facts),
      ms(jsdiff),
      times(took.unseen / jsdiff),
      times(took.again / jsdiff),
    ]);
  }
  print(
    'Two reports compared, warm code; “facts” is the part that matches the numbers of the text, when it was read before',
    ['signs', 'never seen', 'seen before', 'facts', 'jsdiff', 'never seen / jsdiff', 'seen / jsdiff'],
    rows,
  );
}
