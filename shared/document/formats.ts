/** The formats that a report can be written in; each is the extension of its files. */
export const REPORT_FORMATS = ['docx', 'pdf', 'html', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
