/**
 * What the rules must know about an agency besides its report: guessed from its name, confirmed by the user once.
 *
 * Every key may be missing: a rule that needs one then takes its default or stays quiet.
 */
import { z } from 'zod';

/** What stands where a report is written; nothing here covers provinces and the bodies of the State Council. */
const levelSchema = z.enum(['township', 'countyDepartment', 'cityDepartment', 'government']);
export type AgencyLevel = z.infer<typeof levelSchema>;

/** Day of the year after the report year. 29 February is left out: it is a date in one year of four. */
const deadlineSchema = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= daysIn(month));
export type Deadline = z.infer<typeof deadlineSchema>;

/** Powers by the rows of table two (条例第二十条第（五）（六）（八）项); a power left out is not known. */
const powersSchema = z.strictObject({
  /** 行政许可 */
  licensing: z.boolean().optional(),
  /** 行政处罚 */
  penalty: z.boolean().optional(),
  /** 行政强制 */
  coercion: z.boolean().optional(),
  /** 行政事业性收费 */
  fee: z.boolean().optional(),
});
export type Powers = z.infer<typeof powersSchema>;

/** Strict: a misspelt key is a mistake, not something to pass over. */
export const profileSchema = z.strictObject({
  /** Null for an agency that is none of these. */
  level: levelSchema.nullable().optional(),
  /**
   * May the agency make 规章? Null where nobody knows. 立法法: departments of the State Council, and the governments
   * of provinces, cities with districts and autonomous prefectures; nobody else.
   */
  ruleMaking: z.boolean().nullable().optional(),
  powers: powersSchema.optional(),
  /**
   * Last day for the report, in the year after the report year. 条例第四十九条: 31 January for departments, 31 March
   * for governments; many places set an earlier day.
   */
  deadline: deadlineSchema.optional(),
  /**
   * Limit of section one in characters, default `PROFILE_DEFAULTS.sectionOneLimit`; null switches the rule off. A
   * local demand, not law.
   */
  sectionOneLimit: z.int().positive().nullable().optional(),
  /** Most decimals of an amount in 万元, default 2. No official number exists. */
  moneyDecimals: z.int().min(0).max(6).optional(),
  /** A figure this many times last year's, or a part of it this small, is asked about; default 3. Practice. */
  yearChangeFactor: z.number().min(1.1).max(1000).optional(),
});
export type AgencyProfile = z.infer<typeof profileSchema>;

/** What rules take where a profile does not say. */
export const PROFILE_DEFAULTS = { sectionOneLimit: 1000, moneyDecimals: 2, yearChangeFactor: 3 } as const;

/** The keys that may stand at the top of a profile, and within its parts. */
export const PROFILE_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(profileSchema.shape),
  powers: Object.keys(powersSchema.shape),
  deadline: Object.keys(deadlineSchema.shape),
};

/** `over` wins over `under`, key by key, among the powers too; a key that is undefined says nothing. */
export function mergeProfiles(under: AgencyProfile, over: AgencyProfile): AgencyProfile {
  const powers = { ...under.powers, ...defined(over.powers ?? {}) };
  return {
    ...under,
    ...defined(over),
    ...(Object.keys(powers).length > 0 ? { powers } : {}),
  };
}

function defined<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** Days of a month in a year that is no leap year. */
function daysIn(month: number): number {
  return new Date(Date.UTC(2023, month, 0)).getUTCDate();
}
