/**
 * The documents of the library as they lie on disk, and how older versions become the present one.
 *
 * A change of a shape is a new version: raise `version`, add the step from the one before, and a test that opens a
 * file of the old version (`stored.test.ts`). Steps that were once written are never changed.
 */
import { z } from 'zod';
import { unfoldAgency } from '../../shared/agency/abbreviations.ts';
import { profileSchema } from '../../shared/agency/profile.ts';
import type { Entry } from '../../shared/contract.ts';
import { mendStyle, pageStyleSchema } from '../../shared/document/page-style.ts';
import { upgradeTemplate } from '../../shared/template/read-template.ts';
import { audienceSchema, templateSchema } from '../../shared/template/template.ts';
import { isRecord, type DocumentKind, type Kept, type Raw } from './envelope.ts';
import { mendEntry, storedEntrySchema, type StoredEntry } from './stored-report.ts';

export type { StoredEntry } from './stored-report.ts';

/** What settings of before the envelopes are saved as: nothing counted them, nothing dated them. */
const UNDATED = { revision: 0, savedAt: new Date(0).toISOString() } as const;

/** `reports/<id>.json`: one report with what belongs to it. */
export const ENTRY_DOCUMENT: DocumentKind<StoredEntry> = {
  name: 'report',
  version: 2,
  sealedSince: 2,
  content: storedEntrySchema,
  steps: {
    // What every document has moved from the entry to the envelope.
    1: (old) => {
      const { id: _, revision, updatedAt, ...content } = record(old['entry']);
      return { revision, savedAt: updatedAt, content: { finalisedAt: null, ...content } };
    },
  },
  mend: mendEntry,
};

const storedTemplateSchema = z.object({ template: templateSchema });
export type StoredTemplate = z.infer<typeof storedTemplateSchema>;

/** `templates/<id>.json`: one template of the user's. */
export const OWN_TEMPLATE_DOCUMENT: DocumentKind<StoredTemplate> = {
  name: 'template',
  version: 3,
  sealedSince: 3,
  content: storedTemplateSchema,
  steps: {
    2: ({ template, revision, updatedAt }) => ({ revision, savedAt: updatedAt, content: { template } }),
  },
};

const storedDefaultsSchema = z.object({ defaults: z.partialRecord(audienceSchema, z.string()) });
export type StoredDefaults = z.infer<typeof storedDefaultsSchema>;

/** `template-defaults.json`: which template new reports start from, for each kind of agency. */
export const DEFAULTS_DOCUMENT: DocumentKind<StoredDefaults> = {
  name: 'template-defaults',
  version: 2,
  sealedSince: 2,
  content: storedDefaultsSchema,
  steps: { 1: ({ defaults }) => ({ ...UNDATED, content: { defaults } }) },
};

const firstTemplateSchema = z.object({ template: templateSchema.nullable() });

/** `template.json`: the one template of earlier versions, only read; null stands for the built-in one. */
export const FIRST_TEMPLATE_DOCUMENT: DocumentKind<z.infer<typeof firstTemplateSchema>> = {
  name: 'first-template',
  version: 3,
  sealedSince: 3,
  content: firstTemplateSchema,
  steps: {
    1: (old) => ({ ...old, template: upgradeTemplate(old['template'], '我的模板') }),
    2: ({ template }) => ({ ...UNDATED, content: { template } }),
  },
};

const storedProfilesSchema = z.object({
  /** By the name of the agency as `profileKey` writes it. */
  profiles: z.record(z.string(), profileSchema),
});
export type StoredProfiles = z.infer<typeof storedProfilesSchema>;

/** `profiles.json`: what the user has confirmed about agencies. */
export const PROFILES_DOCUMENT: DocumentKind<StoredProfiles> = {
  name: 'profiles',
  version: 2,
  sealedSince: 2,
  content: storedProfilesSchema,
  steps: { 1: ({ profiles }) => ({ ...UNDATED, content: { profiles } }) },
  mend: (content) => {
    if (!isRecord(content) || !isRecord(content['profiles'])) return null;
    const all = Object.entries(content['profiles']);
    const good = all.filter(([, profile]) => profileSchema.safeParse(profile).success);
    const lost = all.filter((one) => !good.includes(one)).map(([agency]) => agency);
    return { content: { profiles: Object.fromEntries(good) }, lost };
  },
};

const storedPageStyleSchema = z.object({ style: pageStyleSchema });
export type StoredPageStyle = z.infer<typeof storedPageStyleSchema>;

/** `page-style.json`: the page that reports of this library are printed on. */
export const PAGE_STYLE_DOCUMENT: DocumentKind<StoredPageStyle> = {
  name: 'page-style',
  version: 1,
  sealedSince: 1,
  content: storedPageStyleSchema,
  steps: {},
  mend: (content) => {
    if (!isRecord(content) || !isRecord(content['style'])) return null;
    const { style, lost } = mendStyle(content['style']);
    return { content: { style }, lost };
  },
};

/** The report as the program knows it, out of its document. */
export function entryOf(id: string, { content, revision, savedAt }: Kept<StoredEntry>): Entry {
  return { id, ...content, updatedAt: savedAt, revision };
}

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

function record(value: unknown): Raw {
  if (!isRecord(value)) throw new Error('not a record');
  return value;
}
