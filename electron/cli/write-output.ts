/** A command's output file: written durably, or not at all, and never over what nobody meant to replace. */
import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ComparisonSheet } from '../../shared/comparison/comparison-sheet.ts';
import { problem, ProblemError, type ProblemCode } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { obstacleAt, putFile, statusOf } from '../storage/user-file.ts';
import { writeComparison, type ComparisonFormat } from '../writers/write-comparison.ts';
import { writeReport, type ReportVariant } from '../writers/write-report.ts';
import type { FailedFile } from './io.ts';

export { comparisonFormat, outputFormat } from './output-formats.ts';

/** The charts of a comparison, drawn by a browser of this machine where there is one. */
const drawn = (sheet: ComparisonSheet) => async () =>
  (await import('../writers/charts/trend-pictures.ts')).trendPictures(sheet.trends);

/** What may be replaced by an output. */
export interface Overwriting {
  /** Files that the command reads: never. */
  readonly inputs: readonly string[];
  /** Any other file that stands there. */
  readonly force: boolean;
}

const NOTHING: Overwriting = { inputs: [], force: false };

export type Written =
  | { readonly ok: true; readonly file: string; readonly bytes: number }
  | ({ readonly ok: false } & FailedFile);

/** Writes a report to `file`; JSON keeps its placeholders. */
export async function writeReportTo(
  file: string,
  report: Report,
  format: ReportVariant,
  overwriting: Overwriting = NOTHING,
): Promise<Written> {
  return writeOutput(file, () => writeReport(report, format), overwriting);
}

/** Writes a comparison to `file`. */
export async function writeComparisonTo(
  file: string,
  sheet: ComparisonSheet,
  format: ComparisonFormat,
  overwriting: Overwriting,
): Promise<Written> {
  return writeOutput(file, () => writeComparison(sheet, format, drawn(sheet)), overwriting);
}

/**
 * Writes what `make` gives to `file`. What is in the way is a value, and `make` is not asked then; a ProblemError of
 * `make` is one too. A link is followed: the file it names is written.
 */
export async function writeOutput(
  file: string,
  make: () => Promise<Uint8Array>,
  overwriting: Overwriting,
): Promise<Written> {
  const before = await statusOf(file).catch(() => 'unknown' as const);
  if (before === 'unknown') return failed(file, 'write-failed');
  const obstacle = await refusal(file, before, overwriting);
  if (obstacle) return failed(file, obstacle);
  try {
    const bytes = await make();
    const code = await putFile(file, before, bytes);
    return code ? failed(file, code) : { ok: true, file, bytes: bytes.length };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, file, error: error.problem };
    throw error;
  }
}

/** Why `file` must not be written; null where nothing is in the way. */
async function refusal(
  file: string,
  before: Stats | null,
  { inputs, force }: Overwriting,
): Promise<ProblemCode | null> {
  const obstacle = await obstacleAt(file, before);
  if (!before || (obstacle !== null && obstacle !== 'target-locked')) return obstacle;
  for (const input of inputs) if (await isSameFile(input, file)) return 'is-an-input';
  return force ? obstacle : 'already-there';
}

function failed(file: string, code: ProblemCode): Written {
  return { ok: false, file, error: problem(code, code === 'no-such-folder' ? dirname(file) : file) };
}

/** One file by two names: by links of either kind, or by letters of either case where the disk does not tell them. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  if (!one || !other) return false;
  // Some network folders number no files.
  if (one.ino !== 0n || other.ino !== 0n) return one.ino === other.ino && one.dev === other.dev;
  const [from, to] = await Promise.all([realpath(a), realpath(b)]);
  return from.toLowerCase() === to.toLowerCase();
}
