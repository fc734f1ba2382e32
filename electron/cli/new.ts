/** `nianbao new --last FILE --year Y [--template T.json] --out F`: this year's draft from last year's report. */
import { placeName } from '../../shared/report/place-name.ts';
import type { Report } from '../../shared/report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { carriedOf } from '../../shared/template/carried.ts';
import { printedReport } from '../../shared/template/printed.ts';
import { newReport } from '../../shared/template/roll-over.ts';
import { EXIT, printJson, printLines, UsageError, type CliIo, type ExitCode } from './io.ts';
import { withCarried } from '../writers/write-report.ts';
import { loadReport } from './load-file.ts';
import { loadTemplate } from './load-settings.ts';
import { fail } from './results.ts';
import { outputFormat, writeReportTo } from './write-output.ts';

export interface NewOptions {
  readonly last: string;
  readonly year: string;
  readonly template?: string | undefined;
  readonly out: string;
  readonly force: boolean;
  readonly json: boolean;
}

export async function createNew(io: CliIo, options: NewOptions): Promise<ExitCode> {
  const year = yearOf(options.year);
  const format = outputFormat(options.out);
  const last = await loadReport(options.last);
  const template = options.template === undefined ? null : await loadTemplate(options.template);
  if (!last.ok || (template && !template.ok)) {
    const failures = [last, template].flatMap((loaded) => (loaded && !loaded.ok ? [loaded] : []));
    return fail(io, failures, options.json, EXIT.unreadable);
  }
  const report = newReport({
    last: last.value,
    agency: last.value.agency ?? '',
    year,
    // A template that was named is meant to be used; without one, last year's words are the start.
    text: template ? 'template' : 'last',
    template: template?.value ?? BUILT_IN_TEMPLATE,
  });
  const written = await writeReportTo(options.out, report, format, {
    inputs: [options.last, ...(options.template === undefined ? [] : [options.template])],
    force: options.force,
  });
  if (!written.ok) return fail(io, written, options.json, EXIT.unwritable);
  // What is printed is what was written: a Word file has its placeholders filled in.
  if (options.json) printJson(io, format === 'json' ? withCarried(report, 'stored') : readable(report));
  else printLines(io, describe(options.out, report));
  return EXIT.done;
}

/** The draft as people read it, with what of its text is carried; empty where nothing is. */
function readable(report: Report): object {
  const { marks: _marks, isDraft: _isDraft, ...printed } = printedReport(report);
  return { ...printed, carried: carriedOf(report, 'read') };
}

/** The years the program makes reports for: contract.ts `createReport`. */
function yearOf(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < 2019 || year > 2100) {
    throw new UsageError(`年度要写成四位数字，从 2019 到 2100，例如 --year 2025；现在是“${text}”。`);
  }
  return year;
}

function describe(file: string, report: Report): string[] {
  const carried = Object.values(report.figures).filter((value) => value !== null).length;
  const numbers = carriedOf(report, 'read').flatMap((paragraph) => paragraph.numbers);
  const open = numbers.filter(({ state }) => state === 'open').length;
  return [
    `已写入 ${file}：${report.agency ?? '（没有读到机关名称）'}  ${report.year ?? ''}年`,
    `  表格：从去年沿用 ${carried} 个数字，其余留空待填`,
    `  文字：${numbers.length - open} 处随表格变化，${open} 处还是去年的，在 Word 文件里标为黄底，请逐处改写`,
    ...report.notes.map(
      ({ place, message, doubt }) => `  ${doubt ? '存疑' : '说明'}  ${placeName(place)}：${message}`,
    ),
  ];
}
