/** Commands that print one result for each of their files. */
import type { PrintForm } from '../jobs/printed.ts';
import { printed } from '../jobs/printed.ts';
import { eachFile } from './each-file.ts';
import { EXIT, printFailure, type CliIo, type ExitCode } from './io.ts';
import type { Loaded } from './load-file.ts';
import { failureOf } from './results.ts';

/**
 * Does `job` with every file and prints what it puts down: lines, or with `json` the one document of the command, which
 * is the result of a single file itself or an array of several. Failures are said on standard error as well.
 * Answers 0, 3 when a file could not be read, 130 when the user stopped it.
 */
export async function printEach(
  io: CliIo,
  files: readonly string[],
  json: boolean,
  job: (file: string, form: PrintForm) => Promise<Loaded<{ readonly text: string }>>,
): Promise<ExitCode> {
  const isArray = json && files.length > 1;
  const form: PrintForm = isArray ? 'element' : json ? 'document' : 'lines';
  let printedSoFar = 0;
  let failed = 0;
  const print = (text: string): void => {
    const before = isArray ? (printedSoFar === 0 ? '[\n' : ',\n') : '';
    io.out(`${before}${text}${isArray ? '' : '\n'}`);
    printedSoFar += 1;
  };
  const shown = await eachFile(
    io,
    files,
    (file) => job(file, form),
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
