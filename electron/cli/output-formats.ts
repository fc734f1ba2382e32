/** The formats a report can be written in, known by the extension of a file's name. */
import { extname } from 'node:path';
import { REPORT_FORMATS, type ReportFormat } from '../../shared/document/formats.ts';
import { COMPARISON_FORMATS, type ComparisonFormat } from '../writers/write-comparison.ts';
import { UsageError } from './io.ts';

/** For people: `.docx 或 .json`. */
export const OUTPUT_FORMATS = spell(REPORT_FORMATS);
export const COMPARISON_OUTPUTS = spell(COMPARISON_FORMATS);

function spell(formats: readonly string[]): string {
  return formats
    .map((format) => `.${format}`)
    .join('、')
    .replace(/、(?=[^、]*$)/, ' 或 ');
}

/** The format that a report's file name asks for; throws `UsageError` for one that cannot be written. */
export function outputFormat(path: string): ReportFormat {
  return formatOf(path, REPORT_FORMATS);
}

/** The same for a comparison. */
export function comparisonFormat(path: string): ComparisonFormat {
  return formatOf(path, COMPARISON_FORMATS);
}

function formatOf<F extends string>(path: string, formats: readonly F[]): F {
  const extension = extname(path).slice(1).toLowerCase();
  const format = formats.find((known) => known === extension);
  if (format) return format;
  throw new UsageError(`看不出要写成什么文件：“${path}”。文件名请以 ${spell(formats)} 结尾。`);
}
