/** What the rules must know about an agency besides its report. Guessed or confirmed by the user; all optional. */
import { z } from 'zod';

export const profileSchema = z.object({
  level: z.enum(['township', 'countyDepartment', 'cityDepartment', 'government']).optional(),
  /** May the agency make 规章? */
  ruleMaking: z.boolean().optional(),
  /** Local deadline, month and day of the year after the report year. */
  deadline: z.object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }).optional(),
  /** Limit of section one in characters; null switches the rule off. */
  sectionOneLimit: z.int().positive().nullable().optional(),
});
export type AgencyProfile = z.infer<typeof profileSchema>;
