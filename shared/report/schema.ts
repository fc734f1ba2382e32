/**
 * The report: one value that every reader produces and every screen, rule, comparison and file is made from.
 *
 * The shape is the one contract/cli.md prints (`nianbao schema report`), with further keys for what the program
 * needs besides: `written` and `origins`.
 */
import { z } from 'zod';
import { FIGURES } from '../forms/figures.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { looksSchema, placedAdditionSchema } from '../rich/schema.ts';

// Screens run under a content security policy without unsafe-eval.
z.config({ jitless: true });

/** Name of a statutory form. */
export const formSchema = z.enum([...FORM_IDS]);

/** A figure's id; unknown ids are refused. */
const figureIdSchema = z.string().refine((id) => FIGURES.has(id), { message: 'unknown figure id' });

/**
 * A place in a report: a figure id, `requests.<row>`, `requests.*.<column>`, `review.<group>`, a table as a whole
 * (`disclosure`, `requests`, `review`), `title`,
 * `preamble/paragraph:n`, `section:n`, `section:n/paragraph:m`, `signature`, `report`. n and m count from 1.
 * Cells of own tables and foot notes: see `besides-texts.ts`.
 */
export const placeSchema = z.string();
export type Place = z.infer<typeof placeSchema>;

/** Where a figure or a paragraph came from. Table, row, column and block count from 0 in the source document. */
const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), table: z.int(), row: z.int(), column: z.int() }),
  z.object({ kind: z.literal('paragraph'), block: z.int() }),
  z.object({ kind: z.literal('carried'), year: z.int().nullable(), figure: z.string() }),
]);
export type Origin = z.infer<typeof originSchema>;

/** Something a reader or a roll-over has to say about one place. */
export const noteSchema = z.object({
  code: z.string(),
  place: placeSchema,
  message: z.string(),
  /** A doubt waits for a person; information does not. */
  doubt: z.boolean(),
  /** Where the file says it, when the place alone does not tell: a row that was not taken, a table left out. */
  origin: originSchema.optional(),
});
export type Note = z.infer<typeof noteSchema>;

const sectionSchema = z.object({
  no: z.int().min(1).max(6),
  /** Heading as in the file, automatic numbers included; empty where the file has no such section. */
  heading: z.string(),
  paragraphs: z.array(z.string()),
});
export type Section = z.infer<typeof sectionSchema>;

/** How to reach the agency, as its preamble says it; each part null where it does not. */
const contactSchema = z.object({
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type Contact = z.infer<typeof contactSchema>;

/** What a person has said about a finding: it is right as it stands, with a reason, or it may be passed over. */
const decisionSchema = z.object({
  /** Rule id of the finding. */
  rule: z.string(),
  /** What the finding was about, see shared/findings/decisions.ts; a decision holds only while this is the same. */
  basis: z.string(),
  verdict: z.enum(['confirmed', 'ignored']),
  /** Empty where none was given. */
  reason: z.string().max(500),
  /** ISO 8601. */
  decidedAt: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

const lastYearSchema = z.object({
  year: z.int().nullable(),
  form: formSchema,
  figures: z.record(figureIdSchema, z.number().nullable()),
});

const sourceSchema = z.object({ file: z.string(), format: z.string(), sha256: z.string() });

export const reportSchema = z.object({
  agency: z.string().nullable(),
  year: z.int().nullable(),
  form: formSchema,
  titleLines: z.array(z.string()),
  preamble: z.array(z.string()),
  sections: z.array(sectionSchema).length(6),
  signature: z.array(z.string()),
  /** Every figure that the file's labels name; null where it cannot be read as a number. */
  figures: z.record(figureIdSchema, z.number().nullable()),
  /** Raw text of each null figure, empty where the cell is blank. */
  unreadable: z.record(figureIdSchema, z.string()),
  /** Raw text of each number that was written unusually: full-width, with separators, with leading zeros. */
  written: z.record(figureIdSchema, z.string()).default({}),
  notes: z.array(noteSchema),
  /** How words of the paragraphs look and where they lead; absent where all of it is plain. */
  looks: looksSchema.optional(),
  /** Tables and pictures between the paragraphs, by part and place; absent where there are none. */
  additions: z.array(placedAdditionSchema).optional(),
  /** Where figures (by id), paragraphs, headings, the title and the signature (by place) came from. */
  origins: z.record(z.string(), originSchema).default({}),
  source: sourceSchema.nullable().default(null),
  /** Contact data of the preamble; absent where it has none. */
  contact: contactSchema.optional(),
  /** What was decided about findings; absent where nothing was. */
  decisions: z.array(decisionSchema).optional(),
  /** Last year's figures as they were when this report was begun, for sentences that compare; see shared/template. */
  lastYear: lastYearSchema.nullable().optional(),
  /** When a published report was last corrected in the library, ISO 8601; absent where it is as it was read. */
  correctedAt: z.string().optional(),
});
export type Report = z.infer<typeof reportSchema>;
export type Figures = Report['figures'];
