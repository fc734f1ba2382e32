/**
 * Signature and date, GB/T 9704-2012 clause 7.3.5.2 (no seal printed): one empty line below the text the agency
 * ends two characters before the edge, and the date on the next line starts two characters right of the agency; a
 * date that would reach further right than the agency ends two characters before the edge and pushes it left.
 *
 * Both are placed by a left indent computed from the text: right-aligned lines with a right indent drift apart
 * between Word and WPS.
 */
import { Paragraph } from 'docx';
import type { Page } from '../../../shared/document/page.ts';
import { STYLE } from './styles.ts';
import { cleanText, textWidth } from '../../../shared/document/plain-text.ts';
import { signatureIndents } from '../../../shared/document/signature.ts';
import { textRuns } from './text.ts';

/** Characters into the right margin: a font with wider digits must not push the last one to the next line. */
const OVERHANG = 2;

/** The empty line and the signature's lines, kept on one page; nothing for a report without a signature. */
export function signatureParagraphs(signature: readonly string[], { bodyEm, typeWidth }: Page): Paragraph[] {
  const lines = signature.map((line) => cleanText(line).trim()).filter((line) => line !== '');
  if (lines.length === 0) return [];
  const indents = signatureIndents(lines, typeWidth / bodyEm);
  return [
    new Paragraph({ style: STYLE.plain, keepNext: true }),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          style: STYLE.signature,
          indent: {
            left: Math.round((indents[index] ?? 0) * bodyEm),
            // A line that needs another one anyway stays in the type area.
            ...(textWidth(line) * bodyEm <= typeWidth && { right: -OVERHANG * bodyEm }),
          },
          keepNext: index < lines.length - 1,
          keepLines: true,
          children: textRuns(line),
        }),
    ),
  ];
}
