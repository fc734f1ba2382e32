/** The reports of a folder, whatever they are written in. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { WORKER_LIMITS, workerPool, type WorkerPool } from '../../electron/jobs/worker-pool.ts';
import { NEWEST_FORM } from '../../shared/forms/forms.ts';
import { emptyReport } from '../../shared/report/report.ts';
import { formSchema, reportSchema, type Report } from '../../shared/report/schema.ts';

export interface ReadReport {
  /** Path in the folder, with `/`. */
  readonly file: string;
  readonly report: Report;
}

/** A file that holds no report, or none that can be read. */
export interface Unread {
  readonly file: string;
  readonly reason: string;
}

export interface Folder {
  readonly reports: readonly ReadReport[];
  readonly unread: readonly Unread[];
}

/** What a report looks like that was written down by hand for `NAME.docx`. */
const TRUTH = '.truth.json';

/**
 * Reads the first `limit` files of `folder`, those of its folders too, in the order of their names. A truth beside a
 * file of its name is the same report, or says that there is none, and is left out.
 */
export async function readFolder(folder: string, limit: number): Promise<Folder> {
  const all = await filesIn(folder);
  const names = new Set(all.filter((file) => !file.endsWith(TRUTH)).map(nameOf));
  const files = all.filter((file) => !file.endsWith(TRUTH) || !names.has(nameOf(file)));
  const pool = workerPool(new URL('./job-worker.js', import.meta.url), WORKER_LIMITS, 1);
  const reports: ReadReport[] = [];
  const unread: Unread[] = [];
  for (const file of files.slice(0, limit)) {
    const read = await readOne(pool, folder, file);
    if ('report' in read) reports.push(read);
    else unread.push(read);
  }
  await pool.close();
  return { reports, unread };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** `a/b` of `a/b.docx` and of `a/b.truth.json`. */
function nameOf(file: string): string {
  return file.endsWith(TRUTH) ? file.slice(0, -TRUTH.length) : file.replace(/\.[^./]*$/u, '');
}

async function readOne(pool: WorkerPool, folder: string, file: string): Promise<ReadReport | Unread> {
  try {
    const bytes = await readFile(join(folder, file));
    if (file.toLowerCase().endsWith('.json')) return parse(file, bytes);
    const result = await pool.run('read', basename(file), bytes, {});
    return result.ok
      ? { file, report: result.report }
      : { file, reason: `${result.problem.code}: ${result.problem.what}` };
  } catch (error) {
    return { file, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A report as JSON; what a truth does not know is taken from an empty report. */
function parse(file: string, bytes: Uint8Array): ReadReport | Unread {
  const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const given: unknown = Array.isArray(content) && content.length === 1 ? content[0] : content;
  if (typeof given !== 'object' || given === null || !('sections' in given) || !('figures' in given)) {
    return { file, reason: 'no report' };
  }
  const form = formSchema.safeParse('form' in given ? given.form : undefined);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { file: basename(file), format: 'json', sha256 };
  const parsed = reportSchema.safeParse({ ...emptyReport(form.data ?? NEWEST_FORM), ...given, source });
  if (parsed.success) return { file, report: parsed.data };
  const [issue] = parsed.error.issues;
  return { file, reason: `no report: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` };
}
