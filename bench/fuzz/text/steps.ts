/** What is tried on a hostile text: every step of reading one, and every rule. */
import { profileFor } from '../../../shared/agency/guess-profile.ts';
import { factsOf } from '../../../shared/facts/agreement.ts';
import { factTable } from '../../../shared/facts/fact-table.ts';
import { otherWholes } from '../../../shared/facts/wholes.ts';
import { statedParagraphs, type StatedParagraph } from '../../../shared/facts/stated.ts';
import { exampleReport } from '../../../shared/example.ts';
import { reportInPieces, reportWith } from '../../../shared/hostile-text.fixture.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { RuleContext } from '../../../shared/rules/base/rule.ts';
import { RULES } from '../../../shared/rules/catalogue.ts';
import { checkReport } from '../../../shared/rules/check-report.ts';
import { agenciesIn } from '../../../shared/text/agencies.ts';
import { fold, foldText } from '../../../shared/text/fold.ts';
import { readParagraph } from '../../../shared/text/paragraph.ts';
import { changesOf } from '../../../shared/text/statements/changes.ts';
import { wrongLists } from '../../../shared/text/statements/lists.ts';
import { readStatements } from '../../../shared/text/statements/read-statements.ts';
import type { Setting } from '../../../shared/text/statements/reading.ts';
import { wrongShares } from '../../../shared/text/statements/shares.ts';
import { yearTopics } from '../../../shared/text/statements/years.ts';

/** Makes a text ready and gives back what is timed. */
export type Step = (text: string) => () => unknown;

const SETTING: Setting = { topic: 'requests', year: 2024, home: '', agency: '清河县水利局' };

function stated(text: string): StatedParagraph {
  const paragraph = readParagraph(text);
  const statements = readStatements(paragraph, SETTING);
  return { place: 'section:3/paragraph:1', setting: SETTING, section: 3, text, paragraph, ...statements };
}

function contextOf(report: Report): RuleContext {
  const last = { ...report, year: 2023, figures: exampleReport().figures };
  return {
    report,
    last,
    lastIsFinal: true,
    profile: profileFor(report.agency, null),
    stage: 'final',
  };
}

/** Every rule on a report of which all paragraphs have been read. */
function ruleSteps(kind: string, make: (text: string) => Report): [string, Step][] {
  return RULES.map((rule): [string, Step] => [
    `${rule.id} ${kind}`,
    (text) => {
      const context = contextOf(make(text));
      statedParagraphs(context.report);
      return () => rule.check(context);
    },
  ]);
}

/** Steps of reading by name. */
export const READING: Readonly<Record<string, Step>> = {
  fold: (text) => () => fold(text),
  foldText: (text) => () => foldText(text),
  readParagraph: (text) => () => readParagraph(text),
  agenciesIn: (text) => {
    const folded = fold(text).text;
    return () => agenciesIn(folded);
  },
  readStatements: (text) => {
    const paragraph = readParagraph(text);
    return () => readStatements(paragraph, SETTING);
  },
  wrongLists: (text) => {
    const { paragraph, counts } = stated(text);
    return () => wrongLists(paragraph, counts);
  },
  wrongShares: (text) => {
    const said = stated(text);
    const wholes = otherWholes(said, exampleReport());
    return () => wrongShares(said.paragraph, said.counts, wholes);
  },
  changesOf: (text) => {
    const { paragraph, counts } = stated(text);
    return () => changesOf(paragraph, counts);
  },
  yearTopics: (text) => {
    const paragraph = readParagraph(text);
    return () => yearTopics(paragraph);
  },
  factsOf: (text) => {
    const report = reportWith(text);
    statedParagraphs(report);
    return () => factsOf(report);
  },
  factTable: (text) => {
    const report = reportWith(text);
    statedParagraphs(report);
    return () => factTable(report);
  },
};

/** The rules, each by itself, and all of them. */
export const CHECKING: Readonly<Record<string, Step>> = Object.fromEntries([
  ...ruleSteps('in a paragraph', reportWith),
  ...ruleSteps('in short paragraphs', (text) => reportInPieces(text)),
  [
    'checkReport',
    (text: string) => {
      const report = reportWith(text);
      return () => checkReport({ report, last: { ...report, year: 2023 }, stage: 'final' });
    },
  ],
]);
