/** The documents of the library as they lie on disk, and how older versions become the present one. */
import { z } from 'zod';
import { unfoldAgency } from '../../shared/agency/abbreviations.ts';
import { entrySchema, type Entry } from '../../shared/contract.ts';
import { profileSchema } from '../../shared/agency/profile.ts';
import { upgradeTemplate } from '../../shared/template/read-template.ts';
import { templateDefaultsSchema, templateSchema, TEMPLATE_VERSION } from '../../shared/template/template.ts';
import type { DocumentKind } from './document.ts';

const storedEntrySchema = z.object({ schema: z.literal(1), entry: entrySchema });
export type StoredEntry = z.infer<typeof storedEntrySchema>;

/** `reports/<id>.json`: one report with what belongs to it. */
export const ENTRY_DOCUMENT: DocumentKind<StoredEntry> = {
  version: 1,
  schema: storedEntrySchema,
  migrations: {},
};

const storedTemplateSchema = z.object({
  // The version of the template itself: a newer template is a newer document.
  schema: z.literal(TEMPLATE_VERSION),
  template: templateSchema,
  updatedAt: z.string(),
  /** Counts up with every save; a save must name the revision it is based on. */
  revision: z.int(),
});
export type StoredTemplate = z.infer<typeof storedTemplateSchema>;

/** `templates/<id>.json`: one template of the user's. */
export const OWN_TEMPLATE_DOCUMENT: DocumentKind<StoredTemplate> = {
  version: TEMPLATE_VERSION,
  schema: storedTemplateSchema,
  migrations: {},
};

const storedDefaultsSchema = z.object({ schema: z.literal(1), defaults: templateDefaultsSchema });
export type StoredDefaults = z.infer<typeof storedDefaultsSchema>;

/** `template-defaults.json`: which template new reports start from, for each kind of agency. */
export const DEFAULTS_DOCUMENT: DocumentKind<StoredDefaults> = {
  version: 1,
  schema: storedDefaultsSchema,
  migrations: {},
};

const firstTemplateSchema = z.object({
  schema: z.literal(TEMPLATE_VERSION),
  template: templateSchema.nullable(),
});

/** `template.json`: the one template of earlier versions, only read; null stands for the built-in one. */
export const FIRST_TEMPLATE_DOCUMENT: DocumentKind<z.infer<typeof firstTemplateSchema>> = {
  version: TEMPLATE_VERSION,
  schema: firstTemplateSchema,
  migrations: { 1: (old) => ({ ...old, template: upgradeTemplate(old['template'], '我的模板') }) },
};

const storedProfilesSchema = z.object({
  schema: z.literal(1),
  /** By the name of the agency as `profileKey` writes it. */
  profiles: z.record(z.string(), profileSchema),
});
export type StoredProfiles = z.infer<typeof storedProfilesSchema>;

/** `profiles.json`: what the user has confirmed about agencies. */
export const PROFILES_DOCUMENT: DocumentKind<StoredProfiles> = {
  version: 1,
  schema: storedProfilesSchema,
  migrations: {},
};

/** Under which name an agency's profile is kept: 清河县人社局 is 清河县人力资源和社会保障局. */
export function profileKey(agency: string): string {
  return unfoldAgency(agency);
}

/** What the clerk calls a report: `清河县水利局2024年年报`. */
export function titleOf({ report }: Pick<Entry, 'report'>): string {
  return nameOfReport(report.agency, report.year);
}

/** `titleOf` a report of which only the agency and the year are known. */
export function nameOfReport(agency: string | null, year: number | null): string {
  return `${agency ?? '未写明机关的'}${year === null ? '' : `${year}年`}年报`;
}
