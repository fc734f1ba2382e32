/** How much two states of one report differ, for a list of its versions; what differs is said by shared/comparison. */
import { paragraphsOf } from './report.ts';
import type { Report } from './schema.ts';

export interface Changes {
  /** Figures with another number, or other raw text where there is none. */
  readonly figures: number;
  /** Paragraphs of either that the other has not, the larger of both counts. */
  readonly paragraphs: number;
  /** Own tables and pictures of either that the other has not, the larger of both counts. */
  readonly additions: number;
  /** Paragraphs with the same words and other looks, links or notes. */
  readonly looks: number;
}

export function countChanges(before: Report, after: Report): Changes {
  const ids = new Set([...Object.keys(before.figures), ...Object.keys(after.figures)]);
  const figures = [...ids].filter((id) => figureOf(before, id) !== figureOf(after, id)).length;
  const paragraphs = differing(wordsOf(before), wordsOf(after));
  return {
    figures,
    paragraphs,
    additions: differing(additionsOf(before), additionsOf(after)),
    looks: Math.max(0, differing(dressedOf(before), dressedOf(after)) - paragraphs),
  };
}

/** How many of either are not in the other, the larger of both counts. */
function differing(one: readonly string[], other: readonly string[]): number {
  return Math.max(missingIn(one, other), missingIn(other, one));
}

function figureOf({ figures, unreadable }: Report, id: string): string {
  return String(figures[id] ?? `“${unreadable[id] ?? ''}”`);
}

function additionsOf({ additions = [] }: Report): string[] {
  return additions.map(({ part, addition }) => JSON.stringify([part, addition]));
}

/** Words of everything that is text, paragraphs together with their looks. */
function dressedOf(report: Report): string[] {
  const { titleLines, sections, signature, looks = {} } = report;
  return [
    ...titleLines,
    ...sections.map(({ heading }) => heading),
    ...paragraphsOf(report).map(({ place, text }) => {
      const own = looks[place] ?? [];
      return own.length === 0 ? text : JSON.stringify([text, own]);
    }),
    ...signature,
  ];
}

function wordsOf({ titleLines, preamble, sections, signature }: Report): string[] {
  const texts = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
  return [...titleLines, ...preamble, ...texts, ...signature];
}

/** How many of `wanted` are not in `texts`, each as often as it is there. */
function missingIn(texts: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1);
  return wanted.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  }).length;
}
