/** The shape of a problem, apart from its sentences: what reads a file or a call checks nothing and needs no schemas. */
import { z } from 'zod';

export const problemSchema = z.object({
  code: z.string(),
  /** What happened, with the file's name. */
  what: z.string(),
  /** What it means for the user's data, in the window. */
  meaning: z.string(),
  /** The way out, in words that are right in the window and on the command line. */
  action: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
