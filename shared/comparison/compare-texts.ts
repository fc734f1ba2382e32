/** Paragraph by paragraph, then word by word inside those that belong together. */
import type { Place } from '../report/schema.ts';
import { isOfItsOwn } from '../rules/years/same-paragraphs.ts';
import { alignParagraphs, type Alignment, type ParagraphAt } from './align-paragraphs.ts';
import { compareWords, type ComparedWords } from './compare-words.ts';
import type { Compared, ParagraphChange, TextChange } from './diff.ts';
import { lettersBetween, readForComparison } from './reading.ts';

/** A part of the text: the preamble or a section. */
export interface TextPart {
  /** `preamble`, `section:5`. */
  readonly place: Place;
  readonly paragraphs: readonly string[];
  /** False where the report has no such part, so that nothing can be said of its text. */
  readonly isThere: boolean;
}

/**
 * Compares the parts of two texts, which are the same parts in the same order; a paragraph may move between them. Of a
 * part that one of them does not have only what was found elsewhere is listed.
 */
export function compareTexts(
  last: readonly TextPart[],
  current: readonly TextPart[],
  kind: Compared = 'years',
): TextChange[] {
  const [was, is] = [last, current].map((parts) => parts.map(({ paragraphs }) => paragraphs)) as [
    string[][],
    string[][],
  ];
  const aligned = alignParagraphs(was, is);
  return current.map((part, index) => {
    const isThere = part.isThere && (last[index]?.isThere ?? false);
    const paragraphs = (aligned[index] ?? [])
      .filter((one) => isThere || (one.kind !== 'added' && one.kind !== 'removed'))
      .map((one) => compareGroup(one, last, current, kind));
    return { ...measures(paragraphs, isThere), paragraphs: paragraphs.map(({ change }) => change) };
  });
}

interface ComparedGroup {
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
  compared: Compared,
): ComparedGroup {
  const was = kind === 'added' ? null : textOf(last, lastParts);
  const is = kind === 'removed' ? null : textOf(current, currentParts);
  const words = compareWords(was ?? '', is ?? '');
  // Nobody writes the preamble anew, and what a version keeps is no copy.
  const isJudged =
    compared === 'years' &&
    current.some(({ part }) => currentParts[part]?.place.startsWith('section') === true);
  const isCopied =
    isJudged && was !== null && is !== null && words.stayed === words.letters && isOfItsOwn(is);
  return {
    change: {
      op: kind === 'pair' ? (isSame(words) ? 'same' : 'changed') : kind,
      last: was,
      this: is,
      words: [...words.words],
      ...(words.lastWords ? { lastWords: [...words.lastWords] } : {}),
      copied: isCopied,
      lastPlaces: placesOf(last, lastParts),
      thisPlaces: placesOf(current, currentParts),
    },
    letters: words.letters,
    stayed: was === null || is === null ? 0 : words.stayed,
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
  paragraphs: readonly ComparedGroup[],
  isThere: boolean,
): Pick<TextChange, 'similarity' | 'copied'> {
  if (!isThere) return { similarity: null, copied: null };
  const sum = (of: (one: ComparedGroup) => number) => paragraphs.reduce((total, one) => total + of(one), 0);
  const [letters, own] = [sum((one) => one.letters), sum((one) => one.own)];
  return {
    similarity: letters === 0 ? 1 : sum((one) => one.stayed) / letters,
    copied: own === 0 ? 0 : sum((one) => (one.change.copied ? one.own : 0)) / own,
  };
}
