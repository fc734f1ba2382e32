/** Several input files, one after the other: a bad one never stops the others. */
import { problem } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { printFailure, type CliIo } from './io.ts';
import { loadReport, type Loaded } from './load-file.ts';

/** Reads each file and makes something of its report; failures are said on standard error as they come. */
export async function eachReport<T>(
  io: CliIo,
  files: readonly string[],
  use: (file: string, report: Report) => T,
): Promise<Loaded<T>[]> {
  const results: Loaded<T>[] = [];
  for (const [index, file] of files.entries()) {
    if (files.length > 1) io.progress(`（${index + 1}/${files.length}）${file}`);
    const loaded = await loadReport(file);
    const result = loaded.ok ? attempt(file, () => use(file, loaded.value)) : loaded;
    if (!result.ok) printFailure(io, result);
    results.push(result);
  }
  return results;
}

function attempt<T>(file: string, work: () => T): Loaded<T> {
  try {
    return { ok: true, file, value: work() };
  } catch {
    return { ok: false, file, error: problem('unexpected', `处理${file}`) };
  }
}
