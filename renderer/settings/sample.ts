/** Which reports of the library belong to the built-in sample. */
import type { LibraryRow } from '../../shared/contract.ts';

/**
 * The sample and the drafts that were begun after it: of its agency, and written here. None while the sample itself is
 * not there, nor where a report of the same agency was read from a file: then the agency is a real one.
 */
export function sampleRows(rows: readonly LibraryRow[]): readonly LibraryRow[] {
  const sample = rows.find(({ original, status }) => original === null && status === 'imported');
  if (!sample) return [];
  const own = rows.filter(({ agency }) => agency === sample.agency);
  return own.every(({ original }) => original === null) ? own : [sample];
}
