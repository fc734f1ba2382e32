/** What is handed in with a report, as one zip: the report in every format, its 校核单, and a list by which both are checked. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import type { CheckSheet } from '../../shared/check-sheet/check-sheet.ts';
import { REPORT_FORMATS } from '../../shared/document/formats.ts';
import type { PageStyle } from '../../shared/document/page-style.ts';
import { ProblemError, type Problem } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { writeReport } from '../writers/write-report.ts';
import { checkSheetName, exportName } from './export-name.ts';

export interface PackageInput {
  readonly report: Report;
  readonly isDraft: boolean;
  readonly style: PageStyle;
  readonly sheet: CheckSheet;
  readonly makePdf: (page: string) => Promise<Uint8Array>;
}

export interface Package {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Why a file is not in it: a machine may have nothing that makes a PDF. */
  readonly missing: readonly Problem[];
}

/** A zip must name a time; that of the making would make equal contents differ. */
const TIME = new Date(2020, 0, 1);
const LIST = 'SHA-256清单.txt';

/** The files of a package and their list, which `sha256sum -c` reads. */
export async function makePackage({
  report,
  isDraft,
  style,
  sheet,
  makePdf,
}: PackageInput): Promise<Package> {
  const files = new Map<string, Uint8Array>();
  const missing: Problem[] = [];
  for (const format of REPORT_FORMATS) {
    try {
      files.set(
        exportName(report, format, isDraft),
        await writeReport(report, format, { isDraft, style, makePdf }),
      );
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      missing.push(error.problem);
    }
  }
  const { writeCheckSheet } = await import('../writers/docx/check-sheet.ts');
  files.set(checkSheetName(report), await writeCheckSheet(sheet));
  const list = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  files.set(LIST, new TextEncoder().encode(list));
  const entries = [...files].map(([name, bytes]): [string, Zippable[string]] => [
    name,
    [bytes, { mtime: TIME }],
  ]);
  return { bytes: new Uint8Array(zipSync(Object.fromEntries(entries))), missing };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
