/**
 * What a clerk puts into a report besides plain text and the tables of the form: looks of words, links, notes, tables of
 * their own, pictures.
 *
 * The plain text stays what rules, sentences, templates and comparisons read. A look lies over a stretch of a paragraph;
 * an addition stands between two paragraphs. Neither is ever a figure.
 */
import { z } from 'zod';
import { pictureType } from './picture.ts';

/** Where a link may lead: the web or a mailbox, never a file of somebody's machine. */
export const LINK = /^(?:https?:\/\/|mailto:)\S{1,2000}$/iu;

/** Characters of a foot note. */
export const LONGEST_NOTE = 2000;

const stretch = { start: z.int().nonnegative(), end: z.int().nonnegative() };

/** A look of the words from `start` to `end`, UTF-16 units of the stored paragraph. */
const lookSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bold'), ...stretch }),
  z.object({ kind: z.literal('underline'), ...stretch }),
  z.object({ kind: z.literal('link'), ...stretch, href: z.string().regex(LINK) }),
  /** A foot note, whose mark stands at `start`, which is `end` too. */
  z.object({ kind: z.literal('note'), ...stretch, text: z.string().min(1).max(LONGEST_NOTE) }),
]);
export type Look = z.infer<typeof lookSchema>;

/** By the place of their paragraph (`section:1/paragraph:3`), each list in order. */
export const looksSchema = z.record(z.string(), z.array(lookSchema));
export type Looks = z.infer<typeof looksSchema>;

/** The largest table that is kept; a wider one fits no page. */
export const MOST_ROWS = 300;
export const MOST_COLUMNS = 40;

/** Characters of a cell of an own table. */
export const LONGEST_CELL = 10_000;

const extraCellSchema = z.object({
  row: z.int().nonnegative().max(MOST_ROWS),
  column: z.int().nonnegative().max(MOST_COLUMNS),
  rowSpan: z.int().positive().max(MOST_ROWS),
  columnSpan: z.int().positive().max(MOST_COLUMNS),
  text: z.string().max(LONGEST_CELL),
});
export type ExtraCell = z.infer<typeof extraCellSchema>;

const extraTableSchema = z.object({
  kind: z.literal('table'),
  rowCount: z.int().positive().max(MOST_ROWS),
  columnCount: z.int().positive().max(MOST_COLUMNS),
  /** In reading order; a merged cell once, at its top left. */
  cells: z.array(extraCellSchema),
  /** Is the first row a head? Absent where its words tell: see `hasHead`. */
  head: z.boolean().optional(),
});
export type ExtraTable = z.infer<typeof extraTableSchema>;

const pictureSchema = z
  .object({
    kind: z.literal('picture'),
    type: z.enum(['png', 'jpeg', 'gif']),
    /** The file, in base64. */
    data: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/u),
    /** As it shows, in pixels of 1/96 inch. */
    width: z.int().positive().max(5000),
    height: z.int().positive().max(5000),
    /** 替代文字: what those hear who cannot see it. */
    alt: z.string().max(500),
  })
  .refine(({ type, data }) => pictureType(data) === type, { message: 'not a picture of this type' });
export type Picture = z.infer<typeof pictureSchema>;

export const additionSchema = z.discriminatedUnion('kind', [extraTableSchema, pictureSchema]);
export type Addition = z.infer<typeof additionSchema>;

/** An addition in its place. */
export const placedAdditionSchema = z.object({
  /** `preamble` or `section:n`. */
  part: z.string(),
  /** How many paragraphs of the part stand before it. */
  at: z.int().nonnegative(),
  addition: additionSchema,
});
export type PlacedAddition = z.infer<typeof placedAdditionSchema>;
