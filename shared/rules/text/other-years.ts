/** Sentences about the year's work that name another year, mostly left over from an older report. Rule N-01. */
import { paragraphsOf } from '../../report/report.ts';
import { readNumbers } from '../../text/numbers.ts';
import { isPlan } from '../../text/times.ts';
import { yearTopics, type YearTopic } from '../../text/year-topics.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

export const otherYears: Rule = {
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
    return paragraphsOf(report).flatMap(({ place, text }) =>
      yearTopics(text)
        .filter((topic) => isWrong(topic, year, text, place))
        .map((topic) => findingOf(topic, year, text, place)),
    );
  },
};

/** Old reports that are copied are a year or two old; what is older is history. */
const COPIED_FROM = 3;

function isWrong(
  { year: named, sentence, kind, start }: YearTopic,
  year: number,
  text: string,
  place: string,
): boolean {
  if (named === year || named < year - COPIED_FROM || named > year + 1) return false;
  // A report says in its first words which one it is; elsewhere it may tell of another.
  if (kind === 'report') return place.startsWith('preamble') || place === 'section:1/paragraph:1';
  // Periods of the preamble have a rule of their own.
  if (kind === 'period' && place.startsWith('preamble')) return false;
  if (named > year && (isPlan(sentence) || /^section:[56]/.test(place))) return false;
  // A sentence that names this year too compares, and one before such a sentence leads up to it.
  return !readNumbers(text.slice(start)).some(
    ({ role, value, max }) => role === 'year' && (value === year || max === year),
  );
}

function findingOf(topic: YearTopic, year: number, text: string, place: string): RuleFinding {
  const quote = text.slice(topic.start, topic.end);
  const message =
    topic.kind === 'report'
      ? `本报告是 ${year} 年度的，这里写“${quote}”。请核对年份。`
      : `本报告是 ${year} 年度的，这句讲“${quote}”的工作。如果是本年的工作，请改为 ${year} 年；如果讲的确实是另一年，请写清是哪一年的事。`;
  const number = readNumbers(quote)[0];
  const finding = { place, quote, start: topic.start, message, found: topic.year, expected: year };
  // The first words of a paragraph with the wrong year: one right answer, and the words are unique.
  const leads = topic.kind === 'opening' && topic.year < year && text.indexOf(quote) === topic.start;
  if (!leads || !number || !/^\d{4}$/.test(number.text)) return finding;
  const edit = {
    kind: 'replace' as const,
    place,
    found: quote,
    text: quote.replace(number.text, String(year)),
  };
  return { ...finding, fix: { title: `改为 ${year} 年`, edits: [edit] } };
}
