/** The formats a report can be written in, known by the extension of a file's name. */
import { extname } from 'node:path';
import { UsageError } from './io.ts';

const FORMATS = ['docx', 'html', 'json'] as const;
/** Formats that are the extension of a file's name. */
export type OutputFormat = (typeof FORMATS)[number];

/** For people: `.docx 或 .json`. */
export const OUTPUT_FORMATS = FORMATS.map((format) => `.${format}`)
  .join('、')
  .replace(/、(?=[^、]*$)/, ' 或 ');

/** The format that a file name asks for; throws `UsageError` for one that cannot be written. */
export function outputFormat(path: string): OutputFormat {
  const extension = extname(path).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === extension);
  if (format) return format;
  throw new UsageError(`看不出要写成什么文件：“${path}”。文件名请以 ${OUTPUT_FORMATS} 结尾。`);
}
