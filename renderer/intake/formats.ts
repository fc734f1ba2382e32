/** The kinds of files that can be read, said in one way everywhere. */
import { REPORT_EXTENSIONS } from '../../shared/report-files.ts';

/** For the user. */
export const FORMATS = '.docx、.doc、.wps、.rtf、.odt、.html、.mht、.pdf、.xlsx、.txt';

/** Offered in the system's dialog; what a file is, its content decides. */
export const ACCEPTED = REPORT_EXTENSIONS.join(',');
