/** Last year beside this year, as a value (`nianbao schema diff`, contract/cli.md “Diff”). */
import { z } from 'zod';
import { formSchema } from '../report/schema.ts';
import { findingSchema } from '../findings/finding.ts';

const headSchema = z.object({
  agency: z.string().nullable(),
  year: z.int().nullable(),
  form: formSchema,
});

const figureChangeSchema = z.object({
  /** Every figure of either report's form, and every other that one of them names, in form order. */
  id: z.string(),
  last: z.number().nullable(),
  this: z.number().nullable(),
  /** this − last; null where a side is not a number or the two do not compare. */
  delta: z.number().nullable(),
  /** delta ÷ last as a fraction (0.25 is +25 %); null where delta is, and where last is not above 0. */
  ratio: z.number().nullable(),
  /** False where the two forms count different things under the figure, or only one of them has it. */
  comparable: z.boolean(),
  /** For people: why there is no comparison, or what an empty side said. */
  note: z.string().nullable(),
});
export type FigureChange = z.infer<typeof figureChangeSchema>;

/** A run of text: in both, only this year, only last year. */
const wordRunSchema = z.tuple([z.enum(['same', 'added', 'removed']), z.string()]);
export type WordRun = z.infer<typeof wordRunSchema>;

const paragraphChangeSchema = z.object({
  op: z.enum(['same', 'changed', 'added', 'removed']),
  /** Null for an added paragraph. */
  last: z.string().nullable(),
  /** Null for a removed paragraph. */
  this: z.string().nullable(),
  /** Joined without `added` they are last year's text, without `removed` this year's. */
  words: z.array(wordRunSchema),
});
export type ParagraphChange = z.infer<typeof paragraphChangeSchema>;

const textChange = {
  /** Share of characters that stayed, 0…1; white space does not count. 1 where both sides are empty. */
  similarity: z.number().min(0).max(1),
  paragraphs: z.array(paragraphChangeSchema),
};
const textChangeSchema = z.object(textChange);
export type TextChange = z.infer<typeof textChangeSchema>;

export const diffSchema = z.object({
  last: headSchema,
  this: headSchema,
  figures: z.array(figureChangeSchema),
  /** Findings of the rules that tie one year to the next: T3-04 and T2-01. */
  carry: z.array(findingSchema),
  /** Text before section one. */
  preamble: textChangeSchema,
  sections: z.array(z.object({ no: z.int().min(1).max(6), ...textChange })),
});
export type Diff = z.infer<typeof diffSchema>;
