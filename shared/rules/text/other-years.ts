/** Sentences about the year's work that name another year, and plans for a year that is over. Rules N-01 and N-13. */
import { quoted, statedParagraphs, type StatedParagraph } from '../../facts/stated.ts';
import { earlyReports, plannedYears, yearTopics, type YearTopic } from '../../text/statements/years.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

/** Old reports that are copied are a year or two old; what is older is history. */
const COPIED_FROM = 3;

const otherYears: Rule = {
  id: 'N-01',
  family: 'text',
  level: 'warning',
  title: '年份不是本年度',
  help: '写本年工作的句子应写报告的年度。由去年的报告改写时，最容易漏改“2023年，我局……”这样的开头。确实讲往年的事，写清“较2023年”“自2023年以来”。',
  source: PRACTICE_SOURCE,
  needs: ['text'],
  check: ({ report }) => {
    const { year } = report;
    if (year === null) return [];
    return statedParagraphs(report).flatMap((stated) => [
      ...yearTopics(stated.paragraph)
        .filter((topic) => isWrong(topic, year, stated) && !isPlanned(topic, stated))
        .map((topic) => findingOf(topic, year, stated)),
      ...earlyReports(stated.paragraph).map(({ year: named, start, end }): RuleFinding => {
        const words = quoted(stated, start, end);
        const message = `${named} 年的年度报告要到 ${named + 1} 年初才编制，这里写“${words.quote}”。请核对年份。`;
        return { place: stated.place, ...words, message, found: named };
      }),
    ]);
  },
};

function isWrong(
  { year: named, plan, history, kind, start }: YearTopic,
  year: number,
  { paragraph, section }: StatedParagraph,
): boolean {
  if (named === year || named < year - COPIED_FROM || named > year + 1) return false;
  // A report says in its first words which one it is; elsewhere it may tell of another.
  if (kind === 'report') return section <= 1;
  if (kind === 'same') return true;
  // Periods of the preamble have a rule of their own.
  if (kind === 'period') return section > 0;
  if (history || (named > year && (plan || section >= 5))) return false;
  // A sentence that names this year too compares, and one before such a sentence leads up to it.
  const own = paragraph.sentences.findIndex(({ end }) => end > start);
  const near = paragraph.sentences.slice(own, own + 2).flatMap(({ clauses }) => clauses);
  return !near.some(({ tokens }) =>
    tokens.some(
      ({ number }) =>
        number?.role === 'year' &&
        (kind === 'item' || number.start > start) &&
        (number.value === year || number.max === year),
    ),
  );
}

function findingOf(
  { kind, year: named, start, end }: YearTopic,
  year: number,
  stated: StatedParagraph,
): RuleFinding {
  const { place, text, paragraph, section } = stated;
  const words = quoted(stated, start, end);
  // Section five tells what was done and what will be: which year is meant, only the clerk knows.
  const ahead = section === 5 ? `如果是下一步打算，应写 ${year + 1} 年；` : '';
  const message =
    kind === 'report'
      ? `本报告是 ${year} 年度的，这里写“${words.quote}”。请核对年份。`
      : `本报告是 ${year} 年度的，这句讲“${words.quote}”的工作。如果是本年的工作，请改为 ${year} 年；${ahead}如果讲的确实是另一年，请写清是哪一年的事。`;
  const finding = { place, ...words, message, found: named, expected: year };
  // The first words of a paragraph with the wrong year: one right answer, and the words are unique.
  const typed = paragraph.folded.original(start, start + 4);
  const leads =
    section !== 5 && kind === 'opening' && named < year && text.indexOf(words.quote) === words.start;
  if (!leads || !/^\d{4}$/u.test(typed)) return finding;
  const edit = {
    kind: 'replace' as const,
    place,
    found: words.quote,
    text: words.quote.replace(typed, String(year)),
  };
  return { ...finding, fix: { title: `改为 ${year} 年`, edits: [edit] } };
}

/** A plan for a year that is over is told by N-13. */
function isPlanned({ start }: YearTopic, { paragraph, section }: StatedParagraph): boolean {
  return section >= 5 && plannedYears(paragraph).some((planned) => planned.start === start);
}

const pastPlans: Rule = {
  id: 'N-13',
  family: 'text',
  level: 'warning',
  title: '计划写的年份已经过去',
  help: '第五、第六部分讲下一步打算，应写下一年度。由去年的报告改写时，容易漏改“2024年，将进一步……”这样的年份。',
  source: PRACTICE_SOURCE,
  needs: ['text'],
  check: ({ report }) => {
    const { year } = report;
    if (year === null) return [];
    return statedParagraphs(report).flatMap((stated) =>
      (stated.section < 5 ? [] : plannedYears(stated.paragraph))
        .filter(({ year: named }) => named <= year && named >= year - COPIED_FROM)
        .map(({ year: named, start, end }) => {
          const words = quoted(stated, start, end);
          return {
            place: stated.place,
            ...words,
            message: `本报告是 ${year} 年度的，这里的打算却写“${words.quote}”。下一步工作应写 ${year + 1} 年；如果讲的是已经做过的事，请改写这句话。`,
            found: named,
            expected: year + 1,
          };
        }),
    );
  },
};

export const YEAR_TOPIC_RULES: readonly Rule[] = [otherYears, pastPlans];
