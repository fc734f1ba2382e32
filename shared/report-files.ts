/**
 * Files that may hold a report, by their names: what a dialog offers and what a command takes from a folder. What a
 * file is, its content decides.
 */

/** Extensions in small letters, with their dot. */
export const REPORT_EXTENSIONS = [
  '.docx',
  '.doc',
  '.wps',
  '.rtf',
  '.odt',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.pdf',
  '.xlsx',
  '.txt',
  '.xml',
] as const;
