/** Reports as JSON, as `nianbao extract --json` and `nianbao new --out F.json` write them. */
import { createHash } from 'node:crypto';
import { problem, ProblemError } from '../../shared/problem.ts';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { isTemplate } from '../../shared/template/read-template.ts';
import { decodeText } from '../readers/text/decode.ts';

/** The content of a JSON file. Throws ProblemError `damaged` about the file called `name`. */
export function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    // Windows PowerShell's redirection writes UTF-16.
    const decoded = decodeText(bytes);
    return JSON.parse(decoded?.lost === 0 ? decoded.text : '');
  } catch {
    throw new ProblemError(problem('damaged', name));
  }
}

/**
 * The report in a JSON file; an array is accepted when just one of its elements is a report.
 * Throws ProblemError: `damaged`, `template`, `not-a-report`, `two-reports`.
 */
export function parseReport(name: string, bytes: Uint8Array): Report {
  const content = parseJson(name, bytes);
  const candidates: unknown[] = Array.isArray(content) ? content : [content];
  const [report, ...more] = candidates.flatMap((candidate) => reportSchema.safeParse(candidate).data ?? []);
  if (!report) throw new ProblemError(problem(isTemplate(content) ? 'template' : 'not-a-report', name));
  if (more.length > 0) throw new ProblemError(problem('two-reports', name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...report, source: { file: name, format: 'json', sha256 } };
}
