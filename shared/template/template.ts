/** The text that a new report starts from, with placeholders for what the report knows. */
import { z } from 'zod';

export const templateSchema = z.object({
  titleLines: z.array(z.string()),
  preamble: z.array(z.string()),
  /** Paragraphs of the six sections, index 0 for section one. */
  sections: z.array(z.array(z.string())).length(6),
  signature: z.array(z.string()),
});
export type Template = z.infer<typeof templateSchema>;
