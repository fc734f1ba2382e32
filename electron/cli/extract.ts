/** `nianbao extract FILE…`: reads old reports. */
import { FORMS } from '../../shared/forms/forms.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { readingSummary } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { eachReport } from './each-report.ts';
import { EXIT, printJson, printLines, type CliIo, type ExitCode } from './io.ts';
import { resultsAsJson } from './results.ts';

export async function extract(io: CliIo, files: readonly string[], json: boolean): Promise<ExitCode> {
  const results = await eachReport(io, files, (file, report) => {
    if (!json) printLines(io, describe(file, report));
    return report;
  });
  if (json) printJson(io, resultsAsJson(results));
  return results.every(({ ok }) => ok) ? EXIT.done : EXIT.unreadable;
}

function describe(file: string, report: Report): string[] {
  const { read, total, doubts } = readingSummary(report);
  return [
    file,
    `  机关：${report.agency ?? '没有读到'}`,
    `  年度：${report.year ?? '没有读到'}（表格为${FORMS[report.form].source}的格式）`,
    `  ${read}/${total} 个数字已读取，${doubts} 处存疑`,
    ...report.notes.map(
      ({ place, message, doubt }) => `  ${doubt ? '存疑' : '说明'}  ${placeName(place)}：${message}`,
    ),
  ];
}
