/** What a rule reports: a value with a stable id and a place; the window only shows it. */
import { z } from 'zod';
import { placeSchema } from '../report/schema.ts';
import { relationSchema } from './relation.ts';

const levelSchema = z.enum(['error', 'warning', 'hint']);
export type Level = z.infer<typeof levelSchema>;

const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), figure: z.string(), text: z.string() }),
  z.object({ kind: z.literal('text'), place: placeSchema, text: z.string() }),
  z.object({ kind: z.literal('replace'), place: placeSchema, found: z.string(), text: z.string() }),
  z.object({ kind: z.literal('titleLines'), lines: z.array(z.string()) }),
  z.object({ kind: z.literal('heading'), section: z.int(), text: z.string() }),
]);

/** A repair with one right answer, applied with `applyEdits` and undone like typing. */
const fixSchema = z.object({ title: z.string(), edits: z.array(editSchema) });
export type Fix = z.infer<typeof fixSchema>;

export const findingSchema = z.object({
  /** Stable while the finding is the same: rule, place and what was found. */
  id: z.string(),
  /** Rule id of the catalogue, e.g. `T3-02`. */
  rule: z.string(),
  level: levelSchema,
  place: placeSchema,
  /** Figures that take part, for marking cells; empty for text. */
  figures: z.array(z.string()),
  /** What is wrong with the arithmetic spelled out, e.g. `8 + 0 ≠ 7 + 0，差 1`. */
  message: z.string(),
  /** Words of the text that are meant; null for figures. */
  quote: z.string().nullable(),
  /** Where `quote` begins in the text of its place (UTF-16 units); null where the quote alone tells. */
  start: z.int().nullable(),
  found: z.union([z.string(), z.number()]).nullable(),
  expected: z.union([z.string(), z.number()]).nullable(),
  /** Legal or practical source of the rule. */
  source: z.string(),
  fix: fixSchema.nullable(),
  /** Repairs of which only a person knows the right one; empty where `fix` says it, or none is known. */
  choices: z.array(fixSchema),
  /** The numbers that do not agree; null where the finding is about something else. */
  relation: relationSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
