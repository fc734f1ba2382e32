/** The line above every page of a report that is not finished. */
import { AlignmentType, Header, Paragraph, TextRun } from 'docx';
import { DRAFT_WORDS } from '../../../shared/document/official-page.ts';
import { STYLE } from './styles.ts';

function header(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: AlignmentType.CENTER,
        children: [new TextRun(DRAFT_WORDS)],
      }),
    ],
  });
}

/** Headers of odd (`default`) and even pages. */
export function draftHeaders(): { default: Header; even: Header } {
  return { default: header(), even: header() };
}
