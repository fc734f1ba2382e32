/** `nianbao export FILE --out F`: writes a report. */
import { lostIn } from '../../shared/document/lost.ts';
import { EXIT, printJson, printLines, UsageError, type CliIo, type ExitCode } from './io.ts';
import { loadReport } from './load-file.ts';
import { fail } from './results.ts';
import { outputFormat, writeReportTo } from './write-output.ts';

export interface ExportOptions {
  readonly out: string;
  readonly force: boolean;
  /** The text of a page alone, for a site that brings its own. */
  readonly fragment: boolean;
  readonly json: boolean;
}

export async function exportFile(io: CliIo, file: string, options: ExportOptions): Promise<ExitCode> {
  const { out, force, fragment, json } = options;
  const format = outputFormat(out);
  if (fragment && format !== 'html') throw new UsageError('--fragment 只用于写出 .html 文件。');
  const loaded = await loadReport(file);
  if (!loaded.ok) return fail(io, loaded, json, EXIT.unreadable);
  const written = await writeReportTo(out, loaded.value, fragment ? 'html-fragment' : format, {
    inputs: [file],
    force,
  });
  if (!written.ok) return fail(io, written, json, EXIT.unwritable);
  const lost = lostIn(loaded.value, format);
  if (json) printJson(io, { file: out, bytes: written.bytes, lost });
  else {
    printLines(io, [
      `已写入 ${out}（${written.bytes} 字节）`,
      ...lost.map(({ message }) => `  没有写出：${message}`),
    ]);
  }
  return EXIT.done;
}
