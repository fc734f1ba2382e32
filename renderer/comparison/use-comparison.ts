/** Loads the two reports that stand beside each other and compares them once. */
import { useCallback, useState } from 'react';
import { compareReports } from '../../shared/comparison/compare.ts';
import type { Diff } from '../../shared/comparison/diff.ts';
import type { Entry, LibraryRow, VersionRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { useLibrary } from '../app/library-store.ts';
import type { Screen } from '../app/navigation.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { storeFirst } from '../session/store-first.ts';

export type ComparedVersions = NonNullable<Extract<Screen, { name: 'comparison' }>['versions']>;

export type Comparison =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** `others`: reports of the same agency that could stand on the left, newest first. */
  | { readonly kind: 'alone'; readonly entry: Entry; readonly others: readonly LibraryRow[] }
  | {
      readonly kind: 'pair';
      readonly entry: Entry;
      readonly last: Entry;
      /** Every report of the library, newest first. */
      readonly rows: readonly LibraryRow[];
      /** The versions of the report, where two of them stand beside each other. */
      readonly versions: readonly VersionRow[] | null;
      readonly diff: Diff;
    };

type Found = Exclude<Comparison, { kind: 'loading' }>;

/** Two versions of report `id`. */
async function loadVersions(id: string, { before, after }: ComparedVersions): Promise<Found> {
  const [older, newer, listed] = await Promise.all([
    bridge.openVersion({ id, revision: before }),
    after === null ? bridge.openEntry({ id }) : bridge.openVersion({ id, revision: after }),
    bridge.listVersions({ id }),
  ]);
  if (!older.ok) return { kind: 'problem', problem: older.problem };
  if (!newer.ok) return { kind: 'problem', problem: newer.problem };
  if (!listed.ok) return { kind: 'problem', problem: listed.problem };
  const diff = compareReports(older.entry.report, newer.entry.report, 'versions');
  return { kind: 'pair', entry: newer.entry, last: older.entry, rows: [], versions: listed.versions, diff };
}

async function loadPair(id: string, againstId: string | null): Promise<Found> {
  const [opened, rows, against] = await Promise.all([
    bridge.openEntry({ id }),
    useLibrary.getState().load(),
    againstId === null ? null : bridge.openEntry({ id: againstId }),
  ]);
  if (!opened.ok) return { kind: 'problem', problem: opened.problem };
  const { entry } = opened;
  const others = rows.filter((row) => row.id !== id && row.agency === entry.report.agency);
  if (against && !against.ok) return { kind: 'problem', problem: against.problem };
  const last = against ? against.entry : opened.last;
  if (!last) return { kind: 'alone', entry, others };
  const diff = compareReports(last.report, entry.report, 'years');
  return { kind: 'pair', entry, last, rows, versions: null, diff };
}

async function load(id: string, againstId: string | null, versions: ComparedVersions | null): Promise<Found> {
  // What was typed a moment ago belongs to the comparison.
  const unsaved = await storeFirst([id, againstId]);
  if (unsaved) return { kind: 'problem', problem: unsaved };
  return versions ? loadVersions(id, versions) : loadPair(id, againstId);
}

/** What was found for the screen that is about to be shown. */
let prepared: { readonly id: string; readonly found: Found } | null = null;

/** Gets report `id` and the one beside it before they are shown, see `useComparison`. */
export async function prepareComparison(
  id: string,
  againstId: string | null,
  versions: ComparedVersions | null,
): Promise<void> {
  prepared = null;
  const found = await load(id, againstId, versions);
  prepared = { id, found };
}

/** What was prepared for `id`; once, so that nothing old is shown. */
function takePrepared(id: string): Found | null {
  const found = prepared?.id === id ? prepared.found : null;
  prepared = null;
  return found;
}

/**
 * Report `id` beside last year's, or beside `againstId` where the user has chosen another one; or two of its versions.
 */
export function useComparison(
  id: string,
  againstId: string | null,
  versions: ComparedVersions | null,
): Comparison {
  const [first] = useState(() => takePrepared(id));
  return useLoaded<Exclude<Found, { kind: 'problem' }>>(
    useCallback(() => load(id, againstId, versions), [id, againstId, versions]),
    '打开年报',
    0,
    first,
  );
}
