/** What the rules must know about an agency besides its report. Guessed or confirmed by the user; all optional. */
import { z } from 'zod';

const deadlineSchema = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
});

/** Strict: a misspelt key is a mistake, not something to pass over. */
export const profileSchema = z.strictObject({
  level: z.enum(['township', 'countyDepartment', 'cityDepartment', 'government']).optional(),
  /** May the agency make 规章? */
  ruleMaking: z.boolean().optional(),
  /** Local deadline, month and day of the year after the report year. */
  deadline: deadlineSchema.optional(),
  /** Limit of section one in characters; null switches the rule off. */
  sectionOneLimit: z.int().positive().nullable().optional(),
});
export type AgencyProfile = z.infer<typeof profileSchema>;

export const PROFILE_KEYS = Object.keys(profileSchema.shape);
export const DEADLINE_KEYS = Object.keys(deadlineSchema.shape);
