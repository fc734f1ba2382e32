/** Files a command is given: reports of every supported format, reports as JSON, and settings as JSON. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { z } from 'zod';
import { problem, ProblemError, type Problem, type ProblemCode } from '../../shared/problem.ts';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { PROFILE_KEYS, profileSchema, type AgencyProfile } from '../../shared/agency/profile.ts';
import { decodeText } from '../readers/text/decode.ts';
import { readReport } from '../jobs/read-report.ts';
import { errorCode } from '../storage/durable-file.ts';
import { UsageError, type FailedFile } from './io.ts';

export type Loaded<T> =
  { readonly ok: true; readonly file: string; readonly value: T } | ({ readonly ok: false } & FailedFile);

/** Larger than any report; checked before a byte is read. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Reads one report; what goes wrong is a value. `file` is the path as it was typed. */
export async function loadReport(file: string): Promise<Loaded<Report>> {
  return load(file, async () => {
    const bytes = await readBytes(file);
    if (looksLikeJson(file, bytes)) return parseReport(file, bytes);
    const result = await readReport(basename(file), bytes);
    if (!result.ok) throw new ProblemError(result.problem);
    return result.report;
  });
}

/** Reads a template, or another JSON file of a known shape. */
export async function loadJson<S extends z.ZodType>(file: string, schema: S): Promise<Loaded<z.infer<S>>> {
  return load(file, async () => {
    const parsed = schema.safeParse(parseJson(file, await readBytes(file)));
    if (!parsed.success) throw new ProblemError(problem('wrong-shape', file));
    return parsed.data;
  });
}

/**
 * Reads an agency profile, which people write by hand. Throws `UsageError` for one that says what no rule knows:
 * a misspelt key must not be a rule that is silently not applied.
 */
export async function loadProfile(file: string): Promise<Loaded<AgencyProfile>> {
  const content = await load(file, async () => parseJson(file, await readBytes(file)));
  if (!content.ok) return content;
  const parsed = profileSchema.safeParse(content.value);
  if (parsed.success) return { ok: true, file, value: parsed.data };
  throw new UsageError(`“${file}”不能用：${parsed.error.issues.map(describeIssue).join('；')}。`);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = PROFILE_KEYS[where] ?? [];
    return `没有 ${issue.keys.join('、')} 这一项，可以写 ${known.join('、')}`;
  }
  if (issue.code === 'invalid_value') return `${where} 应为 ${issue.values.map(String).join('、')} 之一`;
  return where === '' ? '内容应为 {"level": …} 的样子' : `${where} 的值不对`;
}

async function load<T>(file: string, read: () => Promise<T>): Promise<Loaded<T>> {
  try {
    return { ok: true, file, value: await read() };
  } catch (error) {
    return { ok: false, file, error: readingProblem(error, file) };
  }
}

const SYSTEM_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  ERR_INVALID_ARG_VALUE: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'no-permission',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

function readingProblem(error: unknown, file: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const code = SYSTEM_PROBLEMS[errorCode(error) ?? ''];
  return code ? problem(code, file) : problem('unexpected', `读取${file}`);
}

async function readBytes(file: string): Promise<Uint8Array> {
  const status = await stat(file);
  if (status.isDirectory()) throw new ProblemError(problem('folder', file));
  // A pipe or a device is no report, and a pipe would wait for ever.
  if (!status.isFile()) throw new ProblemError(problem('unknown-format', file));
  if (status.size > LARGEST_FILE) throw new ProblemError(problem('too-large', file));
  return readFile(file);
}

/** By its first characters, as formats are told apart by content; an empty file is left to the readers. */
function looksLikeJson(file: string, bytes: Uint8Array): boolean {
  if (extname(file).toLowerCase() === '.json') return bytes.length > 0;
  return /^\s*(?:\{\s*"|\[\s*\{)/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    // Windows PowerShell's redirection writes UTF-16.
    const decoded = decodeText(bytes);
    return JSON.parse(decoded?.lost === 0 ? decoded.text : '');
  } catch {
    throw new ProblemError(problem('damaged', file));
  }
}

/** A report as `extract --json` and `new --out F.json` write it; an array is accepted when just one report is in it. */
function parseReport(file: string, bytes: Uint8Array): Report {
  const content = parseJson(file, bytes);
  const candidates: unknown[] = Array.isArray(content) ? content : [content];
  const [report, ...others] = candidates.flatMap((candidate) => reportSchema.safeParse(candidate).data ?? []);
  if (!report) throw new ProblemError(problem('not-a-report', file));
  if (others.length > 0) throw new ProblemError(problem('two-reports', file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...report, source: { file: basename(file), format: 'json', sha256 } };
}
