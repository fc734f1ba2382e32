/** What makes a file of a report, in every format; each writer is loaded when it is wanted. */
import type { ReportFormat } from '../../shared/document/formats.ts';
import { paperPage, reportPaper } from '../../shared/document/html/paper.ts';
import { pageOf, type Page } from '../../shared/document/page.ts';
import { STANDARD_STYLE, type PageStyle } from '../../shared/document/page-style.ts';
import type { Report } from '../../shared/report/schema.ts';
import { carriedOf } from '../../shared/template/carried.ts';
import { printedReport, type PrintedReport } from '../../shared/template/printed.ts';

/** A format, or the text of a page alone for a site that brings its own. */
export type ReportVariant = ReportFormat | 'html-fragment';

interface WriteOptions {
  /** It is not finished and says so on every page. */
  readonly isDraft?: boolean;
  /** The office's page; by default the standard's. */
  readonly style?: PageStyle;
  /** What lays out a page on paper: by default a browser of this machine. */
  readonly makePdf?: (page: string) => Promise<Uint8Array>;
}

type Writer = (report: PrintedReport, page: Page) => Uint8Array | Promise<Uint8Array>;

const WRITERS: Readonly<Record<Exclude<ReportVariant, 'pdf' | 'json'>, () => Promise<Writer>>> = {
  docx: async () => (await import('./docx/write-docx.ts')).writeDocx,
  html: async () => (await import('./html/write-html.ts')).writeHtml,
  'html-fragment': async () => (await import('./html/write-html.ts')).writeHtmlFragment,
  xlsx: async () => (await import('./xlsx/write-xlsx.ts')).writeXlsx,
};

/**
 * Bytes of `report` as a file of `format`. What people read has its placeholders filled in; JSON keeps them. Throws a
 * ProblemError where a page cannot be laid out.
 */
export async function writeReport(
  report: Report,
  format: ReportVariant,
  { isDraft = false, style = STANDARD_STYLE, makePdf }: WriteOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'json') {
    return new TextEncoder().encode(`${JSON.stringify(withCarried(report, 'stored'), null, 2)}\n`);
  }
  const printed = printedReport(report, isDraft);
  const page = pageOf(style);
  if (format === 'pdf') {
    const make = makePdf ?? (await import('./pdf/write-pdf.ts')).writePdf;
    return new Uint8Array(await make(paperPage(reportPaper(printed, page))));
  }
  return new Uint8Array(await (await WRITERS[format]())(printed, page));
}

/** A report with what of its text follows the tables or is last year's: contract/cli.md, `carried`. */
export function withCarried(report: Report, as: 'read' | 'stored'): object {
  const carried = carriedOf(report, as);
  return carried.length > 0 ? { ...report, carried } : report;
}
