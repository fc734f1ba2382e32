/** Commands that print one result for each of their files. */
import type { PrintForm } from '../jobs/printed.ts';
import { printed } from '../jobs/printed.ts';
import { eachFile } from './each-file.ts';
import type { Inputs } from './expand-inputs.ts';
import { EXIT, printFailure, type CliIo, type ExitCode } from './io.ts';
import type { Loaded } from './load-file.ts';
import { failureOf } from './results.ts';

/**
 * Does `job` with every file and prints what it puts down: lines, or with `json` the one document of the command, which
 * is the result of a single file itself or an array of those of several, of a folder or of a pattern. Failures are said on standard error as well.
 * Answers 0, 3 when a file could not be read, 130 when the user stopped it.
 */
export async function printEach(
  io: CliIo,
  { files, failures, isMany, leftOut }: Inputs,
  json: boolean,
  job: (file: string, form: PrintForm) => Promise<Loaded<{ readonly text: string }>>,
): Promise<ExitCode> {
  const isArray = json && isMany;
  const form: PrintForm = isArray ? 'element' : json ? 'document' : 'lines';
  let printedSoFar = 0;
  let failed = 0;
  const print = (text: string): void => {
    const before = isArray ? (printedSoFar === 0 ? '[\n' : ',\n') : '';
    io.out(`${before}${text}${isArray ? '' : '\n'}`);
    printedSoFar += 1;
  };
  if (leftOut.length > 0) io.err(`${leftOutLine(leftOut)}\n`);
  const shown = await eachFile<Loaded<{ readonly text: string }>>(
    io,
    files,
    (file) => {
      const failure = failures.get(file);
      return failure ? Promise.resolve({ ok: false, ...failure }) : job(file, form);
    },
    (result) => {
      if (result.ok) return print(result.value.text);
      failed += 1;
      printFailure(io, result);
      if (json) print(printed(failureOf(result), form, () => []));
    },
  );
  if (isArray) io.out(printedSoFar === 0 ? '[]\n' : '\n]\n');
  if (shown < files.length) {
    io.err(`已停止。完成了 ${shown} 个文件，结果已经写出；还有 ${files.length - shown} 个没有处理。\n`);
    return EXIT.stopped;
  }
  return failed > 0 ? EXIT.unreadable : EXIT.done;
}

/** How many files are named of those that a folder holds besides reports. */
const NAMED = 5;

function leftOutLine(files: readonly string[]): string {
  const names = files.slice(0, NAMED).join('、');
  return `有 ${files.length} 个文件不是能读取的文档，没有读取：${names}${files.length > NAMED ? ' 等' : ''}。`;
}
