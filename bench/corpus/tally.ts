/** Counts over the reports of a folder: what rules find, what numbers are read as, which words are known. */
import { profileFor } from '../../shared/agency/guess-profile.ts';
import { statedParagraphs, type StatedParagraph } from '../../shared/facts/stated.ts';
import type { Level } from '../../shared/findings/finding.ts';
import type { Report } from '../../shared/report/schema.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { tokensOf } from '../../shared/text/tokens.ts';
import type { Count } from '../../shared/text/statements/statement.ts';
import { isAboutTables, rulesOf, setAside, unknownBeside } from './counts.ts';
import { LexiconUse, type TagUse } from './lexicon-use.ts';

export interface RuleTally extends Readonly<Record<Level, number>> {
  readonly rule: string;
  readonly title: string;
  /** Reports with at least one finding. */
  readonly reports: number;
}

export interface ReadAs {
  readonly figure: number;
  readonly none: number;
  readonly unsure: number;
}

export interface UnknownWord {
  readonly word: string;
  readonly times: number;
  /** Words around it where it stands first. */
  readonly example: string;
}

/** A number about what the tables count that the reading left without a statement and without a reason. */
export interface LostNumber {
  readonly rules: string;
  readonly reading: Count['reading'];
  readonly number: string;
  /** The clause that it stands in, with what stands around it. */
  readonly words: string;
}

export interface Tally {
  readonly reports: number;
  readonly paragraphs: number;
  readonly numbers: number;
  readonly readAs: ReadAs;
  readonly rules: readonly RuleTally[];
  /** By the rules that such numbers are for. */
  readonly numbersByRule: Readonly<Record<string, ReadAs>>;
  readonly tags: readonly TagUse[];
  readonly unknown: readonly UnknownWord[];
  readonly lost: readonly LostNumber[];
  /** Words of the lexicon that no report has. */
  readonly unusedWords: number;
}

/** What is told of a paragraph on each side of an unknown word, in signs. */
const AROUND = 14;

type Levels = Record<Level, number> & { reports: number };

/** Goes over reports one by one; the last is asked for the sums. */
export class Tallier {
  #reports = 0;
  #paragraphs = 0;
  readonly #rules = new Map<string, Levels>();
  readonly #numbers = new Map<string, Record<keyof ReadAs, number>>();
  readonly #unknown = new Map<string, { times: number; example: string }>();
  readonly #lexicon = new LexiconUse();

  readonly #lost: LostNumber[] = [];

  add(given: Report): void {
    const report = resolvePlaceholders(given);
    this.#reports += 1;
    this.#addFindings(report);
    for (const stated of statedParagraphs(report)) {
      this.#paragraphs += 1;
      this.#lexicon.add(tokensOf(stated.paragraph.folded));
      const isAbout = isAboutTables(stated);
      for (const count of stated.counts) this.#addCount(count, stated, isAbout);
    }
  }

  #addFindings(report: Report): void {
    const profile = profileFor(report.agency, null);
    const findings = checkReport({ report, profile, stage: 'final' });
    for (const { rule, level } of findings) {
      const levels = this.#rules.get(rule) ?? { error: 0, warning: 0, hint: 0, reports: 0 };
      levels[level] += 1;
      this.#rules.set(rule, levels);
    }
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const levels = this.#rules.get(rule);
      if (levels) levels.reports += 1;
    }
  }

  #addCount(count: Count, stated: StatedParagraph, isAbout: boolean): void {
    const rules = rulesOf(count, stated);
    const readAs = this.#numbers.get(rules) ?? { figure: 0, none: 0, unsure: 0 };
    readAs[count.reading] += 1;
    if (rules !== 'other' && setAside(count) === null) this.#lost.push(lostNumber(count, stated, rules));
    this.#numbers.set(rules, readAs);
    for (const { word, start, end } of unknownBeside(count, isAbout)) {
      const { text } = stated.paragraph.folded;
      const known = this.#unknown.get(word);
      const example = text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll('\n', ' ');
      this.#unknown.set(word, { times: (known?.times ?? 0) + 1, example: known?.example ?? example });
    }
  }

  sums(): Tally {
    const numbers = [...this.#numbers.values()];
    const sumOf = (key: keyof ReadAs) => numbers.reduce((sum, readAs) => sum + readAs[key], 0);
    const readAs = { figure: sumOf('figure'), none: sumOf('none'), unsure: sumOf('unsure') };
    const tags = this.#lexicon.tags();
    return {
      reports: this.#reports,
      paragraphs: this.#paragraphs,
      numbers: readAs.figure + readAs.none + readAs.unsure,
      readAs,
      rules: RULES.map(({ id, title }) => ({
        rule: id,
        title,
        ...(this.#rules.get(id) ?? { error: 0, warning: 0, hint: 0, reports: 0 }),
      })).sort((a, b) => a.rule.localeCompare(b.rule, 'en', { numeric: true })),
      numbersByRule: Object.fromEntries([...this.#numbers].sort(([a], [b]) => (a < b ? -1 : 1))),
      tags,
      unknown: [...this.#unknown]
        .map(([word, { times, example }]) => ({ word, times, example }))
        .sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1)),
      lost: this.#lost,
      unusedWords: tags.reduce((sum, { words, different }) => sum + words - different, 0),
    };
  }
}

function lostNumber(
  { reading, number, clause }: Count,
  { paragraph }: StatedParagraph,
  rules: string,
): LostNumber {
  const { text } = paragraph.folded;
  const words = text.slice(Math.max(0, clause.start - AROUND), clause.end + AROUND).replaceAll('\n', ' ');
  return { rules, reading, number: number.text + number.unit, words };
}
