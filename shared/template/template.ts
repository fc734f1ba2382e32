/** The text that a new report starts from, with placeholders for what the report knows. */
import { z } from 'zod';
import { officialHeading } from '../report/report.ts';
import { placeSchema } from '../report/schema.ts';
import { SECTION_TITLES } from '../forms/sections.ts';

/** Version of the shape below; shared/template/read-template.ts reads all earlier ones. */
export const TEMPLATE_VERSION = 2;

/** For whom a template is written: who has which parts to report (条例第四十九条、第五十条). */
export const TEMPLATE_AUDIENCES = ['乡镇街道', '县级部门', '政府'] as const;
export const audienceSchema = z.enum(TEMPLATE_AUDIENCES);
export type TemplateAudience = z.infer<typeof audienceSchema>;

/** Id of the template that new reports start from, for each kind of agency; the built-in one where none is named. */
export const templateDefaultsSchema = z.partialRecord(audienceSchema, z.string());
export type TemplateDefaults = z.infer<typeof templateDefaultsSchema>;

/** A paragraph: what a report says, with placeholders in double braces and prompts 【请填写：…】. */
const paragraphSchema = z.string();

const templateSectionSchema = z.object({
  no: z.int().min(1).max(SECTION_TITLES.length),
  /** As the report has it that the template was made of; a new report takes the official heading. */
  heading: z.string(),
  paragraphs: z.array(paragraphSchema),
});

/** A placeholder that was found in a report's text: what it would take the place of, and why. */
export const proposalSchema = z.object({
  /** The paragraph, e.g. `section:1/paragraph:3`. */
  place: placeSchema,
  /** The words meant; `start` and `end` count UTF-16 units in the report's paragraph. */
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  /** With its braces. */
  placeholder: z.string(),
  /** A sentence for the clerk. */
  reason: z.string(),
  /** False where only a person can tell. */
  sure: z.boolean(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const templateSchema = z.object({
  schema: z.literal(TEMPLATE_VERSION),
  name: z.string().trim().min(1),
  /** Null for anybody. */
  for: audienceSchema.nullable(),
  title: z.array(paragraphSchema),
  preamble: z.array(paragraphSchema),
  /** The six sections in their order. */
  sections: z
    .array(templateSectionSchema)
    .length(SECTION_TITLES.length)
    .refine((sections) => sections.every(({ no }, index) => no === index + 1)),
  signature: z.array(paragraphSchema),
  /** What a template out of a report proposes; absent once it has been decided about. */
  proposals: z.array(proposalSchema).optional(),
});
export type Template = z.infer<typeof templateSchema>;
export type TemplateSection = z.infer<typeof templateSectionSchema>;

/** The six sections with official headings, from the paragraphs of each; what is left out has none. */
export function templateSections(texts: readonly (readonly string[])[]): TemplateSection[] {
  return SECTION_TITLES.map((_, index) => ({
    no: index + 1,
    heading: officialHeading(index + 1),
    paragraphs: [...(texts[index] ?? [])],
  }));
}

/** Every text of a template with its place, in reading order; lines of title and signature count from 1 too. */
export function templateTexts(template: Template): { place: string; text: string }[] {
  const lines = (place: string, texts: readonly string[]) =>
    texts.map((text, index) => ({ place: `${place}/paragraph:${index + 1}`, text }));
  return [
    ...lines('title', template.title),
    ...lines('preamble', template.preamble),
    ...template.sections.flatMap(({ no, paragraphs }) => lines(`section:${no}`, paragraphs)),
    ...lines('signature', template.signature),
  ];
}
