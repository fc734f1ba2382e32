/** A page → PDF, laid out by a browser of the machine. */
import { problem, ProblemError } from '../../../shared/problem.ts';
import { findBrowser } from './find-browser.ts';
import { browserAt } from './run-browser.ts';

/** Older browsers know one of the two names of an option, newer ones the other; what is not known is passed over. */
const OPTIONS = [
  '--no-pdf-header-footer',
  '--print-to-pdf-no-header',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
] as const;
/** `%PDF-` */
const SIGN = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * Bytes of the PDF of a whole HTML page. Throws ProblemError `no-browser` where the machine has none, `browser-failed` for one that gives no
 * PDF within a minute.
 */
export async function writePdf(page: string): Promise<Uint8Array<ArrayBuffer>> {
  const browser = await findBrowser();
  if (browser === null) throw new ProblemError(problem('no-browser', 'PDF'));
  const bytes = await browserAt(browser)({
    page,
    name: 'page.pdf',
    optionsFor: (target) => [...OPTIONS, `--print-to-pdf=${target}`],
    sign: SIGN,
  });
  if (bytes === null) throw new ProblemError(problem('browser-failed', 'PDF'));
  return new Uint8Array(bytes);
}
