/** Words of a paragraph that a finding is about, and the repair of just these words. */
import type { Fix, Level } from '../../findings/finding.ts';
import { looseRelation, textNumber, type Relation } from '../../findings/relation.ts';
import { unitStartOf, type StatedParagraph } from '../../facts/stated.ts';
import type { Place, Report } from '../../report/schema.ts';
import { writtenTexts, type ReportText } from '../../report/texts.ts';
import type { RuleFinding } from './rule.ts';

/** A stretch of a paragraph, UTF-16 offsets. */
export interface Spot {
  readonly place: Place;
  /** The whole paragraph. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words themselves. */
export function wordsAt({ text, start, end }: Spot): string {
  return text.slice(start, end);
}

/** The spot of a match of `text`, or of its group `name`, which must have taken part and stand in the match once. */
export function spotOf(place: Place, text: string, match: RegExpExecArray, name?: string): Spot {
  const words = name === undefined ? undefined : match.groups?.[name];
  const start = words === undefined ? match.index : match.index + match[0].indexOf(words);
  return { place, text, start, end: start + (words ?? match[0]).length };
}

/** A finding about the words of a spot. */
export function findAt(spot: Spot, rest: Omit<RuleFinding, 'place' | 'quote' | 'start'>): RuleFinding {
  const quote = wordsAt(spot);
  return { place: spot.place, quote, start: spot.start, found: quote, ...rest };
}

const REACH = 160;

/** The sentence around offset `at`, as far as it is near: what a long text says elsewhere does not matter. */
export function sentenceNear(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - REACH), at)
      .split(/[。！？!?；;\n]/u)
      .at(-1) ?? '';
  const after = text.slice(at, at + REACH).split(/[。！？!?；;\n]/u)[0] ?? '';
  return before + after;
}

const MOST_CONTEXT = 20;

/**
 * The fix that writes `replacement` over the words of a spot. A replacement goes to the first place that reads alike,
 * so words around are added until there is only one; null where that is not enough.
 */
export function replaceFix(spot: Spot, replacement: string, title = `改为“${replacement}”`): Fix | null {
  const { place, text, start, end } = spot;
  for (let context = 0; context <= MOST_CONTEXT; context++) {
    const [from, to] = [Math.max(0, start - context), Math.min(text.length, end + context)];
    const found = text.slice(from, to);
    if (found === '' || text.indexOf(found) !== from) continue;
    const written = text.slice(from, start) + replacement + text.slice(end, to);
    return { title, edits: [{ kind: 'replace', place, found, text: written }] };
  }
  return null;
}

/** What is wrong with a stretch of a paragraph, wherever the paragraph stands: worth remembering by its text. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly level?: Level;
  readonly expected?: string | null;
  /** What belongs there, where that is certain. */
  readonly replacement?: string | null;
}

/** What `look` finds in `texts`: where nothing is given, every paragraph, cell of an own table and foot note. */
export function findSlips(
  report: Report,
  look: (text: string) => readonly Slip[],
  texts: readonly ReportText[] = writtenTexts(report),
): RuleFinding[] {
  return texts.flatMap(({ place, text }) =>
    look(text).map(({ start, end, message, level, expected, replacement }) => {
      const spot = { place, text, start, end };
      return findAt(spot, {
        message,
        ...(level ? { level } : {}),
        expected: expected ?? null,
        fix: replacement === null || replacement === undefined ? null : replaceFix(spot, replacement),
      });
    }),
  );
}

/** The numbers written between two places of a folded paragraph, as those that a finding rests on. */
export function numbersWithin(stated: StatedParagraph, start: number, end: number): Relation {
  const numbers = stated.paragraph.tokens.flatMap(({ number, ...token }) =>
    number && token.start >= start && token.end <= end ? number : [],
  );
  return looseRelation(numbers.map((number) => textNumber(stated.place, unitStartOf(stated, number))));
}
