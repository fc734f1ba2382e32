/**
 * What a file looks like, as a small tree to be drawn: no markup, no attribute that is not named here, nothing that
 * could run or reach out. A window builds its elements from this value and from nothing else.
 */
import { z } from 'zod';
import { PICTURE } from './page.ts';

const ELEMENT_NAMES = [
  ...(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr', 'td', 'br', 'span'] as const),
  ...(['strong', 'em', 'u', 's', 'sup', 'sub', 'img'] as const),
] as const;
export type PageElementName = (typeof ELEMENT_NAMES)[number];

/** How an element looks. `picture` stands in the place of one that cannot be shown. */
const LOOKS = ['centred', 'right', 'number', 'gap', 'cut', 'link', 'picture'] as const;

/** Characters of one picture's address: 9 MB of bytes. */
const LONGEST_PICTURE = 12 * 1024 * 1024;

const elementSchema = z.strictObject({
  name: z.enum(ELEMENT_NAMES),
  /** Index of the top-level block of the file that it shows, as `Report.origins` counts. */
  block: z.int().min(0).optional(),
  /** `table,row,column` of the cell that it shows, as `Report.origins` counts. */
  cell: z
    .string()
    .regex(/^\d+,\d+,\d+$/)
    .optional(),
  look: z.enum(LOOKS).optional(),
  columnSpan: z.int().min(1).max(1000).optional(),
  rowSpan: z.int().min(1).max(65_534).optional(),
  /** Picture of an `img`. */
  source: z.string().max(LONGEST_PICTURE).regex(PICTURE).optional(),
  /** Shown beside the pointer; text, never followed. */
  hint: z.string().max(500).optional(),
  get children() {
    return z.array(z.union([z.string(), elementSchema]));
  },
});

export const pageSchema = z.array(z.union([z.string(), elementSchema]));
export type PageElement = z.infer<typeof elementSchema>;
export type PageNode = string | PageElement;
export type Page = PageNode[];
