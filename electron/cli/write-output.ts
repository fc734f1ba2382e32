/** A command's output file: written durably, or not at all, and never over what nobody meant to replace. */
import type { Stats } from 'node:fs';
import { chmod, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ComparisonSheet } from '../../shared/comparison/comparison-sheet.ts';
import { problem, ProblemError, type ProblemCode } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { carriedOf } from '../../shared/template/carried.ts';
import { printedReport } from '../../shared/template/printed.ts';
import { writeDurably } from '../storage/durable-file.ts';
import { errorCode, isMissing } from '../storage/files.ts';
import type { FailedFile } from './io.ts';
import type { ComparisonFormat, OutputFormat } from './output-formats.ts';

export { comparisonFormat, outputFormat } from './output-formats.ts';

/** A format as a file's extension asks for it, or the variant of one that an option asks for. */
type Variant = OutputFormat | 'html-fragment';

type Writer = (report: Report) => Promise<Uint8Array>;

/** What makes each format of a report; loaded when it is wanted. */
const WRITERS: Readonly<Record<Variant, () => Promise<Writer>>> = {
  docx: async () => printed((await import('../writers/docx/write-docx.ts')).writeDocx),
  pdf: async () => printed((await import('../writers/pdf/write-pdf.ts')).writePdf),
  html: async () => printed((await import('../writers/html/write-html.ts')).writeHtml),
  'html-fragment': async () => printed((await import('../writers/html/write-html.ts')).writeHtmlFragment),
  xlsx: async () => printed((await import('../writers/xlsx/write-xlsx.ts')).writeXlsx),
  json: () =>
    Promise.resolve((report) =>
      Promise.resolve(
        new TextEncoder().encode(`${JSON.stringify(withCarried(report, 'stored'), null, 2)}\n`),
      ),
    ),
};

type ComparisonWriter = (sheet: ComparisonSheet) => Uint8Array | Promise<Uint8Array>;

const COMPARISON_WRITERS: Readonly<Record<ComparisonFormat, () => Promise<ComparisonWriter>>> = {
  html: async () => (await import('../writers/html/write-comparison.ts')).writeComparisonHtml,
  docx: async () => {
    const { writeComparisonDocx } = await import('../writers/docx/write-comparison.ts');
    const { trendPictures } = await import('../writers/charts/trend-pictures.ts');
    return async (sheet) => writeComparisonDocx(sheet, await trendPictures(sheet.trends));
  },
  xlsx: async () => (await import('../writers/xlsx/write-comparison.ts')).writeComparisonXlsx,
};

/** A writer whose result people read: placeholders are filled in before. */
function printed(write: (report: Report) => Uint8Array | Promise<Uint8Array>): Writer {
  return async (report) => write(printedReport(report));
}

/** A report with what of its text follows the tables or is last year's: contract/cli.md, `carried`. */
export function withCarried(report: Report, as: 'read' | 'stored'): object {
  const carried = carriedOf(report, as);
  return carried.length > 0 ? { ...report, carried } : report;
}

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
export async function writeReport(
  file: string,
  report: Report,
  format: Variant,
  overwriting: Overwriting = NOTHING,
): Promise<Written> {
  return writeOutput(file, async () => (await WRITERS[format]())(report), overwriting);
}

/** Writes a comparison to `file`. */
export async function writeComparison(
  file: string,
  sheet: ComparisonSheet,
  format: ComparisonFormat,
  overwriting: Overwriting,
): Promise<Written> {
  return writeOutput(file, async () => (await COMPARISON_WRITERS[format]())(sheet), overwriting);
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
  const obstacle = await obstacleAt(file, before, overwriting);
  if (obstacle) return failed(file, obstacle);
  try {
    const bytes = await make();
    return await put(file, before, bytes);
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, file, error: error.problem };
    throw error;
  }
}

async function put(file: string, before: Stats | null, bytes: Uint8Array): Promise<Written> {
  try {
    const target = before ? await realpath(file) : file;
    await writeDurably(target, bytes);
    await chmod(target, before ? before.mode & 0o777 : 0o666 & ~process.umask());
    return { ok: true, file, bytes: bytes.length };
  } catch (error) {
    return failed(file, before && LOCKED.has(errorCode(error) ?? '') ? 'target-locked' : 'write-failed');
  }
}

/** What the system says of a file that another program holds, or that nobody may write. */
const LOCKED: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'ETXTBSY']);

/** Why `file` must not be written; null where nothing is in the way. */
async function obstacleAt(
  file: string,
  before: Stats | null,
  { inputs, force }: Overwriting,
): Promise<ProblemCode | null> {
  if (!before) {
    const folder = await statusOf(dirname(file)).catch(() => null);
    return folder?.isDirectory() ? null : 'no-such-folder';
  }
  if (before.isDirectory()) return 'target-is-folder';
  // A device or a pipe is never replaced.
  if (!before.isFile()) return 'write-failed';
  for (const input of inputs) if (await isSameFile(input, file)) return 'is-an-input';
  if (!force) return 'already-there';
  return (before.mode & 0o222) === 0 ? 'target-locked' : null;
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

/** Null for what is not there. */
async function statusOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error) || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}
