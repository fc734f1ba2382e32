/** Numbers of which a finding says that they do not agree: what tells which findings one wrong number explains. */
import { z } from 'zod';
import type { FigureId } from '../forms/figures.ts';
import type { Place } from '../report/schema.ts';

export const relationSchema = z.object({
  /** Σ `factor` × `number` ought to be 0. A number is a figure's id or a number of the text, see `textNumber`. */
  terms: z.array(z.object({ number: z.string(), factor: z.number() })),
  /** What the sum is instead; null where the numbers are not compared by a sum. */
  gap: z.number().nullable(),
});
export type Relation = z.infer<typeof relationSchema>;
type Term = Relation['terms'][number];

/** Σ `plus` ought to be Σ `minus`; `gap` is how much more the former is. */
export function sumRelation(plus: readonly string[], minus: readonly string[], gap: number): Relation {
  const terms = (numbers: readonly string[], factor: number): Term[] =>
    numbers.map((number) => ({ number, factor }));
  return { terms: [...terms(plus, 1), ...terms(minus, -1)], gap };
}

/** Numbers that a finding rests on in another way than by a sum. */
export function looseRelation(numbers: readonly string[]): Relation {
  return { terms: numbers.map((number) => ({ number, factor: 0 })), gap: null };
}

const TEXT = 'text:';

/** Names the number of a text by where its unit begins, in UTF-16 units of the paragraph. */
export function textNumber(place: Place, unitStart: number): string {
  return `${TEXT}${place}@${unitStart}`;
}

/** Names a figure of last year's report that may be the wrong one. */
export function lastNumber(figure: FigureId): string {
  return `last:${figure}`;
}

export function isTextNumber(number: string): boolean {
  return number.startsWith(TEXT);
}
