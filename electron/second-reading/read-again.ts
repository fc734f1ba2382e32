/**
 * A Word file read a second time by a program of other authors: its figures, to be held against our own, and for a
 * .docx the page it makes, with bold, pictures, links and merged cells, to be looked at.
 */
import { recognise } from '../../shared/recognition/recognise.ts';
import type { Report } from '../../shared/report/schema.ts';
import { secondReadingOf, type SecondReading } from '../../shared/second-reading/second-reading.ts';
import type { SourceDocument } from '../../shared/source-document.ts';
import type { Page } from '../../shared/page/page.ts';
import { CUT_LINE, LARGEST_PREVIEW } from '../../shared/source-preview/preview.ts';
import { readHtml } from '../readers/html/read-html.ts';
import { readText } from '../readers/text/read-text.ts';
import { cleanPage } from './clean-page.ts';
import { extractedText } from './extracted-text.ts';
import { mammothPage } from './mammoth-page.ts';
import { placePage } from './place-page.ts';

export interface ReadAgain {
  readonly figures: SecondReading;
  /** The page to look at; null for a .doc, and where not everything of the report could be pointed out in it. */
  readonly page: Page | null;
}

/** A file and what our own readers made of it. */
export interface FirstReading {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
  readonly report: Report;
}

/**
 * Reads a Word file again; `withPage` asks for the page. Rejects with whatever the other program makes of the file.
 */
export async function readAgain(
  { name, bytes, document, report }: FirstReading,
  withPage: boolean,
): Promise<ReadAgain> {
  if (document.format !== 'docx') {
    return { figures: figuresIn(readText(name, encode(await extractedText(bytes)))), page: null };
  }
  const html = await mammothPage(name, bytes, withPage);
  return {
    figures: figuresIn(readHtml(name, encode(html))),
    page: withPage ? pageOf(name, html, document, report) : null,
  };
}

function pageOf(name: string, html: string, document: SourceDocument, report: Report): Page | null {
  const { page, isCut } = cleanPage(name, html, LARGEST_PREVIEW);
  const placed = placePage(page, document, report.origins);
  return placed && isCut ? [...placed, CUT_LINE] : placed;
}

/** With a byte order mark, so that no encoding has to be guessed. */
function encode(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

function figuresIn(document: SourceDocument): SecondReading {
  const result = recognise(document, { name: '', sha256: '' });
  return result.ok ? secondReadingOf(result.report) : {};
}
