/**
 * `checked.json`: what the rules have found in the reports, so that a large library is listed at once. Everything in it
 * can be found again; one that is missing, damaged, or of other rules is empty.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { readDocument, writeWithoutPast } from './document.ts';
import type { Keeping } from './document-file.ts';
import type { DocumentKind } from './envelope.ts';

const resultSchema = z.object({
  /** Names what was checked: other words here, and the result is of no use. */
  of: z.string(),
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
});
export type CheckResult = z.infer<typeof resultSchema>;

const checkedSchema = z.object({
  /** Names the rules. */
  rules: z.string(),
  /** By the ids of reports. */
  results: z.record(z.string(), resultSchema),
});
export type CheckResults = z.infer<typeof checkedSchema>;

const CHECKED_DOCUMENT: DocumentKind<CheckResults> = {
  name: 'checked',
  version: 1,
  sealedSince: 1,
  content: checkedSchema,
  steps: {},
};

/** The results in the library's folder; null where there are none. */
export async function readCheckResults(folder: string): Promise<CheckResults | null> {
  return (await readDocument(join(folder, 'checked.json'), CHECKED_DOCUMENT))?.content ?? null;
}

/** Throws the system's errors. */
export function writeCheckResults(folder: string, content: CheckResults, { before }: Keeping): Promise<void> {
  return writeWithoutPast(join(folder, 'checked.json'), CHECKED_DOCUMENT, content, { before });
}
