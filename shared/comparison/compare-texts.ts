/** Paragraph by paragraph, then word by word inside those that belong together. */
import type { Place } from '../report/schema.ts';
import { isOfItsOwn } from '../rules/years/same-paragraphs.ts';
import { alignParagraphs, type Alignment, type ParagraphAt } from './align-paragraphs.ts';
import { compareWords, type ComparedWords } from './compare-words.ts';
import type { ParagraphChange, TextChange } from './diff.ts';
import { lettersBetween, readForComparison } from './reading.ts';

/** A part of the text: the preamble or a section. */
export interface TextPart {
  /** `preamble`, `section:5`. */
  readonly place: Place;
  readonly paragraphs: readonly string[];
  /** False where the report has no such part, so that nothing can be said of its text. */
  readonly isThere: boolean;
}

/** Compares the parts of two texts, which are the same parts in the same order; a paragraph may move between them. */
export function compareTexts(last: readonly TextPart[], current: readonly TextPart[]): TextChange[] {
  const [was, is] = [last, current].map((parts) => parts.map(({ paragraphs }) => paragraphs)) as [
    string[][],
    string[][],
  ];
  const aligned = alignParagraphs(was, is);
  return current.map((part, index) => {
    const paragraphs = (aligned[index] ?? []).map((one) => compareGroup(one, last, current));
    const isThere = part.isThere && (last[index]?.isThere ?? false);
    return { ...measures(paragraphs, isThere), paragraphs: paragraphs.map(({ change }) => change) };
  });
}

interface Compared {
  readonly change: ParagraphChange;
  readonly letters: number;
  readonly stayed: number;
  /** Letters of this year's side. */
  readonly own: number;
}

function compareGroup(
  { kind, last, current }: Alignment,
  lastParts: readonly TextPart[],
  currentParts: readonly TextPart[],
): Compared {
  const was = kind === 'added' ? null : textOf(last, lastParts);
  const is = kind === 'removed' ? null : textOf(current, currentParts);
  const compared = compareWords(was ?? '', is ?? '');
  // Nobody writes the preamble anew.
  const isJudged = current.some(({ part }) => currentParts[part]?.place.startsWith('section') === true);
  const isCopied =
    isJudged && was !== null && is !== null && compared.stayed === compared.letters && isOfItsOwn(is);
  return {
    change: {
      op: kind === 'pair' ? (isSame(compared) ? 'same' : 'changed') : kind,
      last: was,
      this: is,
      words: [...compared.words],
      ...(compared.lastWords ? { lastWords: [...compared.lastWords] } : {}),
      copied: isCopied,
      lastPlaces: placesOf(last, lastParts),
      thisPlaces: placesOf(current, currentParts),
    },
    letters: compared.letters,
    stayed: was === null || is === null ? 0 : compared.stayed,
    own: lettersOf(is ?? ''),
  };
}

function isSame({ words }: ComparedWords): boolean {
  return words.every(([op]) => op === 'same');
}

/** Several paragraphs as one text, a line each. */
function textOf(places: readonly ParagraphAt[], parts: readonly TextPart[]): string {
  return places.map(({ part, index }) => parts[part]?.paragraphs[index] ?? '').join('\n');
}

function placesOf(places: readonly ParagraphAt[], parts: readonly TextPart[]): Place[] {
  return places.map(({ part, index }) => `${parts[part]?.place ?? ''}/paragraph:${index + 1}`);
}

function lettersOf(text: string): number {
  const reading = readForComparison(text);
  return lettersBetween(reading, 0, reading.folded.text.length);
}

function measures(
  paragraphs: readonly Compared[],
  isThere: boolean,
): Pick<TextChange, 'similarity' | 'copied'> {
  if (!isThere) return { similarity: null, copied: null };
  const sum = (of: (one: Compared) => number) => paragraphs.reduce((total, one) => total + of(one), 0);
  const [letters, own] = [sum((one) => one.letters), sum((one) => one.own)];
  return {
    similarity: letters === 0 ? 1 : sum((one) => one.stayed) / letters,
    copied: own === 0 ? 0 : sum((one) => (one.change.copied ? one.own : 0)) / own,
  };
}
