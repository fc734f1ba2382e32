/** How much two states of one report differ, for a list of its versions; what differs is said by shared/comparison. */
import type { Report } from './schema.ts';

export interface Changes {
  /** Figures with another number, or other raw text where there is none. */
  readonly figures: number;
  /** Paragraphs of either that the other has not, the larger of both counts. */
  readonly paragraphs: number;
}

export function countChanges(before: Report, after: Report): Changes {
  const ids = new Set([...Object.keys(before.figures), ...Object.keys(after.figures)]);
  const figures = [...ids].filter((id) => figureOf(before, id) !== figureOf(after, id)).length;
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  return { figures, paragraphs: Math.max(missingIn(now, old), missingIn(old, now)) };
}

function figureOf({ figures, unreadable }: Report, id: string): string {
  return String(figures[id] ?? `“${unreadable[id] ?? ''}”`);
}

function paragraphsOf({ titleLines, preamble, sections, signature }: Report): string[] {
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
