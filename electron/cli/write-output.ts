/** A command's output file: written durably, or not at all. */
import { chmod, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { problem } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { errorCode, writeDurably } from '../storage/durable-file.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { UsageError, type FailedFile } from './io.ts';

export type OutputFormat = 'docx' | 'json';

const PLANNED = ['pdf', 'html', 'xlsx'];

/** The format that a file name asks for; throws `UsageError` for one that cannot be written. */
export function outputFormat(path: string): OutputFormat {
  const extension = extname(path).slice(1).toLowerCase();
  if (extension === 'docx' || extension === 'json') return extension;
  if (PLANNED.includes(extension)) {
    throw new UsageError(`目前还不能写出 .${extension} 文件。请把“${path}”改为 .docx 或 .json。`);
  }
  throw new UsageError(`看不出要写成什么文件：“${path}”。文件名请以 .docx 或 .json 结尾。`);
}

export type Written =
  | { readonly ok: true; readonly file: string; readonly bytes: number }
  | ({ readonly ok: false } & FailedFile);

/**
 * Writes a report over what stands at `file`; a device or a folder is never replaced. Word shows what people
 * read, so placeholders are filled in; JSON keeps the report as it is given.
 */
export async function writeReport(file: string, report: Report, format: OutputFormat): Promise<Written> {
  try {
    const before = await stat(file).catch(missing);
    if (before && !before.isFile()) return { ok: false, file, error: problem('write-failed', file) };
    const bytes = await reportBytes(report, format);
    await writeDurably(file, bytes);
    await chmod(file, before ? before.mode & 0o777 : 0o666 & ~process.umask());
    return { ok: true, file, bytes: bytes.length };
  } catch {
    return { ok: false, file, error: problem('write-failed', file) };
  }
}

async function reportBytes(report: Report, format: OutputFormat): Promise<Uint8Array> {
  if (format === 'docx') return writeDocx(resolvePlaceholders(report));
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
}

function missing(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null;
  throw error;
}
