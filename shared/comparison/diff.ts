/** Two reports beside each other, as a value (`nianbao schema diff`, contract/cli.md “Diff”). */
import { z } from 'zod';
import { findingSchema } from '../findings/finding.ts';
import { formSchema, placeSchema } from '../report/schema.ts';

const headSchema = z.object({
  agency: z.string().nullable(),
  year: z.int().nullable(),
  form: formSchema,
});

const remarkSchema = z.object({
  /**
   * `agency`, `renamed`, `no-agency`, `same-year`, `reversed`, `gap`, `no-year`, `forms`, `no-tables`, `corrected`, `doubts`,
   * `no-section`; of versions also `new-name` and `new-year`.
   */
  code: z.string(),
  message: z.string(),
});
export type Remark = z.infer<typeof remarkSchema>;

/** Two numbers of one thing. */
const numbers = {
  last: z.number().nullable(),
  this: z.number().nullable(),
  /** this − last; null where a side is not a number or the two do not compare. */
  delta: z.number().nullable(),
  /** delta ÷ last as a fraction (0.25 is +25 %); null where delta is, and where last is not above 0. */
  ratio: z.number().nullable(),
};

const figureChangeSchema = z.object({
  /** Every figure of either report's form, and every other that one of them names, in form order. */
  id: z.string(),
  ...numbers,
  /** False where only one side has such a figure, or a side has no number in it. */
  comparable: z.boolean(),
  /** Why not: `form` one of the forms does not count it · `empty` a side has no number; null where they compare. */
  reason: z.enum(['form', 'empty']).nullable(),
  /** For people: why there is no comparison, what an empty side said, what is in doubt. */
  note: z.string().nullable(),
});
export type FigureChange = z.infer<typeof figureChangeSchema>;

/** What was left over at the end of last year beside what this year starts with; null in `holds` where it cannot be told. */
const carriedOverSchema = z.object({
  /** Column of table three. */
  column: z.string(),
  carriedOut: z.number().nullable(),
  carriedIn: z.number().nullable(),
  holds: z.boolean().nullable(),
});
/** Documents in force: last year's, and what was issued and repealed, beside what this year's report says. */
const inForceSchema = z.object({
  /** Row of table two, e.g. `disclosure.normativeDocument`. */
  row: z.string(),
  last: z.number().nullable(),
  issued: z.number().nullable(),
  repealed: z.number().nullable(),
  expected: z.number().nullable(),
  this: z.number().nullable(),
  holds: z.boolean().nullable(),
});
const balancesSchema = z.object({
  carriedOver: z.array(carriedOverSchema),
  inForce: z.array(inForceSchema),
});
export type Balances = z.infer<typeof balancesSchema>;

const factChangeSchema = z.object({
  /** What is counted, in the words of this year's text: 公开信息. */
  name: z.string(),
  unit: z.string(),
  /** It is told as a part of something. */
  part: z.boolean(),
  /** The figure of the tables that it tells; null where no single one does. */
  figure: z.string().nullable(),
  last: z.number(),
  this: z.number(),
  delta: z.number(),
  ratio: z.number().nullable(),
  lastPlace: placeSchema,
  thisPlace: placeSchema,
});
export type FactChange = z.infer<typeof factChangeSchema>;

/** A run of text: in both, only this year, only last year. */
const wordRunSchema = z.tuple([z.enum(['same', 'added', 'removed']), z.string()]);
export type WordRun = z.infer<typeof wordRunSchema>;

const paragraphChangeSchema = z.object({
  /**
   * `same` also where numbers, width or spaces are only written in another way · `moved` stands at another place ·
   * `split` one became several · `merged` several became one.
   */
  op: z.enum(['same', 'changed', 'added', 'removed', 'moved', 'split', 'merged']),
  /** Null for an added paragraph; several of them joined by line breaks where they were merged. */
  last: z.string().nullable(),
  /** Null for a removed paragraph; several of them joined by line breaks where one was split. */
  this: z.string().nullable(),
  /** Joined without `removed` they are this year's text, without `added` last year's as far as it is written alike. */
  words: z.array(wordRunSchema),
  /** The runs of last year's text, only where what stayed is written in another way: 7,292 for 7292. */
  lastWords: z.array(wordRunSchema).optional(),
  /** 雷同: word for word last year's, years and numbers aside, and more than a heading or what everybody writes; never of versions. */
  copied: z.boolean(),
  /** Where it stands on either side; none where it does not. */
  lastPlaces: z.array(placeSchema),
  thisPlaces: z.array(placeSchema),
});
export type ParagraphChange = z.infer<typeof paragraphChangeSchema>;

const textChange = {
  /**
   * Share of letters that stayed, 0…1; years, numbers and signs do not count. 1 where both sides are empty, null where
   * a report has no such section: what nobody has read was neither added nor removed, and is not listed.
   */
  similarity: z.number().min(0).max(1).nullable(),
  /** Share of this year's letters in copied paragraphs; null as `similarity`. */
  copied: z.number().min(0).max(1).nullable(),
  paragraphs: z.array(paragraphChangeSchema),
};
const textChangeSchema = z.object(textChange);
export type TextChange = z.infer<typeof textChangeSchema>;

/** What stands beside each other: reports, of two years as a rule, or two versions of one report. */
const comparedSchema = z.enum(['years', 'versions']);
export type Compared = z.infer<typeof comparedSchema>;

const cellChangeSchema = z.object({
  /** What the row and the column are called; empty where nothing names them. */
  row: z.string(),
  column: z.string(),
  /** Null where that side has no such cell. */
  last: z.string().nullable(),
  this: z.string().nullable(),
  /** This year's cell; null where there is none. */
  place: placeSchema.nullable(),
});
export type CellChange = z.infer<typeof cellChangeSchema>;

const additionChangeSchema = z.object({
  kind: z.enum(['table', 'picture']),
  op: z.enum(['same', 'changed', 'added', 'removed']),
  /** First words of a table, words of a picture for those who cannot see it. */
  name: z.string(),
  /** Part that it stands in, of a removed one last year's: `preamble`, `section:n`. */
  part: placeSchema,
  /** Cells of a changed table that say something else. */
  cells: z.array(cellChangeSchema),
});
export type AdditionChange = z.infer<typeof additionChangeSchema>;

export const diffSchema = z.object({
  kind: comparedSchema,
  last: headSchema,
  this: headSchema,
  /** What a reader has to know about the pair. */
  remarks: z.array(remarkSchema),
  figures: z.array(figureChangeSchema),
  /** Findings of the rules that tie one year to the next; none of versions. */
  carry: z.array(findingSchema),
  balances: balancesSchema,
  /** Numbers of the text that both years tell of the same thing, wherever they stand. */
  facts: z.array(factChangeSchema),
  /** Text before section one. */
  preamble: textChangeSchema,
  sections: z.array(z.object({ no: z.int().min(1).max(6), ...textChange })),
  /** Own tables and pictures, changed or not. */
  additions: z.array(additionChangeSchema),
});
export type Diff = z.infer<typeof diffSchema>;
