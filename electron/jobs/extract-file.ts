/** `nianbao extract` for one file: what it prints of the report that was read. */
import { formSource } from '../../shared/forms/forms.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { readingSummary } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Failed } from './jobs.ts';
import { printed, type PrintForm } from './printed.ts';
import { readNow } from './read-now.ts';

export interface ExtractWish {
  /** The file as the user typed it. */
  readonly file: string;
  readonly form: PrintForm;
  /** Read a Word file a second time? See shared/second-reading. */
  readonly twice: boolean;
}

export type Extracted = { readonly ok: true; readonly text: string } | Failed;

/** Reads the file `bytes` called `name` and puts the report down. */
export async function extractFile(name: string, bytes: Uint8Array, wish: ExtractWish): Promise<Extracted> {
  const result = await readNow(name, bytes, { json: true, twice: wish.twice });
  if (!result.ok) return result;
  return { ok: true, text: printed(result.report, wish.form, (report) => describe(wish.file, report)) };
}

function describe(file: string, report: Report): string[] {
  const { read, total, doubts } = readingSummary(report);
  return [
    file,
    `  机关：${report.agency ?? '没有读到'}`,
    `  年度：${report.year ?? '没有读到'}（表格为${formSource(report.form)}的格式）`,
    `  ${read}/${total} 个数字已读取，${doubts} 处存疑`,
    ...report.notes.map(
      ({ place, message, doubt }) => `  ${doubt ? '存疑' : '说明'}  ${placeName(place)}：${message}`,
    ),
  ];
}
