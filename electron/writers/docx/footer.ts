/**
 * Page numbers, GB/T 9704-2012 clause 7.5: “— 1 —” in 宋体 size four, odd pages at the right, even pages at the
 * left, one character in.
 */
import { AlignmentType, BuilderElement, Footer, Paragraph, Run, StringContainer, TextRun } from 'docx';
import { SIZE } from '../../../shared/document/official-page.ts';
import { STYLE } from './styles.ts';

const ONE_CHARACTER = SIZE.pageNumber * 10;

function fieldMark(type: 'begin' | 'separate' | 'end'): Run {
  const mark = new BuilderElement<{ type: string }>({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
  return new Run({ children: [mark] });
}

/** The PAGE field with each mark in a run of its own and a result between them: WPS hides shorter forms. */
function pageField(shown: string): Run[] {
  return [
    fieldMark('begin'),
    new Run({ children: [new StringContainer('w:instrText', 'PAGE')] }),
    fieldMark('separate'),
    new TextRun(shown),
    fieldMark('end'),
  ];
}

function footer(side: 'left' | 'right', shown: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: ONE_CHARACTER },
        children: [new TextRun('— '), ...pageField(shown), new TextRun(' —')],
      }),
    ],
  });
}

/** Footers of odd (`default`) and even pages. */
export function pageNumberFooters(): { default: Footer; even: Footer } {
  return { default: footer('right', '1'), even: footer('left', '2') };
}
